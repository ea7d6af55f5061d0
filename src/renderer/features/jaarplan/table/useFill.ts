import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import {
  type CellBlock,
  type CellRefusal,
  cellsToFill,
  fromItsEdge,
  hiddenBetween,
} from '#shared/rules/table/planTableFill.ts'
import type { Filled } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { showRefusal } from './refusal.ts'
import type { TableActions } from './useTableActions.ts'

/** Filling many cells at once, each time as one step. Only rows that are shown are filled; what is hidden between them is told. */
export type Fill = {
  /** Gives the selection what stands at its edge; one row or column of it, what stands before that. */
  readonly fromEdge: (way: 'down' | 'right') => Promise<void>
  /** Fills the cells over which the selection was drawn out with what is selected, and selects all of it. */
  readonly drawnOut: () => Promise<void>
  /** Gives every selected cell a text; of whole rows those in one column, because nowhere else it would mean the same. */
  readonly selection: (text: string, column: Filled['column']) => Promise<CellRefusal | null>
  /** Empties every selected cell. */
  readonly nothing: () => Promise<void>
  /** Says why nothing was filled in. */
  readonly refuse: (refusal: CellRefusal) => void
}

/** How many cells are filled at once. `allRows` are the activities of the plan in the order of the table, also those not shown. */
export function useFill(
  state: GridState,
  actions: TableActions,
  allRows: () => readonly string[],
  onSay: (text: string) => void,
): Fill {
  const store = useStore()
  const { t } = useTranslation()
  return useMemo(() => {
    const fill = async (cells: readonly Filled[], rows: readonly string[]): Promise<CellRefusal | null> => {
      const refusal = await actions.fillAll(cells)
      if (refusal) return refusal
      const hidden = hiddenBetween(allRows(), state.rows, rows)
      if (hidden > 0) showNotice({ tone: 'info', text: t('table.fill.hidden', { count: hidden }) })
      else onSay(t('table.filled', { count: cells.length }))
      return null
    }
    const refuse = (refusal: CellRefusal) => showRefusal(store, refusal, t)
    const fillFrom = async (from: CellBlock, into: CellBlock): Promise<boolean> => {
      const cells = cellsToFill(from, into).map(({ row, column, from: place }) => ({
        row,
        column,
        text: actions.textAt(place),
      }))
      const refusal = cells.length > 0 ? await fill(cells, [...from.rows, ...into.rows]) : null
      if (refusal) refuse(refusal)
      return refusal === null
    }
    return {
      fromEdge: async (way) => {
        const { from, into } = fromItsEdge(withEdge(state, state.selection(), way), way)
        await fillFrom(from, into)
      },
      drawnOut: async () => {
        const { filling } = state
        const { rows, columns } = state.selection()
        state.drawOut(null)
        if (!filling || !(await fillFrom({ rows, columns }, filling))) return
        const [first, left] = [rows[0], columns[0]]
        const [last, right] = [[...rows, ...filling.rows].at(-1), [...columns, ...filling.columns].at(-1)]
        if (first === undefined || left === undefined || last === undefined || right === undefined) return
        state.goTo({ row: first, column: left })
        state.extendTo({ row: last, column: right })
      },
      selection: (text, column) => {
        const { rows, columns, isWhole } = state.selection()
        const into = isWhole ? [column] : columns
        return fill(
          rows.flatMap((row) => into.map((each) => ({ row, column: each, text }))),
          rows,
        )
      },
      nothing: async () => {
        const { rows, columns } = state.selection()
        const cells = rows.flatMap((row) => columns.map((column) => ({ row, column, text: '' })))
        const refusal = await actions.fillAll(cells)
        if (refusal) refuse(refusal)
      },
      refuse,
    }
  }, [state, actions, allRows, onSay, store, t])
}

/** A block of one row or one column with the one before it, from which it is filled. */
function withEdge(state: GridState, { rows, columns }: CellBlock, way: 'down' | 'right'): CellBlock {
  if (way === 'down' && rows.length === 1) {
    const at = state.rows.indexOf(rows[0] ?? '')
    return { rows: state.rows.slice(Math.max(0, at - 1), at + 1), columns }
  }
  const [column] = columns
  if (way === 'right' && column !== undefined && columns.length === 1) {
    const at = state.columns.indexOf(column)
    return { rows, columns: state.columns.slice(Math.max(0, at - 1), at + 1) }
  }
  return { rows, columns }
}
