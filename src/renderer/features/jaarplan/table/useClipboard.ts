import { type RefObject, useEffect } from 'react'
import { clipOf } from '#app/clip.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { readTable } from '#shared/clipboard/clipboard.ts'
import type { AppError } from '#shared/result.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { copiedCell, copiedTable, wordsCell } from '#shared/rules/table/planTableCopy.ts'
import { type Paste, readPaste } from '#shared/rules/table/planTablePaste.ts'
import { type Cut, headRow, isNewRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import type { TableActions } from './useTableActions.ts'

/** What was pasted, and at which cell it begins. */
export type Pasted = Place & {
  readonly paste: Paste
  /** The cells that are emptied when all of it is taken over: they were cut. */
  readonly emptied: readonly Place[]
}

type Options = {
  readonly grid: RefObject<HTMLElement | null>
  readonly state: GridState
  readonly actions: TableActions
  /** Hears what a pasted table would change, and from which cell on. */
  readonly onPaste: (pasted: Pasted) => void
  /** Hears why nothing of a pasted table can be taken over. */
  readonly onRefuse: (error: AppError) => void
  readonly onSay: (text: string) => void
}

/**
 * Copying cells to a spreadsheet, and pasting them from one. A cell is no field: what is copied or pasted there may be
 * told to the page as a whole, so that is where one has to listen, for as long as the focus is in the table.
 */
export function useClipboard({ grid, state, actions, onPaste, onRefuse, onSay }: Options): void {
  const store = useStore()
  const translation = useTranslation()
  useEffect(() => {
    const { t } = translation
    const isHere = () => grid.current?.contains(document.activeElement) === true && !state.editing

    /** Puts the selection on the clipboard; gives what that is as text, null when nothing is selected. */
    const copy = (event: ClipboardEvent): string | null => {
      const { rows, columns, isWhole } = state.selection()
      const lines = rows.flatMap((row) => {
        const activity = store.document.activity.get(row)
        if (!activity) return []
        // What one sees is what one copies: also what is on its way to the plan, or was refused.
        const cellAt = (column: PlanColumn) => {
          const draft = state.draftAt({ row, column })
          return draft ? wordsCell(draft.text) : copiedCell(store.document, activity, column, translation)
        }
        return [columns.map(cellAt)]
      })
      if (lines.length === 0) return null
      event.preventDefault()
      const header = isWhole ? columns.map((column) => columnText(store.document, column, t)) : null
      const { text, html } = copiedTable(header, lines)
      event.clipboardData?.setData('text/plain', text)
      event.clipboardData?.setData('text/html', html)
      onSay(t('table.copied', { count: lines.length * columns.length }))
      return text
    }

    /** The same text in every selected cell, or a text in the one that is active; `cut` is the one that it came from. */
    const pasteOne = async (text: string, cut: Cut | null) => {
      const { rows, columns } = state.selection()
      const emptied = cut ? cellsOf(cut).map((place) => ({ ...place, text: '' })) : []
      if (isNewRow(state.active.row) || rows.length * columns.length <= 1) {
        const isMove = emptied.length > 0 && !isNewRow(state.active.row)
        const filled = { ...state.active, text }
        const from = emptied.filter(({ row, column }) => row !== filled.row || column !== filled.column)
        if (isMove) {
          const error = await actions.fillAll([...from, filled])
          if (error) state.keep(filled, { text, error })
          return
        }
        const error = actions.fill(filled)
        if (error) state.keep(filled, { text, error })
        return
      }
      // Whole rows get it in the column that one is in: nowhere else would it mean the same.
      const into = state.picked.size > 0 ? [state.active.column] : columns
      const error = await actions.fillAll(rows.flatMap((row) => into.map((column) => ({ row, column, text }))))
      if (error) showError(error)
    }

    const listeners = new AbortController()
    const listen = (name: 'copy' | 'cut' | 'paste', hear: (event: ClipboardEvent) => void) =>
      document.addEventListener(name, (event) => isHere() && !event.defaultPrevented && hear(event), {
        signal: listeners.signal,
      })
    listen('copy', (event) => {
      if (copy(event) !== null) state.setCut(null)
    })
    listen('cut', (event) => {
      const { rows, columns } = state.selection()
      const text = copy(event)
      if (text === null) return
      // An activity always has a name, so a name is copied and stays.
      const isMovable = !columns.includes('title')
      state.setCut(isMovable ? { text, rows, columns } : null)
      showNotice({ tone: 'info', text: t(isMovable ? 'table.cut' : 'table.cut.title') })
    })
    listen('paste', (event) => {
      if (state.active.row === headRow) return
      event.preventDefault()
      const clip = clipOf(event.clipboardData)
      // Another program may put other line ends in it than we did.
      const isSame = state.cut !== null && plain(state.cut.text) === plain(clip.text)
      const cut = isSame ? state.cut : null
      const table = readTable(clip)
      const [[only = ''] = []] = table
      if (table.length === 1 && table[0]?.length === 1) {
        state.setCut(null)
        void pasteOne(only, cut)
        return
      }
      const { rows: ids, columns, active } = state
      // A selection is pasted into from its first cell, wherever in it one is.
      const { rows: chosen, columns: across } = state.selection()
      const row = isNewRow(active.row) ? ids.length : ids.indexOf(chosen[0] ?? active.row)
      const column = across[0] ?? active.column
      const read = readPaste(store.document, table, { ids, columns, row, column }, translation)
      if (!read.ok) {
        onRefuse(read.error)
        return
      }
      const paste = read.value
      onPaste({ paste, row: ids[row] ?? active.row, column, emptied: cut ? emptiedBy(cut, paste, ids.slice(row)) : [] })
    })
    return () => listeners.abort()
  }, [grid, state, actions, onPaste, onRefuse, onSay, store, translation])
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function cellsOf({ rows, columns }: Cut): readonly Place[] {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })))
}

/** The cells that a moved table leaves behind; none when not all of it finds a place, so that nothing gets lost. */
function emptiedBy(cut: Cut, paste: Paste, rowsFrom: readonly string[]): readonly Place[] {
  const isAll =
    paste.extra === 0 && paste.rows.every(({ error, cells }) => !error && cells.every((cell) => !cell.error))
  if (!isAll || paste.by !== 'place' || paste.hasHeader) return []
  const rows = new Set(rowsFrom.slice(0, cut.rows.length))
  return cellsOf(cut).filter(({ row, column }) => !rows.has(row) || !paste.columns.includes(column))
}
