import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import type { Sorting } from '#shared/rules/table/planTableOrder.ts'
import { useObserved } from '#ui/useObserved.ts'
import { headRow } from './gridPlaces.ts'
import styles from './PlanTable.module.css'
import { reveal } from './reveal.ts'
import { useGrid } from './useGrid.ts'

type Props = {
  readonly columns: readonly PlanColumn[]
  readonly sorting: Sorting | null
  readonly onSort: (column: PlanColumn) => void
}

/** The headings: each sorts by its column. The first cell picks every row. */
export function HeadRow({ columns, sorting, onSort }: Props) {
  const { t } = useTranslation()
  const grid = useGrid()
  const view = useObserved(grid, () => grid.view(headRow))
  const pickedAll = useObserved(grid, () => grid.picked.size > 0 && grid.picked.size === grid.rows.length)
  return (
    <tr className={styles.head} aria-rowindex={1} data-head="">
      <td className={styles.rowHead} aria-colindex={1} data-stays="">
        <input
          type="checkbox"
          className={styles.box}
          tabIndex={-1}
          checked={pickedAll}
          aria-label={t('table.select.all')}
          onChange={() => grid.pickAll(pickedAll ? [] : grid.rows)}
        />
      </td>
      {columns.map((column, index) => (
        <Heading
          key={column}
          column={column}
          number={index + 2}
          isActive={view.active === column}
          direction={sorting?.column === column ? sorting.direction : null}
          onSort={onSort}
        />
      ))}
    </tr>
  )
}

type HeadingProps = {
  readonly column: PlanColumn
  readonly number: number
  readonly isActive: boolean
  readonly direction: Sorting['direction'] | null
  readonly onSort: (column: PlanColumn) => void
}

function Heading({ column, number, isActive, direction, onSort }: HeadingProps) {
  const { t } = useTranslation()
  const grid = useGrid()
  const element = useRef<HTMLTableCellElement>(null)
  const text = useDocument(useCallback((document: TrajectDocument) => columnText(document, column, t), [column, t]))
  useEffect(() => {
    if (!isActive || !grid.hasFocus || !element.current) return
    element.current.focus({ preventScroll: true })
    reveal(element.current)
  }, [isActive, grid])
  return (
    <th
      ref={element}
      className={styles.heading}
      scope="col"
      aria-colindex={number}
      aria-sort={direction ?? 'none'}
      tabIndex={isActive ? 0 : -1}
      data-row={headRow}
      data-column={column}
      data-active={isActive || undefined}
      data-stays={column === 'moment' || column === 'title' ? '' : undefined}
      onClick={() => onSort(column)}
    >
      <span>{text}</span>
      {direction === 'ascending' ? <ArrowUp aria-hidden size="1.1em" /> : null}
      {direction === 'descending' ? <ArrowDown aria-hidden size="1.1em" /> : null}
    </th>
  )
}
