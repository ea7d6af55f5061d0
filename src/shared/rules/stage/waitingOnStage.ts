import { type TrajectDocument, trajectOf } from '../../records.ts'
import { sessionOf } from '../board/boards.ts'
import { timerOf } from '../board/clock.ts'
import { latestVersion } from '../plan/versions.ts'
import type { StageWaiting } from './onStage.ts'
import { stageStep } from './stepOnStage.ts'
import { nextActivity } from './yearOnStage.ts'

/** What the group looks at before the start, in a pause and after the seal; `today` is an ISO date. Null without a traject. */
export function waitingOnStage(document: TrajectDocument, today: string): StageWaiting | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const session = sessionOn(document, today)
  const next = nextActivity(document, today)
  const second = sessionOf(document, 'werksessie2')?.date ?? null
  const isMeeting = second !== null && second > today && (next === null || second <= next.date)
  return {
    school: traject.school,
    schoolYear: traject.schoolYear,
    session,
    step: stepInHand(document),
    sealedOn: latestVersion(document, 'definitive')?.date ?? null,
    next: isMeeting ? { date: second, title: null } : next && { date: next.date, title: next.title },
  }
}

/** The session of today; else the first one to come, or the last one that was. */
function sessionOn(document: TrajectDocument, today: string): StageWaiting['session'] {
  const sessions = [...document.session.values()].map(({ kind, date }) => ({ kind, date }))
  const dated = sessions.filter(({ date }) => date !== null).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
  return dated.find(({ date }) => (date ?? '') >= today) ?? dated.at(-1) ?? sessions[0] ?? null
}

function stepInHand(document: TrajectDocument): StageWaiting['step'] {
  const running = [...document.step.values()].find((step) => timerOf(document, step.id)?.startedAt != null)
  return running ? stageStep(document, running) : null
}
