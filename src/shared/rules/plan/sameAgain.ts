import type { Activity, TrajectDocument } from '../../records.ts'
import type { ActivityFields } from './activityFields.ts'
import { ownerInput, ownersOf } from './owners.ts'
import { participationsOf, targetingsOf, toolsOf } from './plan.ts'

/** What a second activity like this one is made of: all that was planned of it, nothing of how it went. */
export function sameAgain(document: TrajectDocument, activity: Activity): ActivityFields {
  const { id, title, kind, goal, moment, recurrence, place, minutes, cents, buildsOnId } = activity
  return {
    title,
    kind,
    goal,
    moment,
    ...(recurrence ? { recurrence } : {}),
    place,
    minutes,
    cents,
    buildsOnId,
    owners: ownersOf(document, activity).map(ownerInput),
    targetGroupIds: targetingsOf(document, id).map(({ targetGroupId }) => targetGroupId),
    parts: Object.fromEntries(participationsOf(document, id).map(({ role, part }) => [role, part])),
    tools: toolsOf(document, id).map(({ name }) => name),
  }
}
