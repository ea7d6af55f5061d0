import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { SchoolEvent, TrajectDocument } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { type Axis, axisOf, type Extent } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { changedInWords } from '#shared/wording/versionWording.ts'
import { useShownEvents } from './EventStrip.tsx'
import { type PackedLane, packLanes } from './layout.ts'
import { dayWidth, partsOf, type Size, type Zoom } from './scale.ts'
import { stopsOf } from './stops.ts'
import type { Stop } from './walk.ts'

/** The plan as the timeline shows it: where everything stands, and where the arrow keys stop. */
export type TimelinePlan = {
  readonly document: TrajectDocument
  readonly calendar: Calendar
  /** What else the school does, as far as it is to be seen. */
  readonly events: readonly SchoolEvent[]
  readonly axis: Axis
  /** The parts of the year that are looked at one at a time. */
  readonly parts: readonly Extent[]
  readonly pxPerDay: number
  readonly rem: number
  readonly lanes: readonly PackedLane[]
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
  'version',
] as const

/** Before the room is measured there is nothing to place. */
const noLanes: readonly PackedLane[] = []

const whole = (document: TrajectDocument): TrajectDocument => document
const samePlan = (a: TrajectDocument, b: TrajectDocument): boolean => tables.every((table) => a[table] === b[table])

/** The plan laid out in lanes for a room of a size; nothing has a place as long as that is not known. */
export function useTimelinePlan(zoom: Zoom, sort: LaneSort, size: Size | null): TimelinePlan {
  const document = useDocument(whole, samePlan)
  const calendar = calendarOfTraject(document)
  const events = useShownEvents(calendar.events)
  const axis = useMemo(() => axisOf(calendar.schoolYear), [calendar.schoolYear])
  const pxPerDay = size === null ? 0 : dayWidth(zoom, axis, size)
  const rem = size?.rem ?? 16
  const parts = useMemo(() => partsOf(zoom, axis), [zoom, axis])
  const { t, language } = useTranslation()
  const lanes = useMemo(
    () =>
      pxPerDay === 0
        ? noLanes
        : packLanes({
            ...{ document, calendar, axis, sort, parts, pxPerDay, rem },
            whenOf: (moment) => momentShort(moment, language, t),
            changedOf: (id) => changedInWords(document, id, t),
          }),
    [document, calendar, axis, sort, parts, pxPerDay, rem, language, t],
  )
  const { unplanned } = yearOf(document)
  const stops = useMemo(
    () => stopsOf({ axis, calendar, events, lanes, unplanned, pxPerDay }),
    [axis, calendar, events, lanes, unplanned, pxPerDay],
  )
  return { document, calendar, events, axis, parts, pxPerDay, rem, lanes, stops }
}
