import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { clipOf, readClip } from '#app/clip.ts'
import { useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { type Clip, readTable } from '#shared/clipboard/clipboard.ts'
import type { AppError } from '#shared/result.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { copiedCell, copiedTable, wordsCell } from '#shared/rules/table/planTableCopy.ts'
import { type Paste, readPaste, tiled } from '#shared/rules/table/planTablePaste.ts'
import { type Cut, headRow, isNewRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { focusActive } from './reveal.ts'
import type { Fill } from './useFill.ts'
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
  readonly fill: Fill
  /** Hears what a pasted table would change, and from which cell on. */
  readonly onPaste: (pasted: Pasted) => void
  /** Hears why nothing of a pasted table can be taken over. */
  readonly onRefuse: (error: AppError) => void
  readonly onSay: (text: string) => void
}

/** The clipboard as a menu offers it. */
export type MenuClipboard = {
  readonly copy: () => void
  readonly cut: () => void
  /** Where a page may not read the clipboard by itself it says by which key that goes. */
  readonly paste: () => Promise<void>
}

/**
 * Copying cells to a spreadsheet, and pasting them from one. A cell is no field: what is copied or pasted there may be
 * told to the page as a whole, so that is where one has to listen, for as long as the focus is in the table.
 */
export function useClipboard({ grid, state, actions, fill, onPaste, onRefuse, onSay }: Options): MenuClipboard {
  const store = useStore()
  const translation = useTranslation()
  const isCutting = useRef(false)
  const pasteClip = useRef<(clip: Clip) => void>(() => {})
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
          const refusal = await actions.fillAll([...from, filled])
          if (refusal) state.keep(filled, { text, error: refusal.error })
          return
        }
        const error = actions.fill(filled)
        if (error) state.keep(filled, { text, error })
        return
      }
      const refusal = await fill.selection(text, state.active.column)
      if (refusal) fill.refuse(refusal)
    }

    const listeners = new AbortController()
    const listen = (name: 'copy' | 'cut' | 'paste', hear: (event: ClipboardEvent) => void) =>
      document.addEventListener(name, (event) => isHere() && !event.defaultPrevented && hear(event), {
        signal: listeners.signal,
      })
    const cutSelection = (event: ClipboardEvent) => {
      const { rows, columns } = state.selection()
      const text = copy(event)
      if (text === null) return
      // An activity always has a name, so a name is copied and stays.
      const isMovable = !columns.includes('title')
      state.setCut(isMovable ? { text, rows, columns } : null)
      showNotice({ tone: 'info', text: t(isMovable ? 'table.cut' : 'table.cut.title') })
    }
    const paste = (clip: Clip) => {
      // Another program may put other line ends in it than we did.
      const isSame = state.cut !== null && plain(state.cut.text) === plain(clip.text)
      const cut = isSame ? state.cut : null
      const copied = readTable(clip)
      const [[only = ''] = []] = copied
      if (copied.length === 1 && copied[0]?.length === 1) {
        state.setCut(null)
        void pasteOne(only, cut)
        return
      }
      const { rows: ids, columns, active } = state
      // A selection is pasted into from its first cell, wherever in it one is.
      const { rows: chosen, columns: across, isWhole } = state.selection()
      const table = isWhole ? copied : tiled(copied, { rows: chosen, columns: across })
      const row = isNewRow(active.row) ? ids.length : ids.indexOf(chosen[0] ?? active.row)
      const column = across[0] ?? active.column
      const read = readPaste(store.document, table, { ids, columns, row, column }, translation)
      if (!read.ok) {
        onRefuse(read.error)
        return
      }
      const pasted = read.value
      const emptied = cut ? emptiedBy(cut, pasted, ids.slice(row)) : []
      onPaste({ paste: pasted, row: ids[row] ?? active.row, column, emptied })
    }
    listen('copy', (event) => {
      if (isCutting.current) cutSelection(event)
      else if (copy(event) !== null) state.setCut(null)
    })
    listen('cut', cutSelection)
    listen('paste', (event) => {
      if (state.active.row === headRow) return
      event.preventDefault()
      paste(clipOf(event.clipboardData))
    })
    pasteClip.current = paste
    return () => listeners.abort()
  }, [grid, state, actions, fill, onPaste, onRefuse, onSay, store, translation])
  return useMemo(() => {
    // A page may copy when it is asked to by a press, and hears of it as of the keys. It cannot cut what is no field.
    const copyNow = (isCut: boolean) => {
      // The menu may not have given the focus back yet.
      focusActive(grid.current)
      isCutting.current = isCut
      document.execCommand('copy')
      isCutting.current = false
    }
    return {
      copy: () => copyNow(false),
      cut: () => copyNow(true),
      paste: async () => {
        const clip = await readClip()
        if (clip) pasteClip.current(clip)
        else showNotice({ tone: 'info', text: translation.t('table.menu.paste.byKey') })
      },
    }
  }, [grid, translation])
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
