import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  joinTouching,
  type Labelled,
  packNames,
  packRows,
  placeLabels,
  rowCount,
  type Span,
  touch,
} from './timelinePacking.ts'

const spans = fc.array(
  fc
    .record({ left: fc.nat(400), width: fc.integer({ min: 1, max: 90 }) })
    .map(({ left, width }): Span => ({ left, right: left + width })),
  { maxLength: 60 },
)

describe('packing', () => {
  it('never lets two that are in one row overlap', () => {
    fc.assert(
      fc.property(spans, fc.array(spans, { maxLength: 4 }), (all, taken) => {
        const rows = packRows(all, taken)
        for (const [index, span] of all.entries()) {
          for (const [other, second] of all.entries()) {
            if (index === other || rows[index] !== rows[other]) continue
            expect(touch(span, second)).toBe(false)
          }
          for (const fixed of taken[rows[index] ?? 0] ?? []) expect(touch(span, fixed)).toBe(false)
        }
      }),
    )
  })

  it('takes no more rows than there are at once, from left to right', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const most = all.reduce((deepest, { left }) => {
          const here = all.filter((span) => span.left <= left && left < span.right).length
          return Math.max(deepest, here)
        }, 0)
        expect(rowCount(packRows([...all].sort((a, b) => a.left - b.left)))).toBe(most)
      }),
    )
  })

  it('keeps the given order, and lets those who only touch share a row', () => {
    const row = (left: number, right: number): Span => ({ left, right })
    expect(packRows([row(0, 10), row(0, 10), row(10, 20), row(5, 8)])).toEqual([0, 1, 0, 2])
    expect(packRows([row(0, 10), row(12, 20)], [[row(5, 12)]])).toEqual([1, 0])
    expect(packRows([])).toEqual([])
  })
})

describe('bands that touch', () => {
  it('are one group, also where a long one covers a short one', () => {
    const band = (left: number, right: number): Span => ({ left, right })
    const [may, extra, trip, autumn] = [band(40, 49), band(49, 56), band(50, 51), band(60, 69)]
    expect(joinTouching([may, extra, trip, autumn])).toEqual([[may, extra, trip], [autumn]])
    expect(joinTouching([band(10, 40), band(12, 14), band(30, 31), band(41, 42)])).toHaveLength(2)
    expect(joinTouching([])).toEqual([])
  })
})

describe('the names of bands', () => {
  const named = (left: number, right: number, width: number): Labelled => ({ band: { left, right }, width })

  it('stand in the middle of their band, and inside the line', () => {
    expect(placeLabels([named(10, 40, 20), named(60, 64, 20)], 100, 10)).toEqual([
      { left: 15, right: 35 },
      { left: 52, right: 72 },
    ])
    expect(placeLabels([named(0, 4, 20), named(96, 100, 20)], 100, 10)).toEqual([
      { left: 0, right: 20 },
      { left: 80, right: 100 },
    ])
  })

  it('make way for a wider band, are shortened, and are left out without room', () => {
    expect(placeLabels([named(38, 42, 30), named(50, 80, 30)], 100, 10)).toEqual([
      { left: 20, right: 50 },
      { left: 50, right: 80 },
    ])
    // Further than a third of itself would be at the days of another.
    expect(placeLabels([named(40, 44, 30), named(50, 80, 30)], 100, 10)).toEqual([
      { left: 26, right: 50 },
      { left: 50, right: 80 },
    ])
    expect(placeLabels([named(40, 70, 30), named(74, 78, 30), named(80, 100, 20)], 100, 10)).toEqual([
      { left: 40, right: 70 },
      { left: 70, right: 80 },
      { left: 80, right: 100 },
    ])
    expect(placeLabels([named(40, 70, 30), named(72, 74, 30)], 100, 10)).toEqual([{ left: 40, right: 70 }, null])
    expect(placeLabels([named(40, 70, 30), named(66, 68, 20)], 100, 10)).toEqual([{ left: 40, right: 70 }, null])
  })

  it('never cover each other, leave the line or their own band, however many there are', () => {
    const labels = fc.array(
      fc
        .record({ left: fc.nat(499), days: fc.integer({ min: 1, max: 120 }), width: fc.integer({ min: 1, max: 90 }) })
        .map(({ left, days, width }) => named(left, Math.min(500, left + days), width)),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(labels, (all) => {
        const places = placeLabels(all, 500, 30)
        for (const [index, place] of places.entries()) {
          const label = all[index]
          if (!place || !label) continue
          const middle = (label.band.left + label.band.right) / 2
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left).toBeLessThanOrEqual(middle)
          expect(place.right).toBeGreaterThanOrEqual(middle)
          expect(place.right).toBeLessThanOrEqual(500)
          expect(place.right - place.left).toBeGreaterThanOrEqual(Math.min(30, label.width) - 1e-9)
          for (const other of places.slice(index + 1)) if (other) expect(touch(place, other)).toBe(false)
        }
        expect(places.some((place) => place !== null)).toBe(all.length > 0)
      }),
    )
  })
})

describe('names behind their stretches', () => {
  const named = spans.map((all) =>
    [...all]
      .sort((a, b) => a.left - b.left)
      .map((band, index): Labelled => ({ band, width: 20 + ((index * 37) % 90) })),
  )

  it('take so many rows and no more, and run through no other name or stretch in theirs', () => {
    fc.assert(
      fc.property(named, fc.integer({ min: 1, max: 4 }), (labels, rows) => {
        const places = packNames(labels, 500, rows)
        expect(places).toHaveLength(labels.length)
        for (const [index, place] of places.entries()) {
          const { band, width } = labels[index] ?? { band: { left: 0, right: 0 }, width: 0 }
          expect(place.row).toBeLessThan(rows)
          expect(place.right).toBeLessThanOrEqual(Math.max(500, band.right))
          // A name is whole, unless one behind it in its row begins there.
          const next = places.findIndex((each, at) => at > index && each.row === place.row)
          const begins = next === -1 ? Infinity : (labels[next]?.band.left ?? Infinity)
          expect(place.right).toBe(Math.min(begins, Math.min(500, Math.max(band.right, band.left + width))))
        }
      }),
    )
  })

  it('stand in one row as long as they fit, and lose their end only when there is no other', () => {
    const label = (left: number, width: number): Labelled => ({ band: { left, right: left + 5 }, width })
    expect(packNames([label(0, 50), label(50, 50)], 500, 3).map(({ row }) => row)).toEqual([0, 0])
    expect(packNames([label(0, 50), label(20, 50)], 500, 3)).toEqual([
      { row: 0, right: 50 },
      { row: 1, right: 70 },
    ])
    expect(packNames([label(0, 50), label(20, 50)], 500, 1)).toEqual([
      { row: 0, right: 20 },
      { row: 0, right: 70 },
    ])
  })
})
