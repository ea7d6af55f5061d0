import { beforeEach, describe, expect, it } from 'vitest'
import { boards, parkedCards } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'
import { decide } from './index.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

const wishes = () => driver.place('thoughts', 'wishes')

/** Three wishes, of which the last two are in a cluster. */
function withCluster() {
  const [evening = '', coffee = '', tea = ''] = driver.add('thoughts', 'wishes', [
    'Avond zonder dia’s',
    'Koffieochtend',
    'Theemiddag',
  ])
  driver.done('cluster.make', { ids: [tea], ontoId: coffee })
  return { evening, coffee, tea, clusterId: driver.clusterOf('Koffieochtend') }
}

describe('cards', () => {
  it('come at the end of their column, in the order in which they were said', () => {
    driver.add('now', 'keep', ['Ouderavond'])
    driver.add('now', 'keep', ['Musical', 'Stage'])
    expect(driver.lying('now', 'keep')).toEqual(['Ouderavond', 'Musical', 'Stage'])
  })

  it('move before another, to the end and to another column, together and in their own order', () => {
    const [a = '', b = '', c = ''] = driver.add('now', 'keep', ['A', 'B', 'C'])
    const to = { stepId: driver.stepOf('now'), column: 'keep' } as const
    driver.done('card.move', { ids: [c], ...to, beforeId: a })
    expect(driver.lying('now', 'keep')).toEqual(['C', 'A', 'B'])
    driver.done('card.move', { ids: [c], ...to, beforeId: null })
    expect(driver.lying('now', 'keep')).toEqual(['A', 'B', 'C'])
    driver.done('card.move', { ids: [c, a], ...to, column: 'improve', beforeId: null })
    expect(driver.lying('now', 'improve')).toEqual(['A', 'C'])
    expect(driver.lying('now', 'keep')).toEqual(['B'])
    driver.done('card.move', { ids: [b], ...to, column: 'improve', beforeId: c })
    expect(driver.lying('now', 'improve')).toEqual(['A', 'B', 'C'])
  })

  it('make no change when they are dropped where they were', () => {
    const [a = '', b = ''] = driver.add('now', 'keep', ['A', 'B'])
    for (const [id, beforeId] of [
      [a, b],
      [a, a],
      [b, null],
    ] as const) {
      const input = { ids: [id], stepId: driver.stepOf('now'), column: 'keep', beforeId }
      expect(decide(driver.document, 'card.move', input, driver.context)).toMatchObject({
        ok: true,
        value: { patch: [] },
      })
    }
  })

  it('change one record in a move', () => {
    const [, , c = ''] = driver.add('now', 'keep', ['A', 'B', 'C'])
    const input = {
      ids: [c],
      stepId: driver.stepOf('now'),
      column: 'keep',
      beforeId: [...driver.document.card.keys()][0],
    }
    const decided = decide(driver.document, 'card.move', input, driver.context)
    expect(decided.ok && decided.value.patch.map((change) => change.id)).toEqual([c])
  })

  it('fit only in the columns of their board', () => {
    for (const board of ['thoughts', 'now', 'next', 'plan'] as const) {
      for (const column of ['wishes', 'keep', 'add'] as const) {
        const refused = driver.done('card.add', { stepId: driver.stepOf(board), column, cards: [{ text: 'Idee' }] })
        expect([board, column, refused]).toEqual([
          board,
          column,
          boards[board].columns.includes(column) ? null : 'column.wrong',
        ])
      }
    }
  })
})

describe('card.move and a cluster', () => {
  it('goes into it before the card on which it is dropped, or at the end', () => {
    const { evening, tea, clusterId } = withCluster()
    expect(driver.done('card.move', { ids: [evening], ...wishes(), beforeId: tea, clusterId })).toBeNull()
    expect(driver.lying('thoughts', 'wishes')).toEqual([['Koffieochtend', 'Avond zonder dia’s', 'Theemiddag']])
    const [bread = ''] = driver.add('thoughts', 'expectations', ['Samen ontbijten'])
    driver.done('card.move', { ids: [bread], ...driver.place('thoughts', 'expectations'), beforeId: null, clusterId })
    expect(driver.lying('thoughts', 'wishes')).toEqual([
      ['Koffieochtend', 'Avond zonder dia’s', 'Theemiddag', 'Samen ontbijten'],
    ])
    expect(driver.card('Samen ontbijten').column).toBe('wishes')
  })

  it('comes out of it, and the last card left takes the place of the cluster', () => {
    const { evening, tea, clusterId } = withCluster()
    const [letter = ''] = driver.add('thoughts', 'wishes', ['Eén brief per jaar'])
    driver.done('card.move', { ids: [letter], ...wishes(), beforeId: null, clusterId })
    driver.done('card.move', { ids: [letter], ...wishes(), beforeId: null })
    expect(driver.lying('thoughts', 'wishes')).toEqual([
      'Avond zonder dia’s',
      ['Koffieochtend', 'Theemiddag'],
      'Eén brief per jaar',
    ])
    driver.done('card.move', { ids: [tea], ...wishes(), beforeId: evening })
    expect(driver.lying('thoughts', 'wishes')).toEqual([
      'Theemiddag',
      'Avond zonder dia’s',
      'Koffieochtend',
      'Eén brief per jaar',
    ])
    expect(driver.document.cluster.size).toBe(0)
  })

  it('lands before a whole cluster', () => {
    const { clusterId } = withCluster()
    const [letter = ''] = driver.add('thoughts', 'wishes', ['Eén brief per jaar'])
    driver.done('card.move', { ids: [letter], ...wishes(), beforeId: clusterId })
    expect(driver.lying('thoughts', 'wishes')).toEqual([
      'Avond zonder dia’s',
      'Eén brief per jaar',
      ['Koffieochtend', 'Theemiddag'],
    ])
  })

  it('changes nothing when it is dropped where it lay in its cluster', () => {
    const { coffee, tea, clusterId } = withCluster()
    expect(driver.changesOf('card.move', { ids: [tea], ...wishes(), beforeId: null, clusterId })).toBe(0)
    expect(driver.changesOf('card.move', { ids: [coffee], ...wishes(), beforeId: tea, clusterId })).toBe(0)
  })

  it('is refused when the cluster is gone', () => {
    const { evening, clusterId } = withCluster()
    driver.done('cluster.dissolve', { id: clusterId })
    expect(driver.done('card.move', { ids: [evening], ...wishes(), beforeId: null, clusterId })).toBe('record.gone')
  })
})

