import { isoWeekday } from '../dates.ts'
import { dateFormat } from '../formats.ts'
import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Moment } from '../moment.ts'
import { clockTime, monthName } from './wording.ts'

/**
 * The moments of an activity in a month that is named above it: `di 3, 10 om 19.30`, `week 46`, `10–20`. Empty for the
 * whole month.
 */
export function momentsInMonth(moments: readonly Moment[], language: Language, t: Translate): string {
  return moments
    .map((moment, index) => {
      const said = momentAfter(moments[index - 1], moment, language, t)
      return withTime(said, moment, moments[index + 1], language, t)
    })
    .filter((text) => text !== '')
    .join(', ')
}

/** A time is said once, behind the last of the days that have it. */
function withTime(said: string, moment: Moment, next: Moment | undefined, language: Language, t: Translate): string {
  const time = startOf(moment)
  if (time === null || (next !== undefined && startOf(next) === time)) return said
  return t('overview.at', { days: said, time: clockTime(time, language) })
}

function startOf(moment: Moment): string | null {
  return moment.kind === 'date' ? moment.startTime : null
}

/** A moment behind the one before it: a weekday, or the word week, is said once as long as it stays the same. */
function momentAfter(before: Moment | undefined, moment: Moment, language: Language, t: Translate): string {
  switch (moment.kind) {
    case 'month':
      return ''
    case 'week':
      return before?.kind === 'week' ? String(moment.week) : t('year.week', { week: moment.week })
    case 'period':
      return periodInWords(moment.start, moment.end, language)
    case 'date': {
      const isSame = before?.kind === 'date' && isoWeekday(before.date) === isoWeekday(moment.date)
      return isSame ? String(dayOf(moment.date)) : dayInMonth(moment.date, language)
    }
  }
}

/** A day of a month that is named above it: `ma 5`. */
export function dayInMonth(date: string, language: Language): string {
  return `${weekdayName(date, language)} ${dayOf(date)}`
}

function periodInWords(start: string, end: string, language: Language): string {
  if (start.slice(0, 7) === end.slice(0, 7))
    return start === end ? dayInMonth(start, language) : `${dayOf(start)}–${dayOf(end)}`
  const withMonth = (date: string) => `${dayOf(date)} ${monthName(Number(date.slice(5, 7)), language, 'short')}`
  return `${withMonth(start)}–${withMonth(end)}`
}

function dayOf(date: string): number {
  return Number(date.slice(8))
}

const weekdays = dateFormat({ weekday: 'short', timeZone: 'UTC' })

function weekdayName(date: string, language: Language): string {
  return weekdays(language).format(new Date(date))
}
