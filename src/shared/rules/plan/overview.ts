import { daysInMonth, isoDate, isoWeekday } from '../../dates.ts'
import type { Moment } from '../../moment.ts'
import { perState } from '../../perState.ts'
import type { Activity, ActivityKind, Recurrence, TrajectDocument } from '../../records.ts'
import { trajectOf } from '../../records.ts'
import type { Calendar, PublicHoliday } from '../calendar/calendar.ts'
import { eventsBetween, type ToldEvent } from '../calendar/clashes.ts'
import { holidayOn, holidaysBetween, type ToldHoliday } from '../calendar/holidays.ts'
import { type Occurrence, occurrencesOf } from '../calendar/recurrence.ts'
import { type MonthOfYear, momentOrder, monthsOf, schoolYearDays } from '../calendar/schedule.ts'
import { calendarOfTraject } from '../calendar/trajectCalendar.ts'
import { activitiesOfPlan } from './plan.ts'
import { type Balance, resourcesOf } from './resources.ts'

/** An activity as a year shows it, every field named and copied: it may be projected. */
export type PlanEntry = {
  readonly id: string
  readonly title: string
  readonly kind: ActivityKind
  /** Its moments in the month that it stands in, in order; left out where only the month counts. */
  readonly moments?: readonly Moment[]
  /** How it comes back, where its moments are left out. */
  readonly recurrence?: Recurrence | null
  readonly isOff?: boolean
}

/** A month: what happens in it and, where days count, when there is no school. */
export type PlanMonth = MonthOfYear & {
  readonly entries: readonly PlanEntry[]
  readonly holidays?: readonly ToldHoliday[]
  /** Those that take a day off a school week. */
  readonly publicHolidays?: readonly PublicHoliday[]
  /** What else the school does. */
  readonly events?: readonly ToldEvent[]
}

/** The plan over its school year, to be read. Nothing private is in it: no remarks, no people. */
export type PlanYear = {
  readonly school?: string
  readonly schoolYear: number
  /** August to July. */
  readonly months: readonly PlanMonth[]
  /** What has no moment in this school year, in the order of the plan. */
  readonly unplanned: readonly PlanEntry[]
  readonly kinds: Readonly<Record<ActivityKind, number>>
  readonly minutes?: Balance
  readonly cents?: Balance
}

/** The tables that the sheet is made of, beside the calendar. */
type Planned = Pick<TrajectDocument, 'traject' | 'session' | 'activity' | 'decision'>

/** The plan of a traject on a sheet, in its own calendar; once per state. */
export const overviewIn = perState(
  ['traject', 'holiday', 'schoolEvent', 'session', 'activity', 'decision'],
  (document) => overviewOf(document, calendarOfTraject(document)),
)

/** Lays the plan out by day, with all that there is to tell of the year; null before the traject has begun. */
export function overviewOf(document: Planned, calendar: Calendar): PlanYear | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const activities = activitiesOfPlan(document)
  const year = schoolYearDays(traject.schoolYear)
  const planned = activities.map((activity) => ({
    activity,
    occurrences: occurrencesOf(activity, calendar, traject.periods).filter(
      ({ first, last }) => last >= year.first && first <= year.last,
    ),
  }))
  const kinds = { existing: 0, improved: 0, new: 0 }
  for (const { kind } of activities) kinds[kind] += 1
  return {
    school: traject.school,
    schoolYear: traject.schoolYear,
    months: monthsOf(traject.schoolYear).map((month) => monthOf(month, planned, calendar)),
    unplanned: planned.flatMap(({ activity, occurrences }) => (occurrences.length === 0 ? [entryOf(activity)] : [])),
    kinds,
    ...resourcesOf(document),
  }
}

type Occurring = { readonly activity: Activity; readonly occurrences: readonly Occurrence[] }

function monthOf({ year, month }: MonthOfYear, planned: readonly Occurring[], calendar: Calendar): PlanMonth {
  const [first, last] = [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))]
  // What began before this month comes first, as what began on its first day.
  const beginOf = (occurrence: Occurrence | undefined) =>
    occurrence === undefined || occurrence.first < first ? first : momentOrder(occurrence.moment)
  const inMonth = planned
    .map(({ activity, occurrences }) => ({
      activity,
      here: occurrences.filter((occurrence) => standsIn(occurrence, first, last, calendar)),
    }))
    .filter(({ here }) => here.length > 0)
    .map((entry) => ({ ...entry, begin: beginOf(entry.here[0]) }))
    .sort((a, b) => (a.begin === b.begin ? 0 : a.begin < b.begin ? -1 : 1))
  return {
    year,
    month,
    holidays: holidaysBetween(calendar.holidays, first, last),
    publicHolidays: calendar.publicHolidays.filter(
      ({ date }) =>
        date >= first && date <= last && isoWeekday(date) <= 5 && holidayOn(calendar.holidays, date) === undefined,
    ),
    events: eventsBetween(calendar.events, first, last),
    entries: inMonth.map(({ activity, here }) => ({ ...entryOf(activity), moments: here.map(({ moment }) => moment) })),
  }
}

function entryOf({ id, title, kind, status }: Activity): PlanEntry {
  return { id, title, kind, isOff: status === 'cancelled' }
}

function standsIn({ moment, first, last }: Occurrence, begin: string, end: string, calendar: Calendar): boolean {
  // A week stands in one month, where it begins; that of a July before the year stands in August.
  if (moment.kind === 'week') {
    const yearBegin = schoolYearDays(calendar.schoolYear).first
    const monday = first < yearBegin ? yearBegin : first
    return monday >= begin && monday <= end
  }
  // A period stands in every month that it has days in.
  return first <= end && last >= begin
}
