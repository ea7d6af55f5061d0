import { isoDate, parseIsoDate } from '../dates.ts'
import { languages } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { type Moment, parseMoment, writeMoment } from '../moment.ts'
import { fail, ok, type Result } from '../result.ts'
import { fallsInSchoolYear, schoolYearName } from '../rules/calendar/schedule.ts'
import { foldedKey, tidyLine } from '../text.ts'
import { clockTime, monthName, shortDate } from './wording.ts'

/** The number of a month by its names, in full and short, in Dutch and English. */
const monthNumbers: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ...languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month): readonly [string, number][] => [
      [plainLine(monthName(month, language)), month],
      [plainLine(monthName(month, language, 'short')), month],
    ]),
  ),
])

const monthNames: Readonly<Record<Language, readonly string[]>> = { nl: namesOf('nl'), en: namesOf('en') }

function namesOf(language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => monthName(index + 1, language))
}

const dayNames = {
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>

/**
 * A written moment as a cell of the table shows it: `november 2026`, `week 46`, `10-11-2026 t/m 20-11-2026`,
 * `di 10-11-2026 19.30-21.00`. Empty for none. `readMomentText` reads it back.
 */
export function momentText(written: string | null, schoolYear: number, language: Language): string {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return ''
  switch (moment.kind) {
    case 'month':
      return `${monthNames[language][moment.month - 1]} ${moment.year}`
    case 'week':
      return `week ${weekText(moment, schoolYear)}`
    case 'period':
      return `${shortDate(moment.start)} ${language === 'nl' ? 't/m' : 'to'} ${shortDate(moment.end)}`
    case 'date': {
      const times = [moment.startTime, moment.endTime].filter((time) => time !== null)
      const clock = times.map((time) => clockTime(time, language)).join('-')
      return `${namedDay(moment.date, language)}${clock === '' ? '' : ` ${clock}`}`
    }
  }
}

/** A day with its name: `di 10-11-2026`. `readDayText` reads it back. */
export function namedDay(date: string, language: Language): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return `${dayNames[language][weekday]} ${shortDate(date)}`
}

/** A week by its number; with its year when the number alone would be read as another week of the school year. */
export function weekText({ year, week }: Moment & { kind: 'week' }, schoolYear: number): string {
  const read = readWeek(week, null, schoolYear)
  return read?.kind === 'week' && read.year === year ? String(week) : `${week}-${year}`
}

