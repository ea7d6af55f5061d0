import { useMemo } from 'react'
import { turn } from '#app/undoNotice.ts'
import { useStore } from '#app/useDocument.ts'
import type { HistoryState } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { useWindowKey } from '#ui/useWindowKey.ts'

export type Actions = { readonly undo: () => void; readonly redo: () => void }

/** What the group did together is not undone by one key: it is asked first. */
const asked: ReadonlySet<string> = new Set(['did.version.seal'] satisfies MessageKey[])

/** Undo and redo of the open traject, each telling what it did; `onAsk` hears of an undo that must be asked first. */
export function useUndoActions(onAsk: () => void): Actions {
  const store = useStore()
  return useMemo(() => actionsInTurn(store, (way) => turn(store, way), onAsk), [store, onAsk])
}

/**
 * Undo and redo, one after another: what a press takes back, and whether that must be asked, is known once the press before
 * it is answered.
 */
export function actionsInTurn(
  store: { readonly history: HistoryState },
  turnBack: (way: 'undo' | 'redo') => Promise<unknown>,
  onAsk: () => void,
): Actions {
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = (step: () => unknown) => {
    before = before.then(step, step)
  }
  return {
    undo: () => inTurn(() => (store.history.undo && asked.has(store.history.undo.key) ? onAsk() : turnBack('undo'))),
    redo: () => inTurn(() => turnBack('redo')),
  }
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere, except in a field with text: there they belong to the typing. */
export function useUndoKeys({ undo, redo }: Actions): void {
  useWindowKey((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const back = key === 'z' && !event.shiftKey
    const again = (key === 'z' && event.shiftKey) || key === 'y'
    if (!back && !again) return
    event.preventDefault()
    // Each step is to be seen: a key that is held takes back one.
    if (event.repeat) return
    if (back) undo()
    else redo()
  })
}

function isTyping(target: EventTarget | null): boolean {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
  // What is ticked has a value of its own, and nothing that was typed.
  return field !== null && !field.matches('[type="checkbox"], [type="radio"]') && field.value !== ''
}
