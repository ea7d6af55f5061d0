import { addDays, isoWeek, isoWeekday, latest } from '../../dates.ts'
import { daysOf, type Moment } from '../../moment.ts'
import { ordinals, type Recurrence, weekdays } from '../../records.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Calendar, isSchoolDay, schoolWeeksOf } from '../../rules/calendar/calendar.ts'
import { schoolYearDays } from '../../rules/calendar/schedule.ts'
import { firstOfMonthly } from '../../rules/calendar/series.ts'
import type { SchoolTime } from '../../rules/calendar/trajectCalendar.ts'
import { dayOfLine, readClock } from './typedDay.ts'
import { readStretch } from './typedStretch.ts'
import { ordinalOf, piece, weekdayOf } from './typedWords.ts'

/** Something that comes back: its first moment, and how. */
export type TypedSeries = { readonly moment: Moment; readonly recurrence: Recurrence }

const every = '(?:elke|elk|iedere|ieder|alle|every|each)'
const day = `(${piece.weekday})(?:en|s)?`
const number = '(?:\\d{1,2}|twee|drie|vier|two|three|four)'
const month = '(?:van (?:de |elke |iedere )?|in de |of (?:the |every |each )?)(?:maand|month)'

const patterns = {
  everyDay: new RegExp(`^${every} ${day}(?= |$)`),
  everyWeeks: new RegExp(`^(?:${every}|om de) (?:(${number}) )?(?:weken|week|weeks)(?: (?:op |on )?${day})?(?= |$)`),
  everyOther: new RegExp(`^every other (?:week(?: on)? )?${day}(?= |$)`),
  ofMonth: new RegExp(`^(?:${every} |de |the )?(${piece.ordinal}) ${day} ${month}(?= |$)`),
  /** Without its month only the first and last are clear: every second Tuesday is also every other one. */
  firstOrLast: new RegExp(`^${every} (1e|1ste|1st|eerste|first|laatste|last) ${day}(?= |$)`),
  bound: / (vanaf|from|t\/m|tot en met|tot|until|till|in) /,
} as const

const numbers: Readonly<Record<string, number>> = { twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4 }

type Pattern =
  | { readonly kind: 'weekly'; readonly interval: number; readonly weekday: number | null }
  | { readonly kind: 'monthly'; readonly ordinal: number; readonly weekday: number }

/**
 * Reads what comes back: `elke dinsdag`, `om de week op vrijdag`, `elke eerste dinsdag van de maand`, each perhaps with
 * times and with `vanaf oktober`, `t/m mei` or `in mei`. It begins on its first school day, and is not in holidays. Null
 * when the line says nothing of the kind. Errors: `moment.noSuchTime`, `moment.order` and those of `readStretch`.
 */
export function readSeries(line: string, time: SchoolTime): Result<TypedSeries> | null {
  const read = patternOf(line)
  if (!read) return null
  const bounds = readBounds(read.rest, time)
  if (!bounds?.ok) return bounds
  const { from, until, startTime, endTime } = bounds.value
  const { calendar } = time
  const year = schoolYearDays(calendar.schoolYear)
  const begin = latest(from ?? schoolWeeksOf(calendar)[0] ?? year.first, year.first)
  const shared = { until, skipsHolidays: true, except: [] }
  const series = seriesOf(read.pattern, begin, shared, calendar)
  if (!series) return null
  if (until !== null && until < daysOf(series.moment).first) return fail('moment.order')
  const { moment } = series
  if (moment.kind === 'date') return ok({ ...series, moment: { ...moment, startTime, endTime } })
  return startTime === null ? ok(series) : null
}

function patternOf(line: string): { readonly pattern: Pattern; readonly rest: string } | null {
  const restOf = (match: RegExpExecArray) => line.slice(match[0].length)
  const monthly = patterns.ofMonth.exec(line) ?? patterns.firstOrLast.exec(line)
  if (monthly) {
    const [ordinal, weekday] = [ordinalOf(monthly[1]), weekdayOf(monthly[2])]
    return ordinal === null || weekday === null
      ? null
      : { pattern: { kind: 'monthly', ordinal, weekday }, rest: restOf(monthly) }
  }
  const weekly = patterns.everyDay.exec(line)
  if (weekly) return { pattern: { kind: 'weekly', interval: 1, weekday: weekdayOf(weekly[1]) }, rest: restOf(weekly) }
  const other = patterns.everyOther.exec(line)
  if (other) return { pattern: { kind: 'weekly', interval: 2, weekday: weekdayOf(other[1]) }, rest: restOf(other) }
  const weeks = patterns.everyWeeks.exec(line)
  if (!weeks) return null
  // "Om de week" leaves one out each time.
  const usual = line.startsWith('om ') ? 2 : 1
  const interval = weeks[1] === undefined ? usual : (numbers[weeks[1]] ?? Number(weeks[1]))
  return { pattern: { kind: 'weekly', interval, weekday: weekdayOf(weeks[2]) }, rest: restOf(weeks) }
}

