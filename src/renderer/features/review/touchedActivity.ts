import type { Patch } from '#shared/patch.ts'
import type { Document } from '#shared/records.ts'

/** The first activity that a change is about and that is (still) in the plan; null when there is none. */
export function touchedActivity(patch: Patch, document: Document): string | null {
  for (const { table, id, before, after } of patch) {
    const record = after ?? before
    const about = table === 'activity' ? id : record && 'activityId' in record ? record.activityId : null
    if (about !== null && document.activity.has(about)) return about
  }
  return null
}
