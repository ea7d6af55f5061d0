import { type Change, describe, type Patch } from '#shared/patch.ts'
import type { TrajectDocument, VersionKind } from '#shared/records.ts'
import { assertNever } from '#shared/result.ts'
import { activityOf } from '#shared/rules/plan/belonging.ts'

/** Where on the screens something changed. */
export type Place =
  /** A card or cluster of a step of werksessie 1, or where it lay. */
  | { readonly kind: 'board'; readonly stepId: string; readonly item: string; readonly column: string }
  /** A step of a session itself. */
  | { readonly kind: 'step'; readonly stepId: string }
  /** An activity of the plan, with what was changed of it; no fields when that is all of it. */
  | { readonly kind: 'plan'; readonly activityId: string; readonly fields: readonly string[] }
  /** What was decided in werksessie 2 about an activity. */
  | { readonly kind: 'review'; readonly activityId: string | null }
  /** A plan that was kept; a seal is seen in werksessie 2 as well, a sketch where werksessie 1 is closed. */
  | { readonly kind: 'version'; readonly versionId: string; readonly of: VersionKind }
  /** What the group agreed to do itself: it can be opened from every step of a session. */
  | { readonly kind: 'agreement'; readonly agreementId: string }
  /** The school and its year. */
  | { readonly kind: 'school' }

/** Where what a patch changed can be seen, what it is about most first. People and clocks have no place of their own. */
export function placesOf(patch: Patch, document: TrajectDocument): readonly Place[] {
  return patch.flatMap((change) => placesOfChange(change, patch, document))
}

function placesOfChange(change: Change, patch: Patch, document: TrajectDocument): readonly Place[] {
  switch (change.table) {
    case 'card':
    case 'cluster': {
      const { id, table } = change
      const record = change.after ?? change.before
      const item = table === 'cluster' ? `cluster:${id}` : id
      return record ? [{ kind: 'board', stepId: record.stepId, item, column: record.column }] : []
    }
    case 'step':
      return [{ kind: 'step', stepId: change.id }]
    case 'origin': {
      // A card shows that it went to the plan.
      const cardId = (change.after ?? change.before)?.cardId ?? ''
      const card = document.card.get(cardId)
      const onBoard: readonly Place[] = card
        ? [{ kind: 'board', stepId: card.stepId, item: cardId, column: card.column }]
        : []
      return [...onPlan(change, []), ...onBoard]
    }
    case 'activity':
      return onPlan(change, describe([change])[0]?.fields.flatMap(({ field }) => shownAs[field] ?? field) ?? [])
    case 'targeting':
      return onPlan(change, isAlone(change, patch) ? ['targetGroups'] : [])
    case 'participation':
      return onPlan(change, isAlone(change, patch) ? ['participation'] : [])
    case 'tool':
      return onPlan(change, isAlone(change, patch) ? ['tool', 'tools'] : [])
    case 'descent':
      return onPlan(change, [])
    case 'owner':
      return onPlan(change, isAlone(change, patch) ? ['owner'] : [])
    case 'elaboration':
      return onPlan(change, isAlone(change, patch) ? ['elaboration'] : [])
    case 'decision':
    case 'remark':
      return [{ kind: 'review', activityId: activityOf(change) }]
    case 'version': {
      const version = change.after ?? change.before
      return version ? [{ kind: 'version', versionId: change.id, of: version.kind }] : []
    }
    case 'agreement':
      return [{ kind: 'agreement', agreementId: change.id }]
    case 'traject':
    case 'targetGroup':
    case 'holiday':
    case 'schoolEvent':
    case 'ownRole':
      return [{ kind: 'school' }]
    case 'session':
    case 'timer':
    case 'minutesRemark':
    case 'note':
    case 'person':
    case 'attendance':
      return []
    default:
      return assertNever(change)
  }
}

function onPlan(change: Change, fields: readonly string[]): readonly Place[] {
  const activityId = activityOf(change)
  return activityId === null ? [] : [{ kind: 'plan', activityId, fields }]
}

/** Whether the activity of a change did not come or go with it. */
function isAlone(change: Change, patch: Patch): boolean {
  const id = activityOf(change)
  return !patch.some((each) => each.table === 'activity' && each.id === id && (!each.before || !each.after))
}

/** The fields of an activity under the names that the panel and the table have for them. */
const shownAs: Readonly<Record<string, readonly string[]>> = {
  minutes: ['minutes', 'hours'],
  cents: ['cents', 'costs'],
  ownerId: ['owner'],
  ownerRole: ['owner'],
}
