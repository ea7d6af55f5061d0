import type { Document } from '../records.ts'
import { trajectOf } from '../records.ts'
import { goesAhead } from './plan.ts'

/** What is planned beside what the school sets aside (null when that is not known). */
export type Balance = { readonly planned: number; readonly available: number | null }

/** The work (minutes) and money (cents) of all activities of the plan, for the whole year. */
export function resourcesOf(document: Document): { readonly minutes: Balance; readonly cents: Balance } {
  const traject = trajectOf(document)
  const activities = [...document.activity.values()].filter((activity) => goesAhead(document, activity))
  const total = (field: 'minutes' | 'cents') => activities.reduce((sum, activity) => sum + (activity[field] ?? 0), 0)
  return {
    minutes: { planned: total('minutes'), available: traject?.minutes ?? null },
    cents: { planned: total('cents'), available: traject?.cents ?? null },
  }
}
