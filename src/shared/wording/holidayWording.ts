import { dateFormat } from '../formats.ts'
import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { daysOf } from '../moment.ts'
import { isUsualHoliday, type ToldHoliday } from '../rules/calendar/holidays.ts'
import type { MonthOfYear } from '../rules/calendar/schedule.ts'
import { holidayName } from './wording.ts'

/** A holiday as it falls in a month that is named above it: `herfst 17–25 · advies`, `kerst vanaf 19`. */
export function holidayInMonth(holiday: ToldHoliday, month: MonthOfYear, t: Translate): string {
  return withStatus(holiday, daysInMonth(holiday, month, t), t)
}

/** The days of something as they fall in a month that is named above it: `17–25`, `vanaf 19`. */
export function daysInMonth(days: Pick<ToldHoliday, 'first' | 'last'>, { year, month }: MonthOfYear, t: Translate) {
  const { first, last } = daysOf({ kind: 'month', year, month })
  const [begin, end] = [days.first, days.last].map((date) => Number(date.slice(8)))
  const [begins, ends] = [days.first >= first, days.last <= last]
  if (begins && ends) return begin === end ? `${begin}` : `${begin}–${end}`
  if (begins) return t('holiday.from', { day: begin ?? '' })
  return ends ? t('holiday.until', { day: end ?? '' }) : t('holiday.wholeMonth')
}

function withStatus({ name, status }: ToldHoliday, days: string, t: Translate): string {
  const short = isUsualHoliday(name) ? t(`holiday.${name}.short`) : name
  return t(`holiday.${status}`, { holiday: `${short} ${days}` })
}

const fullDay = dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A holiday in full, to be heard. */
export function holidayInWords(holiday: ToldHoliday, language: Language, t: Translate): string {
  const [from, to] = [holiday.first, holiday.last].map((date) => fullDay(language).format(new Date(date)))
  if (from === to) return t(`holiday.said.day.${holiday.status}`, { name: holidayName(holiday, t), day: from ?? '' })
  return t(`holiday.said.${holiday.status}`, { name: holidayName(holiday, t), first: from ?? '', last: to ?? '' })
}
