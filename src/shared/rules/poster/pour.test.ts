import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightOfLanes, type LaneToPour, type Piece, pour } from './pour.ts'

// Sizes as they are measured: no sum of them is exact.
const gaps = { bar: 2.1, between: 1.3, inset: 1.7 } as const
const some = (least: number, most: number) =>
  fc.integer({ min: least * 7, max: most * 7 }).map((sevenths) => sevenths / 7)
const width = 300
const hair = 1e-5

const span = fc
  .tuple(some(0, width - 40), some(1, 200))
  .map(([left, wide]) => ({ left, right: Math.min(width, left + wide) }))
const piece = (key: string) =>
  fc.record({ days: span, height: some(4, 40) }).map(
    ({ days, height }): Piece => ({
      key,
      days,
      words: { left: Math.min(days.left, width - 40), right: Math.min(days.left, width - 40) + 40 },
      height,
    }),
  )
const lane = (key: string) =>
  fc
    .integer({ min: 0, max: 25 })
    .chain((count) =>
      fc
        .tuple(...Array.from({ length: count }, (_, index) => piece(`${key} ${index}`)))
        .map((pieces): LaneToPour => ({ key, least: 12, pieces })),
    )
const lanes = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => lane(`lane ${index}`))))
const rooms = some(60, 400)

test('every piece stands on one sheet, once, whole and over nothing', () => {
  fc.assert(
    fc.property(lanes, rooms, (given, room) => {
      const sheets = pour(given, room, gaps)
      const pieces = new Map(given.flatMap((each) => each.pieces.map((piece) => [piece.key, piece] as const)))
      const placed = sheets.flatMap((sheet) => sheet.flatMap(({ places }) => places.map(({ key }) => key)))
      expect(placed.toSorted()).toEqual([...pieces.keys()].toSorted())
      const begun = sheets.flatMap((sheet) => sheet.flatMap(({ key, isRest }) => (isRest ? [] : [key])))
      expect(begun).toEqual(given.map(({ key }) => key))
      for (const sheet of sheets) {
        const boxes = sheet.flatMap(({ top, height, places }) =>
          places.flatMap((place) => {
            const piece = pieces.get(place.key)
            if (!piece) throw new Error('a piece that nobody gave')
            const at = top + place.top
            expect(place.top + gaps.bar + piece.height).toBeLessThanOrEqual(height + hair)
            return [
              { of: place.key, ...piece.days, top: at, bottom: at + gaps.bar },
              { of: place.key, ...piece.words, top: at + gaps.bar, bottom: at + gaps.bar + piece.height },
            ]
          }),
        )
        for (const a of boxes)
          for (const b of boxes)
            if (a.of < b.of)
              expect(a.left < b.right && b.left < a.right && a.top < b.bottom - hair && b.top < a.bottom - hair).toBe(
                false,
              )
        expect(sheet.reduce((sum, { height }) => sum + height, 0)).toBeGreaterThanOrEqual(room - 0.001)
      }
    }),
  )
})

test('what fits on one sheet stands on one, and fills it', () => {
  fc.assert(
    fc.property(lanes, (given) => {
      const room = heightOfLanes(given, gaps)
      const sheets = pour(given, room, gaps)
      expect(sheets).toHaveLength(1)
      expect(sheets[0]?.map(({ key }) => key)).toEqual(given.map(({ key }) => key))
      expect(sheets[0]?.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(room)
    }),
  )
})

test('a sheet is full before the next begins, and a lane that goes on says so', () => {
  const bar = { left: 0, right: 30 }
  const tall = (key: string): Piece => ({ key, days: bar, words: { left: 0, right: 40 }, height: 20 })
  const sheets = pour([{ key: 'all', least: 10, pieces: ['a', 'b', 'c'].map(tall) }], 55, gaps)
  expect(sheets.map((sheet) => sheet.map(({ isRest, places }) => [isRest, places.map(({ key }) => key)]))).toEqual([
    [[false, ['a', 'b']]],
    [[true, ['c']]],
  ])
})
