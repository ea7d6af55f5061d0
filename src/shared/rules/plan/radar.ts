import { dayFromNumber, dayNumber } from '../../dates.ts'
import { groupBy } from '../../groupBy.ts'
import { perState } from '../../perState.ts'
import type { Activity } from '../../records.ts'
import type { Term } from '../calendar/calendar.ts'
import { calendarOfTraject } from '../calendar/trajectCalendar.ts'
import { type Finding, findingsOf, type MandatoryPart } from './completeness.ts'
import { activitiesOfPlan } from './plan.ts'

/** Where a finding can be mended. */
export type FindingTarget =
  | { readonly kind: 'activity'; readonly activityId: string; readonly field: MandatoryPart | 'owner' | 'buildsOn' }
  | { readonly kind: 'resources' }
  | { readonly kind: 'targetGroup'; readonly targetGroupId: string }
  | { readonly kind: 'month'; readonly moment: string }
  | { readonly kind: 'new' }

/** What one activity lacks. */
type PartFinding = Finding & { readonly kind: 'part' }
/** What an activity runs into: something of the school's year, or that what it builds on is gone. */
export type WatchFinding = Extract<Finding, { kind: 'clash' | 'buildsOnDropped' }>
/** What the plan as a whole lacks, or has too much of. */
export type PlanFinding = Exclude<Finding, PartFinding | WatchFinding | { kind: 'noOwner' }>

/** What a plan lacks, as the radar shows it. */
export type Radar = {
  /** How many activities the plan has. */
  readonly activities: number
  /** How many findings there are in all. */
  readonly count: number
  /** About the plan as a whole. */
  readonly plan: readonly PlanFinding[]
  /** Per activity, in the order of the year, the parts that it lacks; complete ones are not in it. */
  readonly perActivity: readonly { readonly activity: Activity; readonly parts: readonly PartFinding[] }[]
  /** Per activity, in the order of the year, what it runs into. */
  readonly watch: readonly { readonly activity: Activity; readonly findings: readonly WatchFinding[] }[]
  /** What nobody sees to, in the order of the year. */
  readonly ownerless: readonly Activity[]
}

/** What the plan lacks; looked up once per state, because its number is always in sight. */
export const radarOf = perState(
  [
    'traject',
    'holiday',
    'schoolEvent',
    'targetGroup',
    'session',
    'person',
    'ownRole',
    'owner',
    'activity',
    'targeting',
    'participation',
    'tool',
    'decision',
  ],
  (document): Radar => {
    const findings = findingsOf(document, calendarOfTraject(document))
    const activities = activitiesOfPlan(document)
    const parts = groupBy(findings.filter(isPart), ({ activityId }) => activityId)
    const watched = groupBy(findings.filter(isWatch), ({ activityId }) => activityId)
    const ownerless = new Set(findings.flatMap((each) => (each.kind === 'noOwner' ? [each.activityId] : [])))
    return {
      activities: activities.length,
      count: findings.length,
      plan: findings.filter(isOfPlan),
      perActivity: activities.flatMap((activity) => {
        const own = parts.get(activity.id)
        return own ? [{ activity, parts: own }] : []
      }),
      watch: activities.flatMap((activity) => {
        const own = watched.get(activity.id)
        return own ? [{ activity, findings: own }] : []
      }),
      ownerless: activities.filter(({ id }) => ownerless.has(id)),
    }
  },
)

function isPart(finding: Finding): finding is PartFinding {
  return finding.kind === 'part'
}

function isWatch(finding: Finding): finding is WatchFinding {
  return finding.kind === 'clash' || finding.kind === 'buildsOnDropped'
}

function isOfPlan(finding: Finding): finding is PlanFinding {
  return !isPart(finding) && !isWatch(finding) && finding.kind !== 'noOwner'
}

/** The month in the middle of a term, written `2026-11`: what is put there falls in the term. */
export function middleMonth({ first, last }: Term): string {
  return dayFromNumber(Math.floor((dayNumber(first) + dayNumber(last)) / 2)).slice(0, 7)
}
