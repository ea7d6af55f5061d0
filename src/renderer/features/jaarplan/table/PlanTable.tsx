import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { AppError } from '#shared/result.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { nextSorting } from '#shared/rules/table/planTableOrder.ts'
import { rowsToEdit } from '#shared/rules/table/planTablePaste.ts'
import { useLatest } from '#ui/useLatest.ts'
import { useObserved } from '#ui/useObserved.ts'
import { BulkBar } from './BulkBar.tsx'
import { cellDraftsIn } from './cellDrafts.ts'
import { newRow } from './gridPlaces.ts'
import { HeadRow } from './HeadRow.tsx'
import { PasteRefused } from './PasteRefused.tsx'
import { PasteTableDialog } from './PasteTableDialog.tsx'
import styles from './PlanTable.module.css'
import { NewRow, Row } from './Row.tsx'
import { refusalText } from './refusal.ts'
import { reveal } from './reveal.ts'
import { TableMenus } from './TableMenus.tsx'
import { searchFieldId, Toolbar } from './Toolbar.tsx'
import { Totals } from './Totals.tsx'
import { useCellActions } from './useCellActions.ts'
import { type Pasted, useClipboard } from './useClipboard.ts'
import { useColumnLayout, useColumns } from './useColumns.ts'
import { useCommit } from './useCommit.ts'
import { useFill } from './useFill.ts'
import { GridContext, gridStateOf } from './useGrid.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useHeadPointer } from './useHeadPointer.ts'
import { useNewRows } from './useNewRows.ts'
import { usePointer } from './usePointer.ts'
import { useSearchKey } from './useSearchKey.ts'
import { sameText, useTableActions } from './useTableActions.ts'
import { useTableRows } from './useTableRows.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'

