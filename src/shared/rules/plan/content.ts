import type { TrajectDocument } from '../../records.ts'
import { ownerKey, ownersOf } from './owners.ts'
import { elaborationOf, participationsOf, targetGroupsOfActivity, toolsOf } from './plan.ts'

/** All that the group can change about an activity, as one text to compare; null when the activity is gone. */
export function contentOf(document: TrajectDocument, activityId: string): string | null {
  const activity = document.activity.get(activityId)
  if (!activity) return null
  // How far the school is and where the idea is from are no change of the plan.
  const { title, kind, goal, moment, recurrence, place, minutes, cents, buildsOnId } = activity
  const owners = ownersOf(document, activity).map(ownerKey)
  const groups = targetGroupsOfActivity(document, activityId).map(({ id }) => id)
  const people = participationsOf(document, activityId).map(({ role, part }) => [role, part])
  const tools = toolsOf(document, activityId).map(({ name, source }) => [name, source])
  const elaboration = elaborationOf(document, activityId).map(({ text }) => text)
  const fields = [title, kind, goal, moment, recurrence, place, minutes, cents, buildsOnId]
  return JSON.stringify([fields, owners, groups, people, tools, elaboration])
}
