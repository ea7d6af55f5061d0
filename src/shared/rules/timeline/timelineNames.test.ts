import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barOf, type NameRoom, placeName, reachOf } from './timelineNames.ts'
import { type Span, touch } from './timelinePacking.ts'

const whole = 1000
const year: readonly Span[] = [{ left: 0, right: whole }]
const halves: readonly Span[] = [
  { left: 0, right: 500 },
  { left: 500, right: whole },
]
const roomIn = (parts: readonly Span[]): NameRoom => ({ parts, gap: 10, around: 5, most: 250, long: 200 })
const days = (left: number, right: number): Span => ({ left, right })

describe('a bar', () => {
  it('is exactly its days, wide enough to be seen and inside the year', () => {
    expect(barOf(days(100, 130), 6, whole)).toEqual(days(100, 130))
    expect(barOf(days(100, 103), 6, whole)).toEqual(days(100, 106))
    expect(barOf(days(997, 1000), 6, whole)).toEqual(days(994, 1000))
  })
})

describe('the name of a bar', () => {
  const place = (bar: Span, name: number, parts = year) => placeName(bar, bar, name, roomIn(parts))

  it('stands right of it, and left of it at the end of the year', () => {
    expect(place(days(100, 110), 150)).toEqual([{ side: 'after', left: 120, right: 270 }])
    expect(place(days(0, 3), 150)).toEqual([{ side: 'after', left: 13, right: 163 }])
    expect(place(days(900, 910), 150)).toEqual([{ side: 'before', left: 740, right: 890 }])
  })

  it('is shortened to what is sensible, or to the larger room', () => {
    expect(place(days(100, 110), 800)).toEqual([{ side: 'after', left: 120, right: 370 }])
    const narrow: NameRoom = { ...roomIn(year), most: 900 }
    expect(placeName(days(400, 410), days(400, 410), 800, narrow)).toEqual([{ side: 'after', left: 420, right: 995 }])
  })

  it('stands over it where it fits there, or where the bar is long', () => {
    expect(place(days(100, 250), 150)).toEqual([{ side: 'over', left: 100, right: 250 }])
    expect(place(days(100, 320), 600)).toEqual([{ side: 'over', left: 100, right: 320 }])
  })

  it('stands in both halves where the bar runs on from one into the other', () => {
    expect(place(days(450, 520), 150, halves)).toEqual([
      { side: 'before', left: 290, right: 440 },
      { side: 'after', left: 530, right: 680 },
    ])
    expect(place(days(450, 800), 150, halves)).toEqual([
      { side: 'before', left: 290, right: 440 },
      { side: 'over', left: 500, right: 650 },
    ])
  })

  it('is inside the year and within one part of it, and covers no part of its bar but over it', () => {
    const lengths = fc.record({
      left: fc.nat(999),
      length: fc.integer({ min: 1, max: 700 }),
      name: fc.integer({ min: 20, max: 900 }),
      parts: fc.constantFrom(year, halves),
    })
    fc.assert(
      fc.property(lengths, ({ left, length, name, parts }) => {
        const own = days(left, Math.min(whole, left + length))
        const bar = barOf(own, 6, whole)
        const places = placeName(own, bar, name, roomIn(parts))
        expect(places.length).toBeGreaterThan(0)
        for (const [index, placed] of places.entries()) {
          expect(placed.left).toBeGreaterThanOrEqual(0)
          expect(placed.right).toBeLessThanOrEqual(whole)
          expect(placed.right - placed.left).toBeLessThanOrEqual(name)
          if (placed.side === 'over') {
            expect(placed.left).toBeGreaterThanOrEqual(bar.left)
            expect(placed.right).toBeLessThanOrEqual(bar.right)
          } else {
            expect(touch(placed, bar)).toBe(false)
            expect(parts.filter((part) => touch(part, placed))).toHaveLength(1)
          }
          for (const other of places.slice(index + 1)) expect(touch(placed, other)).toBe(false)
        }
        // In every part into which the bar runs there is a name or no room for one; what is over it goes along.
        for (const part of parts.filter((each) => touch(each, own))) {
          const room = Math.max(bar.left - part.left, part.right - bar.right) - 15
          const isNamed = places.some((placed) => placed.side === 'over' || touch(part, placed))
          if (room > 0) expect(isNamed).toBe(true)
        }
        const reach = reachOf(bar, places)
        expect([bar, ...places].every((each) => reach.left <= each.left && each.right <= reach.right)).toBe(true)
      }),
    )
  })
})
