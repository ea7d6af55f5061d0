import { isoWeek } from '../dates.ts'
import { dateFormat } from '../formats.ts'
import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { daysOf, type Moment } from '../moment.ts'
import type { LaneOf } from '../rules/timeline/timelineLanes.ts'
import { clockTime, monthName, ownerInWords, roleName } from './wording.ts'

const formats = {
  day: dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }),
  weekday: dateFormat({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
} as const

/** A day in a few words: `10 nov`, with its weekday `di 10 nov`. */
function dayShort(date: string, language: Language, style: keyof typeof formats = 'day'): string {
  return formats[style](language)
    .format(new Date(`${date}T00:00:00Z`))
    .replaceAll('.', '')
    .replace(',', '')
}

/** A moment as it stands on a chip: `november`, `week 46`, `10–20 nov`, `di 10 nov, 19.30`. */
export function momentShort(moment: Moment, language: Language, t: Translate): string {
  switch (moment.kind) {
    case 'month':
      return monthName(moment.month, language)
    case 'week':
      return t('year.week', { week: moment.week })
    case 'period':
      return periodShort(moment.start, moment.end, language, t)
    case 'date': {
      const day = dayShort(moment.date, language, 'weekday')
      return moment.startTime ? `${day}, ${clockTime(moment.startTime, language)}` : day
    }
  }
}

/** `14–25 sep`, or `30 nov – 11 dec` over the end of a month. */
function periodShort(start: string, end: string, language: Language, t: Translate): string {
  const last = dayShort(end, language)
  return start.slice(0, 7) === end.slice(0, 7)
    ? `${Number(start.slice(8))}–${last}`
    : t('timeline.period', { first: dayShort(start, language), last })
}

/** Week and date of a moment while it is being chosen: `week 46 · di 10 nov`. */
export function weekAndDate(moment: Moment, language: Language, t: Translate): string {
  const { first, last } = daysOf(moment)
  const [begin, end] = [isoWeek(first).week, isoWeek(last).week]
  const week = begin === end ? t('year.week', { week: begin }) : t('timeline.weeks', { first: begin, last: end })
  switch (moment.kind) {
    case 'month':
      return `${monthName(moment.month, language)} ${moment.year} · ${week}`
    case 'week':
    case 'period': {
      const days = { first: dayShort(first, language, 'weekday'), last: dayShort(last, language, 'weekday') }
      return `${week} · ${t('year.period', days)}`
    }
    case 'date':
      return `${week} · ${momentShort(moment, language, t)}`
  }
}

/** What a lane is called. */
export function laneInWords(of: LaneOf, t: Translate): string {
  switch (of.sort) {
    case 'none':
      return t('timeline.lane.all')
    case 'targetGroup':
      return of.group?.name ?? t('timeline.lane.noGroup')
    case 'kind':
      return t(`timeline.lane.kind.${of.kind}`)
    case 'owner':
      return of.owner ? ownerInWords(of.owner, t) : t('timeline.lane.noOwner')
    case 'role':
      return of.role ? roleName(of.role, t) : t('timeline.lane.noRole')
  }
}
