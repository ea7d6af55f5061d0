import { daysInMonth, isoDate } from '#shared/dates.ts'
import type { Language } from '#shared/language/index.ts'
import type { Document } from '#shared/records.ts'
import { type Holiday, holidaysBetween, isUsualHoliday } from '#shared/rules/holidays.ts'
import { holidayName, type Translate } from '#shared/rules/wording.ts'
import { calendarOfTraject } from './calendar.ts'

/** The holidays with a day in a month, written `2026-10`. */
export function holidaysOfMonth(document: Document, month: string): readonly Holiday[] {
  const { first, last } = daysOfMonth(month)
  return holidaysBetween(calendarOfTraject(document).holidays, first, last)
}

function daysOfMonth(written: string): { readonly first: string; readonly last: string } {
  const [year = 0, month = 0] = written.split('-').map(Number)
  return { first: isoDate(year, month, 1), last: isoDate(year, month, daysInMonth(year, month)) }
}

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** A holiday as it falls in a month that is named above it: `herfst 17–25 · advies`, `kerst vanaf 19`. */
export function holidayInMonth(holiday: Holiday, month: string, t: Translate): string {
  const { first, last } = daysOfMonth(month)
  const [begin, end] = [holiday.first, holiday.last].map((date) => Number(date.slice(8)))
  const [begins, ends] = [holiday.first >= first, holiday.last <= last]
  const days = begins
    ? ends
      ? begin === end
        ? `${begin}`
        : `${begin}–${end}`
      : t('holiday.from', { day: begin ?? '' })
    : ends
      ? t('holiday.until', { day: end ?? '' })
      : t('holiday.wholeMonth')
  return withStatus(holiday, days, t)
}

function withStatus({ name, status }: Holiday, days: string, t: Translate): string {
  const short = isUsualHoliday(name) ? t(`holiday.${name}.short`) : name
  return t(`holiday.${status}`, { holiday: `${short} ${days}` })
}

/** A holiday in full, to be heard. */
export function holidayInWords(holiday: Holiday, language: Language, t: Translate): string {
  const format = new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const [from, to] = [holiday.first, holiday.last].map((date) => format.format(new Date(date)))
  if (from === to) return t(`holiday.said.day.${holiday.status}`, { name: holidayName(holiday, t), day: from ?? '' })
  return t(`holiday.said.${holiday.status}`, { name: holidayName(holiday, t), first: from ?? '', last: to ?? '' })
}
