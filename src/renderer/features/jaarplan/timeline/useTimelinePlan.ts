import { useMemo } from 'react'
import { useDocument } from '#app/useDocument.ts'
import type { SchoolEvent, TrajectDocument } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { type Axis, axisOf } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { useShownEvents } from './EventStrip.tsx'
import { type Layout, layOut } from './layout.ts'
import { dayWidth, type Size, type Zoom } from './scale.ts'
import { stopsOf } from './stops.ts'
import type { Stop } from './walk.ts'

/** The plan as the timeline shows it: where everything stands, and where the arrow keys stop. */
export type TimelinePlan = {
  readonly document: TrajectDocument
  readonly calendar: Calendar
  /** What else the school does, as far as it is to be seen. */
  readonly events: readonly SchoolEvent[]
  readonly axis: Axis
  readonly pxPerDay: number
  readonly rem: number
  readonly layout: Layout
  readonly stops: readonly Stop[]
}

/** The tables that a timeline shows something of. */
const tables = [
  'traject',
  'holiday',
  'schoolEvent',
  'activity',
  'targeting',
  'targetGroup',
  'participation',
  'tool',
  'person',
  'ownRole',
  'owner',
  'decision',
  'session',
] as const

const whole = (document: TrajectDocument): TrajectDocument => document
const samePlan = (a: TrajectDocument, b: TrajectDocument): boolean => tables.every((table) => a[table] === b[table])

/** The plan laid out in lanes for a room of a size; days have no width as long as that is not known. */
export function useTimelinePlan(zoom: Zoom, sort: LaneSort, size: Size | null): TimelinePlan {
  const document = useDocument(whole, samePlan)
  const calendar = calendarOfTraject(document)
  const events = useShownEvents(calendar.events)
  const axis = useMemo(() => axisOf(calendar.schoolYear), [calendar.schoolYear])
  const pxPerDay = size === null ? 0 : dayWidth(zoom, axis, size)
  const rem = size?.rem ?? 16
  const height = size?.height ?? 0
  const layout = useMemo(
    () => layOut({ document, calendar, axis, sort, pxPerDay, rem, height }),
    [document, calendar, axis, sort, pxPerDay, rem, height],
  )
  const { unplanned } = yearOf(document)
  const stops = useMemo(
    () => stopsOf({ axis, calendar, events, layout, unplanned, pxPerDay }),
    [axis, calendar, events, layout, unplanned, pxPerDay],
  )
  return { document, calendar, events, axis, pxPerDay, rem, layout, stops }
}
