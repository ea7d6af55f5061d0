import { type Description, describe, diff, type Patch } from '../patch.ts'
import type { Activity, Document, PlanSnapshot, TableName, Tool } from '../records.ts'
import { documentOfPlan } from './plan.ts'

/** What became of one activity since a version was frozen. */
export type LedgerEntry = {
  readonly activityId: string
  /** The title today, or the last one when the activity is gone. */
  readonly title: string
  readonly kind: 'added' | 'removed' | 'dropped' | 'changed'
  /** Each changed thing: fields of the activity, and who and what was added, changed or removed. */
  readonly details: readonly Description[]
}

const planTables = ['activity', 'targeting', 'participation', 'tool', 'decision'] as const

/** Fields that are no change of the plan: the place in a list, how far the school is, where the idea is from. */
const silent: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  activity: ['rank', 'status', 'source'] satisfies readonly (keyof Activity)[],
  tool: ['rank'] satisfies readonly (keyof Tool)[],
}

/** Every change of the plan since it was frozen, per activity, deletions too; nothing when all is the same. */
export function ledgerSince(plan: PlanSnapshot, document: Document): readonly LedgerEntry[] {
  const before = frozenBeside(plan, document)
  const byActivity = new Map<string, Patch[number][]>()
  for (const change of diff(before, document, planTables)) {
    const id = activityIdOf(change)
    byActivity.set(id, [...(byActivity.get(id) ?? []), change])
  }
  const entries: LedgerEntry[] = []
  for (const [activityId, changes] of byActivity) {
    const title = (document.activity.get(activityId) ?? before.activity.get(activityId))?.title ?? ''
    const own = changes.find((change) => change.table === 'activity')
    const decision = changes.find((change) => change.table === 'decision')
    const details = describe(changes.filter((change) => change.table !== 'decision')).flatMap(withoutSilent)
    if (own?.after === null) entries.push({ activityId, title, kind: 'removed', details: [] })
    else if (decision?.table === 'decision' && decision.after?.outcome === 'dropped')
      entries.push({ activityId, title, kind: 'dropped', details: [] })
    // Something that a sealed plan dropped and that is taken up again is new to who reads that plan.
    else if (own?.before === null || (decision?.table === 'decision' && decision.before?.outcome === 'dropped'))
      entries.push({ activityId, title, kind: 'added', details: [] })
    else if (details.length > 0) entries.push({ activityId, title, kind: 'changed', details })
  }
  return entries
}

/** The frozen plan, in which a role, tool or target group that was taken away and put back is the same record as today. */
export function frozenBeside(plan: PlanSnapshot, document: Document): Document {
  const frozen = documentOfPlan(plan)
  return {
    ...frozen,
    targeting: recognised(
      frozen.targeting,
      document.targeting,
      ({ activityId, targetGroupId }) => `${activityId} ${targetGroupId}`,
    ),
    participation: recognised(
      frozen.participation,
      document.participation,
      ({ activityId, role }) => `${activityId} ${role}`,
    ),
    tool: recognised(frozen.tool, document.tool, ({ activityId, name }) => `${activityId} ${name}`),
  }
}

function recognised<R extends { readonly id: string }>(
  then: ReadonlyMap<string, R>,
  now: ReadonlyMap<string, R>,
  nameOf: (record: R) => string,
): ReadonlyMap<string, R> {
  const back = new Map<string, string>()
  for (const record of now.values()) if (!then.has(record.id)) back.set(nameOf(record), record.id)
  if (back.size === 0) return then
  const same = [...then.values()].map((record) => {
    const name = nameOf(record)
    const id = now.has(record.id) ? undefined : back.get(name)
    // Each of today's records stands for one old one, also when a name occurs twice.
    if (id !== undefined) back.delete(name)
    return id === undefined ? record : { ...record, id }
  })
  return new Map(same.map((record) => [record.id, record]))
}

function activityIdOf(change: Patch[number]): string {
  if (change.table === 'activity') return change.id
  const record = change.after ?? change.before
  return record && 'activityId' in record ? record.activityId : ''
}

function withoutSilent(description: Description): readonly Description[] {
  const fields = description.fields.filter(({ field }) => !silent[description.table]?.includes(field))
  return description.kind === 'changed' && fields.length === 0 ? [] : [{ ...description, fields }]
}
