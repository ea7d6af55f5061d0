import type { TrajectDocument } from '../../records.ts'
import { parkedCards, sessionOf } from '../board/boards.ts'
import { openAgreements } from '../plan/agreements.ts'
import { missingParts } from '../plan/completeness.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { summaryOf } from '../plan/summary.ts'
import type { StageContent } from './onStage.ts'
import { stageStep, stepFor } from './stepOnStage.ts'
import { kindCounts } from './yearOnStage.ts'

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
    agreements: openAgreements(document).map(({ what, who, before }) => ({ what, who, before })),
    gaps: activities
      .map((activity) => ({ id: activity.id, title: activity.title, missing: missingParts(document, activity) }))
      .filter(({ missing }) => missing.length > 0),
    open: parkedCards(document).map((card) => ({ id: card.id, text: card.text })),
    nextDate: sessionOf(document, 'werksessie2')?.date ?? null,
  }
}
