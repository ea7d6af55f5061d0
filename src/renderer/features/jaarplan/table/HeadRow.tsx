import { ArrowDown, ArrowUp, ChevronDown, Funnel } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { columnsThatStay } from '#shared/rules/table/planTableColumns.ts'
import type { Sorting } from '#shared/rules/table/planTableOrder.ts'
import { useObserved } from '#ui/useObserved.ts'
import { headRow } from './gridPlaces.ts'
import styles from './HeadRow.module.css'
import grid from './PlanTable.module.css'
import { reveal } from './reveal.ts'
import { useGrid } from './useGrid.ts'
import type { HeadPointer } from './useHeadPointer.ts'

type Props = {
  readonly columns: readonly PlanColumn[]
  readonly sorting: Sorting | null
  /** The columns by which rows are left out. */
  readonly filtered: ReadonlySet<PlanColumn>
  readonly pointer: HeadPointer
  readonly onMenu: (column: PlanColumn) => void
  /** Makes a column as wide as what is in it. */
  readonly onFit: (column: PlanColumn) => void
}

/** The headings: each selects its column, and has a menu to sort, filter, move and size it. The first cell picks every row. */
export function HeadRow({ columns, sorting, filtered, ...each }: Props) {
  const { t } = useTranslation()
  const state = useGrid()
  const view = useObserved(state, () => state.view(headRow))
  const pickedAll = useObserved(state, () => state.picked.size > 0 && state.picked.size === state.rows.length)
  const staying = columnsThatStay(columns)
  return (
    <tr className={grid.head} aria-rowindex={1} data-head="">
      <td className={grid.rowHead} aria-colindex={1} data-stays="">
        <input
          type="checkbox"
          className={grid.box}
          tabIndex={-1}
          checked={pickedAll}
          aria-label={t('table.select.all')}
          onChange={() => state.pickAll(pickedAll ? [] : state.rows)}
        />
      </td>
      {columns.map((column, index) => (
        <Heading
          key={column}
          column={column}
          number={index + 2}
          isActive={view.active === column}
          isSelected={index >= view.from && index <= view.to}
          isFiltered={filtered.has(column)}
          stays={staying.includes(column)}
          direction={sorting?.column === column ? sorting.direction : null}
          {...each}
        />
      ))}
    </tr>
  )
}

type HeadingProps = Pick<Props, 'pointer' | 'onMenu' | 'onFit'> & {
  readonly column: PlanColumn
  readonly number: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isFiltered: boolean
  readonly stays: boolean
  readonly direction: Sorting['direction'] | null
}

function Heading({ column, number, isActive, isSelected, isFiltered, stays, direction, ...does }: HeadingProps) {
  const { t } = useTranslation()
  const state = useGrid()
  const element = useRef<HTMLTableCellElement>(null)
  const text = useDocument(useCallback((document: TrajectDocument) => columnText(document, column, t), [column, t]))
  useEffect(() => {
    if (!isActive || !state.hasFocus || !element.current) return
    element.current.focus({ preventScroll: true })
    reveal(element.current)
  }, [isActive, state])
  return (
    <th
      ref={element}
      className={grid.heading}
      scope="col"
      aria-label={isFiltered ? t('table.head.filtered', { column: text }) : text}
      aria-colindex={number}
      aria-sort={direction ?? 'none'}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-row={headRow}
      data-column={column}
      data-active={isActive || undefined}
      data-stays={stays ? '' : undefined}
      onPointerDown={(event) => does.pointer.press(event, column)}
      onContextMenu={(event) => {
        event.preventDefault()
        does.onMenu(column)
      }}
    >
      <span className={styles.name}>{text}</span>
      {direction === 'ascending' ? <ArrowUp aria-hidden size="1.1em" /> : null}
      {direction === 'descending' ? <ArrowDown aria-hidden size="1.1em" /> : null}
      <button
        type="button"
        className={styles.menu}
        tabIndex={-1}
        aria-label={t('table.head.menu', { column: text })}
        title={t('table.head.menu.what')}
        aria-haspopup="menu"
        data-filtered={isFiltered || undefined}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => does.onMenu(column)}
      >
        {isFiltered ? <Funnel aria-hidden size="1.1em" /> : <ChevronDown aria-hidden size="1.1em" />}
      </button>
      <span
        aria-hidden
        className={styles.edge}
        data-edge={column}
        onPointerDown={(event) => does.pointer.resize(event, column)}
        onDoubleClick={() => does.onFit(column)}
      />
    </th>
  )
}
