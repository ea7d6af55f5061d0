import type { Language } from '../language/index.ts'
import { type Activity, type Document, trajectOf, type Version } from '../records.ts'
import { tidyLine } from '../text.ts'
import { missingParts } from './completeness.ts'
import { ledgerSince } from './ledger.ts'
import { activitiesOfPlan, decisionOf, latestVersion, participationsOf, toolsOf } from './plan.ts'
import { schoolYearName } from './schedule.ts'
import { momentInWords, shortDate, type Translate } from './wording.ts'

/** How far a plan is: what it is called until and after it was sealed. */
export type PlanStatus =
  | { readonly kind: 'sketch' | 'concept' }
  | { readonly kind: 'definitive' | 'amended'; readonly version: Version }

/** A sketch until werksessie 2 begins, then a concept, definitive once sealed, amended when it changed after that. */
export function planStatus(document: Document): PlanStatus {
  const version = latestVersion(document, 'definitive')
  if (!version) return { kind: latestVersion(document, 'sketch') ? 'concept' : 'sketch' }
  return { kind: ledgerSince(version.snapshot, document).length > 0 ? 'amended' : 'definitive', version }
}

/** Who takes part: the name of the role, and what it does there (may be empty). */
export type JaarplanParticipant = { readonly role: string; readonly part: string }

/** One activity as a document shows it. An empty goal, list of participants or tools is empty here too. */
export type JaarplanRow = {
  readonly id: string
  readonly moment: string
  readonly title: string
  readonly kind: string
  readonly goal: string
  readonly participants: readonly JaarplanParticipant[]
  readonly tools: readonly string[]
}

/** A name with what there is to say of it. */
export type Fact = { readonly label: string; readonly value: string }

/** The five columns of the plan, in the order in which a reader asks: when, what, why, who, by which means. */
export const jaarplanColumns = ['moment', 'activity', 'goal', 'participants', 'tools'] as const

/** All that a jaarplan says on paper, in words, so that the Word document and the printed page say the same. */
export type Jaarplan = {
  readonly title: string
  /** The school, with its place when that is known. */
  readonly school: string
  readonly facts: readonly Fact[]
  readonly columns: Readonly<Record<(typeof jaarplanColumns)[number], string>>
  readonly year: { readonly heading: string; readonly empty: string; readonly rows: readonly JaarplanRow[] }
  readonly later: { readonly heading: string; readonly about: string; readonly rows: readonly JaarplanRow[] }
  readonly gaps: { readonly heading: string; readonly about: string; readonly items: readonly Fact[] }
  /** What was amended after the plan became definitive. */
  readonly changes: { readonly heading: string; readonly items: readonly Fact[] }
}

/** The activities of a plan, told apart: those of the year, and those that the group decides about later. */
export function divideActivities(document: Document): {
  readonly year: readonly Activity[]
  readonly later: readonly Activity[]
} {
  const isLater = (activity: Activity) => decisionOf(document, activity.id)?.outcome === 'later'
  const activities = activitiesOfPlan(document)
  return {
    year: activities.filter((activity) => !isLater(activity)),
    later: activities.filter(isLater),
  }
}

/** A plan in words. Throws when the document has no traject: there is nothing to hand over then. */
export function jaarplanOf(document: Document, language: Language, t: Translate): Jaarplan {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no jaarplan')
  const schoolYear = schoolYearName(traject.schoolYear)
  const { year, later } = divideActivities(document)
  const row = (activity: Activity) => rowOf(document, activity, language, t)
  const status = planStatus(document)
  const sealed = 'version' in status ? status.version : null
  return {
    title: t('document.title', { schoolYear }),
    school: [traject.school, traject.place].map(tidyLine).filter(Boolean).join(', '),
    facts: [
      { label: t('document.schoolType'), value: t(`schoolType.${traject.schoolType}`) },
      { label: t('document.schoolYear'), value: schoolYear },
      { label: t('document.region'), value: t(`region.${traject.region}`) },
      {
        label: t('document.status'),
        value: t(`document.status.${status.kind}`, sealed ? { date: shortDate(sealed.date) } : {}),
      },
      { label: t('document.present'), value: tidyLine(sealed?.attendees ?? '') },
    ].filter((fact) => fact.value !== ''),
    columns: {
      moment: t('document.column.moment'),
      activity: t('document.column.activity'),
      goal: t('document.column.goal'),
      participants: t('document.column.participants'),
      tools: t('document.column.tools'),
    },
    year: { heading: t('document.year', { schoolYear }), empty: t('document.year.empty'), rows: year.map(row) },
    later: { heading: t('document.later'), about: t('document.later.about'), rows: later.map(row) },
    gaps: { heading: t('document.gaps'), about: t('document.gaps.about'), items: gapsOf(document, year, t) },
    changes: {
      heading: sealed ? t('document.changes', { date: shortDate(sealed.date) }) : '',
      items: sealed ? changesSince(sealed, document, t) : [],
    },
  }
}

// Texts are tidied here too, because an imported traject did not pass the commands.
function rowOf(document: Document, activity: Activity, language: Language, t: Translate): JaarplanRow {
  return {
    id: activity.id,
    moment: momentInWords(activity.moment, language, t),
    title: tidyLine(activity.title),
    kind: t(`kind.${activity.kind}`),
    goal: tidyLine(activity.goal),
    participants: participationsOf(document, activity.id).map(({ role, part }) => ({
      role: t(`role.${role}`),
      part: tidyLine(part),
    })),
    tools: toolsOf(document, activity.id).map((tool) => tidyLine(tool.name)),
  }
}

function gapsOf(document: Document, activities: readonly Activity[], t: Translate): readonly Fact[] {
  return activities.flatMap((activity) => {
    const missing = missingParts(document, activity)
    if (missing.length === 0) return []
    return [{ label: tidyLine(activity.title), value: missing.map((part) => t(`part.${part}`)).join(', ') }]
  })
}

function changesSince(version: Version, document: Document, t: Translate): readonly Fact[] {
  return ledgerSince(version.snapshot, document).map(({ title, kind }) => ({
    label: tidyLine(title),
    value: t(`document.change.${kind}`),
  }))
}
