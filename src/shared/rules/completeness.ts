import type { Activity, Document } from '../records.ts'
import { participationsOf, toolsOf } from './plan.ts'

/** The five parts that every activity of a definitive plan has: when, what, why, who and by which means. */
export const mandatoryParts = ['moment', 'title', 'goal', 'participation', 'tool'] as const
export type MandatoryPart = (typeof mandatoryParts)[number]

/** The mandatory parts that an activity still lacks. It informs; nothing is ever forbidden because of it. */
export function missingParts(document: Document, activity: Activity): readonly MandatoryPart[] {
  const present: Record<MandatoryPart, boolean> = {
    moment: activity.moment !== null,
    title: activity.title !== '',
    goal: activity.goal !== '',
    participation: participationsOf(document, activity.id).length > 0,
    tool: toolsOf(document, activity.id).length > 0,
  }
  return mandatoryParts.filter((part) => !present[part])
}
