import { type Axis, type Extent, halfOf, type MomentSort, monthsOn } from '#shared/rules/timeline/timeline.ts'
import type { Span } from '#shared/rules/timeline/timelinePacking.ts'

/** How much of the year is in sight. */
export type Zoom = 'year' | 'half' | 'month'

/** Sizes on screen, in px; `width` and `height` are those of the part where the days are. */
export type Size = { readonly width: number; readonly height: number; readonly rem: number }

/** Sizes in rem that the style sheets and the layout share. */
export const rems = {
  names: 9,
  /** From one row of activities to the next, and what is free between them. */
  row: 2.3,
  gap: 0.2,
  foot: { year: 2.5, half: 2.5, month: 1.5 },
  /** The least width of a bar, so that a single day is seen, and of a later time, which is lower. */
  bar: 0.4,
  dot: 0.6,
  /** Between a bar and its name, and around both. */
  beside: 0.75,
  around: 0.25,
  /** Letters of a title, and of the moment behind it. */
  title: 1.25,
  about: 1.125,
} as const

/** What is pressed is at least this high and wide: `--target` of the tokens, in px. */
export function targetSize(rem: number): number {
  return Math.max(1.5 * rem, 24)
}

/** Days that fit in the width. */
const daysAcross = { half: 184, month: 31 } as const

/** The least width of a day in rem at which what stands in the head can still be read. */
const leastDay = { year: 0.1, half: 0.225, month: 1.7 } as const satisfies Record<Zoom, number>

/** How wide a day is, in px. */
export function dayWidth(zoom: Zoom, axis: Axis, { width, rem }: Size): number {
  const fitting = width / (zoom === 'year' ? axis.length : daysAcross[zoom])
  return Math.max(fitting, leastDay[zoom] * rem)
}

/** The parts of the year that are looked at one at a time: the year, its halves, or its months. */
export function partsOf(zoom: Zoom, axis: Axis): readonly Extent[] {
  switch (zoom) {
    case 'year':
      return [{ from: 0, to: axis.length }]
    case 'half': {
      const second = halfOf(axis, axis.length - 1)
      return [
        { from: 0, to: second },
        { from: second, to: axis.length },
      ]
    }
    case 'month':
      return monthsOn(axis)
  }
}

/** Some days in px. */
export function inPixels({ from, to }: Extent, pxPerDay: number): Span {
  return { left: from * pxPerDay, right: to * pxPerDay }
}

/** What something new becomes where it is dropped: as exact as the eye can see. */
export const sortOfZoom = { year: 'month', half: 'week', month: 'date' } as const satisfies Record<Zoom, MomentSort>
