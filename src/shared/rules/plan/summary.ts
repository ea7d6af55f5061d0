import { parseIsoDate } from '../../dates.ts'
import { daysOf, parseMoment } from '../../moment.ts'
import { type ActivityKind, type Step, type TrajectDocument, trajectOf } from '../../records.ts'
import { boards, sessionOf, stepsOf } from '../board/boards.ts'
import { fallsInSchoolYear, monthIndexOf } from '../calendar/schedule.ts'
import { activitiesOfPlan } from './plan.ts'

/** Columns in which a group says what it thinks of something that it does. */
export const appraisals = ['keep', 'improve', 'stop'] as const
export type Appraisal = (typeof appraisals)[number]

/** What werksessie 1 brought, in numbers. */
export type WerksessieSummary = {
  /** The cards on each board that the group used, in the order of the steps; parked cards are still open, not harvest. */
  readonly steps: readonly { readonly step: Step; readonly cards: number }[]
  /** What the group does now, by how it is appraised. */
  readonly appraised: Readonly<Record<Appraisal, number>>
  /** The activities on the plan by kind. */
  readonly activities: Readonly<Record<ActivityKind, number>>
  /** How many months of the school year have an activity. */
  readonly months: number
}

/** Counts what werksessie 1 brought. A board that is skipped counts only when something lies on it. */
export function summaryOf(document: TrajectDocument): WerksessieSummary {
  const session = sessionOf(document, 'werksessie1')
  const steps = (session ? stepsOf(document, session.id) : []).filter(({ board }) => boards[board].columns.length > 0)
  const cards = new Map(steps.map(({ id }) => [id, 0]))
  const appraised = { keep: 0, improve: 0, stop: 0 }
  for (const card of document.card.values()) {
    const count = cards.get(card.stepId)
    if (card.parked || count === undefined) continue
    cards.set(card.stepId, count + 1)
    const appraisal = appraisals.find((each) => each === card.column)
    if (appraisal && document.step.get(card.stepId)?.board === 'now') appraised[appraisal] += 1
  }
  const activities = { existing: 0, improved: 0, new: 0 }
  for (const activity of activitiesOfPlan(document)) activities[activity.kind] += 1
  return {
    steps: steps
      .map((step) => ({ step, cards: cards.get(step.id) ?? 0 }))
      .filter(({ step, cards: count }) => count > 0 || !step.skipped),
    appraised,
    activities,
    months: monthsUsed(document).size,
  }
}

/** The months of the school year in which something happens, 0 (August) to 11; a period uses each month it touches. */
function monthsUsed(document: TrajectDocument): ReadonlySet<number> {
  const used = new Set<number>()
  const schoolYear = trajectOf(document)?.schoolYear
  if (schoolYear === undefined) return used
  for (const { moment } of activitiesOfPlan(document)) {
    const parsed = moment === null ? null : parseMoment(moment)
    if (!parsed || !fallsInSchoolYear(parsed, schoolYear)) continue
    const first = monthIndexOf(moment, schoolYear)
    if (first === null) continue
    const end = parsed.kind === 'period' ? parseIsoDate(daysOf(parsed).last) : null
    const last = end ? (end.month + 4) % 12 : first
    for (let month = first; month <= last; month += 1) used.add(month)
  }
  return used
}
