import type { TrajectDocument } from '../../records.ts'

/** The dots given on a step, and how many the group has: null when nobody is marked present, or it does not vote. */
export type DotsCount = { readonly given: number; readonly available: number | null }

/** Counts the dots of a step. Everybody who is present may give as many as the session says, on every step anew. */
export function dotsOfStep(document: TrajectDocument, stepId: string): DotsCount {
  let given = 0
  for (const card of document.card.values()) if (card.stepId === stepId && !card.parked) given += card.dots
  const session = document.session.get(document.step.get(stepId)?.sessionId ?? '')
  let present = 0
  for (const attendance of document.attendance.values()) if (attendance.sessionId === session?.id) present += 1
  const available = session ? session.dotsEach * present : 0
  return { given, available: available === 0 ? null : available }
}
