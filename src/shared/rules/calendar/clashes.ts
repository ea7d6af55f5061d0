import { daysOf, type Moment } from '../../moment.ts'
import { once } from '../../once.ts'
import type { SchoolEvent } from '../../records.ts'
import { type Calendar, judgedDays, type PublicHoliday, publicHolidayOn } from './calendar.ts'
import { type Holiday, holidayOn } from './holidays.ts'
import type { Occurrence } from './recurrence.ts'

/** Something of the school's year that a moment falls together with. */
export type Clash =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'publicHoliday'; readonly day: PublicHoliday }
  | { readonly kind: 'schoolEvent'; readonly event: SchoolEvent }

/** Something in the year of the school as it is told: which record it is does not matter then. */
export type ToldEvent = Pick<SchoolEvent, 'name' | 'kind' | 'first' | 'last'>

/** What has a day from `first` up to and including `last`. */
export function eventsBetween<E extends { readonly first: string; readonly last: string }>(
  events: readonly E[],
  first: string,
  last: string,
): readonly E[] {
  return events.filter((event) => event.last >= first && event.first <= last)
}

/** All that a moment falls together with: holidays, a public holiday, and what else the school does then. */
export function clashesOf(calendar: Calendar, moment: Moment): readonly Clash[] {
  return [
    ...holidayClashes(calendar, moment),
    ...publicHolidayClashes(calendar, moment),
    ...eventClashes(calendar, moment),
  ]
}

/**
 * The holidays that take at least half of the working days of a moment. A month nearly always touches one, so it counts
 * only when no working day is left.
 */
function holidayClashes(calendar: Calendar, moment: Moment): readonly Clash[] {
  const days = judgedDays(daysOf(moment))
  const off = days.flatMap((day) => holidayOn(calendar.holidays, day) ?? [])
  const isOff = moment.kind === 'month' ? off.length === days.length : off.length * 2 >= days.length
  return isOff ? [...new Set(off)].map((holiday) => ({ kind: 'holiday', holiday })) : []
}

/** The public holiday on which a moment of one day falls. */
function publicHolidayClashes(calendar: Calendar, moment: Moment): readonly Clash[] {
  const { first, last } = daysOf(moment)
  const day = first === last ? publicHolidayOn(calendar, first) : undefined
  return day ? [{ kind: 'publicHoliday', day }] : []
}

/** What else takes by itself at least half of the working days of a moment. Never for a month: there is room beside it. */
function eventClashes(calendar: Calendar, moment: Moment): readonly (Clash & { kind: 'schoolEvent' })[] {
  if (moment.kind === 'month') return []
  const whole = daysOf(moment)
  const days = judgedDays(whole)
  return eventsBetween(calendar.events, whole.first, whole.last)
    .filter(({ first, last }) => days.filter((day) => first <= day && day <= last).length * 2 >= days.length)
    .map((event) => ({ kind: 'schoolEvent', event }))
}

/** What falls together with some of the times that an activity takes place, and with how many of them. */
export type Clashing<C extends Clash = Clash> = {
  readonly clash: C
  readonly count: number
  /** The first of those times. */
  readonly moment: Moment
}

/** What else the school does at the times of an activity, each once, in the order of those times. */
export function eventsClashing(
  calendar: Calendar,
  occurrences: readonly Occurrence[],
): readonly Clashing<Clash & { kind: 'schoolEvent' }>[] {
  return counted(
    occurrences,
    (moment) => eventClashes(calendar, moment),
    ({ event }) => event,
  )
}

/**
 * All that the times of an activity fall together with, each once. A public holiday in a holiday is not told apart.
 * Looked up once, because every row of a table asks for it.
 */
export const clashing = once((calendar: Calendar, occurrences: readonly Occurrence[]): readonly Clashing[] =>
  counted(
    occurrences,
    (moment) => {
      const all = clashesOf(calendar, moment)
      return all.some(({ kind }) => kind === 'holiday') ? all.filter(({ kind }) => kind !== 'publicHoliday') : all
    },
    (clash) => (clash.kind === 'holiday' ? clash.holiday : clash.kind === 'publicHoliday' ? clash.day : clash.event),
  ),
)

function counted<C extends Clash>(
  occurrences: readonly Occurrence[],
  clashesAt: (moment: Moment) => readonly C[],
  same: (clash: C) => object,
): readonly Clashing<C>[] {
  const found = new Map<object, Clashing<C>>()
  for (const { moment } of occurrences) {
    for (const clash of clashesAt(moment)) {
      const known = found.get(same(clash))
      found.set(same(clash), known ? { ...known, count: known.count + 1 } : { clash, count: 1, moment })
    }
  }
  return [...found.values()]
}
