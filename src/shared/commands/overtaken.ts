import { apply, type Patch } from '../patch.ts'
import type { Decision, TrajectDocument } from '../records.ts'
import { activityOf } from '../rules/plan/belonging.ts'
import { contentOf } from '../rules/plan/content.ts'
import { decisionOf } from '../rules/plan/plan.ts'
import { Draft } from './draft.ts'

/**
 * A patch with what follows from it for decisions: whatever the group said yes to and is another activity now, it is asked
 * about again. A decision that the patch itself makes is about the activity as it becomes.
 */
export function withOvertaken(document: TrajectDocument, patch: Patch): Patch {
  const decided = decisionsTouched(document, patch)
  if (decided.length === 0) return patch
  const after = apply(document, patch)
  const draft = new Draft(document)
  for (const { id, activityId } of decided) {
    const now = contentOf(after, activityId)
    if (now !== null && now !== contentOf(document, activityId)) draft.update('decision', id, { isOvertaken: true })
  }
  return [...patch, ...draft.patch()]
}

/** The decisions that still stand, about activities of a patch, and that it leaves alone. */
function decisionsTouched(document: TrajectDocument, patch: Patch): readonly Decision[] {
  const made = new Set(patch.flatMap((change) => (change.table === 'decision' ? [change.id] : [])))
  return [...new Set(patch.map(activityOf))].flatMap((activityId) => {
    const decision = activityId === null ? undefined : decisionOf(document, activityId)
    if (!decision || decision.isOvertaken || made.has(decision.id)) return []
    return decision.outcome === 'agreed' || decision.outcome === 'changed' ? [decision] : []
  })
}
