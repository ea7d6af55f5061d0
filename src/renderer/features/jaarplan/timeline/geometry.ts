import type { Axis, MomentSort } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import type { PlacedLane } from './stack.ts'

/** The timeline as it stands on screen: all that a drag has to know of it. */
export type Geometry = {
  readonly axis: Axis
  readonly pxPerDay: number
  /** What something new becomes where it is dropped. */
  readonly sort: MomentSort
  readonly laneSort: LaneSort
  readonly lanes: readonly PlacedLane[]
  readonly scroller: HTMLElement
  /** Its left edge is the first day of the year, its top that of the first lane. */
  readonly days: HTMLElement
  /** Shows which days are chosen; lies in `days`. */
  readonly band: HTMLElement
  readonly strip: HTMLElement | null
  /** The width of what stays in sight at the left and the height of what stays at the top, in px. */
  readonly names: number
  readonly head: number
  /** The day in the middle of what is in sight. */
  readonly middle: () => number
}
