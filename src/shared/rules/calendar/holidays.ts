import { z } from 'zod'
import { parseIsoDate } from '../../dates.ts'
import {
  type HolidayStatus,
  holidayStatuses,
  type Region,
  regions,
  schoolYears,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { schoolYearDays } from './schedule.ts'

/** The school holidays; `mayExtra` is the second week that many schools add to the one in May. */
export const holidayNames = ['autumn', 'christmas', 'spring', 'may', 'mayExtra', 'summer'] as const

/** Where the days were found; the list itself says what the letters stand for. */
const holidaySources = ['R', 'C', 'S'] as const

const day = z.string().refine((text) => parseIsoDate(text) !== null)

/** How `resources/schoolvakanties.json` is written. */
const listSchema = z.object({
  about: z.array(z.string()),
  holidays: z.array(
    z
      .object({
        schoolYear: z.int().min(schoolYears.first).max(schoolYears.last),
        name: z.enum(holidayNames),
        regions: z.array(z.enum(regions)).min(1),
        first: day,
        last: day,
        status: z.enum(holidayStatuses).exclude(['own']),
        source: z.enum(holidaySources),
      })
      .refine(({ first, last }) => first <= last),
  ),
})

export type HolidayName = (typeof holidayNames)[number]
type HolidaySource = (typeof holidaySources)[number]

/** A holiday, its first and last day included. Its name is a usual one, or the school's own. */
export type Holiday = {
  readonly name: string
  readonly first: string
  readonly last: string
  /** Fixed by the ministry (`vast`), advised (`advies`): then a school may choose other days; or set by the school. */
  readonly status: HolidayStatus
  /** Null for what the school set itself. */
  readonly source: HolidaySource | null
}

/** Whether a holiday has one of the usual names, which have a text in every language. */
export function isUsualHoliday(name: string): name is HolidayName {
  return holidayNames.some((usual) => usual === name)
}

/** A holiday as it is told: from where it is known does not matter then. */
export type ToldHoliday = Omit<Holiday, 'source'>

/** A line of the list: a holiday with the school year and the regions that it is for. */
export type ListedHoliday = Holiday & { readonly schoolYear: number; readonly regions: readonly Region[] }

/** Reads the list of holidays. Throws when it is written otherwise. */
export function readHolidays(list: unknown): readonly ListedHoliday[] {
  return listSchema.parse(list).holidays
}

/**
 * The holidays of a region with a day in a school year, in order. The summer before it is among them, because a school
 * year begins in August; their days are whole, also where they lie outside the year. Empty for a year not in the list.
 */
export function holidaysOf(list: readonly ListedHoliday[], region: Region, schoolYear: number): readonly Holiday[] {
  const year = schoolYearDays(schoolYear)
  return list
    .filter(({ regions, first, last }) => regions.includes(region) && last >= year.first && first <= year.last)
    .map(({ name, first, last, status, source }) => ({ name, first, last, status, source }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
}

/** The holidays with a day from `first` up to and including `last`. */
export function holidaysBetween(holidays: readonly Holiday[], first: string, last: string): readonly Holiday[] {
  return holidays.filter((holiday) => holiday.last >= first && holiday.first <= last)
}

/** The holiday that a day falls in; a fixed one when it falls in two. */
export function holidayOn(holidays: readonly Holiday[], date: string): Holiday | undefined {
  const on = holidaysBetween(holidays, date, date)
  return on.find(({ status }) => status === 'vast') ?? on[0]
}

/** The holidays that count for a traject, in order: those of its region, unless the school keeps its own. */
export function holidaysOfTraject(
  list: readonly ListedHoliday[],
  document: Pick<TrajectDocument, 'traject' | 'holiday'>,
): readonly Holiday[] {
  const traject = trajectOf(document)
  if (!traject) return []
  if (!traject.ownHolidays) return holidaysOf(list, traject.region, traject.schoolYear)
  return [...document.holiday.values()]
    .map(({ name, first, last, status }) => ({ name, first, last, status, source: null }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
}
