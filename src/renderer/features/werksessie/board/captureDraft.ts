import { useCallback } from 'react'
import type { Drafts, FormKey } from '#app/drafts.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf, stepsOf } from '#shared/rules/board/boards.ts'

/** What stands in the capture line of a step and is no card yet. */
export type CaptureDraft = { readonly text: string; readonly more: string }

type Change = (draft: CaptureDraft) => CaptureDraft

const empty: CaptureDraft = { text: '', more: '' }
const ofLines = '#line '
const lineOf = (stepId: string): FormKey => `${ofLines}${stepId}`

/** The draft of a step. It outlives the step on screen: half a sentence is still there when the group comes back. */
export function useCaptureDraft(stepId: string): readonly [CaptureDraft, (change: Change) => void] {
  const drafts = useDrafts()
  const key = lineOf(stepId)
  const draft = useTyped<CaptureDraft>(key)
  const change = useCallback(
    (make: Change) => {
      const next = make(drafts.get<CaptureDraft>(key)?.value ?? empty)
      drafts.type(key, next.text === '' && next.more === '' ? null : next)
    },
    [drafts, key],
  )
  return [draft?.value ?? empty, change]
}

/** Brings what stands in the lines of steps that are gone to the line of the first step: a sentence has no step. */
export function keepLostLines(drafts: Drafts, document: TrajectDocument): void {
  const session = sessionOf(document, 'werksessie1')
  const first = session && stepsOf(document, session.id).find(({ skipped, board }) => !skipped && board !== 'plan')
  if (!first) return
  const home = lineOf(first.id)
  for (const key of drafts.keys()) {
    if (!key.startsWith(ofLines) || document.step.has(key.slice(ofLines.length))) continue
    const [here, lost] = [home, key].map((each) => drafts.get<CaptureDraft>(each)?.value ?? empty)
    drafts.type(home, { text: joined(here?.text, lost?.text), more: joined(here?.more, lost?.more) })
    drafts.set(key, null)
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
