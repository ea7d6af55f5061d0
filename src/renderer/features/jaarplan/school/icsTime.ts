import { addDays, dayNumber, isoDate, isoWeekday, latest, parseIsoDate } from '#shared/dates.ts'
import type { Days } from './calendarEvents.ts'
import type { IcsLine } from './icsText.ts'

const aDay = 86_400

/** A time in a calendar file: a whole day, or a day and the seconds since its beginning, in UTC or as a wall clock. */
export type IcsTime = { readonly day: string; readonly seconds: number | null; readonly isUtc: boolean }

const written = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z|[+-]00:?00)?)?$/i
const utcZone = /;TZID="?(?:[^;"]*\/)?(?:UTC|GMT|Zulu)"?(?:;|$)/i

/**
 * Reads a time; null when there is no such one. Eight digits are a day whatever the parameter says, and what says to be a
 * day is one whatever stands behind it. A time in a zone of its own is taken as its maker wrote it.
 */
export function timeIn({ parameters, value }: IcsLine): IcsTime | null {
  const [, year, month, day, hours, minutes, seconds, zone] = written.exec(value.trim()) ?? []
  if (year === undefined) return null
  const date = isoDate(Number(year), Number(month), Number(day))
  // A series of before the schools had computers would be counted for ages.
  if (!parseIsoDate(date) || date < '1900' || date > '2200') return null
  if (hours === undefined || /;VALUE="?DATE"?(?:;|$)/i.test(parameters))
    return { day: date, seconds: null, isUtc: false }
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 60 || clock > aDay) return null
  return plus({ day: date, seconds: 0, isUtc: zone !== undefined || utcZone.test(parameters) }, clock)
}

/** More days than a series leaves out or adds in any school calendar. */
const mostTimes = 2000

/** All times of lines that may hold several each, as many as a school calendar could have. */
export function timesIn(lines: readonly IcsLine[]): readonly IcsTime[] {
  return lines
    .slice(0, mostTimes)
    .flatMap(({ parameters, value }) =>
      value.split(',', mostTimes).flatMap((each) => timeIn({ parameters, value: each.split('/')[0] ?? '' }) ?? []),
    )
}

/** The seconds of a duration (`P1W`, `P9D`, `PT1H30M`); null when it is none. */
export function secondsIn(value: string): number | null {
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value.trim())
  if (!parts) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return (weeks * 7 + days) * aDay + hours * 3600 + minutes * 60 + seconds
}

/** The time some seconds later; of a whole day only the days count. */
export function plus(time: IcsTime, seconds: number): IcsTime {
  const all = (time.seconds ?? 0) + seconds
  const days = Math.floor(all / aDay)
  return { ...time, day: addDays(time.day, days), seconds: time.seconds === null ? null : all - days * aDay }
}

/** How many seconds lie between two times. */
export function secondsBetween(start: IcsTime, end: IcsTime): number {
  return (dayNumber(end.day) - dayNumber(start.day)) * aDay + (end.seconds ?? 0) - (start.seconds ?? 0)
}

/** A time as the clock at school says it: an hour later than UTC, and two in summer. */
export function atSchool(time: IcsTime): IcsTime {
  if (!time.isUtc || time.seconds === null) return time
  return { ...plus(time, isSummer(time.day, time.seconds) ? 7200 : 3600), isUtc: false }
}

/** Whether it is summer time in Europe: from one in the night, UTC, of the last Sunday of March to that of October. */
function isSummer(day: string, seconds: number): boolean {
  const month = Number(day.slice(5, 7))
  if (month !== 3 && month !== 10) return month > 3 && month < 10
  const last = isoDate(Number(day.slice(0, 4)), month, 31)
  const change = addDays(last, -(isoWeekday(last) % 7))
  const isChanged = day > change || (day === change && seconds >= 3600)
  return isChanged === (month === 3)
}

/** The days between two times. An end of whole days, and an end at midnight, is the day after the last. */
export function daysOf(start: IcsTime, end: IcsTime): Days {
  const [first, until] = [atSchool(start), atSchool(end)]
  const last = until.seconds ? until.day : addDays(until.day, -1)
  return { first: first.day, last: latest(first.day, last) }
}
