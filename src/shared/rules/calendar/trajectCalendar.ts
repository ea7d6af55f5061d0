import publicList from '#resources/feestdagen.json' with { type: 'json' }
import list from '#resources/schoolvakanties.json' with { type: 'json' }
import { daysOf, parseMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { perState } from '../../perState.ts'
import { type TrajectDocument, trajectOf } from '../../records.ts'
import { type Calendar, calendarOf, readPublicHolidays } from './calendar.ts'
import { type Holiday, holidaysBetween, holidaysOfTraject, readHolidays } from './holidays.ts'

/** The holidays that come with the app: of all regions, and of all years. Read when they are first needed. */
export const shippedHolidays = once(() => ({
  holidays: readHolidays(list),
  publicHolidays: readPublicHolidays(publicList),
}))

const empty: Calendar = { schoolYear: 0, holidays: [], publicHolidays: [] }

/** When there is no school in the year of a traject: its own holidays or those of its region. Empty without a traject. */
export const calendarOfTraject = perState(['traject', 'holiday'], (document): Calendar => {
  const traject = trajectOf(document)
  if (!traject) return empty
  const { holidays, publicHolidays } = shippedHolidays()
  return calendarOf(traject.schoolYear, holidaysOfTraject(holidays, document), publicHolidays)
})

/** The holidays of a traject with a day in a month, written `2026-10`. */
export function holidaysOfMonth(
  document: Pick<TrajectDocument, 'traject' | 'holiday'>,
  month: string,
): readonly Holiday[] {
  const moment = parseMoment(month)
  if (!moment) return []
  const { first, last } = daysOf(moment)
  return holidaysBetween(calendarOfTraject(document).holidays, first, last)
}
