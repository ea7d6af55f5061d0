import { useCallback } from 'react'
import { useRun, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { decisionOf } from '#shared/rules/plan/plan.ts'
import { useObserved } from '#ui/useObserved.ts'

/** The remarks on the decisions: what is in the field, and how it comes on disk. */
export type Remarks = {
  /** What was typed and is not with a decision yet. A remark needs one to be stored with; until then it stays here. */
  readonly typedFor: (activityId: string) => string | undefined
  /** Keeps what is typed; null when it is with its decision. */
  readonly keep: (activityId: string, text: string | null) => void
  /** Stores what was typed, once there is a decision. */
  readonly save: (activityId: string) => Promise<void>
}

const keyOf = (activityId: string) => `${activityId} remark`

/** The remarks of the open traject; `shownFor` is the activity whose remark is shown. */
export function useRemarks(shownFor: string | undefined): Remarks {
  const store = useStore()
  const run = useRun()
  const drafts = useDrafts()
  const typedFor = useCallback((activityId: string) => drafts.get<string>(keyOf(activityId))?.value, [drafts])
  useObserved(drafts, () => (shownFor === undefined ? undefined : typedFor(shownFor)))
  const keep = useCallback((activityId: string, text: string | null) => drafts.type(keyOf(activityId), text), [drafts])
  const save = useCallback(
    async (activityId: string) => {
      const text = typedFor(activityId)
      const decision = decisionOf(store.document, activityId)
      if (text === undefined) return
      if (!decision) {
        if (text.trim() === '') keep(activityId, null)
        return
      }
      const answer = await run('decision.set', { activityId, outcome: decision.outcome, remark: text })
      // Who typed on meanwhile keeps what is newer.
      if (answer.ok && typedFor(activityId) === text) keep(activityId, null)
    },
    [store, run, keep, typedFor],
  )
  return { typedFor, keep, save }
}
