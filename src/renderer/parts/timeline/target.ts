import { daysOf, type Moment, writeMoment } from '#shared/moment.ts'
import { dayIndex, type Edge, extentOf, momentAt, moveTo, resizeTo, stepBy, stepEdge } from '#shared/rules/timeline.ts'
import { lanesChange } from '#shared/rules/timelineLanes.ts'
import type { Point } from './host.ts'
import type { PlacedLane } from './layout.ts'
import type { Surface } from './surface.ts'

/** Where something would go: a moment in a lane, or to what has no moment. */
export type Target =
  | { readonly kind: 'year'; readonly moment: Moment; readonly laneKey: string }
  | { readonly kind: 'strip' }

/** What a gesture began with. `moment` and `laneKey` are null for what has no moment yet. */
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
export function dayUnder(surface: Surface, x: number): number {
  return (x - surface.days.getBoundingClientRect().left) / surface.pxPerDay
}

/** Where something goes that is held at a point of the screen; null where nothing can be. */
export function targetAt(surface: Surface, start: Start, point: Point, takesStrip: boolean): Target | null {
  const { axis, sort, strip, scroller } = surface
  if (start.mode !== 'move') {
    if (!start.moment || start.laneKey === null) return null
    // An end is chosen by the day before it: held at the beginning of Tuesday, Monday is the last.
    const day = dayUnder(surface, point.x) - start.grabbed + edgeOf(surface, start.moment, start.mode)
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
  const lane = laneUnder(surface, start, point.y)
  if (!lane) return null
  const day = dayUnder(surface, point.x)
  const moment = start.moment
    ? moveTo(axis, start.moment, firstDay(surface, start.moment) + day - start.grabbed)
    : momentAt(axis, day, sort)
  return { kind: 'year', moment, laneKey: lane.key }
}

function edgeOf({ axis }: Surface, moment: Moment, edge: Edge): number {
  const extent = extentOf(axis, moment)
  return edge === 'start' ? (extent?.from ?? 0) : (extent?.to ?? 0)
}

function firstDay({ axis }: Surface, moment: Moment): number {
  return dayIndex(axis, daysOf(moment).first)
}

/** The lane at a height; its own lane when going to another would change nothing. */
function laneUnder(surface: Surface, start: Start, y: number): PlacedLane | undefined {
  const { lanes, laneSort, days } = surface
  const own = lanes.find(({ key }) => key === start.laneKey)
  if (own && !lanesChange(laneSort)) return own
  const at = y - days.getBoundingClientRect().top
  return lanes.find(({ top, height }) => at < top + height) ?? lanes.at(-1)
}

function isInside(box: DOMRect, { x, y }: Point, slack: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack
}

/** A step by keyboard. */
export type Step =
  | { readonly kind: 'time'; readonly steps: 1 | -1 }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly steps: 1 | -1 }
  | { readonly kind: 'lane'; readonly steps: 1 | -1 }

/** What a step has to know of the timeline. */
type Steps = Pick<Surface, 'axis' | 'sort' | 'laneSort' | 'middle'> & {
  readonly lanes: readonly Pick<PlacedLane, 'key'>[]
}

/** Where something goes one step further; beneath the last lane is what has no moment. */
export function targetAfter(surface: Steps, start: Start, target: Target, step: Step): Target {
  const { axis, lanes, laneSort, sort } = surface
  if (target.kind === 'strip') {
    const own = lanes.find(({ key }) => key === start.laneKey)
    // From beneath all lanes up into the last one; or back to its own.
    const lane = step.kind === 'lane' && (!own || lanesChange(laneSort)) ? lanes.at(-1) : (own ?? lanes[0])
    if (!lane || (step.kind === 'lane' && step.steps === 1)) return target
    return { kind: 'year', moment: start.moment ?? momentAt(axis, surface.middle(), sort), laneKey: lane.key }
  }
  switch (step.kind) {
    case 'time':
      return { ...target, moment: stepBy(axis, target.moment, step.steps) }
    case 'edge':
      return { ...target, moment: stepEdge(axis, target.moment, step.edge, step.steps) }
    case 'lane': {
      const index = lanes.findIndex(({ key }) => key === target.laneKey)
      const next = lanesChange(laneSort) || start.laneKey === null ? lanes[index + step.steps] : undefined
      if (next) return { ...target, laneKey: next.key }
      return step.steps === 1 ? { kind: 'strip' } : target
    }
  }
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
