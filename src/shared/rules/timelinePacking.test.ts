import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows, placeChip, rowCount, type Span, spread, widthOfTitle } from './timelinePacking.ts'

const spans = fc.array(
  fc
    .record({ left: fc.nat(400), width: fc.integer({ min: 1, max: 90 }) })
    .map(({ left, width }): Span => ({ left, right: left + width })),
  { maxLength: 60 },
)

const touch = (a: Span, b: Span) => a.left < b.right && b.left < a.right

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

  it('takes no more rows than there are at once', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const most = all.reduce((deepest, { left }) => {
          const here = all.filter((span) => span.left <= left && left < span.right).length
          return Math.max(deepest, here)
        }, 0)
        expect(rowCount(packRows(all))).toBe(most)
      }),
    )
  })

  it('keeps the given order where two begin together, and lets those who only touch share a row', () => {
    const row = (left: number, right: number): Span => ({ left, right })
    expect(packRows([row(0, 10), row(0, 10), row(10, 20), row(5, 8)])).toEqual([0, 1, 0, 2])
    expect(packRows([row(0, 10), row(12, 20)], [[row(5, 12)]])).toEqual([1, 0])
    expect(packRows([])).toEqual([])
  })
})

describe('the place of a chip', () => {
  it('begins at its first day and is wide enough to be read', () => {
    expect(placeChip({ left: 100, right: 103 }, 136, 1000)).toEqual({ left: 100, right: 236 })
    expect(placeChip({ left: 100, right: 400 }, 136, 1000)).toEqual({ left: 100, right: 400 })
  })

  it('stays inside the year and over its own days', () => {
    expect(placeChip({ left: 990, right: 993 }, 136, 1000)).toEqual({ left: 864, right: 1000 })
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 300 }),
        (left, days, least) => {
          const bar = { left, right: Math.min(1000, left + days) }
          const chip = placeChip(bar, least, 1000)
          expect(chip.left).toBeGreaterThanOrEqual(0)
          expect(chip.right).toBeLessThanOrEqual(1000)
          expect(chip.left).toBeLessThanOrEqual(bar.left)
          expect(chip.right).toBeGreaterThanOrEqual(bar.right)
        },
      ),
    )
  })

  it('is wider for a longer word, and counts on two lines', () => {
    expect(widthOfTitle('Voortgangsgesprek')).toBeGreaterThan(widthOfTitle('Startgesprek'))
    expect(widthOfTitle('Oefenavond voor ouders')).toBeLessThan(widthOfTitle('Oefenavondvoorouders'))
  })
})

describe('labels that stand side by side', () => {
  it('stay where they are when there is room', () => {
    expect(
      spread(
        [
          { left: 10, width: 20 },
          { left: 40, width: 20 },
        ],
        100,
      ),
    ).toEqual([10, 40])
  })

  it('make way to the right, and to the left at the end', () => {
    expect(
      spread(
        [
          { left: 10, width: 20 },
          { left: 20, width: 20 },
        ],
        100,
      ),
    ).toEqual([10, 30])
    expect(
      spread(
        [
          { left: 60, width: 20 },
          { left: 75, width: 20 },
          { left: 95, width: 20 },
        ],
        100,
      ),
    ).toEqual([40, 60, 80])
  })

  it('never cover each other when they fit', () => {
    const labels = fc.array(
      fc.record({ left: fc.integer({ min: -20, max: 500 }), width: fc.integer({ min: 1, max: 60 }) }),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(labels, (all) => {
        const lefts = spread(all, 500)
        for (const [index, left] of lefts.entries()) {
          const end = left + (all[index]?.width ?? 0)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(lefts[index + 1] ?? 500)
        }
      }),
    )
  })
})
