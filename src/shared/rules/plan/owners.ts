import type { Activity, TrajectDocument } from '../../records.ts'
import { byRank } from '../board/boards.ts'
import type { ActivityFields } from './activityFields.ts'
import { byActivity } from './belonging.ts'
import { type KnownRole, roleKey, roleOf } from './roles.ts'

/** Who sees to an activity: somebody of the traject, or a role. */
export type Owner =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'role'; readonly role: KnownRole }

/** An owner as commands name it. */
export type OwnerInput = NonNullable<ActivityFields['owners']>[number]

/** Who sees to an activity, as records in order; `ownersOf` knows also who did when that could be only one. */
export const ownerRecordsOf = byActivity('owner', byRank)

/** The tables that say who sees to activities. */
export type Owning = Pick<TrajectDocument, 'person' | 'ownRole' | 'owner'>

/** All who see to an activity, in order and each once; none when nobody does yet. */
export function ownersOf(document: Owning, activity: Activity): readonly Owner[] {
  const before = { personId: activity.ownerId, role: activity.ownerRole }
  const owners = [before, ...ownerRecordsOf(document, activity.id)].flatMap(({ personId, role }): readonly Owner[] => {
    const person = personId === null ? undefined : document.person.get(personId)
    if (person) return [{ kind: 'person', id: person.id, name: person.name }]
    const known = role === null ? undefined : roleOf(document, role)
    return known ? [{ kind: 'role', role: known }] : []
  })
  return [...new Map(owners.map((owner) => [ownerKey(owner), owner])).values()]
}

/** What tells one owner from another: equal for the same person, and for the same role. */
export function ownerKey(owner: Owner): string {
  return owner.kind === 'person' ? `person ${owner.id}` : `role ${roleKey(owner.role)}`
}

/** An owner as commands name it. */
export function ownerInput(owner: Owner): OwnerInput {
  return owner.kind === 'person' ? { personId: owner.id } : { role: roleKey(owner.role) }
}
