import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { activitiesShown, nextSorting, type TableView } from '#shared/rules/table/planTableOrder.ts'
import { rowsToEdit } from '#shared/rules/table/planTablePaste.ts'
import { useObserved } from '#ui/useObserved.ts'
import { BulkBar } from './BulkBar.tsx'
import { cellDraftsIn } from './cellDrafts.ts'
import { newRow } from './gridPlaces.ts'
import { HeadRow } from './HeadRow.tsx'
import { PasteRefused } from './PasteRefused.tsx'
import { PasteTableDialog } from './PasteTableDialog.tsx'
import styles from './PlanTable.module.css'
import { NewRow, Row } from './Row.tsx'
import { reveal } from './reveal.ts'
import { useShownColumns } from './shownColumns.ts'
import { Toolbar } from './Toolbar.tsx'
import { Totals } from './Totals.tsx'
import { type Pasted, useClipboard } from './useClipboard.ts'
import { useCommit } from './useCommit.ts'
import { GridContext, gridStateOf } from './useGrid.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useNewRows } from './useNewRows.ts'
import { usePointer } from './usePointer.ts'
import { sameText, useTableActions } from './useTableActions.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'

type Props = {
  /** The activity that is shown in full beside the table, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
}

const everything: TableView = { sorting: null, text: '', status: null }
const nothingKept: ReadonlySet<string> = new Set()
const planned = (document: TrajectDocument) => activitiesOfPlan(document).map(({ id }) => id)

/** The plan as rows and columns that are filled in as in a spreadsheet. */
export function PlanTable({ openId, onOpen }: Props) {
  const translation = useTranslation()
  const { t } = translation
  const store = useStore()
  const state = gridStateOf(store, cellDraftsIn(useDrafts()))
  const [view, setView] = useState(everything)
  const [kept, setKept] = useState(nothingKept)
  const [columns, chooseColumns] = useShownColumns()
  const [announcement, setAnnouncement] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const grid = useRef<HTMLTableElement>(null)
  const inPlan = useDocument(planned, sameList)
  const settled = useDocument(
    useCallback(
      (document: TrajectDocument) => activitiesShown(document, view, kept, translation).map(({ id }) => id),
      [view, kept, translation],
    ),
    sameList,
  )
  const isFiltered = view.text !== '' || view.status !== null
  const onMade = useCallback(
    (ids: readonly string[]) => {
      // Who makes an activity sees what became of it, also when it does not fit what was searched for.
      if (isFiltered) setKept((now) => new Set([...now, ...ids]))
    },
    [isFiltered],
  )
  const actions = useTableActions(state, onMade)
  const commit = useCommit(state, actions)
  const { sorting } = view
  const sort = useCallback(
    (column: PlanColumn) => {
      const next = nextSorting(sorting, column)
      setView((now) => ({ ...now, sorting: next }))
      const name = columnText(store.document, column, t)
      setAnnouncement(next ? t(`table.sorted.${next.direction}`, { column: name }) : t('table.sorted.year'))
    },
    [sorting, store, t],
  )
  const keys = useGridKeys({ state, actions, onOpen, onSort: sort, onSay: setAnnouncement })
  useClipboard({ grid, state, actions, onPaste: setPasted, onRefuse: setRefused, onSay: setAnnouncement })
  useNewRows(state, actions)
  useTypeAnywhere(grid, state)
  const pointer = usePointer(state, actions)

  const rows = useObserved(state, () => state.rows)
  const draftRows = useObserved(state, () => state.draftRows)
  useLayoutEffect(() => state.lay(settled, columns, new Set(inPlan)), [state, settled, columns, inPlan])
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
  useLayoutEffect(() => {
    const template = ['head', ...columns].map((each) => `var(--w-${each})`).join(' ')
    scroller.current?.style.setProperty('--columns', template)
  }, [columns])

  const focusTable = () => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
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
            columns={columns}
            column={activeColumn}
            isWhole={hasPicked}
            onGive={(column, text) => actions.fillAll(sameText(state.selection().rows, column, text))}
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
            columns={columns}
            onColumns={chooseColumns}
            onFound={() => {
              const [first] = state.rows
              if (first === undefined) return
              state.goTo({ row: first, column: 'title' })
              focusTable()
            }}
            onFilter={(filter) => {
              setKept(nothingKept)
              setView((now) => ({ ...now, ...filter }))
            }}
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
            aria-colcount={columns.length + 1}
            {...keys}
            {...pointer}
          >
            <thead>
              <HeadRow columns={columns} sorting={sorting} onSort={sort} />
            </thead>
            <tbody>
              {rows.map((id, index) => (
                <Row
                  key={id}
                  id={id}
                  number={index + 2}
                  columns={columns}
                  isOpen={id === openId}
                  onOpen={onOpen}
                  onCommit={commit}
                />
              ))}
              {[...draftRows, newRow].map((row, index) => (
                <NewRow key={row} id={row} number={rows.length + index + 2} columns={columns} onCommit={commit} />
              ))}
            </tbody>
          </table>
          {rows.length === 0 ? <p className={styles.none}>{t('table.none')}</p> : null}
        </div>
        <Totals rows={rows} isFiltered={isFiltered} />
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
