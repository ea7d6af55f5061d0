import type { Change, Patch } from '../patch.ts'
import type { AnyRecord, Document } from '../records.ts'

const belonging = ['targeting', 'participation', 'elaboration', 'tool', 'origin', 'decision'] as const

/** An activity and all that belongs to it alone, as it is now; nothing when it is gone. */
export function recordsOfActivity(document: Document, activityId: string): readonly AnyRecord[] {
  const activity = document.activity.get(activityId)
  if (!activity) return []
  const others = belonging.flatMap((table) =>
    [...document[table].values()].filter((record) => record.activityId === activityId),
  )
  return [activity, ...others]
}

/** The changes of a patch that are about one activity: its own fields, and what belongs to it alone. */
export function changesOfActivity(patch: Patch, activityId: string): Patch {
  return patch.filter((change) => activityOf(change) === activityId)
}

function activityOf(change: Change): string | null {
  switch (change.table) {
    case 'activity':
      return change.id
    case 'targeting':
    case 'participation':
    case 'elaboration':
    case 'tool':
    case 'origin':
    case 'decision':
      return (change.after ?? change.before)?.activityId ?? null
    default:
      return null
  }
}
