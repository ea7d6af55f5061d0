import { addDays, daysInMonth, earliest, isoDate, isoWeek, isoWeekday, latest } from '../../dates.ts'
import { daysOf, type Moment } from '../../moment.ts'
import { fail, ok, type Result } from '../../result.ts'
import { termsOf } from '../../rules/calendar/calendar.ts'
import { fallsInSchoolYear, schoolYearDays, schoolYearName } from '../../rules/calendar/schedule.ts'
import type { SchoolTime } from '../../rules/calendar/trajectCalendar.ts'
import { dayOfLine } from './typedDay.ts'
import { readLessonWeek, readWeek, readWeekNumber } from './typedWeek.ts'
import { monthOf, ordinalOf, piece, yearOf, yearOfMonth } from './typedWords.ts'

const namedMonth = `(${piece.month})(?: (${piece.clearYear}))?`
const term = '(?:periode|period|p|trimester|trim|t)'

const patterns = {
  month: new RegExp(`^(?:in )?(${piece.month})(?: (\\d{4})|[-/](${piece.year})| ?(?:')(\\d{2}))?$`),
  monthNumber: /^(\d{1,2})[-/](\d{4})$/,
  isoMonth: /^(\d{4})-(\d{2})$/,
  part: new RegExp(
    `^(?:the )?(begin|start|beginning|early|half|medio|midden|mid|middle|eind|einde|end|late)[ -](?:van |of )?${namedMonth}$`,
  ),
  weekOfMonth: new RegExp(`^(?:de |the )?(${piece.ordinal}) week (?:van |of |in )?${namedMonth}$`),
  term: new RegExp(`^(?:${term}\\.? ?(\\d{1,2})|(?:de |het |the )?(${piece.ordinal}) (?:periode|period|trimester))$`),
  /** What stands between two ends. The last ones only join what follows each other: september/oktober. */
  between: new RegExp(` ?(?:${piece.until}|(/|&|\\+| en | and )) ?`, 'g'),
  numbered: /^([a-z]+(?: [a-z]+)?\.?) ?\d{1,2}\b/,
} as const

/** Which days of a month its beginning, its middle and its end are; the end goes on to the last day. */
const partsOfMonth = {
  begin: { from: 1, to: 10 },
  middle: { from: 11, to: 20 },
  end: { from: 21, to: 31 },
} as const

/**
 * Reads a stretch of the year: `november`, `week 46`, `half november`, `1e week september`, `periode 2`, `lesweek 9`, and
 * from one of these to another, `week 37-39`; null when the line is none. Errors: `moment.noSuchDay`,
 * `moment.noSuchWeek`, `moment.noSuchTerm`, `moment.order` and those of `readLessonWeek`.
 */
export function readStretch(line: string, time: SchoolTime): Result<Moment> | null {
  return readOne(line, time) ?? readSpan(line, time)
}

