import { type ClipboardEvent, useMemo } from 'react'
import { useSpeech } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { cellText, columnText } from '#shared/rules/planTable.ts'
import { type Paste, readPaste } from '#shared/rules/planTablePaste.ts'
import { readTsv, writeTsv } from '#shared/rules/tsv.ts'
import { type GridState, headRow, newRow, type Place } from './gridState.ts'
import type { TableActions } from './useTableActions.ts'

export type Pasted = Place & { readonly paste: Paste }

type Options = {
  readonly state: GridState
  readonly actions: TableActions
  /** Hears what a pasted table would change, and from which cell on. */
  readonly onPaste: (pasted: Pasted) => void
  readonly onSay: (text: string) => void
}

type Handlers = {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** Copying cells to a spreadsheet, and pasting them from one. */
export function useClipboard({ state, actions, onPaste, onSay }: Options): Handlers {
  const store = useStore()
  const speech = useSpeech()
  return useMemo(() => {
    /** The same text in every selected cell, or a text in the one that is active. */
    const pasteOne = async (text: string) => {
      const { rows, columns } = state.selection()
      if (state.active.row === newRow || rows.length * columns.length <= 1) {
        const error = actions.fill({ ...state.active, text })
        if (error) state.keep(state.active, { text, error })
        return
      }
      // Whole rows get it in the column that one is in: nowhere else would it mean the same.
      const into = state.picked.size > 0 ? [state.active.column] : columns
      const error = await actions.fillAll(rows.flatMap((row) => into.map((column) => ({ row, column, text }))))
      if (error) showError(error)
    }
    return {
      onCopy: (event) => {
        const { rows, columns, isWhole } = state.selection()
        if (state.editing || rows.length === 0) return
        event.preventDefault()
        const lines = rows.flatMap((row) => {
          const activity = store.document.activity.get(row)
          return activity ? [columns.map((column) => cellText(store.document, activity, column, speech))] : []
        })
        const header = isWhole ? [columns.map((column) => columnText(store.document, column, speech.t))] : []
        event.clipboardData.setData('text/plain', writeTsv([...header, ...lines]))
        onSay(speech.t('table.copied', { count: lines.length * columns.length }))
      },
      onPaste: (event) => {
        if (state.editing || state.active.row === headRow) return
        event.preventDefault()
        const table = readTsv(event.clipboardData.getData('text/plain'))
        const [[only = ''] = []] = table
        if (table.length === 1 && table[0]?.length === 1) {
          void pasteOne(only)
          return
        }
        const { rows: ids, columns, active } = state
        // A selection is pasted into from its first cell, wherever in it one is.
        const { rows: chosen, columns: across } = state.selection()
        const row = active.row === newRow ? ids.length : ids.indexOf(chosen[0] ?? active.row)
        const column = across[0] ?? active.column
        const read = readPaste(store.document, table, { ids, columns, row, column }, speech)
        if (read.ok) onPaste({ paste: read.value, row: ids[row] ?? newRow, column })
        else showError(read.error)
      },
    }
  }, [state, actions, onPaste, onSay, store, speech])
}
