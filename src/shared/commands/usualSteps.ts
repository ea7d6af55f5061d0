import { generateNKeysBetween } from 'fractional-indexing'
import type { BoardKind, Session, SessionKind } from '../records.ts'
import type { Context } from './command.ts'
import type { Draft } from './draft.ts'

type UsualStep = { readonly board: BoardKind; readonly minutes: number }

/** The steps of a session as they usually go, with the minutes that a session of two hours has for each. */
const usualSteps: Readonly<Record<SessionKind, readonly UsualStep[]>> = {
  werksessie1: [
    { board: 'thoughts', minutes: 25 },
    { board: 'now', minutes: 30 },
    { board: 'next', minutes: 30 },
    { board: 'plan', minutes: 25 },
    { board: 'closing', minutes: 10 },
  ],
  werksessie2: [
    { board: 'recap', minutes: 15 },
    { board: 'walk', minutes: 60 },
    { board: 'timing', minutes: 25 },
    { board: 'agreements', minutes: 10 },
    { board: 'sealing', minutes: 10 },
  ],
}

/** Gives a session its usual steps. */
export function putUsualSteps(draft: Draft, { id: sessionId, kind }: Session, { id }: Pick<Context, 'id'>): void {
  const steps = usualSteps[kind]
  const ranks = generateNKeysBetween(null, null, steps.length)
  for (const [index, step] of steps.entries()) {
    draft.put('step', { id: id(), sessionId, rank: ranks[index] ?? '', ...step, title: '', skipped: false })
  }
}