type Shared = Pick<Recurrence, 'until' | 'skipsHolidays' | 'except'>

function seriesOf(pattern: Pattern, begin: string, shared: Shared, calendar: Calendar): TypedSeries | null {
  const weekday = weekdays.find((each) => each === pattern.weekday)
  if (pattern.kind === 'weekly') {
    const { interval } = pattern
    if (interval < 1 || interval > 26) return null
    const recurrence: Recurrence = { kind: 'weekly', interval, ...shared }
    if (weekday === undefined) return { moment: { kind: 'week', ...isoWeek(begin) }, recurrence }
    const first = addDays(begin, (weekday - isoWeekday(begin) + 7) % 7)
    return { moment: firstAtSchool(first, (date) => addDays(date, 7), calendar), recurrence }
  }
  const ordinal = ordinals.find((each) => each === pattern.ordinal)
  if (ordinal === undefined || weekday === undefined) return null
  const recurrence: Recurrence & { kind: 'monthly' } = { kind: 'monthly', ordinal, weekday, ...shared }
  const from = (date: string) => daysOf(firstOfMonthly(dateAlone(date), recurrence)).first
  return { moment: firstAtSchool(from(begin), (date) => from(addDays(date, 1)), calendar), recurrence }
}

/** The first of a row of days on which there is school; the very first when there is none at all, as in a weekend. */
function firstAtSchool(first: string, next: (date: string) => string, calendar: Calendar): Moment {
  const { last } = schoolYearDays(calendar.schoolYear)
  for (let date = first; date <= last; date = next(date)) if (isSchoolDay(calendar, date)) return dateAlone(date)
  return dateAlone(first)
}

function dateAlone(date: string): Moment & { kind: 'date' } {
  return { kind: 'date', date, startTime: null, endTime: null }
}

type Bounds = {
  readonly from: string | null
  readonly until: string | null
  readonly startTime: string | null
  readonly endTime: string | null
}

/** What stands behind the pattern: times, and from when until when. Null when it is something else. */
function readBounds(rest: string, time: SchoolTime): Result<Bounds> | null {
  const bounds: { -readonly [K in keyof Bounds]: Bounds[K] } = {
    from: null,
    until: null,
    startTime: null,
    endTime: null,
  }
  let left = rest.trim()
  // The longest piece in front that is a time; the hours of "van 19.30 tot 21.00" have a word between them too.
  const words = left.split(' ')
  for (let count = words.length; count > 0; count -= 1) {
    const front = words.slice(0, count).join(' ')
    // A number alone is no time here: from 10 november.
    const read = /^(?:\D+ )?\d{1,2}$/.test(front) ? null : readClock(front)
    if (!read) continue
    if (!read.ok) return read
    Object.assign(bounds, read.value)
    left = words.slice(count).join(' ')
    break
  }
  while (left !== '') {
    const bound = patterns.bound.exec(` ${left}`)
    if (bound?.index !== 0) return null
    const behind = ` ${left}`.slice(bound[0].length)
    const next = patterns.bound.exec(behind)
    const named = next ? behind.slice(0, next.index) : behind
    left = next ? behind.slice(next.index).trim() : ''
    const days = daysNamed(named, time)
    if (!days?.ok) return days
    const isBegin = bound[1] === 'vanaf' || bound[1] === 'from' || bound[1] === 'in'
    if (isBegin) bounds.from = days.value.first
    if (!isBegin || bound[1] === 'in') bounds.until = days.value.last
  }
  return ok(bounds)
}

function daysNamed(named: string, time: SchoolTime): Result<ReturnType<typeof daysOf>> | null {
  const date = dayOfLine(named, time.calendar.schoolYear)
  if (date !== null) return ok({ first: date, last: date })
  const read = readStretch(named, time)
  return read?.ok ? ok(daysOf(read.value)) : read
}
