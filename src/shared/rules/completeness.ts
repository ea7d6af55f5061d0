import type { Activity, Document } from '../records.ts'
import type { Calendar, Term } from './calendar.ts'
import { type Owner, participationsOf, toolsOf } from './plan.ts'

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

/** Something that a plan lacks, or has too much of. */
export type Finding =
  | { readonly kind: 'part'; readonly activityId: string; readonly part: MandatoryPart }
  /** Parents take part nowhere. */
  | { readonly kind: 'noParents' }
  /** A period of the school year, counted from 1, in which nothing happens. */
  | { readonly kind: 'emptyTerm'; readonly number: number; readonly term: Term }
  /** One owner sees to more than a fair share: `count` of `total` activities that have an owner. */
  | {
      readonly kind: 'overloaded'
      readonly owner: Owner
      readonly count: number
      readonly total: number
      readonly activityIds: readonly string[]
    }
  /** More work (minutes) or money (cents) than the school sets aside. */
  | { readonly kind: 'minutesOver' | 'centsOver'; readonly planned: number; readonly available: number }
  /** Nothing is planned for a target group that the traject names. */
  | { readonly kind: 'groupWithout'; readonly targetGroupId: string; readonly name: string }

/** All that a plan lacks: per activity in the order of the year, then the plan as a whole. */
export function findingsOf(_document: Document, _calendar: Calendar): readonly Finding[] {
  return []
}
