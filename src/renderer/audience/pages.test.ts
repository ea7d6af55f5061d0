import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullFrom, inSight, pageAt, pageCount, pageFor, within } from './pages.ts'

test('pages are counted from how far the text goes on', () => {
  expect(pageCount({ stride: 1000, width: 980 })).toBe(1)
  expect(pageCount({ stride: 1000, width: 1980 })).toBe(2)
  expect(pageCount({ stride: 1000, width: 2001 })).toBe(2)
  expect(pageCount({ stride: 1000, width: 2480 })).toBe(3)
  expect(pageCount({ stride: 0, width: 0 })).toBe(1)
})

test('what begins on a page is found there', () => {
  expect([0, 999, 1000, 2500].map((left) => pageAt(left, 1000))).toEqual([0, 1, 1, 2])
  expect(pageAt(990, 1000)).toBe(0)
})

test('the last page takes along what fits of the one before, in whole blocks', () => {
  expect(fullFrom([100, 100, 100, 100, 100, 100], 5, 520)).toBe(1)
  expect(fullFrom([100, 100, 300, 100], 3, 350)).toBe(3)
  expect(fullFrom([10, 10], 1, 500)).toBe(0)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2 }), fc.nat(), (heights, at) => {
      const begin = 1 + (at % (heights.length - 1))
      const room = 100 + heights.slice(begin).reduce((sum, height) => sum + height, 0)
      const from = fullFrom(heights, begin, room)
      const height = (first: number) => heights.slice(first).reduce((sum, each) => sum + each, 0)
      expect(height(from)).toBeLessThanOrEqual(room)
      if (from > 0) expect(height(from - 1)).toBeGreaterThan(room)
    }),
  )
})

test('the head of what is scrolled goes with the first page, its foot with the last', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true }), (more, ratio) => {
      const count = more + 1
      expect(pageFor(0, count)).toBe(0)
      expect(pageFor(1, count)).toBe(count - 1)
      expect(within(pageFor(ratio, count), count)).toBe(pageFor(ratio, count))
    }),
  )
})

test('what is wanted is always in sight, with as many as fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(8), (count, room, at) => {
      const wanted = at % count
      const { from, to } = inSight(count, room, wanted)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(count)
      expect(to - from).toBe(Math.min(Math.max(room, 1), count))
      expect(wanted).toBeGreaterThanOrEqual(from)
      expect(wanted).toBeLessThan(to)
    }),
  )
  expect(inSight(4, 3, -1)).toEqual({ from: 0, to: 3 })
})
