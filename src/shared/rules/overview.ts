import { daysInMonth, isoDate, isoWeekday } from '../dates.ts'
import type { Moment } from '../moment.ts'
import type { Activity, ActivityKind, Document } from '../records.ts'
import { trajectOf } from '../records.ts'
import type { Calendar, PublicHoliday } from './calendar.ts'
import { type Holiday, holidayOn, holidaysBetween } from './holidays.ts'
import { activitiesOfPlan } from './plan.ts'
import { type Occurrence, occurrencesOf } from './recurrence.ts'
import { type Balance, resourcesOf } from './resources.ts'
import { type MonthOfYear, monthsOf, schoolYearDays } from './schedule.ts'

/** An activity as it stands in one month: every moment of it there, in order. */
export type OverviewEntry = { readonly activity: Activity; readonly moments: readonly Moment[] }

/** A month of the sheet: when there is no school in it, and what happens, by day. */
export type OverviewMonth = MonthOfYear & {
  readonly holidays: readonly Holiday[]
  /** Those that take a day off a school week. */
  readonly publicHolidays: readonly PublicHoliday[]
  readonly entries: readonly OverviewEntry[]
}

/** The whole year on one sheet. Nothing private is on it: no remarks, no people. */
export type Overview = {
  readonly school: string
  readonly schoolYear: number
  /** August to July. */
  readonly months: readonly OverviewMonth[]
  /** What has no moment in this school year, in the order of the plan. */
  readonly unplanned: readonly Activity[]
  readonly count: number
  readonly kinds: Readonly<Record<ActivityKind, number>>
  readonly minutes: Balance
  readonly cents: Balance
}

/** Lays the plan out on a sheet; null before the traject has begun. */
export function overviewOf(document: Document, calendar: Calendar): Overview | null {
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
    unplanned: planned.flatMap(({ activity, occurrences }) => (occurrences.length === 0 ? [activity] : [])),
    count: activities.length,
    kinds,
    ...resourcesOf(document),
  }
}

type Planned = { readonly activity: Activity; readonly occurrences: readonly Occurrence[] }

function monthOf({ year, month }: MonthOfYear, planned: readonly Planned[], calendar: Calendar): OverviewMonth {
  const [first, last] = [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))]
  // What began before this month comes first, as what began on its first day.
  const beginOf = (occurrence: Occurrence | undefined) =>
    occurrence === undefined || occurrence.first < first ? first : occurrence.first
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
    entries: inMonth.map(({ activity, here }) => ({ activity, moments: here.map(({ moment }) => moment) })),
  }
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
