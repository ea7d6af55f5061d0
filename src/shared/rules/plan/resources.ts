import type { Activity, TrajectDocument } from '../../records.ts'
import { trajectOf } from '../../records.ts'
import { goesAhead } from './plan.ts'

type Planned = Pick<TrajectDocument, 'session' | 'activity' | 'decision'>

/** What is planned beside what the school sets aside (null when that is not known). */
export type Balance = { readonly planned: number; readonly available: number | null }

/** The work (minutes) and money (cents) of some activities, as far as they go ahead. */
export function plannedIn(
  document: Planned,
  activities: readonly Activity[],
): { readonly minutes: number; readonly cents: number } {
  const going = activities.filter((activity) => goesAhead(document, activity))
  const total = (field: 'minutes' | 'cents') => going.reduce((sum, activity) => sum + (activity[field] ?? 0), 0)
  return { minutes: total('minutes'), cents: total('cents') }
}

/** The work (minutes) and money (cents) of all activities of the plan, for the whole year. */
export function resourcesOf(document: Planned & Pick<TrajectDocument, 'traject'>): {
  readonly minutes: Balance
  readonly cents: Balance
} {
  const traject = trajectOf(document)
  const planned = plannedIn(document, [...document.activity.values()])
  return {
    minutes: { planned: planned.minutes, available: traject?.minutes ?? null },
    cents: { planned: planned.cents, available: traject?.cents ?? null },
  }
}
