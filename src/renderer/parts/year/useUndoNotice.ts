import { useCallback } from 'react'
import { translate } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'

/** Tells what was just done, with a button that takes that back: that alone, and nothing that was done since. */
export function useUndoNotice(): (text: string) => void {
  const store = useStore()
  return useCallback(
    (text) => {
      const done = JSON.stringify(store.history.undo)
      const takeBack = async () => {
        if (JSON.stringify(store.history.undo) !== done) {
          showNotice({ tone: 'error', text: translate('year.undoTooLate') })
          return
        }
        const undone = await store.undo()
        if (!undone.ok) showError(undone.error)
      }
      showNotice({ tone: 'done', text, action: { label: translate('undo.action'), run: () => void takeBack() } })
    },
    [store],
  )
}
