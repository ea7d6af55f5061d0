import { perState } from '../../perState.ts'
import type { Activity, TrajectDocument } from '../../records.ts'
import { byRank } from '../board/boards.ts'
import { type Owner, type Owning, ownerKey, ownersOf } from './owners.ts'
import { activitiesOfPlan, decisionOf, goesAhead, participationsOf } from './plan.ts'
import { roleOf, rolesOf } from './roles.ts'

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

/** The tables that say who has something to do, and whether it goes ahead. */
type Busy = Owning & Pick<TrajectDocument, 'session' | 'activity' | 'decision' | 'participation'>

/** What goes ahead this year: what the group decides about later is in nobody's year yet. */
export function activitiesOfYear(document: Busy): readonly Activity[] {
  return activitiesOfPlan(document).filter(
    (activity) => goesAhead(document, activity) && decisionOf(document, activity.id)?.outcome !== 'later',
  )
}

/** Whether somebody sees to an activity, or takes part in it. */
export function isBusyWith(document: Busy, who: Owner, activity: Activity): boolean {
  return busyKeys(document, activity).includes(ownerKey(who))
}

/** Everybody who has something to do in the year: people first, then roles, whether they see to it or take part. */
export const peopleOfYear = perState(
  ['session', 'person', 'ownRole', 'activity', 'owner', 'participation', 'decision'],
  (document): readonly Owner[] => {
    const all: readonly Owner[] = [
      ...[...document.person.values()].sort(byRank).map(({ id, name }) => ({ kind: 'person', id, name }) as const),
      ...rolesOf(document).map((role) => ({ kind: 'role', role }) as const),
    ]
    const busy = new Set(activitiesOfYear(document).flatMap((activity) => busyKeys(document, activity)))
    return all.filter((who) => busy.has(ownerKey(who)))
  },
)

function busyKeys(document: Busy, activity: Activity): readonly string[] {
  const taking = participationsOf(document, activity.id).flatMap(({ role: key }) => {
    const role = roleOf(document, key)
    return role === undefined ? [] : [ownerKey({ kind: 'role', role })]
  })
  return [...ownersOf(document, activity).map(ownerKey), ...taking]
}
