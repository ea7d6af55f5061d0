import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, leastSize, windowPlace } from './windowPlace.ts'

const laptop: Box = { x: 0, y: 0, width: 1920, height: 1040 }
const beamer: Box = { x: 1920, y: 0, width: 1280, height: 720 }
/** 1366x768 at 125 %, with a task bar of 40. */
const small: Box = { x: 0, y: 0, width: 1093, height: 574 }
/** 1920x1080 at 150 %. */
const scaled: Box = { x: 0, y: 0, width: 1280, height: 680 }

describe('the first time', () => {
  test('a window stands in the middle of the first display, at its usual size', () => {
    const place = windowPlace([laptop, beamer], null)
    expect(place).toEqual({ bounds: { x: 312, y: 100, width: 1296, height: 840 }, isMaximised: false })
  })

  test.each([small, scaled, beamer])('it fills the display where the screens would not fit: %j', (area) => {
    const place = windowPlace([area], null)
    expect(place.isMaximised).toBe(true)
    expect(place.bounds.width).toBeLessThanOrEqual(area.width)
    expect(place.bounds.height).toBeLessThanOrEqual(area.height)
  })
})

describe('the next time', () => {
  const bounds: Box = { x: 2000, y: 20, width: 1100, height: 640 }

  test('it is where it was, also on another display', () => {
    const last = { bounds, isMaximised: false }
    expect(windowPlace([laptop, beamer], last)).toEqual(last)
    const filled = { bounds, isMaximised: true }
    expect(windowPlace([laptop, beamer], filled)).toEqual(filled)
  })

  test('it is on the first display when the one that it was on is gone', () => {
    expect(windowPlace([laptop], { bounds, isMaximised: false })).toEqual(windowPlace([laptop], null))
    expect(windowPlace([laptop], { bounds, isMaximised: true }).isMaximised).toBe(true)
  })

  test('what stuck out of the display comes in', () => {
    const last = { bounds: { x: 1200, y: -20, width: 1300, height: 800 }, isMaximised: false }
    expect(windowPlace([laptop], last).bounds).toEqual({ x: 620, y: 0, width: 1300, height: 800 })
  })

  test('it fills a display that became too small for it', () => {
    const last = { bounds: { x: 0, y: 0, width: 1296, height: 840 }, isMaximised: false }
    expect(windowPlace([small], last)).toEqual({ bounds: small, isMaximised: true })
  })
})

test('the least size is that of the screens, and never more than a display has', () => {
  expect(leastSize([laptop, beamer])).toEqual({ width: 1040, height: 600 })
  expect(leastSize([laptop, small])).toEqual({ width: 1040, height: 574 })
  expect(leastSize([{ width: 800, height: 560 }])).toEqual({ width: 800, height: 560 })
})

test('wherever it was, it opens inside the area of one display', () => {
  const box = (least: number) =>
    fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: least, max: 4000 }),
      height: fc.integer({ min: least, max: 4000 }),
    })
  const last = fc.option(fc.record({ bounds: box(1), isMaximised: fc.boolean() }))
  fc.assert(
    fc.property(box(300), fc.array(box(300), { maxLength: 2 }), last, (first, others, last) => {
      const areas: [Box, ...Box[]] = [first, ...others]
      const { x, y, width, height } = windowPlace(areas, last).bounds
      const isIn = (area: Box) =>
        x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height
      expect(areas.some(isIn)).toBe(true)
    }),
  )
})
