import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Selection } from './selection.ts'

const order = ['een', 'twee', 'drie', 'vier', 'vijf']
let selection: Selection
let heard: number

beforeEach(() => {
  selection = new Selection()
  heard = 0
  selection.subscribe(() => {
    heard += 1
  })
})

const selected = () => [...selection.selected]

describe('selecting', () => {
  test('takes these and no others', () => {
    selection.select(['een', 'twee'])
    selection.select(['drie'])
    expect(selected()).toEqual(['drie'])
    selection.select([])
    expect([selected(), heard]).toEqual([[], 3])
  })

  test('nothing while nothing is selected is no news', () => {
    selection.select([])
    expect(heard).toBe(0)
  })

  test('another set is another object, and the same one as long as nothing changes', () => {
    selection.select(['een'])
    const before = selection.selected
    expect(selection.selected).toBe(before)
    selection.toggle('twee')
    expect([[...before], selected()]).toEqual([['een'], ['een', 'twee']])
  })

  test('one more or one less is told', () => {
    selection.toggle('een')
    selection.toggle('twee')
    selection.toggle('een')
    expect([selected(), heard]).toEqual([['twee'], 3])
  })
})

describe('the focus', () => {
  test('takes the selection along, and keeps one that it comes to', () => {
    selection.arrive('een')
    selection.arrive('twee')
    expect(selected()).toEqual(['twee'])
    selection.toggle('drie')
    selection.arrive('twee')
    expect(selected()).toEqual(['twee', 'drie'])
  })

  test('moves alone when it is told to, and only then', () => {
    selection.select(['een'])
    selection.withFocusAlone(() => selection.arrive('twee'))
    expect(selected()).toEqual(['een'])
    expect(() =>
      selection.withFocusAlone(() => {
        throw new Error('gone')
      }),
    ).toThrow('gone')
    selection.arrive('twee')
    expect(selected()).toEqual(['twee'])
  })

  test('is where a range begins', () => {
    selection.arrive('twee')
    selection.extend('vier', order, 'vier')
    expect(selected()).toEqual(['twee', 'drie', 'vier'])
  })
})

describe('extending', () => {
  test('takes all from where selecting began, in either direction, and turns around there', () => {
    selection.select(['drie'])
    selection.extend('vijf', order, 'vijf')
    expect(selected()).toEqual(['drie', 'vier', 'vijf'])
    selection.extend('een', order, 'vijf')
    expect(selected()).toEqual(['een', 'twee', 'drie'])
  })

  test('begins where one was when nothing was selected, or elsewhere', () => {
    selection.extend('drie', order, 'twee')
    expect(selected()).toEqual(['twee', 'drie'])
    selection.select(['of hier'])
    selection.extend('vier', order, 'vijf')
    expect(selected()).toEqual(['vier', 'vijf'])
  })

  test('begins at itself when one came from what cannot be selected', () => {
    selection.extend('drie', order, 'een bundel')
    expect(selected()).toEqual(['drie'])
  })

  test('goes on from what was toggled last', () => {
    selection.toggle('vijf')
    selection.toggle('twee')
    selection.extend('drie', order, 'drie')
    expect(selected()).toEqual(['twee', 'drie'])
  })

  test('always gives a row without holes, from one end to the other', () => {
    const one = fc.constantFrom(...order)
    fc.assert(
      fc.property(fc.option(one), fc.array(one), one, one, (begin, toggled, from, to) => {
        const any = new Selection()
        any.select(begin === null ? [] : [begin])
        for (const id of toggled) any.toggle(id)
        any.extend(to, order, from)
        const start = toggled.at(-1) ?? begin ?? from
        const ends = [order.indexOf(start), order.indexOf(to)]
        expect([...any.selected]).toEqual(order.slice(Math.min(...ends), Math.max(...ends) + 1))
      }),
    )
  })
})
