import type { Activity, TrajectDocument } from '../../records.ts'
import { factsOf, toldRole } from '../plan/activityFacts.ts'
import { missingParts } from '../plan/completeness.ts'
import { decisionOf, elaborationOf, participationsOf, remarkOf, toolsOf } from '../plan/plan.ts'
import { roleOf } from '../plan/roles.ts'
import type { StageSheet } from './onStage.ts'
import { stageRecurrence } from './recurrenceOnStage.ts'

/** What may be shown of one activity in full. The facilitator sees the same, so that she knows what the group sees. */
export function stageSheet(document: TrajectDocument, activity: Activity): StageSheet {
  const decision = decisionOf(document, activity.id)
  return {
    id: activity.id,
    title: activity.title,
    kind: activity.kind,
    moment: activity.moment,
    recurrence: stageRecurrence(activity.recurrence),
    goal: activity.goal,
    participants: participationsOf(document, activity.id).flatMap(({ role: key, part }) => {
      const role = roleOf(document, key)
      return role === undefined ? [] : [{ role: toldRole(role), part }]
    }),
    tools: toolsOf(document, activity.id).map(({ name }) => name),
    facts: factsOf(document, activity, ({ role }) => role),
    checklist: elaborationOf(document, activity.id).map(({ text, done }) => ({ text, done })),
    groupRemark: remarkOf(document, activity.id)?.text ?? '',
    missing: missingParts(document, activity),
    outcome: decision?.outcome ?? null,
    isOvertaken: decision?.isOvertaken ?? false,
  }
}
