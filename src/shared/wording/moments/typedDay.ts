import { isoDate, parseIsoDate } from '../../dates.ts'
import type { Moment } from '../../moment.ts'
import { fail, ok, type Result } from '../../result.ts'
import { tidyLine } from '../../text.ts'
import { monthOf, piece, plainLine, yearOf, yearOfMonth } from './typedWords.ts'

const day = '\\d{1,2}'
const hourWord = '(?:uur|u|h)'
/** Minutes may stand behind the word too: `19u30`, but not the 14 of `12 uur 14 uur`. */
const hour = `(?:\\d{1,2}[:.]\\d{2}(?::00)?|\\d{1,2} ?${hourWord} ?\\d{2}(?! ?${hourWord})|\\d{1,2})`

const numbers = `(?:(${day})[-/.](\\d{1,2})(?:[-/.](${piece.year}))?)`
const iso = `(?:(\\d{4})-(\\d{1,2})-(\\d{1,2}))`
const dayFirst = `(?:(${day})[ -](?:of )?(${piece.month})(?:[ -](${piece.year}))?)`
const monthFirst = `(?:(${piece.month}) (${day})(?:st|nd|rd|th)?(?: (${piece.clearYear}))?)`
const anyDay = `(?:${piece.weekday} )?(?:${iso}|${numbers}|${dayFirst}|${monthFirst})`
const clock = `(${hour})(?: ?${hourWord})?(?: ?${piece.until} ?(${hour})(?: ?${hourWord})?)?`

const patterns = {
  isoTimes: /^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?:\/(\d{2}:\d{2}))?$/,
  isoPeriod: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
  period: new RegExp(`^(?:van |from )?(${anyDay}) ?${piece.until} ?(${anyDay})$`),
  /** Only the last day names its month: 10 t/m 20 november. */
  shortPeriod: new RegExp(`^(?:van |from )?(${day}) ?${piece.until} ?(${dayFirst})$`),
  date: new RegExp(`^(${anyDay})(?: (?:om |vanaf |van |at |from )?${clock})?$`),
  day: new RegExp(`^${anyDay}$`),
  clock: new RegExp(`^(?:om |van |at |from )?${clock}$`),
} as const

/** A day as it was typed, before it is known whether there is one. */
type TypedDay = { readonly day: number; readonly month: number; readonly year: number | null }

/**
 * Reads one day that somebody typed, as `2026-11-10`; a year that is left out is that of the school year. The day may lie
 * outside it. Errors: `moment.unreadable`, `moment.noSuchDay`.
 */
export function readDayText(text: string, schoolYear: number): Result<string> {
  const shown = tidyLine(text)
  const typed = typedDay(plainLine(shown))
  if (!typed) return unreadable(shown, schoolYear)
  const date = isoOf(typed, schoolYear)
  return date === null ? fail('moment.noSuchDay', { text: shown }) : ok(date)
}

/** That a text says no moment, with an example of a day that can be read. */
export function unreadable(text: string, schoolYear: number): Result<never> {
  return fail('moment.unreadable', { text, example: `10-11-${schoolYear}` })
}

/** Reads a day with or without its times, or a period between two days; null when the line is neither. */
export function readDays(line: string, schoolYear: number): Result<Moment> | null {
  const isoTimes = patterns.isoTimes.exec(line)
  if (isoTimes) return readDate(isoTimes[1] ?? '', isoTimes[2], isoTimes[3], schoolYear)
  const isoPeriod = patterns.isoPeriod.exec(line)
  if (isoPeriod) return readPeriod(isoPeriod[1] ?? '', isoPeriod[2] ?? '', schoolYear)
  const date = patterns.date.exec(line)
  // The days of the pattern each have twelve groups of their own.
  if (date) return readDate(date[1] ?? '', date[14], date[15], schoolYear)
  const period = patterns.period.exec(line)
  if (period) return readPeriod(period[1] ?? '', period[14] ?? '', schoolYear)
  const shortPeriod = patterns.shortPeriod.exec(line)
  const last = shortPeriod && typedDay(shortPeriod[2] ?? '')
  return last ? periodOf({ ...last, day: Number(shortPeriod[1]) }, last, schoolYear) : null
}

/** The times of a day as somebody typed them behind it: `19.30-21.00`, `om 19 uur`. Null when the line is no time. */
export function readClock(line: string): Result<Pick<Moment & { kind: 'date' }, 'startTime' | 'endTime'>> | null {
  const match = patterns.clock.exec(line)
  return match && timesOf(match[1], match[2])
}

/** The day that a line is, in the school year unless it names its year; null when it is none, or no day that exists. */
export function dayOfLine(line: string, schoolYear: number): string | null {
  const typed = typedDay(line)
  return typed && isoOf(typed, schoolYear)
}

function readDate(
  text: string,
  start: string | undefined,
  end: string | undefined,
  schoolYear: number,
): Result<Moment> {
  const date = dayOfLine(text, schoolYear)
  if (!date) return fail('moment.noSuchDay', { text })
  const times = timesOf(start, end)
  return times.ok ? ok({ kind: 'date', date, ...times.value }) : times
}

function timesOf(start: string | undefined, end: string | undefined) {
  const startTime = start === undefined ? null : readTime(start)
  if (start !== undefined && startTime === null) return fail('moment.noSuchTime', { text: start })
  const endTime = end === undefined ? null : readTime(end)
  if (end !== undefined && endTime === null) return fail('moment.noSuchTime', { text: end })
  if (startTime !== null && endTime !== null && endTime <= startTime) return fail('moment.order')
  return ok({ startTime, endTime })
}

function readPeriod(first: string, last: string, schoolYear: number): Result<Moment> {
  const [start, end] = [typedDay(first), typedDay(last)]
  if (!start) return fail('moment.noSuchDay', { text: first })
  if (!end) return fail('moment.noSuchDay', { text: last })
  return periodOf(start, end, schoolYear)
}

function periodOf(first: TypedDay, last: TypedDay, schoolYear: number): Result<Moment> {
  const [start, end] = [isoOf(first, schoolYear), isoOf(last, schoolYear)]
  if (!start || !end) return fail('moment.noSuchDay', { text: dayText(start ? last : first) })
  return end < start ? fail('moment.order') : ok({ kind: 'period', start, end })
}

/** The parts of one day as it was typed; null when the text is no day at all. The day may not exist. */
function typedDay(text: string): TypedDay | null {
  const match = patterns.day.exec(text)
  if (!match) return null
  const [, isoYear, isoMonth, isoDay, day, month, year, namedDay, named, namedYear, first, firstDay, firstYear] = match
  if (isoYear) return { day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) }
  if (day) return { day: Number(day), month: Number(month), year: yearOf(year) }
  const number = monthOf(named ?? first)
  if (number === null) return null
  return { day: Number(namedDay ?? firstDay), month: number, year: yearOf(namedYear ?? firstYear) }
}

function isoOf({ day, month, year }: TypedDay, schoolYear: number): string | null {
  const date = isoDate(year ?? yearOfMonth(month, schoolYear), month, day)
  return parseIsoDate(date) ? date : null
}

function dayText({ day, month, year }: TypedDay): string {
  return [day, month, year].filter((part) => part !== null).join('-')
}

/** A time as `19:30`, from `19.30`, `19:30`, `1930`, `19`, `19u30` or `19 uur 30`; null when the clock has no such time. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:(?:[:.]?(\d{2}))?(?::00)?(?: ?(?:uur|u|h))?| ?(?:uur|u|h) ?(\d{2}))$/.exec(
    plainLine(text),
  )
  if (!match) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)]
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null
}
