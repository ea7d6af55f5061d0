import { useCallback } from 'react'
import type { DocumentStore } from './documentStore.ts'
import { keepFocus } from './keepFocus.ts'
import { labelText, translate } from './language.ts'
import { type Notice, showError, showNotice } from './notices.ts'
import { showChange } from './showChange.ts'
import { useStore } from './useDocument.ts'

/** Something that was done and can be taken back, as long as nothing else is done. */
export type LastStep = {
  /** Whether nothing was done since. */
  readonly isLast: () => boolean
  /** Listens to what may be done; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
  /** Takes it back and tells so; whether that went well. */
  readonly takeBack: () => Promise<boolean>
}

type Options = {
  readonly tone?: Notice['tone']
  /** What the button says; that it takes it back, unless told otherwise. */
  readonly label?: string
  /** Runs while the button still has the focus. */
  readonly onPress?: () => void
  readonly onUndone?: () => void
}

/** Tells what was done, with a button that takes that back and nothing else: the message goes when anything else is done. */
export function offerToTakeBack(
  text: string,
  step: LastStep,
  { tone = 'done', label = translate('undo.action'), onPress, onUndone }: Options = {},
): void {
  const press = async () => {
    onPress?.()
    if (await step.takeBack()) onUndone?.()
  }
  const action = { label, run: () => void press() }
  const close = showNotice({ tone, text, ...(step.isLast() ? { actions: [action] } : {}) })
  const stop = step.subscribe(() => {
    if (step.isLast()) return
    stop()
    close()
  })
}

/** Tells what was done to the traject in one revision, with a button that takes that back. */
export type OfferUndo = (text: string, revision: number, options?: Options) => void

/** The way to offer undo for a change of the open traject. */
export function useOfferUndo(): OfferUndo {
  const store = useStore()
  return useCallback<OfferUndo>(
    (text, revision, options) => {
      offerToTakeBack(text, lastStep(store, 'undo', revision), options)
    },
    [store],
  )
}

/** The last step of the open traject, as something that undo, or after an undo redo, turns round. */
function lastStep(store: DocumentStore, way: 'undo' | 'redo', revision: number): LastStep {
  return {
    isLast: () => store.history[way]?.revision === revision,
    subscribe: store.subscribe,
    takeBack: () => turn(store, way, revision),
  }
}

/**
 * Undoes or redoes, the last step or only the one of a revision: shows what changed where it lies, tells what it was, and
 * offers to turn that round. A refusal is told; whether it was done.
 */
export async function turn(store: DocumentStore, way: 'undo' | 'redo', revision?: number): Promise<boolean> {
  const answer = await store[way](revision)
  if (!answer.ok) {
    showError(answer.error)
    return false
  }
  const { patch, label, history } = answer.value
  const place = showChange(store.trajectId, patch, store.document)
  keepFocus(patch)
  const done = translate(`${way}.done`, { what: labelText(label) })
  const text = place === null ? done : translate('undo.at', { done, place })
  const back = way === 'undo' ? 'redo' : 'undo'
  const step = lastStep(store, back, history[back]?.revision ?? 0)
  offerToTakeBack(text, step, { label: translate(`${back}.action`) })
  return true
}
