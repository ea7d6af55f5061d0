import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areWhole, heightOfBlocks, lanesPerColumn, type PaperBlock, pourBlocks } from './paperLanes.ts'

// Sizes as they are measured: no sum of them is exact.
const gaps = { between: 2.3, inside: 1.1 } as const
const room = 150
const hair = 1e-5
const some = (least: number, most: number) =>
  fc.integer({ min: least * 7, max: most * 7 }).map((sevenths) => sevenths / 7)
const blocks = fc
  .array(fc.record({ around: some(0, 20), cards: fc.array(some(5, 120), { minLength: 1, maxLength: 12 }) }), {
    maxLength: 30,
  })
  .map((all) => all.map((each, index): PaperBlock => ({ key: String(index), ...each })))

test('every card stands in a lane once, in order, and no lane is higher than there is room', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 5 }), (given, lanes) => {
      const byKey = new Map(given.map((block) => [block.key, block]))
      const sheets = pourBlocks(given, lanes, room, gaps)
      const parts = sheets.flat(2)
      const poured = parts.flatMap(({ key, from, to }) =>
        Array.from({ length: to - from }, (_, index) => `${key} ${from + index}`),
      )
      expect(poured).toEqual(given.flatMap(({ key, cards }) => cards.map((_, index) => `${key} ${index}`)))
      for (const lane of sheets.flat()) {
        const inLane = lane.map(({ key, from, to }) => {
          const block = byKey.get(key)
          return { key, around: block?.around ?? 0, cards: block?.cards.slice(from, to) ?? [] }
        })
        expect(lane.length).toBeGreaterThan(0)
        expect(heightOfBlocks(inLane, gaps)).toBeLessThanOrEqual(room + hair)
      }
      for (const sheet of sheets) expect(sheet.length).toBeLessThanOrEqual(lanes)
      // What can stay together does.
      for (const block of given)
        if (heightOfBlocks([block], gaps) <= room) expect(parts.filter(({ key }) => key === block.key)).toHaveLength(1)
    }),
  )
})

test('each column has a lane, and the others go to the column that is most crowded', () => {
  expect(lanesPerColumn([10, 0, 0], 3)).toEqual([1, 1, 1])
  expect(lanesPerColumn([100, 10, 20], 6)).toEqual([4, 1, 1])
  expect(lanesPerColumn([100, 10, 90], 6)).toEqual([3, 1, 2])
  expect(lanesPerColumn([0, 0], 3)).toEqual([2, 1])
})

test('a card that is higher than a lane is not whole, with what stands around it', () => {
  expect(areWhole([{ key: 'a', around: 10, cards: [50, 140] }], room)).toBe(true)
  expect(areWhole([{ key: 'a', around: 10, cards: [50, 141] }], room)).toBe(false)
  // It stands there all the same.
  expect(pourBlocks([{ key: 'a', around: 0, cards: [200] }], 1, room, gaps)).toEqual([[[{ key: 'a', from: 0, to: 1 }]]])
})
