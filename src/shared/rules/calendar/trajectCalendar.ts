import publicList from '#resources/feestdagen.json' with { type: 'json' }
import list from '#resources/schoolvakanties.json' with { type: 'json' }
import { daysOf, parseMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { perState } from '../../perState.ts'
import { type SchoolEvent, type TrajectDocument, trajectOf, usualPeriods } from '../../records.ts'
import { type Calendar, calendarOf, readPublicHolidays } from './calendar.ts'
import { eventsBetween } from './clashes.ts'
import { type Holiday, holidaysBetween, holidaysOfTraject, readHolidays } from './holidays.ts'

/** The holidays that come with the app: of all regions, and of all years. Read when they are first needed. */
export const shippedHolidays = once(() => ({
  holidays: readHolidays(list),
  publicHolidays: readPublicHolidays(publicList),
}))

const empty: Calendar = { schoolYear: 0, holidays: [], publicHolidays: [], events: [] }

/** What a school has in its year, in order; what begins first comes first, and of those what takes longer. */
const schoolEventsInOrder = perState(['schoolEvent'], ({ schoolEvent }): readonly SchoolEvent[] =>
  [...schoolEvent.values()].sort(
    (a, b) => compare(a.first, b.first) || compare(b.last, a.last) || compare(a.name, b.name) || compare(a.id, b.id),
  ),
)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * When there is no school in the year of a traject, by its own holidays or those of its region, and what else the school
 * does. Empty without a traject.
 */
export const calendarOfTraject = perState(['traject', 'holiday', 'schoolEvent'], (document): Calendar => {
  const traject = trajectOf(document)
  if (!traject) return empty
  const { holidays, publicHolidays } = shippedHolidays()
  return calendarOf(
    traject.schoolYear,
    holidaysOfTraject(holidays, document),
    publicHolidays,
    schoolEventsInOrder(document),
  )
})

/** What of a school one has to know to say when in its year something is: its calendar, and how many periods it has. */
export type SchoolTime = { readonly calendar: Calendar; readonly periods: number }

/** The school time of a traject. */
export const schoolTimeOf = perState(
  ['traject', 'holiday', 'schoolEvent'],
  (document): SchoolTime => ({
    calendar: calendarOfTraject(document),
    periods: trajectOf(document)?.periods ?? usualPeriods,
  }),
)

/** The holidays of a traject with a day in a month, written `2026-10`. */
export function holidaysOfMonth(document: OfYear, month: string): readonly Holiday[] {
  const days = daysOfMonth(month)
  return days ? holidaysBetween(calendarOfTraject(document).holidays, days.first, days.last) : []
}

/** What else a school has in a month. */
export function eventsOfMonth(document: OfYear, month: string): readonly SchoolEvent[] {
  const days = daysOfMonth(month)
  return days ? eventsBetween(calendarOfTraject(document).events, days.first, days.last) : []
}

type OfYear = Pick<TrajectDocument, 'traject' | 'holiday' | 'schoolEvent'>

function daysOfMonth(month: string) {
  const moment = parseMoment(month)
  return moment && daysOf(moment)
}
