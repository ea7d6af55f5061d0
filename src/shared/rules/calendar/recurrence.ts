import { addDays, daysInMonth, isoDate, isoWeek, isoWeekday, parseIsoDate } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { type Activity, ordinals, type Recurrence, weekdays } from '../../records.ts'
import { type Calendar, daysBetween, judgedDays, publicHolidayOn, schoolWeeksOf, termsOf } from './calendar.ts'
import { holidayOn } from './holidays.ts'
import { schoolYearDays } from './schedule.ts'

type Monthly = Pick<Recurrence & { kind: 'monthly' }, 'ordinal' | 'weekday'>

/** Which weekday of its month a day is: the fifth counts as the last. */
export function weekdayOfMonth(date: string): Monthly {
  const nth = Math.ceil(Number(date.slice(8)) / 7)
  return {
    ordinal: ordinals.find((ordinal) => ordinal === nth) ?? -1,
    weekday: weekdays.find((day) => day === isoWeekday(date)) ?? 1,
  }
}

/** The day of a month that is its first, second, ... or last weekday of a sort. */
export function nthWeekday(year: number, month: number, { ordinal, weekday }: Monthly): string {
  if (ordinal === -1) {
    const last = isoDate(year, month, daysInMonth(year, month))
    return addDays(last, -((isoWeekday(last) - weekday + 7) % 7))
  }
  const first = isoDate(year, month, 1)
  return addDays(first, ((weekday - isoWeekday(first) + 7) % 7) + (ordinal - 1) * 7)
}

/** Whether a day is that weekday of its month. */
export function isNthWeekday(date: string, monthly: Monthly): boolean {
  const day = parseIsoDate(date)
  return day !== null && nthWeekday(day.year, day.month, monthly) === date
}

/** The same sort of moment, `days` later; a month becomes the one that its first day then falls in. */
export function shiftMoment(moment: Moment, days: number): Moment {
  const first = addDays(daysOf(moment).first, days)
  switch (moment.kind) {
    case 'month':
      return { kind: 'month', year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) }
    case 'week':
      return { kind: 'week', ...isoWeek(first) }
    case 'period':
      return { kind: 'period', start: first, end: addDays(moment.end, days) }
    case 'date':
      return { ...moment, date: first }
  }
}

/** One time that an activity takes place. */
export type Occurrence = {
  readonly moment: Moment
  readonly first: string
  readonly last: string
  /** In which term of the school year it is, counted from 1; null for what does not come back per term. */
  readonly term: number | null
}

/** An occurrence that the pattern gives but that is left out, with the reason. */
export type LeftOut = Occurrence & { readonly because: 'except' | 'holiday' }

/**
 * Every time that an activity takes place in its school year, in order: once, or as its recurrence says. Nothing without
 * a moment. `periods` is the number of periods of the traject. Looked up once per state of the activity.
 */
export function occurrencesOf(activity: Activity, calendar: Calendar, periods: number): readonly Occurrence[] {
  return occurrencesIn(calendar, periods, activity)
}

const occurrencesIn = once((calendar: Calendar, periods: number, activity: Activity): readonly Occurrence[] =>
  patternOf(activity, calendar, periods).filter((each) => reasonToLeaveOut(activity, each, calendar) === null),
)

/** The occurrences that are left out: exceptions, and those without a day of school when it skips holidays. */
export function leftOutOf(activity: Activity, calendar: Calendar, periods: number): readonly LeftOut[] {
  return patternOf(activity, calendar, periods).flatMap((each) => {
    const because = reasonToLeaveOut(activity, each, calendar)
    return because === null ? [] : [{ ...each, because }]
  })
}

function reasonToLeaveOut(
  { recurrence }: Activity,
  { first, last }: Occurrence,
  calendar: Calendar,
): LeftOut['because'] | null {
  if (!recurrence) return null
  if (recurrence.except.includes(first)) return 'except'
  if (!recurrence.skipsHolidays) return null
  // A week or month that has school days left is not swallowed by a holiday at its edge.
  const isOff = judgedDays({ first, last }).every(
    (day) => holidayOn(calendar.holidays, day) ?? publicHolidayOn(calendar, day)?.status === 'free',
  )
  return isOff ? 'holiday' : null
}

