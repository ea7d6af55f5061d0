import { useCallback, useState } from 'react'
import type { DocumentStore } from '#app/documentStore.ts'
import { useStore } from '#app/useDocument.ts'

/** What stands in the capture line of a step and is no card yet. */
export type CaptureDraft = { readonly text: string; readonly more: string }

type Change = (draft: CaptureDraft) => CaptureDraft

const empty: CaptureDraft = { text: '', more: '' }
const drafts = new WeakMap<DocumentStore, Map<string, CaptureDraft>>()

/** The draft of a step. It outlives the step on screen: half a sentence is still there when the group comes back. */
export function useCaptureDraft(stepId: string): readonly [CaptureDraft, (change: Change) => void] {
  const store = useStore()
  const [draft, setDraft] = useState(() => drafts.get(store)?.get(stepId) ?? empty)
  const change = useCallback(
    (make: Change) => {
      const kept = drafts.get(store) ?? new Map<string, CaptureDraft>()
      drafts.set(store, kept.set(stepId, make(kept.get(stepId) ?? empty)))
      setDraft(kept.get(stepId) ?? empty)
    },
    [store, stepId],
  )
  return [draft, change]
}
