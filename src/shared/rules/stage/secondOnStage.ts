import { type TrajectDocument, trajectOf } from '../../records.ts'
import { sessionOf } from '../board/boards.ts'
import { monthIndexOf, monthsOf } from '../calendar/schedule.ts'
import { ledgerSince } from '../ledger/ledger.ts'
import { presentAt } from '../minutes/minutes.ts'
import { agreements, openAgreements } from '../plan/agreements.ts'
import { activitiesOfPlan, decisionOf, documentOfPlan } from '../plan/plan.ts'
import { rolesPresent } from '../plan/present.ts'
import { withoutDay } from '../plan/timing.ts'
import { codeOf, latestVersion, versionNumber } from '../plan/versions.ts'
import { gapsOnStage, openOnStage } from './closingOnStage.ts'
import { type StageContent, type StageStep, stageAgreement } from './onStage.ts'
import { stageStep, stepFor } from './stepOnStage.ts'
import { kindCounts, timelineOnStage } from './yearOnStage.ts'

/** The head of a step of werksessie 2; null in a traject that has no such step yet. */
function stepAt(document: TrajectDocument, board: StageStep['board']): StageStep | null {
  const step = stepFor(document, board)
  return step && stageStep(document, step)
}

/** The beginning of werksessie 2: the year, what was agreed last time, and what changed since. */
export function recapOnStage(document: TrajectDocument): StageContent | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const { school, schoolYear } = traject
  const activities = activitiesOfPlan(document)
  const first = sessionOf(document, 'werksessie1')
  const sketch = latestVersion(document, 'sketch')
  return {
    kind: 'recap',
    step: stepAt(document, 'recap'),
    school,
    schoolYear,
    kinds: kindCounts(activities),
    months: monthsOf(schoolYear).flatMap(({ month }, index) => {
      const titles = activities.flatMap(({ title, moment }) =>
        monthIndexOf(moment, schoolYear) === index ? [title] : [],
      )
      return titles.length > 0 ? [{ month, titles }] : []
    }),
    agreements: agreements(document)
      .filter(({ sessionId }) => sessionId === first?.id)
      .map(stageAgreement),
    changes: sketch
      ? ledgerSince(sketch.snapshot, document).flatMap((entry) =>
          entry.kind === 'plan' ? [] : [{ title: entry.title, kind: entry.kind }],
        )
      : [],
  }
}

/** The activity that gets a day, in its month; `today` is an ISO date. */
export function timingOnStage(document: TrajectDocument, activityId: string | null, today: string): StageContent {
  const activity = activityId === null ? undefined : document.activity.get(activityId)
  const schoolYear = trajectOf(document)?.schoolYear
  const month = activity && schoolYear !== undefined ? monthIndexOf(activity.moment, schoolYear) : null
  const shown = month === null ? null : timelineOnStage(document, { zoom: 'month', month, lanes: 'none' }, today)
  return {
    kind: 'timing',
    step: stepAt(document, 'timing'),
    waiting: withoutDay(document).length,
    activity: activity ? { id: activity.id, title: activity.title, moment: activity.moment } : null,
    month: shown?.kind === 'timeline' ? shown : null,
  }
}

/** What the group agrees to do itself, what is still parked, and when it speaks with the facilitator again. */
export function agreementsOnStage(document: TrajectDocument): StageContent {
  return {
    kind: 'agreements',
    step: stepAt(document, 'agreements'),
    agreements: openAgreements(document).map(stageAgreement),
    open: openOnStage(document),
    nextDate: sessionOf(document, 'werksessie2')?.nextContact ?? null,
  }
}

/** What the group looks at before it seals. Who is present is told by role and number; by name only when that is asked for. */
export function sealingOnStage(document: TrajectDocument, withNames: boolean): StageContent {
  const session = sessionOf(document, 'werksessie2')
  const activities = activitiesOfPlan(document)
  const present = presentAt(document, session?.id ?? '')
  return {
    kind: 'sealing',
    step: stepAt(document, 'sealing'),
    count: activities.length,
    undecided: activities.filter(({ id }) => !decisionOf(document, id)).length,
    gaps: gapsOnStage(document),
    later: activities.flatMap(({ id, title }) => (decisionOf(document, id)?.outcome === 'later' ? [title] : [])),
    agreements: openAgreements(document).map(stageAgreement),
    nextDate: session?.nextContact ?? null,
    present: present.length,
    roles: rolesPresent(present),
    names: withNames ? present.map(({ name }) => name) : [],
  }
}

/** The sealed plan, as it is worth a picture; null when none is. */
export function sealedOnStage(document: TrajectDocument): StageContent | null {
  const seal = latestVersion(document, 'definitive')
  if (!seal) return null
  const { school, schoolYear } = seal.snapshot.traject
  const frozen = { ...documentOfPlan(seal.snapshot), session: document.session }
  return {
    kind: 'sealed',
    school,
    schoolYear,
    number: versionNumber(document, seal),
    date: seal.date,
    code: codeOf(seal.hash),
    count: activitiesOfPlan(frozen).length,
  }
}