type Props = {
  /** The activity that is shown in full beside the table, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
}

/** The plan as rows and columns that are filled in as in a spreadsheet. */
export function PlanTable({ openId, onOpen }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const state = gridStateOf(store, cellDraftsIn(useDrafts()))
  // As long as rows are selected to work on they keep their place; who looks for others is done with them.
  const rowsOf = useTableRows(useCallback(() => void state.letGo(), [state]))
  const { view, settled, inPlan, filters, isFiltered, filtered } = rowsOf
  const columns = useColumns()
  const [announcement, setAnnouncement] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)

  const latest = useLatest(rowsOf)
  const onMade = useCallback((ids: readonly string[]) => latest.current.keep(ids), [latest])
  const allRows = useCallback(() => latest.current.allInOrder(), [latest])
  const actions = useTableActions(state, onMade)
  const fill = useFill(state, actions, allRows, setAnnouncement)
  const commit = useCommit(state, actions, fill)
  const sort = useCallback(
    (column: PlanColumn) => {
      const next = nextSorting(latest.current.view.sorting, column)
      latest.current.sort(next)
      const name = columnText(store.document, column, t)
      setAnnouncement(next ? t(`table.sorted.${next.direction}`, { column: name }) : t('table.sorted.year'))
    },
    [latest, store, t],
  )
  const focusTable = useCallback(() => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  const search = useCallback(() => {
    // The bar of a selection stands where one searches.
    flushSync(() => state.letGo())
    const field = document.getElementById(searchFieldId)
    if (field instanceof HTMLInputElement) field.select()
  }, [state])
  const saySelected = useCallback(() => {
    const { rows, columns: across } = state.selection()
    const { size } = state.picked
    setAnnouncement(
      size > 0
        ? t('table.selected.rows', { count: size })
        : t('table.selected', { rows: rows.length, columns: across.length }),
    )
  }, [state, t])
  const clipboard = useClipboard({
    ...{ grid, state, actions, fill },
    onPaste: setPasted,
    onRefuse: setRefused,
    onSay: setAnnouncement,
  })
  const does = useCellActions({
    ...{ grid, state, actions, fill, clipboard, columns, onOpen },
    sorting: view.sorting,
    onSort: sort,
    onSearch: search,
    onSelected: saySelected,
  })
  const keys = useGridKeys({ state, actions, actionAt: does.actionAt, onSelected: saySelected })
  useNewRows(state, actions)
  useTypeAnywhere(grid, state)
  useSearchKey(search)
  const pointer = usePointer(grid, state, does.cells)
  const headPointer = useHeadPointer(state, columns)
  useColumnLayout(scroller, columns.shown)

  const rows = useObserved(state, () => state.rows)
  const draftRows = useObserved(state, () => state.draftRows)
  useLayoutEffect(() => state.lay(settled, columns.shown, new Set(inPlan)), [state, settled, columns.shown, inPlan])
  useEffect(() => {
    // A row that goes elsewhere because of what was typed takes the one who typed along.
    const active = rows.length > 0 ? scroller.current?.querySelector<HTMLElement>('[data-active]') : null
    if (active && state.hasFocus) reveal(active)
  }, [state, rows])
  const takeBack = useEffectEvent(() => {
    for (const cell of state.takeLeft()) {
      const error = actions.fill(cell)
      if (error) state.keep(cell, { text: cell.text, error })
    }
  })
  const leaveCell = useEffectEvent(() => {
    if (state.editing && state.typed !== null) commit(state.editing, state.typed, 'away')
  })
  useEffect(() => {
    // One begins at the first activity, not at the last row.
    const [first] = state.rows
    if (first !== undefined && state.active.row === newRow && !state.editing)
      state.goTo({ row: first, column: 'title' })
    takeBack()
    return () => {
      state.hasFocus = false
      // Leaving the table is leaving the cell.
      leaveCell()
      state.stopEditing()
    }
  }, [state])

  const hasPicked = useObserved(state, () => state.picked.size > 0)
  const selected = useObserved(state, () => {
    const { rows: chosen } = state.selection()
    return chosen.length > 1 || state.picked.size > 0 ? chosen.length : 0
  })
  const activeColumn = useObserved(state, () => state.active.column)
  const take = async ({ paste, emptied }: Pasted) => {
    setPasted(null)
    state.setCut(null)
    const edits = rowsToEdit(paste)
    const answer = await actions.move(edits, emptied)
    if (!answer.ok) showError(answer.error)
    else showNotice({ tone: 'done', text: t('paste.table.done', { count: edits.length }) })
  }
  return (
    <GridContext value={state}>
      <section className={styles.table}>
        {selected > 0 ? (
          <BulkBar
            count={selected}
            columns={columns.shown}
            column={activeColumn}
            isWhole={hasPicked}
            onGive={async (column, text, way) => {
              const refusal = await actions.fillAll(sameText(state.selection().rows, column, text), way)
              return refusal && refusalText(store, refusal, t)
            }}
            onRemove={() => {
              void actions.remove(state.selection().rows)
              focusTable()
            }}
            onDone={() => {
              state.letGo()
              focusTable()
            }}
          />
        ) : (
          <Toolbar
            view={view}
            filters={filters}
            columns={columns.shown}
            onColumns={columns.choose}
            onBack={focusTable}
            onFound={() => {
              const [first] = state.rows
              if (first === undefined) return
              state.goTo({ row: first, column: 'title' })
              focusTable()
            }}
            onFilter={rowsOf.search}
          />
        )}
        <p id="table-keys" className="visuallyHidden">
          {t('table.keys')}
        </p>
        <p className="visuallyHidden" role="status">
          {announcement}
        </p>
        <div ref={scroller} className={styles.scroller} data-scroller="">
          <table
            ref={grid}
            className={styles.grid}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are filled in is a grid (ARIA 1.2)
            role="grid"
            aria-label={t('table.label')}
            aria-describedby="table-keys"
            aria-multiselectable
            aria-rowcount={rows.length + draftRows.length + 2}
            aria-colcount={columns.shown.length + 1}
            {...keys}
            {...pointer}
          >
            <thead>
              <HeadRow
                columns={columns.shown}
                sorting={view.sorting}
                filtered={filtered}
                pointer={headPointer}
                onMenu={(column) => does.ask({ kind: 'head', column })}
                onFit={(column) => columns.setWidth(column, does.headOf(column).fitted())}
              />
            </thead>
            <tbody>
              {rows.map((id, index) => (
                <Row
                  key={id}
                  id={id}
                  number={index + 2}
                  columns={columns.shown}
                  isOpen={id === openId}
                  onOpen={onOpen}
                  onCommit={commit}
                />
              ))}
              {[...draftRows, newRow].map((row, index) => (
                <NewRow key={row} id={row} number={rows.length + index + 2} columns={columns.shown} onCommit={commit} />
              ))}
            </tbody>
          </table>
          {rows.length === 0 ? <p className={styles.none}>{t('table.none')}</p> : null}
        </div>
        <Totals rows={rows} isFiltered={isFiltered} filtered={filtered} onShowAll={rowsOf.showAll} />
        <TableMenus does={does} filters={filters} />
        {pasted ? (
          <PasteTableDialog
            paste={pasted.paste}
            isMove={pasted.emptied.length > 0}
            column={pasted.column}
            title={store.record('activity', pasted.row)?.title ?? null}
            onClose={() => setPasted(null)}
            onTake={() => void take(pasted)}
          />
        ) : null}
        {refused ? <PasteRefused error={refused} onClose={() => setRefused(null)} /> : null}
      </section>
    </GridContext>
  )
}
