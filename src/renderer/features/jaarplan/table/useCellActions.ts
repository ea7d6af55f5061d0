import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { cellText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import type { Sorting } from '#shared/rules/table/planTableOrder.ts'
import { actionOf } from '#ui/action.ts'
import { widthFor, widthOf } from './columnWidth.ts'
import { type Cells, gridActions } from './gridActions.ts'
import { headRow } from './gridPlaces.ts'
import { type Head, headActions } from './headActions.ts'

/** What menus of the table are open for: the cells of the selection, or the column of a heading. */
type Asked = { readonly kind: 'cells' } | { readonly kind: 'head'; readonly column: PlanColumn }

type Options = Omit<Cells, 'onMenu'> &
  Pick<Head, 'columns' | 'onSort'> & {
    readonly grid: RefObject<HTMLElement | null>
    readonly sorting: Sorting | null
  }

/** What can be done to cells and columns, by key and by menu. */
export type CellActions = {
  /** What a key does where one is; null when it does nothing to cells or columns. */
  readonly actionAt: (pressed: KeyboardEvent) => (() => void) | null
  readonly cells: Cells
  readonly headOf: (column: PlanColumn) => Head
  readonly asked: Asked | null
  /** What an open menu stands beside. */
  readonly beside: RefObject<HTMLElement | null>
  readonly ask: (asked: Asked | null) => void
}

/** Brings together what can be done to the cells and the columns of a table. */
export function useCellActions({ grid, sorting, onSort, columns, ...does }: Options): CellActions {
  const { state, actions, fill, clipboard, onOpen, onSearch, onSelected } = does
  const store = useStore()
  const translation = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const beside = useRef<HTMLElement>(null)
  const ask = useCallback(
    (next: Asked | null) => {
      const where = next?.kind === 'head' ? `[data-head] [data-column="${next.column}"]` : '[data-active]'
      if (next) beside.current = grid.current?.querySelector<HTMLElement>(where) ?? null
      setAsked(next)
    },
    [grid],
  )
  return useMemo(() => {
    const onMenu = () => ask({ kind: 'cells' })
    const cells: Cells = { state, actions, fill, clipboard, onOpen, onSearch, onSelected, onMenu }
    const headOf = (column: PlanColumn): Head => ({
      column,
      state,
      columns,
      sorting,
      onSort,
      width: () => widthOf(column),
      fitted: () => {
        const { document } = store
        const shown = state.rows.flatMap((id) => document.activity.get(id) ?? [])
        return widthFor(
          column,
          shown.map((activity) => cellText(document, activity, column, translation)),
        )
      },
      onMenu: () => ask({ kind: 'head', column }),
    })
    return {
      actionAt: (pressed) => {
        const { row, column } = state.active
        const ofHead = row === headRow ? actionOf(headActions, pressed) : undefined
        if (ofHead) return () => ofHead.run(headOf(column))
        const ofCells = actionOf(gridActions, pressed)
        // Among the headings nothing is selected but what is asked for there.
        if (!ofCells || (row === headRow && ofCells.id !== 'all' && ofCells.id !== 'search')) return null
        return () => ofCells.run(cells)
      },
      cells,
      headOf,
      asked,
      beside,
      ask,
    }
  }, [
    state,
    actions,
    fill,
    clipboard,
    onOpen,
    onSearch,
    onSelected,
    columns,
    sorting,
    onSort,
    store,
    translation,
    asked,
    ask,
  ])
}
