import type { Translate } from '../../i18n.ts'
import { perState } from '../../perState.ts'
import { type Activity, activityKinds, type TrajectDocument } from '../../records.ts'
import { assertNever } from '../../result.ts'
import type { TableFilters } from '../../settings.ts'
import { type MandatoryPart, mandatoryParts, missingParts } from '../plan/completeness.ts'
import { ownerKey, ownersOf } from '../plan/owners.ts'
import { activitiesOfPlan, targetGroupsOf, targetGroupsOfActivity } from '../plan/plan.ts'
import { rolesOf } from '../plan/roles.ts'
import { ownerChoices, type PlanColumn } from './planTable.ts'

/** By what a table is filtered: each by some of its values, any of which is enough. */
export const filterKinds = [
  'owner',
  'targetGroups',
  'kind',
  'missing',
] as const satisfies readonly (keyof TableFilters)[]
export type FilterKind = (typeof filterKinds)[number]

/** The whole plan. */
export const noFilters: TableFilters = { owner: [], targetGroups: [], kind: [], missing: [] }

/** The value for what nobody sees to, or is for no group in particular. */
const none = 'none'

/** What every activity may lack; a name it always has. */
const lackable = mandatoryParts.filter((part) => part !== 'title')

/** Which columns show that something is missing. */
const columnsOf = {
  moment: ['moment'],
  goal: ['goal'],
  participation: ['parent', 'pupil', 'teacher', 'otherRoles'],
  tool: ['tools'],
} as const satisfies Record<Exclude<MandatoryPart, 'title'>, readonly PlanColumn[]>

/** One value to filter by, in words. */
export type FilterChoice = { readonly key: string; readonly text: string }

/** What a table can be filtered by: every value that occurs in the plan, and those that were chosen. */
export function filterChoices(
  document: TrajectDocument,
  kind: FilterKind,
  chosen: readonly string[],
  t: Translate,
): readonly FilterChoice[] {
  switch (kind) {
    case 'owner': {
      const owning = owningKeys(document)
      const owners = ownerChoices(document, t).filter(({ key }) => owning.has(key) || chosen.includes(key))
      return [...owners.map(({ key, text }) => ({ key, text })), { key: none, text: t('table.filter.nobody') }]
    }
    case 'targetGroups': {
      const groups = targetGroupsOf(document).map(({ id, name }) => ({ key: id, text: name }))
      return groups.length === 0 ? [] : [...groups, { key: none, text: t('table.filter.noGroup') }]
    }
    case 'kind':
      return activityKinds.map((each) => ({ key: each, text: t(`kind.${each}`) }))
    case 'missing':
      return lackable.map((part) => ({ key: part, text: t(`table.filter.missing.${part}`) }))
    default:
      return assertNever(kind)
  }
}

/** What of some filters is about things that are still there. A filter of which nothing is left shows everything. */
export function holdingFilters(document: TrajectDocument, filters: TableFilters): TableFilters {
  const known: Readonly<Record<FilterKind, (key: string) => boolean>> = {
    owner: (key) => key === none || everyOwner(document).has(key),
    targetGroups: (key) => document.targetGroup.has(key) || (key === none && document.targetGroup.size > 0),
    kind: (key) => activityKinds.some((each) => each === key),
    missing: (key) => lackable.some((each) => each === key),
  }
  const { owner, targetGroups, kind, missing } = filters
  return {
    owner: owner.filter(known.owner),
    targetGroups: targetGroups.filter(known.targetGroups),
    kind: kind.filter(known.kind),
    missing: missing.filter(known.missing),
  }
}

/** Whether an activity is among those that filters show: one of the values of each. */
export function fitsFilters(document: TrajectDocument, filters: TableFilters): (activity: Activity) => boolean {
  const { owner, targetGroups, kind, missing } = holdingFilters(document, filters)
  const isOneOf = (chosen: readonly string[], values: readonly string[]) =>
    chosen.length === 0 ||
    (values.length === 0 ? chosen.includes(none) : values.some((value) => chosen.includes(value)))
  return (activity) =>
    (kind.length === 0 || kind.includes(activity.kind)) &&
    isOneOf(owner, owner.length === 0 ? [] : ownersOf(document, activity).map(ownerKey)) &&
    isOneOf(
      targetGroups,
      targetGroups.length === 0 ? [] : targetGroupsOfActivity(document, activity.id).map(({ id }) => id),
    ) &&
    (missing.length === 0 || missingParts(document, activity).some((part) => missing.includes(part)))
}

/** Whether filters leave anything out at all. */
export function isFiltering(filters: TableFilters): boolean {
  return filterKinds.some((kind) => filters[kind].length > 0)
}

/** The columns at whose heads filters are to be seen. */
export function filteredColumns(filters: TableFilters): ReadonlySet<PlanColumn> {
  const { owner, targetGroups, kind, missing } = filters
  return new Set<PlanColumn>([
    ...(owner.length > 0 ? (['owner'] as const) : []),
    ...(targetGroups.length > 0 ? (['targetGroups'] as const) : []),
    ...(kind.length > 0 ? (['kind'] as const) : []),
    ...lackable.filter((part) => missing.includes(part)).flatMap((part): readonly PlanColumn[] => columnsOf[part]),
  ])
}

/** By what the head of a column filters, and which values of that are its own; null for a column that does not filter. */
export function filterOfColumn(column: PlanColumn): { readonly kind: FilterKind; readonly only: string | null } | null {
  if (column === 'owner' || column === 'targetGroups' || column === 'kind') return { kind: column, only: null }
  const part = lackable.find((each) => columnsOf[each].some((own) => own === column))
  return part === undefined ? null : { kind: 'missing', only: part }
}

const everyOwner = perState(
  ['person', 'ownRole'],
  (document): ReadonlySet<string> =>
    new Set([
      ...[...document.person.values()].map(({ id, name }) => ownerKey({ kind: 'person', id, name })),
      ...rolesOf(document).map((role) => ownerKey({ kind: 'role', role })),
    ]),
)

const owningKeys = perState(
  ['session', 'activity', 'decision', 'owner', 'person', 'ownRole'],
  (document): ReadonlySet<string> =>
    new Set(activitiesOfPlan(document).flatMap((activity) => ownersOf(document, activity).map(ownerKey))),
)
