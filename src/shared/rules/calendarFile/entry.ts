import { addDays } from '../../dates.ts'
import { daysOf, type Moment } from '../../moment.ts'
import { type Calendar, daysFrom, isSchoolDay, judgedDays } from '../calendar/calendar.ts'
import type { Repeat } from '../calendar/repeats.ts'

/** A moment with days of its own: a day with or without a time, or some days. */
export type DayMoment = Extract<Moment, { readonly kind: 'date' | 'period' }>

/** What stands in a calendar file under one UID. */
export type Entry = {
  /** What it is, in parts that stay the same whatever changes: its UID is made of them. */
  readonly about: readonly string[]
  readonly summary: string
  /** More about it, in lines. */
  readonly description: string
  /** Where it is; empty when nobody said. */
  readonly place: string
  /** When it is, or the first time of what repeats. */
  readonly moment: DayMoment
  readonly repeat: Repeat | null
  readonly categories: readonly string[]
  /** How many minutes before its beginning one is reminded, after it when negative; null for never. */
  readonly reminder: number | null
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
}

/**
 * The days on which a moment stands in a calendar. A month has its first school day: its thirty would cover all else, and
 * nobody agreed on one yet. A week is from Monday to Friday.
 */
export function dayMomentOf(moment: Moment, calendar: Calendar): DayMoment {
  const days = daysOf(moment)
  switch (moment.kind) {
    case 'month': {
      const date = daysFrom(days).find((day) => isSchoolDay(calendar, day)) ?? judgedDays(days)[0] ?? days.first
      return wholeDay(date)
    }
    case 'week':
      return { kind: 'period', start: days.first, end: addDays(days.first, 4) }
    case 'period':
    case 'date':
      return moment
  }
}

/** A day without a time. */
export function wholeDay(date: string): DayMoment {
  return { kind: 'date', date, startTime: null, endTime: null }
}