function patternOf({ moment: written, recurrence }: Activity, calendar: Calendar, periods: number) {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return []
  const times: readonly Time[] = recurrence ? repeated(moment, recurrence, calendar, periods) : [{ moment, term: null }]
  return times.map(({ moment, term }): Occurrence => ({ moment, ...daysOf(moment), term }))
}

type Time = Pick<Occurrence, 'moment' | 'term'>

const withoutTerm = (moment: Moment): Time => ({ moment, term: null })

function repeated(moment: Moment, recurrence: Recurrence, calendar: Calendar, periods: number): readonly Time[] {
  const { first } = daysOf(moment)
  const yearEnd = schoolYearDays(calendar.schoolYear).last
  const until = recurrence.until !== null && recurrence.until < yearEnd ? recurrence.until : yearEnd
  const fits = (each: Moment) => {
    const days = daysOf(each)
    // A period has to fit in the year whole; of a week, as everywhere, one day is enough.
    return days.first <= until && (each.kind === 'week' || days.last <= yearEnd)
  }
  switch (recurrence.kind) {
    case 'weekly': {
      const step = 7 * recurrence.interval
      const count = Math.max(0, Math.floor(daysBetween(first, until) / step)) + 1
      return Array.from({ length: count }, (_, index) => shiftMoment(moment, index * step))
        .filter(fits)
        .map(withoutTerm)
    }
    case 'monthly': {
      const begin = parseIsoDate(first)
      if (!begin) return []
      const all: Moment[] = []
      for (let index = 0; index < 12; index++) {
        const month = ((begin.month - 1 + index) % 12) + 1
        const date = nthWeekday(begin.year + Math.floor((begin.month - 1 + index) / 12), month, recurrence)
        all.push(moment.kind === 'date' ? { ...moment, date } : shiftMoment(moment, daysBetween(first, date)))
      }
      return all.filter((each) => daysOf(each).first >= first && fits(each)).map(withoutTerm)
    }
    case 'term': {
      const all = inEveryTerm(moment, recurrence.of === 'trimester' ? 3 : periods, calendar)
      // Terms may be so short that two of them come to the same month.
      const written = all.map(({ moment }) => writeMoment(moment))
      return all.filter(({ moment }, index) => written.indexOf(writeMoment(moment)) === index && fits(moment))
    }
  }
}

/** The moment itself, and in every later term the same weekday as many school weeks after the beginning. */
function inEveryTerm(moment: Moment, count: number, calendar: Calendar): readonly Time[] {
  const { first } = daysOf(moment)
  const weeks = schoolWeeksOf(calendar)
  const terms = termsOf(calendar, count)
  // What comes before the first school week belongs to the first term.
  const own = Math.max(
    0,
    terms.findLastIndex((term) => term.first <= first),
  )
  const monday = mondayOf(first)
  const weekOf = (term: { readonly first: string }) => weeks.indexOf(mondayOf(term.first))
  const here = terms[own]
  if (!here) return [{ moment, term: 1 }]
  const from = weekOf(here)
  const into = weeks.filter((week, index) => index >= from && week < monday).length
  return [
    { moment, term: own + 1 },
    ...terms.slice(own + 1).flatMap((term, index): readonly Time[] => {
      const next = terms[own + 2 + index]
      const lastOfTerm = next ? weekOf(next) - 1 : weeks.length - 1
      // A shorter term has no such week: then its last one.
      const week = weeks[Math.min(weekOf(term) + into, lastOfTerm)]
      return week === undefined
        ? []
        : [{ moment: shiftMoment(moment, daysBetween(monday, week)), term: own + 2 + index }]
    }),
  ]
}

/** The Monday of the week of a day. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - isoWeekday(date))
}

/** How many days an occurrence lasts, both ends counted. */
export function lengthOf({ first, last }: { readonly first: string; readonly last: string }): number {
  return daysBetween(first, last) + 1
}
