import { z } from 'zod'
import { parseIsoDate } from '../dates.ts'
import { type Region, regions, schoolYears } from '../records.ts'
import { schoolYearDays } from './schedule.ts'

/** The school holidays; `mayExtra` is the second week that many schools add to the one in May. */
export const holidayNames = ['autumn', 'christmas', 'spring', 'may', 'mayExtra', 'summer'] as const

/** Fixed by the ministry (`vast`), or advised (`advies`): then a school may choose other days. */
export const holidayStatuses = ['vast', 'advies'] as const

/** Where the days were found; the list itself says what the letters stand for. */
export const holidaySources = ['R', 'C', 'S'] as const

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
        status: z.enum(holidayStatuses),
        source: z.enum(holidaySources),
      })
      .refine(({ first, last }) => first <= last),
  ),
})

export type HolidayName = (typeof holidayNames)[number]
export type HolidayStatus = (typeof holidayStatuses)[number]
export type HolidaySource = (typeof holidaySources)[number]

/** A holiday of one region, its first and last day included. */
export type Holiday = {
  readonly name: HolidayName
  readonly first: string
  readonly last: string
  readonly status: HolidayStatus
  readonly source: HolidaySource
}

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
