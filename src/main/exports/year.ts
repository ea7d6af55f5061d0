import publicList from '#resources/feestdagen.json' with { type: 'json' }
import list from '#resources/schoolvakanties.json' with { type: 'json' }
import { type Document, trajectOf } from '#shared/records.ts'
import { type Calendar, calendarOf, readPublicHolidays } from '#shared/rules/calendar.ts'
import { holidaysOfTraject, readHolidays } from '#shared/rules/holidays.ts'

/** When there is no school in the year of a traject: its own holidays or those of its region. Throws without a traject. */
export function calendarOfTraject(document: Document): Calendar {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no school year')
  return calendarOf(traject.schoolYear, holidaysOfTraject(readHolidays(list), document), readPublicHolidays(publicList))
}
