import { parseIsoDate } from '../dates.ts'
import type { Language, MessageKey } from '../language/index.ts'
import { daysOf, parseMoment } from '../moment.ts'
import type { Values } from '../result.ts'
import type { Owner } from './plan.ts'

/** Gives the text of a key in one language. */
export type Translate = (key: MessageKey, values?: Values) => string

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

function asUtc(date: string): Date {
  const day = parseIsoDate(date)
  if (!day) throw new Error(`not a date: ${date}`)
  return new Date(Date.UTC(day.year, day.month - 1, day.day))
}

/** A date as people write it: `22-11-2026`. */
export function shortDate(date: string): string {
  const day = parseIsoDate(date)
  if (!day) throw new Error(`not a date: ${date}`)
  return [String(day.day).padStart(2, '0'), String(day.month).padStart(2, '0'), day.year].join('-')
}

/** A date as people say it: `dinsdag 10 november 2026`. */
export function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'full', timeZone: 'UTC' }).format(asUtc(date))
}

/** The name of a month, in full or short (`november`, `nov`). */
export function monthName(month: number, language: Language, length: 'long' | 'short' = 'long'): string {
  const name = new Intl.DateTimeFormat(locale[language], { month: length, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  )
  return name.replace('.', '')
}

/** A written moment as people say it; `moment.none` when there is none. */
export function momentInWords(written: string | null, language: Language, t: Translate): string {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return t('moment.none')
  switch (moment.kind) {
    case 'month':
      return `${monthName(moment.month, language)} ${moment.year}`
    case 'week': {
      const { first, last } = daysOf(moment)
      return t('moment.week', { week: moment.week, first: shortDate(first), last: shortDate(last) })
    }
    case 'period':
      return t('moment.period', { first: shortDate(moment.start), last: shortDate(moment.end) })
    case 'date': {
      const date = longDate(moment.date, language)
      if (!moment.startTime) return date
      const start = clock(moment.startTime, language)
      return moment.endTime
        ? t('moment.between', { date, start, end: clock(moment.endTime, language) })
        : t('moment.at', { date, start })
    }
  }
}

/** Dutch writes half past seven as 19.30, English as 19:30. */
function clock(time: string, language: Language): string {
  return language === 'nl' ? time.replace(':', '.') : time
}

/** Who sees to an activity: the name of a person, or of a role. Empty for nobody. */
export function ownerInWords(owner: Owner | null, t: Translate): string {
  if (!owner) return ''
  return owner.kind === 'person' ? owner.name : t(`role.${owner.role}`)
}
