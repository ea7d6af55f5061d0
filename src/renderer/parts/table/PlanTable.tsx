import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useSpeech } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { columnText, type PlanColumn } from '#shared/rules/planTable.ts'
import { activitiesShown, nextSorting, type TableView } from '#shared/rules/planTableOrder.ts'
import { type Paste, rowsToEdit } from '#shared/rules/planTablePaste.ts'
import { BulkBar } from './BulkBar.tsx'
import { GridContext, gridStateOf, newRow } from './gridState.ts'
import { HeadRow } from './HeadRow.tsx'
import { PasteTableDialog } from './PasteTableDialog.tsx'
import styles from './PlanTable.module.css'
import { NewRow, Row } from './Row.tsx'
import { reveal } from './reveal.ts'
import { useShownColumns } from './shownColumns.ts'
import { Toolbar } from './Toolbar.tsx'
import { Totals } from './Totals.tsx'
import { type Pasted, useClipboard } from './useClipboard.ts'
import { useCommit } from './useCommit.ts'
import { useGridKeys } from './useGridKeys.ts'
import { usePointer } from './usePointer.ts'
import { sameText, useTableActions } from './useTableActions.ts'

type Props = {
  /** The activity that is shown in full beside the table, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
}

const everything: TableView = { sorting: null, text: '', status: null }
const nothingKept: ReadonlySet<string> = new Set()

/** The plan as rows and columns that are filled in as in a spreadsheet. */
export function PlanTable({ openId, onOpen }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const store = useStore()
  const state = gridStateOf(store)
  const [view, setView] = useState(everything)
  const [kept, setKept] = useState(nothingKept)
  const [columns, chooseColumns] = useShownColumns()
  const [said, setSaid] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const rows = useDocument(
    useCallback(
      (document: Document) => activitiesShown(document, view, kept, speech).map(({ id }) => id),
      [view, kept, speech],
    ),
    sameList,
  )
  const isFiltered = view.text !== '' || view.status !== null
  const onTouched = useCallback(
    (ids: readonly string[]) => {
      // Who changes an activity sees what became of it, also when it no longer fits what was searched for.
      if (isFiltered) setKept((now) => new Set([...now, ...ids]))
    },
    [isFiltered],
  )
  const actions = useTableActions(state, onTouched)
  const commit = useCommit(state, actions)
  const { sorting } = view
  const sort = useCallback(
    (column: PlanColumn) => {
      const next = nextSorting(sorting, column)
      setView((now) => ({ ...now, sorting: next }))
      const name = columnText(store.document, column, t)
      setSaid(next ? t(`table.sorted.${next.direction}`, { column: name }) : t('table.sorted.year'))
    },
    [sorting, store, t],
  )
  const keys = useGridKeys({ state, actions, onOpen, onSort: sort, onSay: setSaid })
  const clipboard = useClipboard({ state, actions, onPaste: setPasted, onSay: setSaid })
  const pointer = usePointer(state, actions)

  useLayoutEffect(() => state.lay(rows, columns), [state, rows, columns])
  useEffect(() => {
    // A row that goes elsewhere because of what was typed takes the one who typed along.
    const active = rows.length > 0 ? scroller.current?.querySelector<HTMLElement>('[data-active]') : null
    if (active && state.hasFocus) reveal(active)
  }, [state, rows])
  useEffect(() => {
    // One begins at the first activity, not at the last row.
    const [first] = state.rows
    if (first !== undefined && state.active.row === newRow) state.goTo({ row: first, column: 'title' })
    return () => {
      state.hasFocus = false
      state.stopEditing()
    }
  }, [state])

  const selected = useSyncExternalStore(
    state.subscribe,
    useCallback(() => {
      const { rows: chosen } = state.selection()
      return chosen.length > 1 || state.picked.size > 0 ? chosen.length : 0
    }, [state]),
  )
  const activeColumn = useSyncExternalStore(
    state.subscribe,
    useCallback(() => state.active.column, [state]),
  )
  useLayoutEffect(() => {
    const template = ['head', ...columns].map((each) => `var(--w-${each})`).join(' ')
    scroller.current?.style.setProperty('--columns', template)
  }, [columns])

  const focusTable = () => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  const take = async (paste: Paste) => {
    setPasted(null)
    const edits = rowsToEdit(paste)
    const answer = await actions.edit(edits)
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
          {said}
        </p>
        <div ref={scroller} className={styles.scroller} data-scroller="">
          <table
            className={styles.grid}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are filled in is a grid (ARIA 1.2)
            role="grid"
            aria-label={t('table.label')}
            aria-describedby="table-keys"
            aria-multiselectable
            aria-rowcount={rows.length + 2}
            aria-colcount={columns.length + 1}
            {...keys}
            {...clipboard}
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
              <NewRow number={rows.length + 2} columns={columns} onCommit={commit} />
            </tbody>
          </table>
          {rows.length === 0 ? <p className={styles.none}>{t('table.none')}</p> : null}
        </div>
        <Totals shown={rows.length} />
        {pasted ? (
          <PasteTableDialog
            paste={pasted.paste}
            column={pasted.column}
            title={store.record('activity', pasted.row)?.title ?? null}
            onClose={() => setPasted(null)}
            onTake={() => void take(pasted.paste)}
          />
        ) : null}
      </section>
    </GridContext>
  )
}
