import { dayFromNumber, dayNumber, isoWeek, isoWeekday } from '../../dates.ts'
import { daysOf, type Moment } from '../../moment.ts'
import { fallsInSchoolYear, type MonthOfYear, monthsOf, schoolYearDays } from '../calendar/schedule.ts'

/** The days of one school year side by side: day 0 is 1 August. */
export type Axis = {
  readonly schoolYear: number
  /** `dayNumber` of day 0. */
  readonly first: number
  /** 365 or 366. */
  readonly length: number
}

/** A stretch of an axis, from the beginning of day `from` up to the beginning of day `to`. */
export type Extent = { readonly from: number; readonly to: number }

/** The sort of moment that something new becomes where it is dropped. */
export type MomentSort = 'month' | 'week' | 'date'

/** A side of a moment that can be dragged. */
export type Edge = 'start' | 'end'

/** The axis of a school year. */
export function axisOf(schoolYear: number): Axis {
  const { first, last } = schoolYearDays(schoolYear)
  return { schoolYear, first: dayNumber(first), length: dayNumber(last) - dayNumber(first) + 1 }
}

/** Where a date stands on the axis; less than 0 or more than its length outside the year. */
export function dayIndex(axis: Axis, date: string): number {
  return dayNumber(date) - axis.first
}

/** The date of a place on the axis, the nearest day of the year when it lies outside. */
export function dateAt(axis: Axis, index: number): string {
  return dayFromNumber(axis.first + clamp(Math.floor(index), 0, axis.length - 1))
}

/** The part of the axis between two days, both included; null when they lie outside the year. */
export function extentBetween(axis: Axis, first: string, last: string): Extent | null {
  const from = Math.max(0, dayIndex(axis, first))
  const to = Math.min(axis.length, dayIndex(axis, last) + 1)
  return from < to ? { from, to } : null
}

/** The part of the axis that a moment covers; null for a moment that this year does not have. */
export function extentOf(axis: Axis, moment: Moment): Extent | null {
  if (!fallsInSchoolYear(moment, axis.schoolYear)) return null
  const { first, last } = daysOf(moment)
  return extentBetween(axis, first, last)
}

/** The months of the axis with the part that each covers. */
export function monthsOn(axis: Axis): readonly (MonthOfYear & Extent)[] {
  return monthsOf(axis.schoolYear).flatMap((month) => {
    const { first, last } = daysOf({ kind: 'month', ...month })
    const extent = extentBetween(axis, first, last)
    return extent ? [{ ...month, ...extent }] : []
  })
}

/** The ISO weeks with a day on the axis; the first and last may lie partly outside it. */
export function weeksOn(axis: Axis): readonly ({ readonly year: number; readonly week: number } & Extent)[] {
  return mondaysOn(axis).map((monday) => ({
    ...isoWeek(dayFromNumber(axis.first + monday)),
    from: Math.max(0, monday),
    to: Math.min(axis.length, monday + 7),
  }))
}

/** The moment of a sort that has the day at a place on the axis. */
export function momentAt(axis: Axis, index: number, sort: MomentSort): Moment {
  const date = dateAt(axis, index)
  switch (sort) {
    case 'month':
      return { kind: 'month', year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
    case 'week':
      return { kind: 'week', ...isoWeek(date) }
    case 'date':
      return { kind: 'date', date, startTime: null, endTime: null }
  }
}

/**
 * The same sort of moment, begun as near as can be to a place on the axis: a month on a first day, a week on a Monday,
 * a period as long as it was, a date with its times. It stays inside the year.
 */
export function moveTo(axis: Axis, moment: Moment, start: number): Moment {
  switch (moment.kind) {
    case 'month': {
      const { year, month } = nearest(monthsOn(axis), ({ from }) => from, start)
      return { kind: 'month', year, month }
    }
    case 'week': {
      const monday = nearest(mondaysOn(axis), (each) => each, start)
      return { kind: 'week', ...isoWeek(dayFromNumber(axis.first + monday)) }
    }
    case 'period': {
      const days = dayNumber(moment.end) - dayNumber(moment.start)
      const from = clamp(Math.round(start), 0, Math.max(0, axis.length - 1 - days))
      return { kind: 'period', start: dateAt(axis, from), end: dateAt(axis, from + days) }
    }
    case 'date':
      return { ...moment, date: dateAt(axis, Math.round(start)) }
  }
}

/** The moment so many steps of its own sort further: months, weeks, or days of a period or date. */
export function stepBy(axis: Axis, moment: Moment, steps: number): Moment {
  const start = dayIndex(axis, daysOf(moment).first)
  switch (moment.kind) {
    case 'month': {
      const months = monthsOn(axis)
      const here = months.findIndex(({ from }) => from === start)
      return moveTo(axis, moment, months[clamp(here + steps, 0, months.length - 1)]?.from ?? start)
    }
    case 'week':
      return moveTo(axis, moment, start + steps * 7)
    case 'period':
    case 'date':
      return moveTo(axis, moment, start + steps)
  }
}

/** A week earlier (-1) or later (1); a month goes by months, because it has no week of its own. */
export function shiftWeek(axis: Axis, moment: Moment, steps: number): Moment {
  return stepBy(axis, moment, moment.kind === 'month' || moment.kind === 'week' ? steps : steps * 7)
}

/**
 * The moment with its first or last day at a place on the axis. It becomes a period, or a date when one day is left;
 * an edge never passes the other one, nor the year. With the same days as before it stays what it was, times and all.
 */
export function resizeTo(axis: Axis, moment: Moment, edge: Edge, index: number): Moment {
  const days = daysOf(moment)
  const extent = extentBetween(axis, days.first, days.last)
  if (!extent) return moment
  const at = Math.floor(index)
  const from = edge === 'start' ? clamp(at, 0, extent.to - 1) : extent.from
  const last = edge === 'end' ? clamp(at, extent.from, axis.length - 1) : extent.to - 1
  if (from === extent.from && last === extent.to - 1) return moment
  const [start, end] = [dateAt(axis, from), dateAt(axis, last)]
  return start === end ? { kind: 'date', date: start, startTime: null, endTime: null } : { kind: 'period', start, end }
}

/** The moment with an edge so many days further. */
export function stepEdge(axis: Axis, moment: Moment, edge: Edge, days: number): Moment {
  const extent = extentOf(axis, moment)
  if (!extent) return moment
  return resizeTo(axis, moment, edge, (edge === 'start' ? extent.from : extent.to - 1) + days)
}

/** The first day of the half of the axis that a place is in: 1 August or 1 February. */
export function halfOf(axis: Axis, index: number): number {
  const february = monthsOn(axis)[6]?.from ?? 0
  return index < february ? 0 : february
}

/** The first day of the month that a place on the axis is in. */
export function monthStartOf(axis: Axis, index: number): number {
  return monthsOn(axis).findLast(({ from }) => from <= index)?.from ?? 0
}

/** The Mondays of the weeks with a day on the axis; the first may lie before it. */
function mondaysOn(axis: Axis): readonly number[] {
  const first = 1 - isoWeekday(dayFromNumber(axis.first))
  return Array.from({ length: Math.ceil((axis.length - first) / 7) }, (_, index) => first + index * 7)
}

function nearest<V>(all: readonly V[], placeOf: (each: V) => number, place: number): V {
  const [head, ...rest] = all
  if (head === undefined) throw new Error('nothing to choose from')
  return rest.reduce(
    (best, each) => (Math.abs(placeOf(each) - place) < Math.abs(placeOf(best) - place) ? each : best),
    head,
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
