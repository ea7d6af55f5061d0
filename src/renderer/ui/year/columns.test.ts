import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, heightOf, highest, inColumns, leftOut } from './columns.ts'

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

describe('what finds no room', () => {
  const blocks = [
    { head: 20, items: [30, 30, 30] },
    { head: 20, items: [30] },
    { head: 20, items: [30, 30] },
  ]

  test('is nothing when all fits', () => {
    expect(leftOut(blocks, [0, 2], 160)).toEqual([0, 0, 0])
  })

  test('is taken from the end of the fullest month of a column', () => {
    expect(leftOut(blocks, [0, 2], 159)).toEqual([1, 0, 0])
    expect(leftOut(blocks, [0, 2], 79)).toEqual([3, 0, 1])
  })

  test('is never more than needed, and what stays fits or is heads alone', () => {
    const block = fc.record({ head: fc.constant(20), items: fc.array(fc.constant(25), { maxLength: 12 }) })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.nat(600), (all, room) => {
        const left = leftOut(all, [0], room)
        const shown = all.map(({ head, items }, index) => ({
          head,
          items: items.slice(0, items.length - (left[index] ?? 0)),
        }))
        const total = shown.reduce((sum, each) => sum + heightOf(each), 0)
        expect(total <= room || shown.every(({ items }) => items.length === 0)).toBe(true)
        if (left.some((count) => count > 0)) expect(total + 25).toBeGreaterThan(room)
      }),
    )
  })
})
