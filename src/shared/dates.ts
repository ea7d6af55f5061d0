/**
 * Calendar days as ISO text (`2026-11-22`), without clock or time zone: a plan is about days.
 * The arithmetic runs on UTC so that summer time can never shift a day.
 */

const DAY = 86_400_000

/** The first and last instant that four digits of a year can write. */
const writable = { first: Date.parse('0000-01-01T00:00:00.000Z'), last: Date.parse('9999-12-31T23:59:59.999Z') }

/** An instant, in milliseconds since 1970, as ISO 8601 in UTC. One of a clock beyond the years 0 to 9999 is brought to their edge. */
export function writeInstant(milliseconds: number): string {
  return new Date(Math.min(writable.last, Math.max(writable.first, milliseconds))).toISOString()
}

/** Writes a calendar day. Month 1 to 12. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads a calendar day; null when the text is no date or the day does not exist (31 February). */
export function parseIsoDate(text: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { year, month, day }
}

/** Days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  // The calendar repeats itself every 400 years, and `Date.UTC` takes a year below 100 for one of the last century.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** Day number since 1970-01-01, to count and compare with. Throws on text that is no date. */
export function dayNumber(date: string): number {
  if (!parseIsoDate(date)) throw new Error(`not a date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

/** The day with a number of `dayNumber`. */
export function dayFromNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** The day `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dayFromNumber(dayNumber(date) + days)
}

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function isoWeekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week of a day: the week belongs to the year that has its Thursday. */
export function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(isoDate(year, 1, 1))) / 7) + 1 }
}

/** Number of ISO weeks in a year: 53 when 28 December falls in week 53, else 52. */
export function weeksInIsoYear(year: number): number {
  return isoWeek(isoDate(year, 12, 28)).week
}

/** Monday and Sunday of an ISO week. */
export function isoWeekOf(year: number, week: number): { readonly first: string; readonly last: string } {
  const fourth = isoDate(year, 1, 4) // 4 January is always in week 1
  const first = addDays(fourth, 1 - isoWeekday(fourth) + (week - 1) * 7)
  return { first, last: addDays(first, 6) }
}

/** The first of some days. */
export function earliest(first: string, ...others: readonly string[]): string {
  return [first, ...others].sort()[0] ?? first
}

/** The last of some days. */
export function latest(first: string, ...others: readonly string[]): string {
  return [first, ...others].sort().at(-1) ?? first
}

/** The day of an instant on this machine's calendar. A clock beyond the years 0 to 9999 stands at their edge. */
export function localDate(at: Date): string {
  const year = at.getFullYear()
  if (year > 9999) return isoDate(9999, 12, 31)
  return year < 0 ? isoDate(0, 1, 1) : isoDate(year, at.getMonth() + 1, at.getDate())
}
