import { useEffect, useMemo } from 'react'
import { keepFocus } from '#app/keepFocus.ts'
import { labelText, translate } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'

type Actions = { readonly undo: () => void; readonly redo: () => void }

/** Undo and redo of the open traject, each telling what it did. */
export function useUndoActions(): Actions {
  const store = useStore()
  return useMemo(() => {
    const take = async (which: 'undo' | 'redo') => {
      const answer = await store[which]()
      if (!answer.ok) {
        showError(answer.error)
        return
      }
      keepFocus(answer.value.patch)
      showNotice({ tone: 'done', text: translate(`${which}.done`, { what: labelText(answer.value.label) }) })
    }
    return { undo: () => void take('undo'), redo: () => void take('redo') }
  }, [store])
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
