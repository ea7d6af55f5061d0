import { groupBy } from '../../groupBy.ts'
import { writeMoment } from '../../moment.ts'
import { perState } from '../../perState.ts'
import { trajectOf } from '../../records.ts'
import { monthIndexOf, monthsOf } from '../calendar/schedule.ts'
import { type MandatoryPart, missingParts } from './completeness.ts'
import { activitiesOfPlan, goesAhead } from './plan.ts'

type YearMonth = {
  /** The written form of the month: `2026-11`. */
  readonly key: string
  readonly year: number
  readonly month: number
  /** The activities that begin in it, in order. */
  readonly ids: readonly string[]
}

/** The plan laid out over its school year. */
export type Year = {
  readonly months: readonly YearMonth[]
  /** Activities without a moment in this school year. */
  readonly unplanned: readonly string[]
  /** What each activity still lacks; complete ones are not in it. */
  readonly gaps: ReadonlyMap<string, readonly MandatoryPart[]>
  /** How many activities the plan has. */
  readonly count: number
}

/** Lays the plan out; once per state, because every month and chip asks for it. */
export const yearOf = perState(
  ['traject', 'session', 'activity', 'participation', 'ownRole', 'tool', 'decision'],
  (document): Year => {
    const schoolYear = trajectOf(document)?.schoolYear
    if (schoolYear === undefined) return { months: [], unplanned: [], gaps: new Map(), count: 0 }
    const activities = activitiesOfPlan(document)
    const perMonth = groupBy(activities, ({ moment }) => monthIndexOf(moment, schoolYear))
    const idsIn = (index: number | null) => (perMonth.get(index) ?? []).map(({ id }) => id)
    const gaps = activities.flatMap((activity) => {
      const missing = goesAhead(document, activity) ? missingParts(document, activity) : []
      return missing.length > 0 ? [[activity.id, missing] as const] : []
    })
    return {
      months: monthsOf(schoolYear).map(({ year, month }, index) => ({
        key: writeMoment({ kind: 'month', year, month }),
        year,
        month,
        ids: idsIn(index),
      })),
      unplanned: idsIn(null),
      gaps: new Map(gaps),
      count: activities.length,
    }
  },
)
