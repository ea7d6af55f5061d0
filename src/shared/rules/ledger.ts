import { type Description, describe, diff, type Patch } from '../patch.ts'
import type { Document, PlanSnapshot } from '../records.ts'
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

const planTables = ['activity', 'participation', 'tool', 'decision'] as const

/** Every change of the plan since it was frozen, per activity, deletions too; nothing when all is the same. */
export function ledgerSince(plan: PlanSnapshot, document: Document): readonly LedgerEntry[] {
  const before = documentOfPlan(plan)
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
    // A rank only says where a thing stands in a list: that is no change of the plan.
    const details = describe(changes.filter((change) => change.table !== 'decision')).flatMap(withoutRank)
    if (own?.before === null) entries.push({ activityId, title, kind: 'added', details: [] })
    else if (own?.after === null) entries.push({ activityId, title, kind: 'removed', details: [] })
    else if (decision?.table === 'decision' && decision.after?.outcome === 'dropped')
      entries.push({ activityId, title, kind: 'dropped', details: [] })
    else if (details.length > 0) entries.push({ activityId, title, kind: 'changed', details })
  }
  return entries
}

function activityIdOf(change: Patch[number]): string {
  if (change.table === 'activity') return change.id
  const record = change.after ?? change.before
  return record && 'activityId' in record ? record.activityId : ''
}

function withoutRank(description: Description): readonly Description[] {
  const fields = description.fields.filter(({ field }) => field !== 'rank')
  return description.kind === 'changed' && fields.length === 0 ? [] : [{ ...description, fields }]
}
