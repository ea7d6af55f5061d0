import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { type Activity, type Traject, type TrajectDocument, trajectOf, type Version } from '../records.ts'
import { monthIndexOf, monthsOf, schoolYearName } from '../rules/calendar/schedule.ts'
import { ledgerSince } from '../rules/ledger/ledger.ts'
import { factsOf } from '../rules/plan/activityFacts.ts'
import { openAgreements } from '../rules/plan/agreements.ts'
import { activitiesOfPlan, decisionOf, elaborationOf, participationsOf, remarkOf, toolsOf } from '../rules/plan/plan.ts'
import { codeOf, latestVersion, reviewHasBegun, versionNumber } from '../rules/plan/versions.ts'
import { tidyLine } from '../text.ts'
import { type FactText, factsInWords } from './activityFacts.ts'
import { type ActivityPart, activityParts, kindInWords, missingInWords } from './activityParts.ts'
import { agreementAbout } from './agreementWording.ts'
import { type FreeDays, freeDaysOf } from './freeDays.ts'
import { ledgerInWords } from './ledgerWording.ts'
import { type OwnerTotal, ownerTotals, resourceFacts } from './resourceWording.ts'
import { type TextBlock, textBlocks } from './textBlocks.ts'
import { monthName, roleNameIn, shortDate, whenInWords, withCapital } from './wording.ts'

/** How far a plan is: what it is called until and after it was sealed. */
export type PlanStatus =
  | { readonly kind: 'sketch' | 'concept' }
  | { readonly kind: 'definitive' | 'amended'; readonly version: Version }

/** A sketch until werksessie 2 begins, then a concept, definitive once sealed, amended when it changed after that. */
export function planStatus(document: TrajectDocument): PlanStatus {
  const version = latestVersion(document, 'definitive')
  if (!version) return { kind: reviewHasBegun(document) ? 'concept' : 'sketch' }
  return { kind: ledgerSince(version.snapshot, document).length > 0 ? 'amended' : 'definitive', version }
}

/** Who takes part: the name of the role, and what it does there (may be empty). */
type JaarplanParticipant = { readonly role: string; readonly part: string }

/** By which means: its name, and where it is to be found (may be empty). */
type JaarplanTool = { readonly name: string; readonly source: string }

/** What else there is to say of an activity, besides its five parts. */
type JaarplanDetail = Fact & {
  readonly kind: FactText['kind'] | 'status'
}

/** One activity as a document shows it. What is not filled in is empty here too: a goal, a list, a detail. */
export type JaarplanRow = {
  readonly id: string
  readonly moment: string
  readonly title: string
  readonly kind: string
  readonly goal: string
  readonly participants: readonly JaarplanParticipant[]
  readonly tools: readonly JaarplanTool[]
  /** Only those that are filled in. */
  readonly details: readonly JaarplanDetail[]
  /** The lines of its checklist; what is done says so. */
  readonly elaboration: readonly string[]
  /** What the group said about it. */
  readonly remark: string
  /** All that is known of it, for a page that has room for one activity under the other. */
  readonly parts: readonly ActivityPart[]
}

/** The activities of one month, under its name. */
type JaarplanMonth = { readonly heading: string; readonly rows: readonly JaarplanRow[] }

/** A name with what there is to say of it. */
export type Fact = { readonly label: string; readonly value: string }

/** The five columns of the plan, in the order in which a reader asks: when, what, why, who, by which means. */
const jaarplanColumns = ['moment', 'activity', 'goal', 'participants', 'tools'] as const

/** All that a jaarplan says on paper, in words, so that the Word document and the printed page say the same. */
export type Jaarplan = {
  readonly title: string
  /** The school, with its place when that is known. */
  readonly school: string
  readonly facts: readonly Fact[]
  /** What the school wants, in paragraphs; none when nobody wrote it down. */
  readonly vision: {
    readonly heading: string
    readonly paragraphs: readonly string[]
    /** The same with the lists that are in it. */
    readonly blocks: readonly TextBlock[]
  }
  readonly columns: Readonly<Record<(typeof jaarplanColumns)[number], string>>
  /** What stands above the checklist of an activity. */
  readonly elaboration: string
  /** What stands before the remark of the group on an activity. */
  readonly remark: string
  readonly year: { readonly heading: string; readonly empty: string; readonly rows: readonly JaarplanRow[] }
  /** The rows of the year once more: those of each month in which something begins, and those without one. */
  readonly months: readonly JaarplanMonth[]
  readonly unplanned: { readonly heading: string; readonly about: string; readonly rows: readonly JaarplanRow[] }
  readonly later: { readonly heading: string; readonly about: string; readonly rows: readonly JaarplanRow[] }
  /** What the group still has to do: what was agreed, with who and before when (may be empty). */
  readonly agreements: { readonly heading: string; readonly items: readonly Fact[] }
  readonly gaps: { readonly heading: string; readonly about: string; readonly items: readonly Fact[] }
  /** When there is no school, and what else the school does. */
  readonly free: { readonly heading: string; readonly days: readonly FreeDays[] }
  /** What the plan takes beside what the school sets aside, and what each owner sees to. */
  readonly resources: {
    readonly heading: string
    readonly facts: readonly Fact[]
    readonly owners: readonly OwnerTotal[]
  }
  /** What was amended after the plan became definitive: the lines of the ledger. */
  readonly changes: { readonly heading: string; readonly items: readonly JaarplanChange[] }
}

/** What became of the plan as a whole or of one activity, a line per change. */
type JaarplanChange = { readonly title: string; readonly lines: readonly string[] }

