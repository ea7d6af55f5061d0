import publicList from '#resources/feestdagen.json'
import list from '#resources/schoolvakanties.json'
import { type Document, type StoredHoliday, type Traject, trajectOf } from '#shared/records.ts'
import { type Calendar, calendarOf, type PublicHoliday, readPublicHolidays } from '#shared/rules/calendar.ts'
import { holidaysOfTraject, type ListedHoliday, readHolidays } from '#shared/rules/holidays.ts'

type Lists = { readonly holidays: readonly ListedHoliday[]; readonly publicHolidays: readonly PublicHoliday[] }
type Known = { readonly own: ReadonlyMap<string, StoredHoliday>; readonly calendar: Calendar }

let lists: Lists | null = null
const ofTraject = new WeakMap<Traject, Known>()
const empty: Calendar = { schoolYear: 0, holidays: [], publicHolidays: [] }

/** The holidays that come with the app: of all regions, and of all years. Read once. */
export function shippedHolidays(): Lists {
  lists ??= { holidays: readHolidays(list), publicHolidays: readPublicHolidays(publicList) }
  return lists
}

/** When there is no school in the year of a traject; the same object as long as neither changes. */
export function calendarOfTraject(document: Document): Calendar {
  const traject = trajectOf(document)
  if (!traject) return empty
  const known = ofTraject.get(traject)
  if (known?.own === document.holiday) return known.calendar
  const { holidays, publicHolidays } = shippedHolidays()
  const calendar = calendarOf(traject.schoolYear, holidaysOfTraject(holidays, document), publicHolidays)
  ofTraject.set(traject, { own: document.holiday, calendar })
  return calendar
}
