import type { PanelField } from '#parts/activity/fields.ts'
import { calendarOfTraject } from '#parts/year/calendar.ts'
import { dayFromNumber, dayNumber } from '#shared/dates.ts'
import type { Activity, Document } from '#shared/records.ts'
import { type Finding, findingsOf } from '#shared/rules/completeness.ts'
import { activitiesOfPlan } from '#shared/rules/plan.ts'

/** Where a finding can be mended. */
export type FindingTarget =
  | { readonly kind: 'activity'; readonly activityId: string; readonly field: PanelField }
  | { readonly kind: 'resources' }
  | { readonly kind: 'targetGroup'; readonly targetGroupId: string }
  | { readonly kind: 'month'; readonly moment: string }
  | { readonly kind: 'new' }

export type PartFinding = Finding & { readonly kind: 'part' }
export type PlanFinding = Exclude<Finding, PartFinding>

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
}

const tables = [
  'traject',
  'holiday',
  'targetGroup',
  'session',
  'person',
  'activity',
  'targeting',
  'participation',
  'tool',
  'decision',
] as const

let last: { readonly document: Document; readonly radar: Radar } | null = null

/** What the plan lacks; looked up once per state of the tables that say so, because its number is always in sight. */
export function radarOf(document: Document): Radar {
  if (!last || tables.some((table) => last?.document[table] !== document[table])) {
    last = { document, radar: lookAround(document) }
  }
  return last.radar
}

function lookAround(document: Document): Radar {
  const findings = findingsOf(document, calendarOfTraject(document))
  const parts = new Map<string, PartFinding[]>()
  const plan: PlanFinding[] = []
  for (const finding of findings) {
    if (finding.kind !== 'part') plan.push(finding)
    else parts.set(finding.activityId, [...(parts.get(finding.activityId) ?? []), finding])
  }
  return {
    activities: activitiesOfPlan(document).length,
    count: findings.length,
    plan,
    perActivity: [...parts].flatMap(([id, own]) => {
      const activity = document.activity.get(id)
      return activity ? [{ activity, parts: own }] : []
    }),
  }
}

/** The month in the middle of a term, written `2026-11`: what is put there falls in the term. */
export function middleMonth({ first, last: end }: { readonly first: string; readonly last: string }): string {
  return dayFromNumber(Math.floor((dayNumber(first) + dayNumber(end)) / 2)).slice(0, 7)
}
