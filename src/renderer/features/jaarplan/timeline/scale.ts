import type { Axis, MomentSort } from '#shared/rules/timeline/timeline.ts'

/** How much of the year is in sight. */
export type Zoom = 'year' | 'half' | 'month'

/** Sizes on screen, in px; `width` and `height` are those of the part where the days are. */
export type Size = { readonly width: number; readonly height: number; readonly rem: number }

/** Sizes in rem that the style sheets and the layout share. */
export const rems = {
  names: 9,
  row: { one: 3.2, two: 4.5 },
  gap: 0.3,
  foot: { year: 2.5, half: 2.5, month: 1.5 },
  chip: { least: 8.5, most: 12 },
  /** The size of the text of a chip, and what is left free beside it. */
  text: 1.125,
  padding: 1.5,
} as const

/** What shows between two chips that touch, in px. */
export const seam = 3

/** Days that fit in the width. */
const daysAcross = { half: 184, month: 31 } as const

/** The least width of a day in rem at which what stands in the head can still be read. */
const leastDay = { year: 0.1, half: 0.225, month: 1.7 } as const satisfies Record<Zoom, number>

/** How wide a day is, in px. */
export function dayWidth(zoom: Zoom, axis: Axis, { width, rem }: Size): number {
  const fitting = width / (zoom === 'year' ? axis.length : daysAcross[zoom])
  return Math.max(fitting, leastDay[zoom] * rem)
}

/** What something new becomes where it is dropped: as exact as the eye can see. */
export const sortOfZoom = { year: 'month', half: 'week', month: 'date' } as const satisfies Record<Zoom, MomentSort>