/** The activities of a plan, told apart: those of the year, and those that the group decides about later. */
export function divideActivities(document: TrajectDocument): {
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
export function jaarplanOf(document: TrajectDocument, language: Language, t: Translate): Jaarplan {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no jaarplan')
  const schoolYear = schoolYearName(traject.schoolYear)
  const { year, later } = divideActivities(document)
  const row = (activity: Activity) => rowOf(document, activity, language, t)
  const rows = year.map(row)
  const monthIndexes = year.map(({ moment }) => monthIndexOf(moment, traject.schoolYear))
  const status = planStatus(document)
  const sealed = 'version' in status ? status.version : null
  const number = sealed ? versionNumber(document, sealed) : 0
  return {
    title: t('document.title', { schoolYear }),
    school: schoolInWords(traject),
    facts: [
      { label: t('document.schoolType'), value: t(`schoolType.${traject.schoolType}`) },
      { label: t('document.schoolYear'), value: schoolYear },
      { label: t('document.region'), value: t(`region.${traject.region}`) },
      {
        label: t('document.status'),
        value: t(`document.status.${status.kind}`, sealed ? { date: shortDate(sealed.date), number } : {}),
      },
      { label: t('document.present'), value: tidyLine(sealed?.attendees ?? '') },
      { label: t('document.code', { number }), value: sealed ? codeOf(sealed.hash) : '' },
      ...resourceFacts(document, t),
    ].filter((fact) => fact.value !== ''),
    vision: {
      heading: t('document.vision'),
      paragraphs: paragraphsOf(traject),
      blocks: textBlocks(traject.vision),
    },
    columns: {
      moment: t('document.column.moment'),
      activity: t('document.column.activity'),
      goal: t('document.column.goal'),
      participants: t('document.column.participants'),
      tools: t('document.column.tools'),
    },
    elaboration: t('field.elaboration'),
    remark: t('field.remark'),
    year: { heading: t('document.year', { schoolYear }), empty: t('document.year.empty'), rows },
    months: monthsOf(traject.schoolYear).flatMap((month): readonly JaarplanMonth[] => {
      const inMonth = rows.filter((_, index) => monthIndexes[index] === (month.month + 4) % 12)
      const heading = withCapital(`${monthName(month.month, language)} ${month.year}`, language)
      return inMonth.length > 0 ? [{ heading, rows: inMonth }] : []
    }),
    unplanned: {
      heading: t('document.unplanned', { schoolYear }),
      about: t('document.unplanned.about'),
      rows: rows.filter((_, index) => monthIndexes[index] === null),
    },
    later: { heading: t('document.later'), about: t('document.later.about'), rows: later.map(row) },
    agreements: {
      heading: t('agreements.title'),
      items: openAgreements(document).map((agreement) => ({
        label: tidyLine(agreement.what),
        value: agreementAbout(agreement, language, t),
      })),
    },
    gaps: { heading: t('document.gaps'), about: t('document.gaps.about'), items: gapsOf(document, year, t) },
    free: { heading: t('document.free'), days: freeDaysOf(document, t) },
    resources: {
      heading: t('document.resources'),
      facts: resourceFacts(document, t),
      owners: ownerTotals(document, language, t),
    },
    changes: {
      heading: sealed ? t('document.changes', { date: shortDate(sealed.date) }) : '',
      items: sealed ? changesSince(sealed, document, language, t) : [],
    },
  }
}

/** A school as documents call it: with its place when that is known. */
export function schoolInWords({ school, place }: Pick<Traject, 'school' | 'place'>): string {
  return [school, place].map(tidyLine).filter(Boolean).join(', ')
}

function paragraphsOf({ vision }: Traject): readonly string[] {
  return vision
    .split(/\r\n?|\n/)
    .map(tidyLine)
    .filter((paragraph) => paragraph !== '')
}

// Texts are tidied here too, because an imported traject did not pass the commands.
function rowOf(document: TrajectDocument, activity: Activity, language: Language, t: Translate): JaarplanRow {
  return {
    id: activity.id,
    moment: whenInWords(activity, language, t),
    title: tidyLine(activity.title),
    kind: kindInWords(document, activity, t),
    goal: tidyLine(activity.goal),
    participants: participationsOf(document, activity.id).map(({ role, part }) => ({
      role: roleNameIn(document, role, t),
      part: tidyLine(part),
    })),
    tools: toolsOf(document, activity.id).map(({ name, source }) => ({
      name: tidyLine(name),
      source: tidyLine(source),
    })),
    details: detailsOf(document, activity, t),
    elaboration: elaborationOf(document, activity.id).map(({ text, done }) =>
      done ? t('document.done', { text: tidyLine(text) }) : tidyLine(text),
    ),
    remark: tidyLine(remarkOf(document, activity.id)?.text ?? ''),
    parts: activityParts(document, activity, { t, language }),
  }
}

function detailsOf(document: TrajectDocument, activity: Activity, t: Translate) {
  const facts: readonly JaarplanDetail[] = factsInWords(factsOf(document, activity), t)
  const { status } = activity
  // Planned is what everything in a plan is.
  if (status === 'planned') return facts
  return [...facts, { kind: 'status', label: t('field.status'), value: t(`status.${status}`) } as const]
}

function gapsOf(document: TrajectDocument, activities: readonly Activity[], t: Translate): readonly Fact[] {
  return activities.flatMap((activity) => {
    const missing = missingInWords(document, activity, t)
    return missing === '' ? [] : [{ label: tidyLine(activity.title), value: missing }]
  })
}

function changesSince(
  version: Version,
  document: TrajectDocument,
  language: Language,
  t: Translate,
): readonly JaarplanChange[] {
  return ledgerInWords(version.snapshot, document, language, t).map(({ title, lines }) => ({
    title: tidyLine(title),
    lines: lines.map(({ text }) => tidyLine(text)),
  }))
}