const day = '\\d{1,2}'
const year = "\\d{4}|'?\\d{2}"
const name = `(?:${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const weekday = [
  'ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  'mon|tue|wed|thu|fri|sat|sun|tues|thur|thurs|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
].join('|')
const until = '(?:t/m|t\\.?e\\.?m\\.?|tot en met|tot|to|until|till|through|-)'
const hourWord = '(?:uur|u|h)'
/** Minutes may stand behind the word too: `19u30`, but not the 14 of `12 uur 14 uur`. */
const hour = `(?:\\d{1,2}[:.]\\d{2}(?::00)?|\\d{1,2} ?${hourWord} ?\\d{2}(?! ?${hourWord})|\\d{1,2})`

const numbers = `(?:(${day})[-/.](\\d{1,2})(?:[-/.](${year}))?)`
const iso = `(?:(\\d{4})-(\\d{1,2})-(\\d{1,2}))`
const dayFirst = `(?:(${day})[ -](?:of )?(${name})(?:[ -](${year}))?)`
const monthFirst = `(?:(${name}) (${day})(?:st|nd|rd|th)?(?: (\\d{4}|'\\d{2}))?)`
const anyDay = `(?:(?:${weekday})\\.? )?(?:${iso}|${numbers}|${dayFirst}|${monthFirst})`

const patterns = {
  month: new RegExp(`^(${name})(?: (\\d{4})|[-/](${year})| ?(?:')(\\d{2}))?$`),
  doubtful: new RegExp(`^${name} (\\d{2})$`),
  monthNumber: /^(\d{1,2})[-/](\d{4})$/,
  isoMonth: /^(\d{4})-(\d{2})$/,
  week: /^(?:week|wk|w)\.? ?(\d{1,2})(?:[ /-]+(?:van |of )?(\d{4}|'\d{2}))?(?: ?\(.*\))?$/,
  isoWeek: /^(\d{4})-?w(\d{1,2})$/,
  isoTimes: /^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?:\/(\d{2}:\d{2}))?$/,
  isoPeriod: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
  period: new RegExp(`^(?:van |from )?(${anyDay}) ?${until} ?(${anyDay})$`),
  /** Only the last day names its month: 10 t/m 20 november. */
  shortPeriod: new RegExp(`^(?:van |from )?(${day}) ?${until} ?(${dayFirst})$`),
  date: new RegExp(
    `^(${anyDay})(?: (?:om |vanaf |van |at |from )?(${hour})(?: ?${hourWord})?(?: ?${until} ?(${hour})(?: ?${hourWord})?)?)?$`,
  ),
  day: new RegExp(`^${anyDay}$`),
} as const

/** What somebody typed for a moment, before it is known whether it can be. */
type Typed = { readonly day: number; readonly month: number; readonly year: number | null }

/**
 * Reads a moment that somebody typed or pasted, in Dutch, English or ISO form; null for none. A year that is left out is
 * that of the school year; a weekday is not checked. Errors: `moment.unreadable`, `moment.noSuchDay`, `moment.noSuchWeek`,
 * `moment.noSuchTime`, `moment.order`, `moment.outsideYear`.
 */
export function readMomentText(text: string, schoolYear: number): Result<string | null> {
  const shown = tidyLine(text)
  const line = plainLine(shown)
  if (line === '' || line === '-' || nothing.has(line)) return ok(null)
  const read = readWhole(line, shown, schoolYear)
  if (!read.ok) return read
  if (fallsInSchoolYear(read.value, schoolYear)) return ok(writeMoment(read.value))
  return fail('moment.outsideYear', { schoolYear: schoolYearName(schoolYear) })
}

/**
 * Reads one day that somebody typed, as `2026-11-10`; a year that is left out is that of the school year. The day may lie
 * outside it. Errors: `moment.unreadable`, `moment.noSuchDay`.
 */
export function readDayText(text: string, schoolYear: number): Result<string> {
  const shown = tidyLine(text)
  const typed = typedDay(plainLine(shown))
  if (!typed) return unreadable(shown, schoolYear)
  const day = isoOf(typed, schoolYear)
  return day === null ? fail('moment.noSuchDay', { text: shown }) : ok(day)
}

const nothing: ReadonlySet<string> = new Set(['nog geen moment', 'no moment yet'])

/** The many ways in which people write one thing as one, without commas. */
function plainLine(text: string): string {
  return foldedKey(text.replace(/,/g, ' '))
}

function readWhole(line: string, shown: string, schoolYear: number): Result<Moment> {
  const month = readMonth(line, schoolYear)
  if (month) return month
  const week = patterns.week.exec(line)
  const isoWeek = patterns.isoWeek.exec(line)
  if (week || isoWeek) {
    const [number, typedYear] = week ? [week[1], week[2]] : [isoWeek?.[2], isoWeek?.[1]]
    const found = readWeek(Number(number), yearOf(typedYear), schoolYear)
    return found
      ? ok(found)
      : fail('moment.noSuchWeek', { week: Number(number), schoolYear: schoolYearName(schoolYear) })
  }
  if (isDoubtful(line, schoolYear)) return unreadable(shown, schoolYear)
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
  if (shortPeriod) {
    const last = typedDay(shortPeriod[2] ?? '')
    const first = last && { ...last, day: Number(shortPeriod[1]) }
    if (first && last) return periodOf(first, last, schoolYear)
  }
  return unreadable(shown, schoolYear)
}

function unreadable(text: string, schoolYear: number): Result<never> {
  return fail('moment.unreadable', { text, example: `10-11-${schoolYear}` })
}

/** November 26 is a day to an English reader, and to a Dutch one a month of 2026: then nobody should guess. */
function isDoubtful(line: string, schoolYear: number): boolean {
  const number = Number(patterns.doubtful.exec(line)?.[1])
  return number === schoolYear % 100 || number === (schoolYear + 1) % 100
}

function readMonth(line: string, schoolYear: number): Result<Moment> | null {
  const isoMonth = patterns.isoMonth.exec(line)
  const numbered = patterns.monthNumber.exec(line)
  if (isoMonth || numbered) {
    const [month, year] = isoMonth ? [isoMonth[2], isoMonth[1]] : [numbered?.[1], numbered?.[2]]
    const number = Number(month)
    if (number >= 1 && number <= 12) return ok({ kind: 'month', year: Number(year), month: number })
    return fail('moment.noSuchDay', { text: line })
  }
  const named = patterns.month.exec(line)
  const month = monthOf(named?.[1])
  if (!named || month === null) return null
  const typedYear = named[2] ?? named[3] ?? named[4]
  return ok({ kind: 'month', month, year: yearOf(typedYear) ?? yearOfMonth(month, schoolYear) })
}

/** The week with a number, of the typed year or the one that falls in the school year; null when there is none. */
export function readWeek(week: number, typedYear: number | null, schoolYear: number): Moment | null {
  for (const year of typedYear === null ? [schoolYear, schoolYear + 1] : [typedYear]) {
    const moment = parseMoment(`${year}-W${String(week).padStart(2, '0')}`)
    if (moment && (typedYear !== null || fallsInSchoolYear(moment, schoolYear))) return moment
  }
  return null
}

function readDate(
  text: string,
  start: string | undefined,
  end: string | undefined,
  schoolYear: number,
): Result<Moment> {
  const typed = typedDay(text)
  const date = typed && isoOf(typed, schoolYear)
  if (!date) return fail('moment.noSuchDay', { text })
  const startTime = start === undefined ? null : readTime(start)
  if (start !== undefined && startTime === null) return fail('moment.noSuchTime', { text: start })
  const endTime = end === undefined ? null : readTime(end)
  if (end !== undefined && endTime === null) return fail('moment.noSuchTime', { text: end })
  if (startTime !== null && endTime !== null && endTime <= startTime) return fail('moment.order')
  return ok({ kind: 'date', date, startTime, endTime })
}

function readPeriod(first: string, last: string, schoolYear: number): Result<Moment> {
  const [start, end] = [typedDay(first), typedDay(last)]
  if (!start) return fail('moment.noSuchDay', { text: first })
  if (!end) return fail('moment.noSuchDay', { text: last })
  return periodOf(start, end, schoolYear)
}

function periodOf(first: Typed, last: Typed, schoolYear: number): Result<Moment> {
  const [start, end] = [isoOf(first, schoolYear), isoOf(last, schoolYear)]
  if (!start || !end) return fail('moment.noSuchDay', { text: dayText(start ? last : first) })
  return end < start ? fail('moment.order') : ok({ kind: 'period', start, end })
}

/** The parts of one day as it was typed; null when the text is no day at all. The day may not exist. */
function typedDay(text: string): Typed | null {
  const match = patterns.day.exec(text)
  if (!match) return null
  const [, isoYear, isoMonth, isoDay, day, month, year, namedDay, named, namedYear, first, firstDay, firstYear] = match
  if (isoYear) return { day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) }
  if (day) return { day: Number(day), month: Number(month), year: yearOf(year) }
  const number = monthOf(named ?? first)
  if (number === null) return null
  return { day: Number(namedDay ?? firstDay), month: number, year: yearOf(namedYear ?? firstYear) }
}

function isoOf({ day, month, year }: Typed, schoolYear: number): string | null {
  const date = isoDate(year ?? yearOfMonth(month, schoolYear), month, day)
  return parseIsoDate(date) ? date : null
}

function dayText({ day, month, year }: Typed): string {
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

function monthOf(text: string | undefined): number | null {
  return monthNumbers.get(text?.replace(/\.$/, '') ?? '') ?? null
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace("'", '').padStart(4, '20'))
}

function yearOfMonth(month: number, schoolYear: number): number {
  return month >= 8 ? schoolYear : schoolYear + 1
}
