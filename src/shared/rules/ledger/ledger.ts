import { groupBy } from '../../groupBy.ts'
import { type Change, type Description, describe, diff } from '../../patch.ts'
import type { Decision, PlanSnapshot, TableName, Traject, TrajectDocument } from '../../records.ts'
import { activityOf } from '../plan/belonging.ts'
import { silent } from '../plan/canonical.ts'
import { documentOfPlan } from '../plan/plan.ts'
import { isOwnerField, ownersChanged } from './ownersChanged.ts'

/** What became of the plan as a whole or of one activity since a version was frozen. */
export type LedgerEntry = PlanEntry | ActivityEntry

type PlanEntry = {
  readonly kind: 'plan'
  readonly activityId: null
  /** What changed of the vision, of what the school sets aside, of its target groups, and of what an owner is called. */
  readonly details: readonly Description[]
}

type ActivityEntry = {
  readonly kind: 'added' | 'removed' | 'dropped' | 'changed'
  readonly activityId: string
  /** The title today, or the last one when the activity is gone. */
  readonly title: string
  /** Each changed thing: fields of the activity, and who and what was added, changed or removed, with all that it said. */
  readonly details: readonly Description[]
}

const activityTables = [
  'activity',
  'owner',
  'targeting',
  'participation',
  'elaboration',
  'tool',
  'decision',
  'remark',
] as const

/** What a plan says of the school; the other fields of a traject are about the school itself. */
const planFields: readonly string[] = ['vision', 'minutes', 'cents'] satisfies readonly (keyof Traject)[]

/**
 * Every change of the plan since it was frozen, deletions too: first of the plan as a whole, then per activity. Nothing
 * when all is the same.
 */
export function ledgerSince(plan: PlanSnapshot, document: TrajectDocument): readonly LedgerEntry[] {
  const before = frozenBeside(plan, document)
  const details = planDetails(before, document)
  return [
    ...(details.length > 0 ? [{ kind: 'plan', activityId: null, details } as const] : []),
    ...activityEntries(before, document),
  ]
}

function planDetails(before: TrajectDocument, document: TrajectDocument): readonly Description[] {
  const named = namedIn(document)
  return diff(before, document, ['traject', 'targetGroup', 'person', 'ownRole'])
    .flatMap(toldOf)
    .filter(({ table, id, kind }) =>
      table === 'person' || table === 'ownRole' ? kind === 'changed' && named.has(id) : true,
    )
}

/** The people and roles that a plan names: who else there is, is no part of it. */
function namedIn({ activity, owner, participation }: TrajectDocument): ReadonlySet<string | null> {
  return new Set([
    ...[...activity.values()].map(({ ownerId }) => ownerId),
    ...[...owner.values()].flatMap(({ personId, role }) => [personId, role]),
    ...[...participation.values()].map(({ role }) => role),
  ])
}

function activityEntries(before: TrajectDocument, document: TrajectDocument): readonly ActivityEntry[] {
  const entries: ActivityEntry[] = []
  for (const [activityId, changes] of groupBy(diff(before, document, activityTables), activityOf)) {
    if (activityId === null) continue
    const title = (document.activity.get(activityId) ?? before.activity.get(activityId))?.title ?? ''
    const isOther = ownersChanged({ before, after: document }, activityId)
    const details = changes.flatMap(toldOf).flatMap((detail) => (isOther ? [detail] : withoutOwners(detail)))
    if (details.length > 0) entries.push({ activityId, title, kind: kindOf(changes), details })
  }
  return entries
}

function kindOf(changes: readonly Change[]): ActivityEntry['kind'] {
  const own = changes.find((change) => change.table === 'activity')
  const decision = changes.find((change) => change.table === 'decision')
  const wasDropped = decision?.before?.outcome === 'dropped'
  const isDropped = decision?.after?.outcome === 'dropped'
  if (own?.after === null) return 'removed'
  if (isDropped && !wasDropped) return 'dropped'
  // Something that a sealed plan dropped and that is taken up again is new to who reads that plan.
  return own?.before === null || (wasDropped && !isDropped) ? 'added' : 'changed'
}

