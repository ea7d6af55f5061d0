import { useEffect, useMemo } from 'react'
import { turn } from '#app/undoNotice.ts'
import { useStore } from '#app/useDocument.ts'

type Actions = { readonly undo: () => void; readonly redo: () => void }

/** Undo and redo of the open traject, each telling what it did. */
export function useUndoActions(): Actions {
  const store = useStore()
  return useMemo(() => ({ undo: () => void turn(store, 'undo'), redo: () => void turn(store, 'redo') }), [store])
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere, except in a field with text: there they belong to the typing. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndoActions()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
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
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [undo, redo])
}

function isTyping(target: EventTarget | null): boolean {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
  return field !== null && field.value !== ''
}
