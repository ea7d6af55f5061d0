import { addDays } from '../../dates.ts'
import { type Calendar, daysFrom, isSchoolDay } from './calendar.ts'

/** The school days on which the facilitator looks the school up about an activity: `first` and `last` are among them. */
export type ContactWindow = { readonly first: string; readonly last: string; readonly days: readonly string[] }

/** How many days before an activity the window opens and closes: four weeks and three. */
const before = { first: 28, last: 21 } as const

/** How far back a school day is looked for. */
const year = 366

/**
 * When to get in touch about an activity that begins on a day: the school days from 28 up to and including 21 days
 * before it. When none of those is one, as in a long holiday, the window moves back as a whole until its last day is the
 * last school day before it. Null when there was no school in the year before that. The calendar is that of the school
 * year of the activity; of the year before it needs the summer holiday only, because nothing else lies within reach.
 */
export function contactWindow(date: string, calendar: Calendar): ContactWindow | null {
  const closing = addDays(date, -before.last)
  const usual = schoolDaysUntil(closing, calendar)
  if (usual) return usual
  const end = daysFrom({ first: addDays(closing, -year), last: closing }).findLast((day) => isSchoolDay(calendar, day))
  return end === undefined ? null : schoolDaysUntil(end, calendar)
}

/** The school days of a window that closes on a day; null when there are none. */
function schoolDaysUntil(closing: string, calendar: Calendar): ContactWindow | null {
  const opening = addDays(closing, before.last - before.first)
  const days = daysFrom({ first: opening, last: closing }).filter((day) => isSchoolDay(calendar, day))
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last, days }
}
