import type { Activity, TrajectDocument } from '../../records.ts'
import { type Owner, type Owning, ownerKey, ownersOf } from './owners.ts'
import { activitiesOfPlan } from './plan.ts'

/** Somebody with all that he or she sees to, in the order of the year. */
export type OwnerWithActivities = { readonly owner: Owner; readonly activities: readonly Activity[] }

/** Every owner in a plan with what that one sees to. An activity of two stands at both. */
export function activitiesPerOwner(
  document: Owning & Pick<TrajectDocument, 'session' | 'activity' | 'decision'>,
): readonly OwnerWithActivities[] {
  const all = new Map<string, { readonly owner: Owner; readonly activities: Activity[] }>()
  for (const activity of activitiesOfPlan(document)) {
    for (const owner of ownersOf(document, activity)) {
      const known = all.get(ownerKey(owner))
      if (known) known.activities.push(activity)
      else all.set(ownerKey(owner), { owner, activities: [activity] })
    }
  }
  return [...all.values()]
}
