import type { FormKey } from '#app/drafts.ts'
import type { OwnRole, TargetGroup, TrajectDocument } from '#shared/records.ts'
import { targetGroupsOf } from '#shared/rules/plan/plan.ts'
import { activitiesPerRole, ownRolesOf } from '#shared/rules/plan/roles.ts'

/** Something of the school that is no more than a name with a place among others. */
export type Named = TargetGroup | OwnRole

/** One with how many activities name it. */
export type Counted = { readonly named: Named; readonly activities: number }

/** Target groups: the year groups and classes that the plan is for. */
export const groupKind = {
  draft: '#new group' satisfies FormKey,
  commands: {
    add: 'targetGroup.add',
    rename: 'targetGroup.rename',
    move: 'targetGroup.move',
    remove: 'targetGroup.remove',
  },
  words: {
    title: 'jaarplan.school.groups',
    new: 'groups.new',
    hint: 'groups.new.hint',
    name: 'groups.name',
    added: 'groups.added',
    allThere: 'groups.paste.allThere',
  },
  all: (document: TrajectDocument): readonly Named[] => targetGroupsOf(document),
  counted(document: TrajectDocument): readonly Counted[] {
    const targetings = [...document.targeting.values()]
    return targetGroupsOf(document).map((named) => ({
      named,
      activities: targetings.filter(({ targetGroupId }) => targetGroupId === named.id).length,
    }))
  },
} as const

/** The roles that the school names itself. */
export const roleKind = {
  draft: '#new role' satisfies FormKey,
  commands: { add: 'ownRole.add', rename: 'ownRole.rename', move: 'ownRole.move', remove: 'ownRole.remove' },
  words: {
    title: 'jaarplan.school.roles',
    new: 'roles.new',
    hint: 'roles.new.hint',
    name: 'roles.name',
    added: 'roles.added',
    allThere: 'roles.paste.allThere',
  },
  all: (document: TrajectDocument): readonly Named[] => ownRolesOf(document),
  counted(document: TrajectDocument): readonly Counted[] {
    const counts = activitiesPerRole(document)
    return ownRolesOf(document).map((named) => ({ named, activities: counts.get(named.id) ?? 0 }))
  },
} as const

/** What such a list needs to know of what is in it. */
export type NamedKind = typeof groupKind | typeof roleKind
