import { z } from 'zod'
import { addDays, dayNumber, earliest, isoWeekday, latest, parseIsoDate } from '../../dates.ts'
import { once } from '../../once.ts'
import type { SchoolEvent } from '../../records.ts'
import { type Holiday, holidayOn } from './holidays.ts'
import { schoolYearDays } from './schedule.ts'

/** The Dutch public holidays on which schools are closed; on the last two many schools are, but not all. */
const publicHolidayNames = [
  'newYear',
  'easter',
  'easterMonday',
  'kingsDay',
  'ascension',
  'pentecost',
  'whitMonday',
  'christmasDay',
  'boxingDay',
  'goodFriday',
  'liberationDay',
] as const
export type PublicHolidayName = (typeof publicHolidayNames)[number]

/** `free`: a day off by law or custom; `often`: the school decides. */
export type PublicHoliday = {
  readonly date: string
  readonly name: PublicHolidayName
  readonly status: 'free' | 'often'
}

const listSchema = z.object({
  about: z.array(z.string()),
  days: z.array(
    z.object({
      date: z.string().refine((text) => parseIsoDate(text) !== null),
      name: z.enum(publicHolidayNames),
      status: z.enum(['free', 'often']),
    }),
  ),
})

/** Reads the list of public holidays (`resources/feestdagen.json`). Throws when it is written otherwise. */
export function readPublicHolidays(list: unknown): readonly PublicHoliday[] {
  return listSchema.parse(list).days
}

/** When there is no school, and what else the school does then: all that a plan has to know of one school year. */
export type Calendar = {
  readonly schoolYear: number
  readonly holidays: readonly Holiday[]
  /** In the order of the year. */
  readonly publicHolidays: readonly PublicHoliday[]
  /** What else is in the year of the school, in its order. They are school days: nothing moves because of them. */
  readonly events: readonly SchoolEvent[]
}

/** The calendar of a school year from the holidays that count and the list of all public holidays. */
export function calendarOf(
  schoolYear: number,
  holidays: readonly Holiday[],
  publicHolidays: readonly PublicHoliday[],
  events: readonly SchoolEvent[] = [],
): Calendar {
  const { first, last } = schoolYearDays(schoolYear)
  return {
    schoolYear,
    holidays,
    publicHolidays: publicHolidays.filter(({ date }) => date >= first && date <= last),
    events,
  }
}

/** The public holiday on a day. */
export function publicHolidayOn(calendar: Calendar, date: string): PublicHoliday | undefined {
  return calendar.publicHolidays.find((each) => each.date === date)
}

/** Whether a day is a working day of the school: no weekend, no holiday, no public holiday that is always free. */
export function isSchoolDay(calendar: Calendar, date: string): boolean {
  return (
    isoWeekday(date) <= 5 &&
    holidayOn(calendar.holidays, date) === undefined &&
    publicHolidayOn(calendar, date)?.status !== 'free'
  )
}

/** A stretch of a school year, its first and last day included. */
export type Term = { readonly first: string; readonly last: string }

/** Every day from a first up to and including a last one. */
export function daysFrom({ first, last }: Term): readonly string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
}

/** The days by which is judged when something is: those from Monday to Friday, or all when it is in a weekend. */
export function judgedDays(days: Term): readonly string[] {
  const all = daysFrom(days)
  const working = all.filter((day) => isoWeekday(day) <= 5)
  return working.length > 0 ? working : all
}

/** The Mondays of the weeks with at least one school day. A school year is counted in these: holidays take none of them. */
export const schoolWeeksOf = once((calendar: Calendar): readonly string[] => {
  const { first, last } = schoolYearDays(calendar.schoolYear)
  const mondays: string[] = []
  for (let monday = addDays(first, 1 - isoWeekday(first)); monday <= last; monday = addDays(monday, 7)) {
    const days = daysFrom({ first: monday, last: addDays(monday, 4) })
    if (days.some((day) => day >= first && day <= last && isSchoolDay(calendar, day))) mondays.push(monday)
  }
  return mondays
})

/**
 * The Mondays of the weeks with lessons, from the first after the summer: those that people count as `lesweek 1`, `2`, ...
 * None when the holidays of the year are not known, because every number after the first holiday would be wrong.
 */
export function lessonWeeksOf(calendar: Calendar): readonly string[] {
  const year = schoolYearDays(calendar.schoolYear)
  // The summers at both ends are told with the years beside this one.
  const isKnown = calendar.holidays.some(({ first, last }) => first > year.first && last <= year.last)
  return isKnown ? schoolWeeksOf(calendar) : []
}

/** The number among the weeks with lessons of the week that a day is in; null when it has none. */
export function lessonWeekOn(calendar: Calendar, date: string): number | null {
  const index = lessonWeeksOf(calendar).indexOf(addDays(date, 1 - isoWeekday(date)))
  return index === -1 ? null : index + 1
}

/**
 * A school year in `count` terms of as good as equally many school weeks, from the first school week to the last. Fewer
 * terms when there are not as many school weeks.
 */
export function termsOf(calendar: Calendar, count: number): readonly Term[] {
  const mondays = schoolWeeksOf(calendar)
  const year = schoolYearDays(calendar.schoolYear)
  const terms = Math.min(count, mondays.length)
  const weekAt = (index: number) => Math.round((index * mondays.length) / terms)
  return Array.from({ length: terms }, (_, index) => mondays.slice(weekAt(index), weekAt(index + 1))).flatMap(
    (weeks) => {
      const [begin, end] = [weeks[0], weeks.at(-1)]
      if (begin === undefined || end === undefined) return []
      return [{ first: latest(begin, year.first), last: earliest(addDays(end, 6), year.last) }]
    },
  )
}

/** How many days lie between two days; negative when the second comes first. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first)
}
