import { type Activity, type TrajectDocument, trajectOf } from '../../records.ts'
import { type Calendar, type Term, termsOf } from '../calendar/calendar.ts'
import { occurrencesOf } from '../calendar/recurrence.ts'
import {
  type ActivityFinding,
  type BusyFinding,
  baseFindings,
  busyFindings,
  clashFindings,
  ownerlessFindings,
} from './activityFindings.ts'
import { type Owner, type Owning, ownerKey, ownersOf } from './owners.ts'
import { activitiesOfPlan, goesAhead, participationsOf, targetGroupsOf, targetingsOf, toolsOf } from './plan.ts'
import { type Balance, resourcesOf } from './resources.ts'
import { isOfMany } from './rolesOfMany.ts'

/** The five parts that every activity of a definitive plan has: when, what, why, who and by which means. */
export const mandatoryParts = ['moment', 'title', 'goal', 'participation', 'tool'] as const
export type MandatoryPart = (typeof mandatoryParts)[number]

/** The mandatory parts that an activity still lacks. It informs; nothing is ever forbidden because of it. */
export function missingParts(
  document: Pick<TrajectDocument, 'participation' | 'ownRole' | 'tool'>,
  activity: Activity,
): readonly MandatoryPart[] {
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
  /** One owner sees to far more than a fair share: `count` of `total`; work of two is work for both. Never a role of many. */
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
  | ActivityFinding
  | BusyFinding

/** The tables in which findings are made. */
type Found = Owning &
  Pick<
    TrajectDocument,
    'traject' | 'targetGroup' | 'session' | 'activity' | 'targeting' | 'participation' | 'tool' | 'decision'
  >

/** From how many activities on an owner may have too many, and how many times a fair share that then is. */
const overload = { count: 4, share: 1.5 } as const

/**
 * All that a plan lacks: per activity in the order of the year, then the plan as a whole, then what happened around its
 * activities. Only what goes ahead counts.
 * Nothing for a plan that has not begun.
 */
export function findingsOf(document: Found, calendar: Calendar): readonly Finding[] {
  const traject = trajectOf(document)
  const activities = activitiesOfPlan(document).filter((activity) => goesAhead(document, activity))
  if (!traject || activities.length === 0) return []
  return [
    ...partFindings(document, activities),
    ...parentFindings(document, activities),
    ...termFindings(activities, calendar, traject.periods),
    ...ownerFindings(document, activities),
    ...busyFindings(document, activities, calendar, traject.periods),
    ...resourceFindings(document),
    ...groupFindings(document, activities),
    ...clashFindings(activities, calendar, traject.periods),
    ...baseFindings(document, activities),
    ...ownerlessFindings(document, activities),
  ]
}

function partFindings(document: Found, activities: readonly Activity[]): readonly Finding[] {
  return activities.flatMap((activity) =>
    missingParts(document, activity).map((part) => ({ kind: 'part', activityId: activity.id, part }) as const),
  )
}

function parentFindings(document: Found, activities: readonly Activity[]): readonly Finding[] {
  const takePart = activities.some(({ id }) => participationsOf(document, id).some(({ role }) => role === 'parent'))
  return takePart ? [] : [{ kind: 'noParents' }]
}

/** A term is empty when no time of any activity has a day in it. */
function termFindings(activities: readonly Activity[], calendar: Calendar, periods: number): readonly Finding[] {
  const all = activities.flatMap((activity) => occurrencesOf(activity, calendar, periods))
  return termsOf(calendar, periods).flatMap((term, index): readonly Finding[] =>
    all.some(({ first, last }) => first <= term.last && last >= term.first)
      ? []
      : [{ kind: 'emptyTerm', number: index + 1, term }],
  )
}

/**
 * A fair share is what all owners see to, over all owners. One and a half times that is too much, so that
 * four against three is nobody's burden, but six against two is. Who stands alone is measured as one of two.
 */
function ownerFindings(document: Found, activities: readonly Activity[]): readonly Finding[] {
  const perOwner = new Map<string, { readonly owner: Owner; readonly activityIds: string[] }>()
  for (const activity of activities) {
    for (const owner of ownersOf(document, activity)) {
      const known = perOwner.get(ownerKey(owner)) ?? { owner, activityIds: [] }
      known.activityIds.push(activity.id)
      perOwner.set(ownerKey(owner), known)
    }
  }
  const total = [...perOwner.values()].reduce((sum, { activityIds }) => sum + activityIds.length, 0)
  const tooMany = (total / Math.max(perOwner.size, 2)) * overload.share
  return [...perOwner.values()].flatMap(({ owner, activityIds }): readonly Finding[] => {
    const count = activityIds.length
    const isTooMany = count >= overload.count && count >= tooMany && !isOfMany(owner)
    return isTooMany ? [{ kind: 'overloaded', owner, count, total, activityIds }] : []
  })
}

function resourceFindings(document: Found): readonly Finding[] {
  const { minutes, cents } = resourcesOf(document)
  const over = (kind: 'minutesOver' | 'centsOver', { planned, available }: Balance): readonly Finding[] =>
    available !== null && planned > available ? [{ kind, planned, available }] : []
  return [...over('minutesOver', minutes), ...over('centsOver', cents)]
}

/** An activity without a target group is for nobody in particular, so no group can count on it. */
function groupFindings(document: Found, activities: readonly Activity[]): readonly Finding[] {
  const targetings = activities.flatMap(({ id }) => targetingsOf(document, id))
  const served = new Set(targetings.map(({ targetGroupId }) => targetGroupId))
  return targetGroupsOf(document).flatMap(({ id, name }): readonly Finding[] =>
    served.has(id) ? [] : [{ kind: 'groupWithout', targetGroupId: id, name }],
  )
}
