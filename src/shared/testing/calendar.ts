import { type Region, usualPeriods } from '../records.ts'
import { type Calendar, calendarOf } from '../rules/calendar/calendar.ts'
import { holidaysOf } from '../rules/calendar/holidays.ts'
import { type SchoolTime, shippedHolidays } from '../rules/calendar/trajectCalendar.ts'

/** The holidays that come with the app, of all regions and years. */
export const { holidays: listedHolidays, publicHolidays: listedPublicHolidays } = shippedHolidays()

/** The school years of which all holidays are known: of the one before them only the summer in which the first begins. */
export const listedYears = [
  ...new Set(listedHolidays.filter(({ name }) => name === 'autumn').map(({ schoolYear }) => schoolYear)),
]

/** The calendar of a school year in a region. */
export function calendarIn(region: Region, schoolYear: number): Calendar {
  return calendarOf(schoolYear, holidaysOf(listedHolidays, region, schoolYear), listedPublicHolidays)
}

/** The school time of a school year in a region, with as many periods as most schools have. */
export function schoolTimeIn(region: Region, schoolYear: number): SchoolTime {
  return { calendar: calendarIn(region, schoolYear), periods: usualPeriods }
}
