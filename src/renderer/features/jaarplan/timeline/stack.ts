import { type Span, touch } from '#shared/rules/timeline/timelinePacking.ts'
import { heightOf, type PackedLane } from './layout.ts'
import { spanOf } from './marks.ts'

/** A lane with where it lies. */
export type PlacedLane = PackedLane & { readonly top: number }

/** Where everything of a timeline lies, and how high it is together. */
export type Layout = { readonly lanes: readonly PlacedLane[]; readonly height: number }

type Options = {
  readonly rem: number
  /** The height that there is, which the lanes fill when they need less. */
  readonly height: number
  /** What of the year is looked at, in px; null for all of it. */
  readonly inSight: Span | null
}

/**
 * Puts the lanes beneath each other. Where all rows of all lanes do not fit, a lane keeps only those in which something stands in
 * the part of the year that is in sight.
 */
export function stackLanes(lanes: readonly PackedLane[], { rem, height, inSight }: Options): Layout {
  const whole = lanes.map((lane) => lane.height)
  const heights =
    inSight === null || sum(whole) <= height
      ? whole
      : lanes.map(({ chips, marks }) =>
          heightOf(
            [...chips, ...marks].filter((item) => touch(spanOf(item), inSight)),
            rem,
          ),
        )
  const spare = Math.max(0, height - sum(heights)) / Math.max(1, lanes.length)
  let top = 0
  const placed = lanes.map((lane, index): PlacedLane => {
    const [here, own] = [top, (heights[index] ?? 0) + spare]
    top += own
    return { ...lane, top: here, height: own }
  })
  return { lanes: placed, height: top }
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0)
}