describe('the parking lot', () => {
  it('takes cards off the board, from whichever step, and gives them back at the end of their column', () => {
    const [bus = '', tolk = ''] = driver.add('thoughts', 'wishes', [
      'Wie betaalt de bus?',
      'Iemand die tolkt',
      'Koffie',
    ])
    const [open = ''] = driver.add('next', 'add', ['Open lesdag'])
    expect(driver.done('card.park', { ids: [bus, open], parked: true })).toBeNull()
    expect(driver.lying('thoughts', 'wishes')).toEqual(['Iemand die tolkt', 'Koffie'])
    expect(driver.lying('next', 'add')).toEqual([])
    expect(parkedCards(driver.document).map((card) => card.id)).toEqual(expect.arrayContaining([bus, open]))
    expect(driver.changesOf('card.park', { ids: [bus, tolk], parked: true })).toBe(1)
    driver.done('card.park', { ids: [bus], parked: false })
    expect(driver.lying('thoughts', 'wishes')).toEqual(['Iemand die tolkt', 'Koffie', 'Wie betaalt de bus?'])
    expect(parkedCards(driver.document).map((card) => card.id)).toEqual([open])
  })

  it('takes a card out of its cluster, which is no cluster any more when one card is left', () => {
    const { tea } = withCluster()
    driver.done('card.park', { ids: [tea], parked: true })
    expect(driver.lying('thoughts', 'wishes')).toEqual(['Avond zonder dia’s', 'Koffieochtend'])
    expect(driver.card('Theemiddag')).toMatchObject({ parked: true, clusterId: null })
  })

  it('can be written on straight away, and dragged from to any place', () => {
    const [evening = ''] = driver.add('thoughts', 'wishes', ['Avond zonder dia’s'])
    driver.done('card.add', { ...wishes(), cards: [{ text: 'Wie betaalt de bus?' }], parked: true })
    expect(driver.lying('thoughts', 'wishes')).toEqual(['Avond zonder dia’s'])
    const { id } = driver.card('Wie betaalt de bus?')
    driver.done('card.move', { ids: [id], ...wishes(), beforeId: evening })
    expect(driver.lying('thoughts', 'wishes')).toEqual(['Wie betaalt de bus?', 'Avond zonder dia’s'])
    expect(driver.card('Wie betaalt de bus?').parked).toBe(false)
  })
})

describe('dots', () => {
  const dotsOf = (text: string) => driver.card(text).dots

  it('are given and taken back, never below none', () => {
    const ids = driver.add('thoughts', 'wishes', ['Koffieochtend', 'Theemiddag'])
    expect(driver.done('card.dot', { ids: [...ids], change: 2 })).toBeNull()
    driver.done('card.dot', { ids: [ids[0] ?? ''], change: 1 })
    driver.done('card.dot', { ids: [ids[1] ?? ''], change: -5 })
    expect([dotsOf('Koffieochtend'), dotsOf('Theemiddag')]).toEqual([3, 0])
    expect(driver.changesOf('card.dot', { ids: [ids[1] ?? ''], change: -1 })).toBe(0)
    expect(driver.done('card.dot', { ids: ['weg'], change: 1 })).toBe('record.gone')
  })

  it('go from one step at once, and stay on the others', () => {
    const [coffee = ''] = driver.add('thoughts', 'wishes', ['Koffieochtend'])
    const [stage = ''] = driver.add('next', 'add', ['Stage samen zoeken'])
    driver.done('card.dot', { ids: [coffee, stage], change: 4 })
    driver.done('dots.clear', { stepId: driver.stepOf('thoughts') })
    expect([dotsOf('Koffieochtend'), dotsOf('Stage samen zoeken')]).toEqual([0, 4])
  })

  it('order a column, the most first; a cluster counts those of its cards, equal ones keep their order', () => {
    const { tea, coffee } = withCluster()
    const [letter = ''] = driver.add('thoughts', 'wishes', ['Eén brief per jaar', 'Tolk'])
    driver.done('card.dot', { ids: [tea, coffee], change: 2 })
    driver.done('card.dot', { ids: [letter], change: 3 })
    expect(driver.done('column.sort', wishes())).toBeNull()
    expect(driver.lying('thoughts', 'wishes')).toEqual([
      ['Koffieochtend', 'Theemiddag'],
      'Eén brief per jaar',
      'Avond zonder dia’s',
      'Tolk',
    ])
    expect(driver.changesOf('column.sort', wishes())).toBe(0)
  })
})
