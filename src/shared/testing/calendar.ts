import publicList from '#resources/feestdagen.json' with { type: 'json' }
import list from '#resources/schoolvakanties.json' with { type: 'json' }
import type { Region } from '../records.ts'
import { type Calendar, calendarOf, readPublicHolidays } from '../rules/calendar.ts'
import { holidaysOf, readHolidays } from '../rules/holidays.ts'

/** The holidays that come with the app, of all regions and years. */
export const listedHolidays = readHolidays(list)
export const listedPublicHolidays = readPublicHolidays(publicList)

/** The school years of which the holidays are known. */
export const listedYears = [...new Set(listedHolidays.map(({ schoolYear }) => schoolYear))]

/** The calendar of a school year in a region. */
export function calendarIn(region: Region, schoolYear: number): Calendar {
  return calendarOf(schoolYear, holidaysOf(listedHolidays, region, schoolYear), listedPublicHolidays)
}
