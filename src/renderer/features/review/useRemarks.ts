import { useCallback, useState } from 'react'
import type { DocumentStore } from '#app/documentStore.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { decisionOf } from '#shared/rules/plan.ts'

type Typed = ReadonlyMap<string, string>

/** A remark needs a decision to be stored with; until then it stays here, as long as the traject is open. */
const typedIn = new WeakMap<DocumentStore, Typed>()

/** The remarks on the decisions: what is in the field, and how it comes on disk. */
export type Remarks = {
  /** What was typed and is not on disk yet, by activity. */
  readonly typed: Typed
  /** Keeps what is typed; null when it is on disk. */
  readonly keep: (activityId: string, text: string | null) => void
  /** Stores what was typed, once there is a decision. */
  readonly save: (activityId: string) => Promise<void>
}

/** The remarks of the open traject. */
export function useRemarks(): Remarks {
  const store = useStore()
  const run = useRun()
  const [typed, setTyped] = useState<Typed>(() => typedIn.get(store) ?? new Map())
  const keep = useCallback(
    (activityId: string, text: string | null) => {
      const next = new Map(typedIn.get(store))
      if (text === null) next.delete(activityId)
      else next.set(activityId, text)
      typedIn.set(store, next)
      setTyped(next)
    },
    [store],
  )
  const save = useCallback(
    async (activityId: string) => {
      const text = typedIn.get(store)?.get(activityId)
      const decision = decisionOf(store.document, activityId)
      if (text === undefined) return
      if (!decision) {
        if (text.trim() === '') keep(activityId, null)
        return
      }
      const answer = await run('decision.set', { activityId, outcome: decision.outcome, remark: text })
      // Who typed on meanwhile keeps what is newer.
      if (answer.ok && typedIn.get(store)?.get(activityId) === text) keep(activityId, null)
    },
    [store, run, keep],
  )
  return { typed, keep, save }
}
