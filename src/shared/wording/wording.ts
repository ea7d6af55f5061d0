import { parseIsoDate } from '../dates.ts'
import { dateFormat } from '../formats.ts'
import { locale, type Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { daysOf, parseMoment } from '../moment.ts'
import type { Activity, Recurrence, TrajectDocument } from '../records.ts'
import { assertNever } from '../result.ts'
import { type Holiday, isUsualHoliday } from '../rules/calendar/holidays.ts'
import type { ToldRole } from '../rules/plan/activityFacts.ts'
import type { Owner } from '../rules/plan/owners.ts'
import { roleOf } from '../rules/plan/roles.ts'
import { eurosText, hoursText } from './amounts.ts'

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

const wholeDate = dateFormat({ dateStyle: 'full', timeZone: 'UTC' })

/** A date as people say it: `dinsdag 10 november 2026`. */
export function longDate(date: string, language: Language): string {
  return wholeDate(language).format(asUtc(date))
}

/** A time of the day (`19:30`) as people write it: in Dutch 19.30, in English 19:30. */
export function clockTime(time: string, language: Language): string {
  return language === 'nl' ? time.replace(':', '.') : time
}

const months = {
  long: dateFormat({ month: 'long', timeZone: 'UTC' }),
  short: dateFormat({ month: 'short', timeZone: 'UTC' }),
} as const

/** The name of a month, in full or short (`november`, `nov`). */
export function monthName(month: number, language: Language, length: keyof typeof months = 'long'): string {
  const name = months[length](language).format(new Date(Date.UTC(2026, month - 1, 1)))
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
      const start = clockTime(moment.startTime, language)
      return moment.endTime
        ? t('moment.between', { date, start, end: clockTime(moment.endTime, language) })
        : t('moment.at', { date, start })
    }
  }
}

/** When an activity is, in words: its moment, and how it comes back after that. */
export function whenInWords(
  { moment, recurrence }: Pick<Activity, 'moment' | 'recurrence'>,
  language: Language,
  t: Translate,
): string {
  const first = momentInWords(moment, language, t)
  if (!recurrence || moment === null || !parseMoment(moment)) return first
  return `${first}, ${thenInWords(recurrence, t)}`
}

/** How an activity comes back, to stand behind or below its moment: `daarna elke week`. */
export function thenInWords(recurrence: Recurrence, t: Translate): string {
  return t('moment.then', { recurrence: recurrenceInWords(recurrence, t) })
}

/** How an activity comes back: `elke 2 weken, tot en met 18-12-2026, behalve op 06-10-2026`. */
export function recurrenceInWords(recurrence: Recurrence, t: Translate): string {
  const { until, skipsHolidays, except } = recurrence
  return [
    recurrence.kind === 'monthly'
      ? t('recurrence.monthly', {
          ordinal: t(`ordinal.${recurrence.ordinal}`),
          weekday: t(`weekday.${recurrence.weekday}`),
        })
      : rhythmInWords(recurrence, t),
    until === null ? '' : t('recurrence.until', { date: shortDate(until) }),
    skipsHolidays ? t('recurrence.skipsHolidays') : '',
    except.length === 0 ? '' : t('recurrence.except', { dates: listed(except.map(shortDate), t) }),
  ]
    .filter(Boolean)
    .join(', ')
}

/** How often an activity comes back, in as few words as fit beside its title: `elke maand`. */
export function rhythmInWords(recurrence: Recurrence, t: Translate): string {
  switch (recurrence.kind) {
    case 'weekly':
      return recurrence.interval === 1
        ? t('recurrence.weekly')
        : t('recurrence.interval', { weeks: recurrence.interval })
    case 'monthly':
      return t('recurrence.monthly.short')
    case 'term':
      return t(`recurrence.${recurrence.of}`)
    default:
      return assertNever(recurrence)
  }
}

/** Texts as one: `a, b en c`. */
export function listed(texts: readonly string[], t: Translate): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : t('recurrence.and', { dates: texts.slice(0, -1).join(', '), last })
}

/** An amount of work in words: `1,5 uur`. Empty when it is not known. */
export function hoursInWords(minutes: number | null, t: Translate): string {
  return minutes === null ? '' : t('amount.hours', { hours: hoursText(minutes) })
}

/** An amount of money in words: `€ 12,50`. Empty when it is not known. */
export function eurosInWords(cents: number | null, t: Translate): string {
  return cents === null ? '' : t('amount.euros', { euros: eurosText(cents) })
}

/** What a role is called: in the language of the reader, or as the school named it. */
export function roleName(role: ToldRole, t: Translate): string {
  return typeof role === 'string' ? t(`role.${role}`) : role.name
}

/** What the role of a record is called; empty when it is gone. */
export function roleNameIn(document: Pick<TrajectDocument, 'ownRole'>, key: string, t: Translate): string {
  const role = roleOf(document, key)
  return role === undefined ? '' : roleName(role, t)
}

/** One who sees to an activity: the name of a person, or of a role. */
export function ownerInWords(owner: Owner, t: Translate): string {
  return owner.kind === 'person' ? owner.name : roleName(owner.role, t)
}

/** All who see to an activity. Empty for nobody. */
export function ownersInWords(owners: readonly Owner[], t: Translate): string {
  return owners.map((owner) => ownerInWords(owner, t)).join(', ')
}

/** A text as it stands at the beginning of a line of its own: with a capital, which in Dutch `ij` has as one letter. */
export function withCapital(text: string, language: Language): string {
  const first = (language === 'nl' && /^ij/.exec(text)?.[0]) || (/^\p{Ll}/u.exec(text)?.[0] ?? '')
  return first.toLocaleUpperCase(locale[language]) + text.slice(first.length)
}

/** What a holiday is called: `herfstvakantie`, or the school's own name for it. */
export function holidayName({ name }: Pick<Holiday, 'name'>, t: Translate): string {
  return isUsualHoliday(name) ? t(`holiday.${name}`) : name
}