/** The frozen plan, in which whatever was taken away and put back under its old name is the same record as today. */
export function frozenBeside(plan: PlanSnapshot, document: TrajectDocument): TrajectDocument {
  const frozen = documentOfPlan(plan)
  const idsOfGroups = idsPutBack(frozen.targetGroup, document.targetGroup, ({ name }) => name)
  const idsOfRoles = idsPutBack(frozen.ownRole, document.ownRole, ({ name }) => name)
  const withRole = <R extends { readonly id: string; readonly role: string | null }>(records: ReadonlyMap<string, R>) =>
    new Map(
      [...records].map(([id, record]) => [id, { ...record, role: idsOfRoles.get(record.role ?? '') ?? record.role }]),
    )
  const targeting = [...frozen.targeting.values()].map((record) => ({
    ...record,
    targetGroupId: idsOfGroups.get(record.targetGroupId) ?? record.targetGroupId,
  }))
  return {
    ...frozen,
    targetGroup: withIds(frozen.targetGroup, idsOfGroups),
    targeting: recognised(
      new Map(targeting.map((record) => [record.id, record])),
      document.targeting,
      ({ activityId, targetGroupId }) => `${activityId} ${targetGroupId}`,
    ),
    ownRole: withIds(frozen.ownRole, idsOfRoles),
    owner: withRole(frozen.owner),
    participation: recognised(
      withRole(frozen.participation),
      document.participation,
      ({ activityId, role }) => `${activityId} ${role}`,
    ),
    elaboration: recognised(
      frozen.elaboration,
      document.elaboration,
      ({ activityId, text }) => `${activityId} ${text}`,
    ),
    decision: recognised(frozen.decision, document.decision, ofSession),
    remark: recognised(frozen.remark, document.remark, ofSession),
    tool: recognised(frozen.tool, document.tool, ({ activityId, name }) => `${activityId} ${name}`),
  }
}

/** What there is one of for an activity in a session. */
function ofSession({ activityId, sessionId }: { readonly activityId: string; readonly sessionId: string }): string {
  return `${activityId} ${sessionId}`
}

function recognised<R extends { readonly id: string }>(
  then: ReadonlyMap<string, R>,
  now: ReadonlyMap<string, R>,
  nameOf: (record: R) => string,
): ReadonlyMap<string, R> {
  return withIds(then, idsPutBack(then, now, nameOf))
}

/** Today's id of each record that was taken away and put back, by the id it had. */
function idsPutBack<R extends { readonly id: string }>(
  then: ReadonlyMap<string, R>,
  now: ReadonlyMap<string, R>,
  nameOf: (record: R) => string,
): ReadonlyMap<string, string> {
  const back = new Map<string, string>()
  for (const record of now.values()) if (!then.has(record.id)) back.set(nameOf(record), record.id)
  const ids = new Map<string, string>()
  for (const record of then.values()) {
    const name = nameOf(record)
    const id = now.has(record.id) ? undefined : back.get(name)
    if (id === undefined) continue
    ids.set(record.id, id)
    // Each of today's records stands for one old one, also when a name occurs twice.
    back.delete(name)
  }
  return ids
}

function withIds<R extends { readonly id: string }>(
  records: ReadonlyMap<string, R>,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, R> {
  if (ids.size === 0) return records
  return new Map(
    [...records.values()].map((record) => {
      const id = ids.get(record.id) ?? record.id
      return [id, { ...record, id }]
    }),
  )
}

/** A change without what it says of owners, where the same people and roles are only kept otherwise, or in another order. */
function withoutOwners(detail: Description): readonly Description[] {
  if (detail.kind !== 'changed' && detail.table === 'activity') return [detail]
  if (detail.table === 'owner') return []
  const fields = detail.fields.filter(({ field }) => !(detail.table === 'activity' && isOwnerField(field)))
  return fields.length > 0 ? [{ ...detail, fields }] : []
}

/** Fields of which the ledger says nothing: no change of the plan, or the facilitator's own. */
const untold: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  ...silent,
  // What a plan says of owners is in these too, as long as nobody gave them anew.
  activity: (silent.activity ?? []).filter((field) => !isOwnerField(field)),
  targetGroup: ['rank'],
  ownRole: ['rank'],
  decision: ['remark', 'isOvertaken'] satisfies readonly (keyof Decision)[],
}
/** The only fields of which the ledger speaks in tables that are about more than the plan. */
const spoken: Readonly<Partial<Record<TableName, readonly string[]>>> = { traject: planFields, person: ['name'] }

/** A change as the ledger tells it: of what came or went each field. Nothing when the plan says the same. */
function toldOf(change: Change): readonly Description[] {
  if (change.table === 'decision' && standing(change.before) === standing(change.after)) return []
  const isTold = ({ field }: { readonly field: string }) =>
    field !== 'id' && !untold[change.table]?.includes(field) && (spoken[change.table]?.includes(field) ?? true)
  return describe([change]).flatMap((description) => {
    if (description.kind !== 'changed') return [{ ...description, fields: wholeOf(change).filter(isTold) }]
    const fields = description.fields.filter(isTold)
    return fields.length > 0 ? [{ ...description, fields }] : []
  })
}

/** What a decision makes of an activity: only that it is dropped, or left for later, makes the plan another. */
function standing(decision: Decision | null): 'dropped' | 'later' | null {
  return decision?.outcome === 'dropped' || decision?.outcome === 'later' ? decision.outcome : null
}

function wholeOf({ before, after }: Change): Description['fields'] {
  const was = new Map<string, unknown>(Object.entries(before ?? {}))
  const is = new Map<string, unknown>(Object.entries(after ?? {}))
  return [...new Set([...was.keys(), ...is.keys()])].map((field) => ({
    field,
    before: was.get(field) ?? null,
    after: is.get(field) ?? null,
  }))
}
