import { describe, expect, it } from 'vitest'
import { type Geometry, gapAt, type ListZone, slotAt } from './geometry.ts'
import { bringIntoView, markOf } from './mark.ts'
import { nextSlot } from './nextSlot.ts'

/** A column of cards of 90 pixels with 10 between them, from 100 down; its frame shows 400. */
function column(
  id: string,
  left: number,
  cards: readonly string[],
  scroller = { scrollLeft: 0, scrollTop: 0 },
): ListZone {
  const box = { left, top: 100, right: left + 200, bottom: 500 }
  const items = cards.map((card, index) => ({ id: card, top: 100 + index * 100, bottom: 190 + index * 100 }))
  return { kind: 'list', id, box, frame: box, scroller, scrolledAt: 0, isNested: false, items }
}

function geometry(...zones: Geometry['zones']): Geometry {
  return { zones, takesOnto: () => true }
}

const keep = column('keep', 0, ['startgesprek', 'mentoruur'])
const improve = column('improve', 300, ['rapport'])
const parking = { kind: 'target', id: 'parking', box: { left: 0, top: 600, right: 500, bottom: 650 } } as const
const board = geometry(parking, keep, improve)

describe('the slot under a point', () => {
  it('is before a card in its upper part, after it in its lower part, and on it in its heart', () => {
    expect(slotAt(board, { x: 50, y: 105 })).toEqual({ kind: 'list', list: 'keep', beforeId: 'startgesprek' })
    expect(slotAt(board, { x: 50, y: 145 })).toEqual({ kind: 'onto', item: 'startgesprek' })
    expect(slotAt(board, { x: 50, y: 185 })).toEqual({ kind: 'list', list: 'keep', beforeId: 'mentoruur' })
  })

  it('is never on a card that takes nothing', () => {
    const closed = { ...board, takesOnto: () => false }
    expect(slotAt(closed, { x: 50, y: 146 })).toEqual({ kind: 'list', list: 'keep', beforeId: 'mentoruur' })
  })

  it('is the end of a column below its last card, the target on a target, and nothing elsewhere', () => {
    expect(slotAt(board, { x: 350, y: 400 })).toEqual({ kind: 'list', list: 'improve', beforeId: null })
    expect(slotAt(board, { x: 50, y: 620 })).toEqual({ kind: 'target', target: 'parking' })
    expect(slotAt(board, { x: 250, y: 200 })).toBeNull()
  })

  it('moves along when a column has scrolled since it was measured', () => {
    const scroller = { scrollLeft: 0, scrollTop: 0 }
    const long = geometry(column('keep', 0, ['a', 'b', 'c', 'd', 'e', 'f'], scroller))
    scroller.scrollTop = 300
    expect(slotAt(long, { x: 50, y: 105 })).toEqual({ kind: 'list', list: 'keep', beforeId: 'd' })
    expect(markOf(long, { kind: 'onto', item: 'd' })).toMatchObject({ kind: 'frame', top: 100, height: 90 })
  })

  it('is in the cluster that lies in a column, as far as the column shows it', () => {
    const scroller = { scrollLeft: 0, scrollTop: 0 }
    const outer = column('keep', 0, ['cluster:1'], scroller)
    const inner: ListZone = {
      ...column('cluster:1', 10, ['a', 'b'], scroller),
      box: { left: 10, top: 140, right: 190, bottom: 340 },
      frame: outer.frame,
      isNested: true,
    }
    const nested = geometry(inner, outer)
    expect(slotAt(nested, { x: 50, y: 205 })).toEqual({ kind: 'list', list: 'cluster:1', beforeId: 'b' })
    expect(slotAt(nested, { x: 50, y: 450 })).toEqual({ kind: 'list', list: 'keep', beforeId: null })
    scroller.scrollTop = 200
    expect(slotAt(nested, { x: 50, y: 120 })).toEqual({ kind: 'list', list: 'cluster:1', beforeId: null })
    expect(slotAt(nested, { x: 50, y: 90 })).toBeNull()
  })
})

describe('a step with an arrow key', () => {
  it('walks the gaps of a column, and goes to the column beside it at the same height', () => {
    const top = { kind: 'list', list: 'keep', beforeId: 'startgesprek' } as const
    const next = nextSlot(board, top, 'ArrowDown')
    expect(next).toEqual({ kind: 'list', list: 'keep', beforeId: 'mentoruur' })
    expect(nextSlot(board, next, 'ArrowRight')).toEqual({ kind: 'list', list: 'improve', beforeId: null })
    expect(nextSlot(board, top, 'ArrowRight')).toEqual({ kind: 'list', list: 'improve', beforeId: 'rapport' })
    expect(nextSlot(board, top, 'ArrowLeft')).toBeNull()
  })

  it('leaves the end of a column for the target below it, and begins at the first zone from outside', () => {
    expect(nextSlot(board, { kind: 'list', list: 'keep', beforeId: null }, 'ArrowDown')).toEqual({
      kind: 'target',
      target: 'parking',
    })
    expect(nextSlot(geometry(keep), null, 'ArrowRight')).toEqual({
      kind: 'list',
      list: 'keep',
      beforeId: 'startgesprek',
    })
  })

  it('brings a slot into view that its column has scrolled past', () => {
    const scroller = { scrollLeft: 0, scrollTop: 0 }
    const long = geometry(column('keep', 0, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], scroller))
    const point = bringIntoView(long, { kind: 'list', list: 'keep', beforeId: 'h' })
    expect(scroller.scrollTop).toBe(495)
    expect(point).toEqual({ x: 100, y: 300 })
  })
})

it('finds the gap in a column of thousands', () => {
  const cards = Array.from({ length: 5000 }, (_, index) => ({ top: index * 100, bottom: index * 100 + 90 }))
  for (const index of [0, 1, 2499, 4999]) {
    expect(gapAt(cards, index * 100 + 10)).toBe(index)
    expect(gapAt(cards, index * 100 + 80)).toBe(index + 1)
  }
})
