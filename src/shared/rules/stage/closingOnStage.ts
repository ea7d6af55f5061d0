import type { TrajectDocument } from '../../records.ts'
import { parkedCards, sessionOf } from '../board/boards.ts'
import { openAgreements } from '../plan/agreements.ts'
import { missingParts } from '../plan/completeness.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { summaryOf } from '../plan/summary.ts'
import { type StageContent, stageAgreement } from './onStage.ts'
import { stageStep, stepFor } from './stepOnStage.ts'
import { kindCounts } from './yearOnStage.ts'

/** What each activity of the plan still lacks. */
export function gapsOnStage(document: TrajectDocument): Extract<StageContent, { kind: 'closing' }>['gaps'] {
  return activitiesOfPlan(document)
    .map((activity) => ({ id: activity.id, title: activity.title, missing: missingParts(document, activity) }))
    .filter(({ missing }) => missing.length > 0)
}

/** What is still on the parking lot. */
export function openOnStage(document: TrajectDocument): Extract<StageContent, { kind: 'closing' }>['open'] {
  return parkedCards(document).map(({ id, text }) => ({ id, text }))
}

/** The end of werksessie 1: the harvest, what the group agreed to do, the gaps, what is open and the day of werksessie 2; null without that step. */
export function closingOnStage(document: TrajectDocument): StageContent | null {
  const step = stepFor(document, 'closing')
  if (!step) return null
  const activities = activitiesOfPlan(document)
  const summary = summaryOf(document)
  return {
    kind: 'closing',
    step: stageStep(document, step),
    boards: summary.steps.map(({ step: { board, title }, cards }) => ({ board, title, cards })),
    appraised: { keep: summary.appraised.keep, improve: summary.appraised.improve, stop: summary.appraised.stop },
    kinds: kindCounts(activities),
    months: summary.months,
    agreements: openAgreements(document).map(stageAgreement),
    gaps: gapsOnStage(document),
    open: openOnStage(document),
    nextDate: sessionOf(document, 'werksessie2')?.date ?? null,
  }
}
