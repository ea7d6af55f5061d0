import { type Moment, writeMoment } from '../../moment.ts'
import type { Activity, Recurrence } from '../../records.ts'
import type { Calendar } from './calendar.ts'
import { leftOutOf, occurrencesOf } from './recurrence.ts'

/** How something comes back as every calendar app can say it: so often, up to and including a day, some days skipped. */
export type Repeat = {
  readonly rule: RepeatRule
  /** The first day of the last time. */
  readonly until: string
  /** The first days of the times in between that are left out. */
  readonly skipped: readonly string[]
}

export type RepeatRule =
  | { readonly kind: 'weekly'; readonly interval: number }
  | Pick<Recurrence & { kind: 'monthly' }, 'kind' | 'ordinal' | 'weekday'>

/** Times of an activity that a calendar holds as one: all that a rule can say, or a single one. */
export type Times = {
  /** Which of the times it is, by a name that stays when its day changes; empty for the only one, or for all together. */
  readonly which: string
  /** In which term it is; null for what does not come back per term. */
  readonly term: number | null
  /** The first time. */
  readonly moment: Moment
  readonly repeat: Repeat | null
}

/**
 * The times of an activity as a calendar holds them: one rule where a rule can say it; else each on its own, by its term
 * where it comes back per term and by its moment where it does not. Together they are `occurrencesOf`.
 */
export function timesOf(activity: Activity, calendar: Calendar, periods: number): readonly Times[] {
  const all = occurrencesOf(activity, calendar, periods)
  const [begin, end] = [all[0], all.at(-1)]
  const { recurrence } = activity
  if (!begin || !end) return []
  if (!recurrence) return [{ which: '', term: null, moment: begin.moment, repeat: null }]
  const rule = ruleOf(recurrence, begin.moment)
  if (rule) {
    const skipped = leftOutOf(activity, calendar, periods)
      .map(({ first }) => first)
      .filter((day) => day > begin.first && day < end.first)
    const repeat = all.length === 1 ? null : { rule, until: end.first, skipped }
    return [{ which: '', term: null, moment: begin.moment, repeat }]
  }
  const each = all.map(({ moment, term }): Times => {
    const which = recurrence.kind === 'term' ? `${recurrence.of}-${term}` : writeMoment(moment)
    return { which, term, moment, repeat: null }
  })
  // A month that comes back every few weeks comes more than once.
  return [...new Map(each.map((times) => [times.which, times])).values()]
}

/** The rule by which the first days of a series follow each other; null when no rule says it. */
function ruleOf(recurrence: Recurrence, { kind }: Moment): RepeatRule | null {
  switch (recurrence.kind) {
    case 'weekly':
      return kind === 'month' ? null : { kind: 'weekly', interval: recurrence.interval }
    case 'monthly': {
      const { ordinal, weekday } = recurrence
      // A week begins on a Monday, whatever weekday of the month lies in it.
      return kind === 'date' || kind === 'period' ? { kind: 'monthly', ordinal, weekday } : null
    }
    case 'term':
      return null
  }
}
