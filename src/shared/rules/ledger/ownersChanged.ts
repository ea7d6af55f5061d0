import type { Activity, TrajectDocument } from '../../records.ts'
import { type Owner, ownerKey, ownersOf } from '../plan/owners.ts'

const ownerFields: readonly string[] = ['ownerId', 'ownerRole'] satisfies readonly (keyof Activity)[]

/** Whether a field of an activity says who sees to it, as when that could be only one. */
export function isOwnerField(field: string): boolean {
  return ownerFields.includes(field)
}

/**
 * Whether others see to an activity than before. They stand in several records, and an older plan keeps one of them in a
 * field. In which order is no matter; who is called the same is the same, and so is who is only called otherwise now.
 */
export function ownersChanged(
  { before, after }: { readonly before: TrajectDocument; readonly after: TrajectDocument },
  activityId: string,
): boolean {
  const differs = (write: (owner: Owner) => string) =>
    writtenIn(before, activityId, write) !== writtenIn(after, activityId, write)
  return differs((owner) => (owner.kind === 'person' ? `person ${owner.name}` : ownerKey(owner))) && differs(ownerKey)
}

function writtenIn(document: TrajectDocument, activityId: string, write: (owner: Owner) => string): string {
  const activity = document.activity.get(activityId)
  return JSON.stringify(activity ? ownersOf(document, activity).map(write).sort() : [])
}
