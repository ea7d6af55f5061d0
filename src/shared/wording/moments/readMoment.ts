import { type Moment, writeMoment } from '../../moment.ts'
import type { Recurrence } from '../../records.ts'
import { fail, ok, type Result } from '../../result.ts'
import { fallsInSchoolYear, schoolYearName } from '../../rules/calendar/schedule.ts'
import type { SchoolTime } from '../../rules/calendar/trajectCalendar.ts'
import { tidyLine } from '../../text.ts'
import { readDays, unreadable } from './typedDay.ts'
import { readSeries } from './typedSeries.ts'
import { readStretch } from './typedStretch.ts'
import { piece, plainLine } from './typedWords.ts'

/** When something is, as somebody typed it. A null recurrence says nothing of how it comes back. */
export type TypedWhen = { readonly moment: string | null; readonly recurrence: Recurrence | null }

/** Nobody types a moment in more signs than these. */
const longest = 120

const doubtful = new RegExp(`^${piece.month} (\\d{2})$`)

const nothing: ReadonlySet<string> = new Set(['', '-', 'nog geen moment', 'no moment yet'])

/**
 * Reads when something is as somebody typed or pasted it, in Dutch, English or ISO form, within the school year: a moment
 * of any kind, a stretch of the year, or what comes back. A year that is left out is that of the school year; a weekday is
 * not checked. Errors: `moment.unreadable`, `moment.outsideYear`, and those of `readDays`, `readStretch`, `readSeries`.
 */
export function readWhen(text: string, time: SchoolTime): Result<TypedWhen> {
  const shown = tidyLine(text)
  const line = plainLine(shown)
  if (nothing.has(line)) return ok({ moment: null, recurrence: null })
  const { schoolYear } = time.calendar
  if (line.length > longest) return unreadable(shown, schoolYear)
  const series = readSeries(line, time)
  const read = series ?? readOnce(line, time)
  if (!read) return unreadable(shown, schoolYear)
  if (!read.ok) return read
  const { moment, recurrence } = read.value
  if (!fallsInSchoolYear(moment, schoolYear)) {
    return fail('moment.outsideYear', { schoolYear: schoolYearName(schoolYear) })
  }
  return ok({ moment: writeMoment(moment), recurrence })
}

/**
 * Reads one moment that somebody typed, as `readWhen` does, where nothing can come back. Error besides:
 * `moment.comesBack`.
 */
export function readMomentText(text: string, time: SchoolTime): Result<string | null> {
  const read = readWhen(text, time)
  if (!read.ok) return read
  return read.value.recurrence ? fail('moment.comesBack', { text: tidyLine(text) }) : ok(read.value.moment)
}

type Read = Result<{ readonly moment: Moment; readonly recurrence: Recurrence | null }> | null

function readOnce(line: string, time: SchoolTime): Read {
  const { schoolYear } = time.calendar
  if (isDoubtful(line, schoolYear)) return null
  const read = readDays(line, schoolYear) ?? readStretch(line, time)
  return read?.ok ? ok({ moment: read.value, recurrence: null }) : read
}

/** November 26 is a day to an English reader, and to a Dutch one a month of 2026: then nobody should guess. */
function isDoubtful(line: string, schoolYear: number): boolean {
  const number = Number(doubtful.exec(line)?.[1])
  return number === schoolYear % 100 || number === (schoolYear + 1) % 100
}
