import type { Activity, Elaboration, PlanSnapshot, TableName, Tool, TrajectDocument } from '../../records.ts'
import { ownersOf } from './owners.ts'
import { documentOfPlan } from './plan.ts'
import { type KnownRole, roleOf } from './roles.ts'

/**
 * Fields that are no change of the plan: the place in a list, how far the school is, where the idea is from. Who sees to
 * an activity is told by `ownersOf`, however it is kept.
 */
export const silent: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  activity: ['rank', 'status', 'source', 'ownerId', 'ownerRole'] satisfies readonly (keyof Activity)[],
  elaboration: ['rank', 'done'] satisfies readonly (keyof Elaboration)[],
  tool: ['rank'] satisfies readonly (keyof Tool)[],
}

/** Which written form this is: it goes along, so that a form of a later day never gives the same text by accident. */
const form = 1

/**
 * What a plan says, in its one written form: equal for plans that say the same, whatever their ids, the order of records
 * and keys, their ranks and how far the school is. What is empty is left out, so that a field of a later day does not
 * change an older plan.
 */
export function canonicalPlan(plan: PlanSnapshot): string {
  const { school, place, schoolType, schoolYear, vision, minutes, cents } = plan.traject
  const document = documentOfPlan(plan)
  const activities = plan.activity.map((activity) => {
    const of = <R extends { readonly activityId: string }>(records: readonly R[]) =>
      records.filter(({ activityId }) => activityId === activity.id)
    return {
      ...said('activity', activity),
      ...ownersSaid(document, activity),
      buildsOn: named(plan.activity, activity.buildsOnId)?.title,
      targetGroup: of(plan.targeting).map(({ targetGroupId }) => named(plan.targetGroup, targetGroupId)?.name),
      participation: of(plan.participation).map(({ role, part }) => ({ role: roleSaid(roleOf(document, role)), part })),
      elaboration: of(plan.elaboration).map((each) => said('elaboration', each)),
      tool: of(plan.tool).map((each) => said('tool', each)),
      // What is only the facilitator's is no part of what was agreed.
      decision: of(plan.decision).map(({ outcome }) => outcome),
      remark: of(plan.remark).map(({ text }) => text),
    }
  })
  const targetGroup = plan.targetGroup.map(({ name }) => name)
  const whole = { school, place, schoolType, schoolYear, vision, minutes, cents, targetGroup, activities }
  return JSON.stringify([form, written(whole)])
}

/** Who sees to an activity. In which order is no matter; one alone is written as when there could be no more. */
function ownersSaid(document: TrajectDocument, activity: Activity): object {
  const owners = ownersOf(document, activity)
  return {
    owner: single(owners.flatMap((owner) => (owner.kind === 'person' ? [owner.name] : []))),
    ownerRole: single(owners.flatMap((owner) => (owner.kind === 'role' ? [roleSaid(owner.role)] : []))),
  }
}

function single(all: readonly unknown[]): unknown {
  return all.length === 1 ? all[0] : all
}

/** A role by what it is called: one of the school never looks like one that every school has. */
function roleSaid(role: KnownRole | undefined): unknown {
  return typeof role === 'object' ? { name: role.name } : role
}

function named<R extends { readonly id: string }>(records: readonly R[], id: string | null): R | undefined {
  return records.find((record) => record.id === id)
}

/** What a record itself says: without its ids and what is no change of a plan. */
function said(table: TableName, record: object): object {
  const isSaid = (field: string) => !/(?:^id|Id)$/.test(field) && !silent[table]?.includes(field)
  return Object.fromEntries(Object.entries(record).filter(([field]) => isSaid(field)))
}

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written).sort(byText)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value)
    .map(([field, inside]) => [field, written(inside)] as const)
    .filter(([, inside]) => !isEmpty(inside))
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function byText(a: unknown, b: unknown): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}
