import { isoWeek, isoWeekday, weeksInIsoYear } from '../../dates.ts'
import type { Moment } from '../../moment.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Calendar, lessonWeeksOf } from '../../rules/calendar/calendar.ts'
import { fallsInSchoolYear, schoolYearName } from '../../rules/calendar/schedule.ts'
import { dayOfLine } from './typedDay.ts'
import { ordinalOf, piece, yearOf } from './typedWords.ts'

type Week = Moment & { readonly kind: 'week' }

const lessonWeek = '(?:lesweken|lesweek|les week|schoolweken|schoolweek|lw|(?:lesson|school|teaching) weeks?)'

const patterns = {
  week: new RegExp(
    `^(?:weken|weeks|week|wk|w)\\.? ?(\\d{1,2})(?:[ /-]+(?:van |of )?(${piece.clearYear}))?(?: ?\\(([^ )]*)[^)]*\\))?$`,
  ),
  isoWeek: /^(\d{4})-?w(\d{1,2})$/,
  lessonWeek: new RegExp(`^(?:${lessonWeek}\\.? ?(\\d{1,2})|(${piece.ordinal}) ${lessonWeek})$`),
} as const

/** The week with a number, of the typed year or the one that falls in the school year; null when there is none. */
export function readWeek(week: number, typedYear: number | null, schoolYear: number): Week | null {
  for (const year of typedYear === null ? [schoolYear, schoolYear + 1] : [typedYear]) {
    if (week < 1 || week > weeksInIsoYear(year)) continue
    const moment: Week = { kind: 'week', year, week }
    if (typedYear !== null || fallsInSchoolYear(moment, schoolYear)) return moment
  }
  return null
}

/** Reads a week by its ISO number: `week 46`, `wk 6`, `2026-W46`; null when the line is none. Error: `moment.noSuchWeek`. */
export function readWeekNumber(line: string, schoolYear: number): Result<Moment> | null {
  const match = patterns.week.exec(line)
  const iso = patterns.isoWeek.exec(line)
  if (!match && !iso) return null
  const number = Number(match?.[1] ?? iso?.[2])
  const year = yearOf(match?.[2] ?? iso?.[1]) ?? yearInBrackets(match?.[3], number, schoolYear)
  const found = readWeek(number, year, schoolYear)
  return found ? ok(found) : fail('moment.noSuchWeek', { week: number, schoolYear: schoolYearName(schoolYear) })
}

/** A document tells of a week its first day too, which tells apart the two weeks 31 of one school year. */
function yearInBrackets(text: string | undefined, week: number, schoolYear: number): number | null {
  const date = dayOfLine(text ?? '', schoolYear)
  const of = date === null || isoWeekday(date) !== 1 ? null : isoWeek(date)
  return of?.week === week ? of.year : null
}

/**
 * Reads a week by its place among those with lessons: `lesweek 9`, `laatste lesweek`; null when the line is none. Errors:
 * `moment.noSuchLessonWeek`, `moment.lessonWeeksUnknown`.
 */
export function readLessonWeek(line: string, calendar: Calendar): Result<Moment> | null {
  const match = patterns.lessonWeek.exec(line)
  if (!match) return null
  const mondays = lessonWeeksOf(calendar)
  const schoolYear = schoolYearName(calendar.schoolYear)
  if (mondays.length === 0) return fail('moment.lessonWeeksUnknown', { schoolYear })
  const typed = match[1] === undefined ? ordinalOf(match[2]) : Number(match[1])
  const number = typed === -1 ? mondays.length : (typed ?? 0)
  const monday = mondays[number - 1]
  return monday === undefined
    ? fail('moment.noSuchLessonWeek', { week: number, count: mondays.length, schoolYear })
    : ok({ kind: 'week', ...isoWeek(monday) })
}
