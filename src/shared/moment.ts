import { daysInMonth, isoDate, isoWeekOf, parseIsoDate, weeksInIsoYear } from './dates.ts'

/**
 * When an activity takes place. Written as one line in ISO 8601 form, so that any tool can read and sort it:
 * `2026-11` a month, `2026-W46` a week, `2026-11-10/2026-11-20` a period, `2026-11-10` a date,
 * `2026-11-10T19:30` or `2026-11-10T19:30/21:00` a date with its time.
 */
export type Moment =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'period'; readonly start: string; readonly end: string }
  | { readonly kind: 'date'; readonly date: string; readonly startTime: string | null; readonly endTime: string | null }

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const pattern = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  week: /^(\d{4})-W(\d{2})$/,
  period: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
  date: new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:T(${time})(?:/(${time}))?)?$`),
}

/** Reads the written form; null when it is not one, or names a day, week or order that does not exist. */
export function parseMoment(text: string): Moment | null {
  const month = pattern.month.exec(text)
  if (month) return { kind: 'month', year: Number(month[1]), month: Number(month[2]) }
  const week = pattern.week.exec(text)
  if (week) {
    const [year, number] = [Number(week[1]), Number(week[2])]
    return number >= 1 && number <= weeksInIsoYear(year) ? { kind: 'week', year, week: number } : null
  }
  const period = pattern.period.exec(text)
  if (period) {
    const [, start = '', end = ''] = period
    return parseIsoDate(start) && parseIsoDate(end) && start <= end ? { kind: 'period', start, end } : null
  }
  const date = pattern.date.exec(text)
  if (date) {
    const [, day = '', startTime = null, endTime = null] = date
    if (!parseIsoDate(day)) return null
    if (startTime && endTime && endTime <= startTime) return null
    return { kind: 'date', date: day, startTime, endTime }
  }
  return null
}

/** The written form of a moment. */
export function writeMoment(moment: Moment): string {
  switch (moment.kind) {
    case 'month':
      return `${moment.year}-${String(moment.month).padStart(2, '0')}`
    case 'week':
      return `${moment.year}-W${String(moment.week).padStart(2, '0')}`
    case 'period':
      return `${moment.start}/${moment.end}`
    case 'date': {
      const from = moment.startTime ? `T${moment.startTime}` : ''
      return `${moment.date}${from}${from && moment.endTime ? `/${moment.endTime}` : ''}`
    }
  }
}

/** First and last day (ISO dates, both inclusive) that a moment covers. */
export function daysOf(moment: Moment): { readonly first: string; readonly last: string } {
  switch (moment.kind) {
    case 'month': {
      const { year, month } = moment
      return { first: isoDate(year, month, 1), last: isoDate(year, month, daysInMonth(year, month)) }
    }
    case 'week':
      return isoWeekOf(moment.year, moment.week)
    case 'period':
      return { first: moment.start, last: moment.end }
    case 'date':
      return { first: moment.date, last: moment.date }
  }
}
