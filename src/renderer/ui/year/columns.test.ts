import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, cutIn, heightOf, highest, highestOf, inColumns, type Layout, mostIn } from './columns.ts'

/** Every way to begin `count` columns among `length` blocks. */
function everyWay(length: number, count: number): readonly (readonly number[])[] {
  if (count === 1) return [[0]]
  return Array.from({ length }, (_, begin) => begin).flatMap((begin) =>
    begin >= count - 1 ? everyWay(begin, count - 1).map((starts) => [...starts, begin]) : [],
  )
}

const heights = fc.array(fc.nat(300), { minLength: 4, maxLength: 9 })

describe('the columns', () => {
  test('hold all blocks in order, and no other way has a lower highest column', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 4 }), (all, count) => {
        const starts = columnsOf(all, count)
        expect(inColumns(all, starts).flat()).toEqual(all)
        expect(starts).toHaveLength(count)
        expect(highest(all, starts)).toBe(Math.min(...everyWay(all.length, count).map((way) => highest(all, way))))
      }),
    )
  })

  test('let a full month stand where there is room', () => {
    expect(columnsOf([10, 10, 90, 10, 10, 10], 3)).toEqual([0, 2, 3])
  })
})

const room = 600
const block = (most: number) =>
  fc.record({
    head: fc.integer({ min: 20, max: 60 }),
    items: fc.array(fc.integer({ min: 24, max: 70 }), { maxLength: most }),
  })
const blocks = fc.array(block(40), { minLength: 12, maxLength: 12 })
const again = 20

/** Per block which of its items stand in the columns, in order. */
const itemsIn = ({ columns }: Layout, count: number) =>
  Array.from({ length: count }, (_, block) =>
    columns
      .flat()
      .filter((piece) => piece.block === block)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )

describe('months that may go on in the next column', () => {
  test('stand all there and in order, as low as can be, when there is room', () => {
    fc.assert(
      fc.property(
        fc.array(block(8), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 3, max: 6 }),
        (all, count) => {
          const layout = cutIn(all, count, room, again)
          if (!layout) return
          expect(layout.columns).toHaveLength(count)
          expect(highestOf(layout, all, again)).toBeLessThanOrEqual(room)
          expect(itemsIn(layout, all.length)).toEqual(all.map(({ items }) => items.map((_, index) => index)))
        },
      ),
    )
  })

  test('fill the sheet: one full month alone takes the columns of the empty ones', () => {
    const full = [{ head: 20, items: Array.from({ length: 60 }, () => 40) }]
    const empty = Array.from({ length: 11 }, () => ({ head: 20, items: [] }))
    const year = [...empty.slice(0, 3), ...full, ...empty.slice(3)]
    const layout = cutIn(year, 5, room, again)
    expect(layout && itemsIn(layout, 12)[3]).toHaveLength(60)
    // Whole it would be four times as high as the sheet.
    expect(highest(year.map(heightOf), columnsOf(year.map(heightOf), 5))).toBeGreaterThan(4 * room)
  })

  test('leave something out only of a sheet that is full for more than three quarters, and of the fullest months', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 4, max: 6 }), (all, count) => {
        const layout = cutIn(all, count, room, again) ?? mostIn(all, count, room, again)
        const shown = itemsIn(layout, all.length)
        expect(shown).toEqual(
          all.map(({ items }, index) =>
            items.map((_, item) => item).slice(0, items.length - (layout.left[index] ?? 0)),
          ),
        )
        expect(highestOf(layout, all, again)).toBeLessThanOrEqual(room)
        if (layout.left.every((left) => left === 0)) return
        const filled = layout.columns
          .flat()
          .reduce((sum, piece) => sum + highestOf({ columns: [[piece]] }, all, again), 0)
        expect(filled / (count * room)).toBeGreaterThan(0.75)
        const least = Math.min(...shown.filter((_, index) => (layout.left[index] ?? 0) > 0).map(({ length }) => length))
        for (const each of shown) expect(each.length).toBeLessThanOrEqual(least + 1)
      }),
    )
  })

  test('say how many of every month find no room, even where nothing has', () => {
    const all = Array.from({ length: 12 }, () => ({ head: 50, items: [60, 60] }))
    const layout = mostIn(all, 2, 200, again)
    expect(layout.columns.flat().map(({ block }) => block)).toEqual(all.map((_, index) => index))
    expect(layout.left).toEqual(all.map(() => 2))
  })
})