function readOne(line: string, time: SchoolTime): Result<Moment> | null {
  const { schoolYear } = time.calendar
  return (
    readMonth(line, schoolYear) ??
    readWeekNumber(line, schoolYear) ??
    readPart(line, schoolYear) ??
    readWeekOfMonth(line, schoolYear) ??
    readTerm(line, time) ??
    readLessonWeek(line, time.calendar)
  )
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

function readPart(line: string, schoolYear: number): Result<Moment> | null {
  const match = patterns.part.exec(line)
  const month = monthOf(match?.[2])
  if (!match || month === null) return null
  const year = yearOf(match[3]) ?? yearOfMonth(month, schoolYear)
  const { from, to } = partsOfMonth[partNamed(match[1])]
  const last = Math.min(to, daysInMonth(year, month))
  return ok({ kind: 'period', start: isoDate(year, month, from), end: isoDate(year, month, last) })
}

function partNamed(word: string | undefined): keyof typeof partsOfMonth {
  if (/^(?:begin|start|early)/.test(word ?? '')) return 'begin'
  return /^(?:e|late)/.test(word ?? '') ? 'end' : 'middle'
}

/** A week belongs to the month that has most of its working days: that of its Wednesday. */
function readWeekOfMonth(line: string, schoolYear: number): Result<Moment> | null {
  const match = patterns.weekOfMonth.exec(line)
  const [ordinal, month] = [ordinalOf(match?.[1]), monthOf(match?.[2])]
  if (!match || ordinal === null || month === null) return null
  const year = yearOf(match[3]) ?? yearOfMonth(month, schoolYear)
  const firstDay = isoDate(year, month, 1)
  const first = 1 + ((3 - isoWeekday(firstDay) + 7) % 7)
  const wednesdays: number[] = []
  for (let day = first; day <= daysInMonth(year, month); day += 7) wednesdays.push(day)
  const day = wednesdays.at(ordinal === -1 ? -1 : ordinal - 1)
  if (ordinal === 0 || day === undefined) return fail('moment.noSuchDay', { text: line })
  return ok({ kind: 'week', ...isoWeek(isoDate(year, month, day)) })
}

/** The number of trimesters is in the word itself; that of the periods is the school's. */
const trimesters = 3

function readTerm(line: string, { calendar, periods }: SchoolTime): Result<Moment> | null {
  const match = patterns.term.exec(line)
  if (!match) return null
  const terms = termsOf(calendar, /\bt/.test(line.replace(/^the /, '')) ? trimesters : periods)
  const typed = match[1] === undefined ? ordinalOf(match[2]) : Number(match[1])
  const found = typed === -1 ? terms.at(-1) : terms[(typed ?? 0) - 1]
  return found
    ? ok({ kind: 'period', start: found.first, end: found.last })
    : fail('moment.noSuchTerm', { text: line, count: terms.length, schoolYear: schoolYearName(calendar.schoolYear) })
}

function readSpan(line: string, time: SchoolTime): Result<Moment> | null {
  for (const match of line.matchAll(patterns.between)) {
    const left = line.slice(0, match.index).replace(/^(?:van|vanaf|from) /, '')
    const right = line.slice(match.index + match[0].length)
    const first = readEnd(left, time)
    if (!first) continue
    if (!first.ok) return first
    const last = readEnd(right, time) ?? readEnd(`${patterns.numbered.exec(left)?.[1] ?? ''} ${right}`, time)
    if (!last) continue
    if (!last.ok) return last
    if (match[1] !== undefined && !followsOn(first.value, last.value)) continue
    return spanOf(first.value, later(last.value, first.value, time), time)
  }
  return null
}

/** What can begin or end a stretch: another one, or a day. */
function readEnd(line: string, time: SchoolTime): Result<Moment> | null {
  const one = readOne(line, time)
  if (one) return one
  const date = dayOfLine(line, time.calendar.schoolYear)
  return date === null ? null : ok({ kind: 'date', date, startTime: null, endTime: null })
}

/** A week with the number of one that came before is the other one of that school year. */
function later(last: Moment, first: Moment, { calendar }: SchoolTime): Moment {
  if (last.kind !== 'week' || daysOf(last).last >= daysOf(first).first) return last
  const other = readWeek(last.week, calendar.schoolYear + 1, calendar.schoolYear)
  return other && fallsInSchoolYear(other, calendar.schoolYear) ? other : last
}

function followsOn(first: Moment, last: Moment): boolean {
  return addDays(daysOf(first).last, 1) === daysOf(last).first
}

function spanOf(first: Moment, last: Moment, { calendar }: SchoolTime): Result<Moment> {
  const [begin, end] = [daysOf(first), daysOf(last)]
  if (end.first < begin.first) return fail('moment.order')
  const year = schoolYearDays(calendar.schoolYear)
  return ok({
    kind: 'period',
    // A week may lie over the edge of the year; a period may not.
    start: first.kind === 'week' ? latest(begin.first, year.first) : begin.first,
    end: last.kind === 'week' ? earliest(end.last, year.last) : end.last,
  })
}
