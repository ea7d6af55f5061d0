import { addDays, isoWeekday, parseIsoDate } from '../../dates.ts'
import { daysOf, type Moment, parseMoment } from '../../moment.ts'
import type { Activity, Recurrence } from '../../records.ts'
import { daysBetween } from './calendar.ts'
import { isNthWeekday, mondayOf, nthWeekday, shiftMoment, weekdayOfMonth } from './recurrence.ts'

type Monthly = Recurrence & { readonly kind: 'monthly' }
type Series = { readonly moment: Moment; readonly recurrence: Recurrence }

/**
 * The first day from the begin of a moment that is the weekday which a series wants, with the times of the moment: in
 * its own month or the next.
 */
export function firstOfMonthly(moment: Moment, wanted: Monthly): Moment {
  const { first } = daysOf(moment)
  const here = nthWeekdayFrom(first, wanted)
  return onDay(here >= first ? here : nthWeekdayFrom(addDays(`${first.slice(0, 8)}28`, 4), wanted), moment)
}

function nthWeekdayFrom(date: string, wanted: Monthly): string {
  const day = parseIsoDate(date)
  return day ? nthWeekday(day.year, day.month, wanted) : date
}

function onDay(date: string, like: Moment | null): Moment {
  return like?.kind === 'date' ? { ...like, date } : { kind: 'date', date, startTime: null, endTime: null }
}

/**
 * An activity at another moment. What comes back stays what it is: a weekly series that goes to a month begins on its
 * own weekday there, a monthly one takes the weekday of its new day. An end that would come too early moves as far as
 * the beginning, and what was left out stays left out in its week, month or term.
 */
export function seriesAt(
  { moment: written, recurrence }: Pick<Activity, 'moment' | 'recurrence'>,
  wanted: Moment,
): Series | { readonly moment: Moment; readonly recurrence: null } {
  const was = written === null ? null : parseMoment(written)
  if (!recurrence || !was) return { moment: wanted, recurrence: null }
  const { moment, recurrence: pattern } = placed(was, recurrence, wanted)
  const [from, to] = [daysOf(was).first, daysOf(moment).first]
  const days = daysBetween(from, to)
  const until = pattern.until !== null && pattern.until < to ? addDays(pattern.until, days) : pattern.until
  const except = pattern.except.map((day) => alongWith(day, { moment, recurrence: pattern }, days))
  return { moment, recurrence: { ...pattern, until, except: [...new Set(except)].sort() } }
}

function placed(was: Moment, recurrence: Recurrence, wanted: Moment): Series {
  switch (recurrence.kind) {
    case 'term':
      return { moment: wanted, recurrence }
    case 'weekly': {
      if (wanted.kind !== 'month') return { moment: wanted, recurrence }
      const { first } = daysOf(was)
      const weekday = weekdayOfMonth(first).weekday
      const day = nthWeekday(wanted.year, wanted.month, { ordinal: 1, weekday })
      return { moment: shiftMoment(was, daysBetween(first, day)), recurrence }
    }
    case 'monthly': {
      if (wanted.kind === 'month') {
        return { moment: onDay(nthWeekday(wanted.year, wanted.month, recurrence), was), recurrence }
      }
      const { first } = daysOf(wanted)
      // Of a week or period the day is taken that the series is on.
      const day =
        wanted.kind === 'date' ? wanted.date : addDays(first, (recurrence.weekday - isoWeekday(first) + 7) % 7)
      const moment = onDay(day, wanted.kind === 'date' ? wanted : was)
      return {
        moment,
        recurrence: isNthWeekday(day, recurrence) ? recurrence : { ...recurrence, ...weekdayOfMonth(day) },
      }
    }
  }
}

/** The day that is left out of a series now, in place of the one that was before it moved by so many days. */
function alongWith(day: string, { moment, recurrence }: Series, days: number): string {
  switch (recurrence.kind) {
    case 'weekly':
      return addDays(mondayOf(day), isoWeekday(daysOf(moment).first) - 1)
    case 'monthly':
      return nthWeekdayFrom(day, recurrence)
    case 'term': {
      const moved = addDays(day, days)
      return moment.kind === 'month' ? `${moved.slice(0, 7)}-01` : moved
    }
  }
}
