import { emptyDocument, type Note, type Timer, type TrajectDocument } from '../records.ts'
import { written } from './context.ts'

/** The work of the group in a document, as text: all but the clocks and the private notes. */
export function workOf(document: TrajectDocument): string {
  return written({ ...document, timer: emptyDocument.timer, note: emptyDocument.note })
}

type Aside = { readonly note?: Note; readonly timer?: Timer }

/** The clock and the note of each step. */
export function asidesOf(document: TrajectDocument): ReadonlyMap<string, Aside> {
  const asides = new Map<string, Aside>()
  for (const note of document.note.values()) asides.set(note.stepId, { ...asides.get(note.stepId), note })
  for (const timer of document.timer.values()) asides.set(timer.stepId, { ...asides.get(timer.stepId), timer })
  return asides
}

/** Remembers the clock and note of every step there ever was: undo and redo must leave each as it was last. */
export class AsideMemory {
  readonly #last = new Map<string, Aside>()

  /** Takes over what is there now. */
  see(document: TrajectDocument): void {
    for (const [stepId, aside] of asidesOf(document)) this.#last.set(stepId, aside)
  }

  /** The clocks and notes that a document must have after an undo or redo that came from `before`. */
  expected(before: TrajectDocument, after: TrajectDocument): ReadonlyMap<string, Aside> {
    const running = [...before.timer.values()].find((timer) => timer.startedAt !== null && after.step.has(timer.stepId))
    const expected = new Map<string, Aside>()
    for (const stepId of after.step.keys()) {
      const last = this.#last.get(stepId)
      if (!last) continue
      const { timer } = last
      // Two clocks never run at once: one that comes back with its step stands where the other took over.
      const stood = timer?.startedAt && running?.startedAt && running.id !== timer.id
      expected.set(stepId, stood ? { ...last, timer: stoodStill(timer, running.startedAt) } : last)
    }
    return expected
  }
}

function stoodStill(timer: Timer, at: string): Timer {
  const ran = timer.startedAt === null ? 0 : Math.max(0, Date.parse(at) - Date.parse(timer.startedAt))
  return { ...timer, startedAt: null, elapsed: timer.elapsed + ran }
}
