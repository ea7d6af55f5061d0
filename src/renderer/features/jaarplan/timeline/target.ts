import { daysOf, type Moment, writeMoment } from '#shared/moment.ts'
import { dayIndex, type Edge, extentOf, momentAt, moveTo, resizeTo } from '#shared/rules/timeline/timeline.ts'
import { lanesChange } from '#shared/rules/timeline/timelineLanes.ts'
import type { Point } from '#ui/drag/drag.ts'
import type { Geometry } from './geometry.ts'
import type { PlacedLane } from './stack.ts'

/** Where something would go: a moment in a lane, or to what has no moment. */
export type Target =
  | { readonly kind: 'year'; readonly moment: Moment; readonly laneKey: string }
  | { readonly kind: 'strip' }

/** What a drag began with. `moment` and `laneKey` are null for what has no moment yet. */
export type Start = {
  readonly mode: 'move' | Edge
  readonly moment: Moment | null
  readonly laneKey: string | null
  /** The day under the pointer when it was lifted, with its part of a day. */
  readonly grabbed: number
}

/** How far outside the days a pointer may be and still mean them, in px. */
const tolerance = 24

/** The day under a point of the screen, with its part of a day. */
export function dayUnder(geometry: Geometry, x: number): number {
  return (x - geometry.days.getBoundingClientRect().left) / geometry.pxPerDay
}

/** Where something goes that is held at a point of the screen; null where nothing can be. */
export function targetAt(geometry: Geometry, start: Start, point: Point, takesStrip: boolean): Target | null {
  const { axis, sort, strip, scroller } = geometry
  if (start.mode !== 'move') {
    if (!start.moment || start.laneKey === null) return null
    // An end is chosen by the day before it: held at the beginning of Tuesday, Monday is the last.
    const day = dayUnder(geometry, point.x) - start.grabbed + edgeOf(geometry, start.moment, start.mode)
    const moment = resizeTo(
      axis,
      start.moment,
      start.mode,
      start.mode === 'start' ? Math.round(day) : Math.round(day) - 1,
    )
    return { kind: 'year', moment, laneKey: start.laneKey }
  }
  if (takesStrip && strip && isInside(strip.getBoundingClientRect(), point, 0)) return { kind: 'strip' }
  if (!isInside(scroller.getBoundingClientRect(), point, tolerance)) return null
  const lane = laneUnder(geometry, start, point.y)
  if (!lane) return null
  const day = dayUnder(geometry, point.x)
  const moment = start.moment
    ? moveTo(axis, start.moment, firstDay(geometry, start.moment) + day - start.grabbed)
    : momentAt(axis, day, sort)
  return { kind: 'year', moment, laneKey: lane.key }
}

function edgeOf({ axis }: Geometry, moment: Moment, edge: Edge): number {
  const extent = extentOf(axis, moment)
  return edge === 'start' ? (extent?.from ?? 0) : (extent?.to ?? 0)
}

function firstDay({ axis }: Geometry, moment: Moment): number {
  return dayIndex(axis, daysOf(moment).first)
}

/** The lane at a height; its own lane when going to another would change nothing. */
function laneUnder(geometry: Geometry, start: Start, y: number): PlacedLane | undefined {
  const { lanes, laneSort, days } = geometry
  const own = lanes.find(({ key }) => key === start.laneKey)
  if (own && !lanesChange(laneSort)) return own
  const at = y - days.getBoundingClientRect().top
  return lanes.find(({ top, height }) => at < top + height) ?? lanes.at(-1)
}

function isInside(box: DOMRect, { x, y }: Point, slack: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack
}

/** Whether a date with a time would become days without one. */
export function losesTime(before: Moment | null, after: Moment): boolean {
  const hasTime = (moment: Moment) => moment.kind === 'date' && moment.startTime !== null
  return before !== null && hasTime(before) && !hasTime(after)
}

/** Whether two targets are one and the same place. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null || a.kind === 'strip' || b.kind === 'strip') return a?.kind === b?.kind
  return a.laneKey === b.laneKey && writeMoment(a.moment) === writeMoment(b.moment)
}
