import { createContext, type RefObject, useContext } from 'react'
import type { Axis, MomentSort } from '#shared/rules/timeline.ts'
import type { LaneSort } from '#shared/rules/timelineLanes.ts'
import type { Gestures } from './gestures.ts'
import type { PlacedLane } from './layout.ts'

/** The timeline as it stands on screen: all that a gesture has to know of it. */
export type Surface = {
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

export type Area = {
  /** Set by the timeline as long as it is shown. */
  readonly surface: RefObject<Surface | null>
  readonly gestures: Gestures
}

export const AreaContext = createContext<Area | null>(null)

/** The area that a timeline is in. Throws outside a `TimelineArea`. */
export function useArea(): Area {
  const area = useContext(AreaContext)
  if (!area) throw new Error('a timeline needs a TimelineArea around it')
  return area
}

/** How the elements of a timeline are found again. */
export const attributes = {
  /** An activity that can be dragged, by its id. */
  chip: 'data-chip',
  /** The key of the lane that it stands in. */
  lane: 'data-lane',
  /** An edge of a chip: `start` or `end`. */
  edge: 'data-edge',
  /** Something outside the timeline that can be dragged onto it, by its id. */
  source: 'data-timeline-source',
} as const
