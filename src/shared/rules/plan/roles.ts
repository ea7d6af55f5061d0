import { languages } from '../../i18n.ts'
import { texts } from '../../language/index.ts'
import { perState } from '../../perState.ts'
import { isRole, type OwnRole, type Role, roles, type TrajectDocument } from '../../records.ts'
import { foldedKey } from '../../text.ts'
import { byRank } from '../board/boards.ts'

/** A role that a traject knows: one that every school has, or one that the school named itself. */
export type KnownRole = Role | OwnRole

/** By what records name a role: a standard one by itself, one of the school by its id. */
export function roleKey(role: KnownRole): string {
  return typeof role === 'string' ? role : role.id
}

/** The roles that a school named itself, in order. */
export const ownRolesOf = perState(['ownRole'], ({ ownRole }): readonly OwnRole[] => [...ownRole.values()].sort(byRank))

/** All roles that a traject knows, in their order: those of the school itself come before the others. */
export const rolesOf = perState(['ownRole'], (document): readonly KnownRole[] => [
  ...roles.filter((role) => role !== 'other'),
  ...ownRolesOf(document),
  'other',
])

/** The place of every role in that order, by its key. */
export const rolePlaces = perState(
  ['ownRole'],
  (document): ReadonlyMap<string, number> => new Map(rolesOf(document).map((role, index) => [roleKey(role), index])),
)

/** The role with a key; undefined when the traject does not know it. */
export function roleOf(
  { ownRole }: { readonly ownRole: Pick<TrajectDocument['ownRole'], 'get'> },
  key: string,
): KnownRole | undefined {
  return isRole(key) ? key : ownRole.get(key)
}

const standardNames: ReadonlyMap<string, Role> = new Map(
  languages.flatMap((language) => roles.map((role) => [foldedKey(texts[language][`role.${role}`]), role] as const)),
)

/** The role of every school that has a name in Dutch or English. */
export function standardRoleNamed(name: string): Role | undefined {
  return standardNames.get(foldedKey(name))
}

/** The role that people mean by a name: one of the school itself, or a standard one in any language. */
export function roleNamed(document: Pick<TrajectDocument, 'ownRole'>, name: string): KnownRole | undefined {
  const key = foldedKey(name)
  return ownRolesOf(document).find((role) => foldedKey(role.name) === key) ?? standardNames.get(key)
}

/** How many activities name each role of the school: somebody takes part in it, or it sees to the activity. */
export const activitiesPerRole = perState(['owner', 'participation'], (document): ReadonlyMap<string, number> => {
  const named = new Map<string, Set<string>>()
  for (const { role, activityId } of [...document.participation.values(), ...document.owner.values()]) {
    if (role !== null && !isRole(role)) named.set(role, (named.get(role) ?? new Set()).add(activityId))
  }
  return new Map([...named].map(([role, activities]) => [role, activities.size]))
})
