import { type ActivityKind, activityKinds, type TrajectDocument } from '../../records.ts'
import { type Owner, type OwnerInput, ownerInput, ownerKey, ownersOf } from '../plan/owners.ts'
import { participationsOf, targetGroupsOf, targetGroupsOfActivity } from '../plan/plan.ts'
import { type KnownRole, roleKey, rolePlaces, rolesOf } from '../plan/roles.ts'

/** By what the activities of a timeline are divided. */
export const laneSorts = ['none', 'targetGroup', 'kind', 'owner', 'role'] as const
export type LaneSort = (typeof laneSorts)[number]

/** What a lane is for; null stands for those without one. */
export type LaneOf =
  | { readonly sort: 'none' }
  | { readonly sort: 'targetGroup'; readonly group: { readonly id: string; readonly name: string } | null }
  | { readonly sort: 'kind'; readonly kind: ActivityKind }
  | { readonly sort: 'owner'; readonly owner: Owner | null }
  | { readonly sort: 'role'; readonly role: KnownRole | null }

/** A lane with its activities, in the order in which they were given. */
export type Lane = { readonly key: string; readonly of: LaneOf; readonly ids: readonly string[] }

/**
 * Divides activities into lanes. One that has two target groups, owners or roles stands in both lanes; the target groups of the
 * traject and the kinds each have a lane, also when it is empty. Those without one come last.
 */
export function lanesOf(document: TrajectDocument, sort: LaneSort, ids: readonly string[]): readonly Lane[] {
  switch (sort) {
    case 'none':
      return [{ key: 'all', of: { sort }, ids }]
    case 'targetGroup': {
      const perGroup = divide(ids, (id) => targetGroupsOfActivity(document, id).map((group) => group.id))
      const lanes = targetGroupsOf(document).map(
        ({ id, name }): Lane => ({ key: id, of: { sort, group: { id, name } }, ids: perGroup.get(id) ?? [] }),
      )
      return withRest(lanes, { key: 'none', of: { sort, group: null }, ids: perGroup.get(null) ?? [] })
    }
    case 'kind': {
      const perKind = divide(ids, (id) => [document.activity.get(id)?.kind ?? 'new'])
      return activityKinds.map((kind) => ({ key: kind, of: { sort, kind }, ids: perKind.get(kind) ?? [] }))
    }
    case 'owner':
      return ownerLanes(document, ids)
    case 'role': {
      const perRole = divide(ids, (id) => participationsOf(document, id).map(({ role }) => role))
      const lanes = rolesOf(document).flatMap((role): readonly Lane[] => {
        const key = roleKey(role)
        const inRole = perRole.get(key)
        return inRole ? [{ key, of: { sort, role }, ids: inRole }] : []
      })
      return withRest(lanes, { key: 'none', of: { sort, role: null }, ids: perRole.get(null) ?? [] })
    }
  }
}

/** Persons in their own order, then roles in theirs. */
function ownerLanes(document: TrajectDocument, ids: readonly string[]): readonly Lane[] {
  const owners = new Map<string, Owner>()
  const perOwner = divide(ids, (id) => {
    const activity = document.activity.get(id)
    return (activity ? ownersOf(document, activity) : []).map((owner) => {
      owners.set(ownerKey(owner), owner)
      return ownerKey(owner)
    })
  })
  const places = rolePlaces(document)
  const rankOf = ({ id }: Owner & { kind: 'person' }) => document.person.get(id)?.rank ?? ''
  const placeOf = ({ role }: Owner & { kind: 'role' }) => places.get(roleKey(role)) ?? 0
  const all = [...owners.values()]
  const lanes = [
    ...all.filter((owner) => owner.kind === 'person').sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)),
    ...all.filter((owner) => owner.kind === 'role').sort((a, b) => placeOf(a) - placeOf(b)),
  ].map(
    (owner): Lane => ({
      key: ownerKey(owner),
      of: { sort: 'owner', owner },
      ids: perOwner.get(ownerKey(owner)) ?? [],
    }),
  )
  return withRest(lanes, { key: 'none', of: { sort: 'owner', owner: null }, ids: perOwner.get(null) ?? [] })
}

/** Each activity under every key it has; under null when it has none. */
function divide<K extends string>(
  ids: readonly string[],
  keysOf: (id: string) => readonly K[],
): ReadonlyMap<K | null, readonly string[]> {
  const perKey = new Map<K | null, string[]>()
  for (const id of ids) {
    const keys = keysOf(id)
    for (const key of keys.length > 0 ? keys : [null]) perKey.set(key, [...(perKey.get(key) ?? []), id])
  }
  return perKey
}

/** The lane of those without one is there when somebody is in it, or when there is no other. */
function withRest(lanes: readonly Lane[], rest: Lane): readonly Lane[] {
  return rest.ids.length > 0 || lanes.length === 0 ? [...lanes, rest] : lanes
}

/** What changes about an activity when it goes to another lane, as fields of `activity.edit`; nothing for a role. */
export type LaneChange = {
  readonly targetGroupIds?: string[]
  readonly kind?: ActivityKind
  readonly owners?: readonly OwnerInput[]
}

/** What an activity gets, and loses, by going from one lane to another; `from` is null when it stood in none. */
export function laneChange(document: TrajectDocument, activityId: string, from: LaneOf | null, to: LaneOf): LaneChange {
  switch (to.sort) {
    case 'none':
    case 'role':
      return {}
    case 'kind':
      return document.activity.get(activityId)?.kind === to.kind ? {} : { kind: to.kind }
    case 'owner': {
      const owners = ownersAfter(document, activityId, from, to)
      return owners ? { owners: owners.map(ownerInput) } : {}
    }
    case 'targetGroup': {
      const left = from?.sort === 'targetGroup' ? from.group?.id : undefined
      const target = to.group?.id
      if (from && left === target) return {}
      const now = targetGroupsOfActivity(document, activityId).map(({ id }) => id)
      if (target !== undefined && left === undefined && now.includes(target)) return {}
      const kept = now.filter((id) => id !== left && id !== target)
      if (target === undefined && kept.length === now.length) return {}
      return { targetGroupIds: target === undefined ? kept : [...kept, target] }
    }
  }
}

/** Who sees to an activity after it went to the lane of another owner; null when that changes nothing. */
export function ownersAfter(
  document: TrajectDocument,
  activityId: string,
  from: LaneOf | null,
  to: LaneOf & { readonly sort: 'owner' },
): readonly Owner[] | null {
  const activity = document.activity.get(activityId)
  const now = activity ? ownersOf(document, activity) : []
  const left = from?.sort === 'owner' && from.owner ? ownerKey(from.owner) : null
  const target = to.owner ? ownerKey(to.owner) : null
  if (from && left === target) return null
  const has = (key: string | null) => now.some((owner) => ownerKey(owner) === key)
  const added = to.owner && !has(target) ? [to.owner] : []
  // Only the owner of the lane that it leaves is replaced.
  if (has(left)) return now.flatMap((owner) => (ownerKey(owner) === left ? added : [owner]))
  return added.length > 0 ? [...now, ...added] : null
}

/** Whether going to another lane of a sort changes an activity. */
export function lanesChange(sort: LaneSort): boolean {
  return sort === 'targetGroup' || sort === 'kind' || sort === 'owner'
}
