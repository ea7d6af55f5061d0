import type { Activity, TrajectDocument } from '../../records.ts'
import { activitiesInOrder } from '../calendar/schedule.ts'
import { factsOf, toldRole } from '../plan/activityFacts.ts'
import { missingParts } from '../plan/completeness.ts'
import { decisionOf, elaborationOf, participationsOf, remarkOf, toolsOf } from '../plan/plan.ts'
import { roleOf } from '../plan/roles.ts'
import type { StageContent, StageSheet } from './onStage.ts'
import { stageRecurrence } from './recurrenceOnStage.ts'

/** What may be shown of one activity in full. The facilitator sees the same, so that she knows what the group sees. */
export function stageSheet(document: TrajectDocument, activity: Activity): StageSheet {
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
    outcome: decisionOf(document, activity.id)?.outcome ?? null,
  }
}

/** One activity of werksessie 2, with its place among all. */
export function reviewOnStage(document: TrajectDocument, activityId: string | null): StageContent {
  const activities = activitiesInOrder(document)
  const index = activities.findIndex((activity) => activity.id === activityId)
  const activity = activities[index]
  return {
    kind: 'review',
    number: index + 1,
    count: activities.length,
    activity: activity ? stageSheet(document, activity) : null,
  }
}
