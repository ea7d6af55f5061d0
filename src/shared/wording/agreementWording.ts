import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { daysOf, parseMoment } from '../moment.ts'
import type { Agreement } from '../records.ts'
import { ok, type Result } from '../result.ts'
import type { SchoolTime } from '../rules/calendar/trajectCalendar.ts'
import { tidyLine } from '../text.ts'
import { readMomentText } from './moments/readMoment.ts'
import { readDayText } from './moments/typedDay.ts'
import { longDate } from './wording.ts'

/** Who does what was agreed and before when, in one line: `decaan, vóór dinsdag 10 november 2026`. Empty when neither is known. */
export function agreementAbout(
  { who, before }: Pick<Agreement, 'who' | 'before'>,
  language: Language,
  t: Translate,
): string {
  const day = before === null ? '' : t('agreement.due', { date: longDate(before, language) })
  return [tidyLine(who), day].filter(Boolean).join(', ')
}

/**
 * Reads before when something is to be done, as somebody typed it: a day, or the first one of a week or month; null for
 * none. Errors: those of `readDayText` and `readMomentText`.
 */
export function readDueText(text: string, time: SchoolTime): Result<string | null> {
  const line = tidyLine(text).replace(/^(?:vóór|voor|before)\s+/i, '')
  if (line === '') return ok(null)
  const day = readDayText(line, time.calendar.schoolYear)
  if (day.ok || day.error.code !== 'moment.unreadable') return day
  const read = readMomentText(line, time)
  if (!read.ok) return read
  const moment = read.value === null ? null : parseMoment(read.value)
  return ok(moment && daysOf(moment).first)
}
