import type { Document } from '#shared/records.ts'
import { participationsOf, toolsOf } from '#shared/rules/plan.ts'

/** All that the group can change about an activity, as one text to compare; null when the activity is gone. */
export function contentOf(document: Document, activityId: string): string | null {
  const activity = document.activity.get(activityId)
  if (!activity) return null
  const { title, kind, goal, moment } = activity
  const people = participationsOf(document, activityId).map(({ role, part }) => [role, part])
  const tools = toolsOf(document, activityId).map(({ name }) => name)
  return JSON.stringify([title, kind, goal, moment, people, tools])
}
