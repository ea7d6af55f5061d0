import type { Patch } from '#shared/patch.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { activityOf } from '#shared/rules/plan/belonging.ts'

/** The first activity that a change is about and that is (still) in the plan; null when there is none. */
export function touchedActivity(patch: Patch, document: TrajectDocument): string | null {
  return patch.map(activityOf).find((id) => id !== null && document.activity.has(id)) ?? null
}
