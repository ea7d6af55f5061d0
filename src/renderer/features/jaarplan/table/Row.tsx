import { PanelRightOpen, PencilLine, Repeat, TriangleAlert } from 'lucide-react'
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord } from '#app/useDocument.ts'
import { itemOf } from '#parts/year/places.ts'
import { useChanged } from '#parts/year/useChanged.ts'
import type { Translation } from '#shared/i18n.ts'
import { type Activity, type TrajectDocument, trajectOf } from '#shared/records.ts'
import { clashing } from '#shared/rules/calendar/clashes.ts'
import { occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { goesAhead } from '#shared/rules/plan/plan.ts'
import { cellText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { clashInWords } from '#shared/wording/warningWording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { useObserved } from '#ui/useObserved.ts'
import { Cell, type CommitCell } from './Cell.tsx'
import styles from './PlanTable.module.css'
import { reveal } from './reveal.ts'
import type { RowView } from './rowView.ts'
import { useGrid } from './useGrid.ts'

type Props = {
  readonly id: string
  /** Its number in the grid, the headings being the first. */
  readonly number: number
  readonly columns: readonly PlanColumn[]
  readonly isOpen: boolean
  readonly onOpen: (activityId: string) => void
  readonly onCommit: CommitCell
}

const nothing: readonly string[] = []

/** One activity as a row. It draws itself again only when its own cells or its part of the selection change. */
export const Row = memo(function Row(props: Props) {
  const { id, number, isOpen } = props
  const grid = useGrid()
  const view = useObserved(grid, () => grid.view(id))
  const activity = useRecord('activity', id)
  const row = useFocusInRow(view)
  const isNear = useNear(row, number * leastRow < window.innerHeight)
  if (!activity) return null
  return (
    <tr
      ref={row}
      className={styles.row}
      aria-rowindex={number}
      aria-selected={view.isPicked}
      data-open={isOpen || undefined}
      data-cancelled={activity.status === 'cancelled' || undefined}
    >
      {isNear || view.active !== null || view.drafts.size > 0 ? (
        <Cells {...props} activity={activity} view={view} />
      ) : (
        <FarTitle activity={activity} columns={props.columns} />
      )}
    </tr>
  )
})

/** How low a row can be, in px. */
const leastRow = 28

/**
 * Whether a row is in sight or will soon be: what the browser finds for `content-visibility`. Once near it stays so. A
 * thousand whole rows take a second to make, and one sees twenty.
 */
function useNear(row: RefObject<HTMLElement | null>, atFirst: boolean): boolean {
  const [isNear, setNear] = useState(atFirst)
  // Before the frame in which the browser tells it for the first time.
  useLayoutEffect(() => {
    const element = row.current
    if (isNear || !element) return
    const come = (event: Event) => setNear(event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped)
    element.addEventListener('contentvisibilityautostatechange', come)
    return () => element.removeEventListener('contentvisibilityautostatechange', come)
  }, [row, isNear])
  return isNear
}

/** Gives the cell where one is the focus, while the table has it. To be handed to the row. */
function useFocusInRow({ active, editing }: RowView): RefObject<HTMLTableRowElement | null> {
  const grid = useGrid()
  const row = useRef<HTMLTableRowElement>(null)
  const isEditing = editing !== null
  useEffect(() => {
    if (active === null || isEditing || !grid.hasFocus) return
    const cell = row.current?.querySelector<HTMLElement>('[data-active]')
    if (!cell) return
    cell.focus({ preventScroll: true })
    reveal(cell)
  }, [active, isEditing, grid])
  return row
}

/** What is there of a row far out of sight: enough to be found, and to be gone to. */
function FarTitle({ activity: { id, title }, columns }: { readonly activity: Activity } & Pick<Props, 'columns'>) {
  return (
    <th
      className={styles.cell}
      scope="row"
      aria-colindex={columns.indexOf('title') + 2}
      tabIndex={-1}
      data-row={id}
      data-column="title"
      data-place={itemOf.activity(id)}
    >
      {title}
    </th>
  )
}

type CellsProps = Props & { readonly activity: Activity; readonly view: RowView }

function Cells({ id, columns, isOpen, onOpen, onCommit, activity, view }: CellsProps) {
  const translation = useTranslation()
  const { t } = translation
  const grid = useGrid()
  const changed = useChanged(id)
  const texts = useDocument(
    useCallback(
      (document: TrajectDocument) => {
        const now = document.activity.get(id)
        return now ? columns.map((column) => cellText(document, now, column, translation)) : nothing
      },
      [id, columns, translation],
    ),
    sameList,
  )
  const clashes = useDocument(
    useCallback((document: TrajectDocument) => clashesInWords(document, id, translation), [id, translation]),
  )
  const { title, kind, recurrence } = activity
  // Who comes back from the open activity comes back to the column that was left.
  const place = view.active ?? 'title'
  return (
    <>
      <td className={styles.rowHead} aria-colindex={1} data-row-head={id}>
        <input
          type="checkbox"
          className={styles.box}
          tabIndex={-1}
          checked={view.isPicked}
          aria-label={t('table.select', { title })}
          onChange={() => {}}
          onClick={(event) => {
            const row = event.currentTarget.closest('tr')
            flushSync(() => grid.goTo({ row: id, column: grid.active.column }))
            grid.pick(id, event.shiftKey)
            // The keys go on with the row that was picked.
            row?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
          }}
        />
        <button
          type="button"
          className={styles.open}
          tabIndex={-1}
          aria-label={t('table.open', { title })}
          title={t('table.open', { title })}
          aria-pressed={isOpen}
          onClick={() => onOpen(id)}
        >
          <PanelRightOpen aria-hidden size="1.25em" />
        </button>
      </td>
      {columns.map((column, index) => (
        <Cell
          key={column}
          row={id}
          column={column}
          number={index + 2}
          rowTitle={title}
          text={texts[index] ?? ''}
          draft={view.drafts.get(column) ?? null}
          editing={view.editing?.column === column ? view.editing : null}
          isActive={view.active === column}
          isSelected={index >= view.from && index <= view.to}
          isCut={view.cut.has(column)}
          isCorner={view.handle === column}
          isFilling={index >= view.fillFrom && index <= view.fillTo}
          place={place === column ? itemOf.activity(id) : undefined}
          onCommit={onCommit}
          mark={
            column === 'title' ? (
              <span className={styles.kind} title={changed || undefined}>
                <ToneIcon tone={toneOfKind[kind]} />
                {changed ? <PencilLine aria-hidden size="1em" /> : null}
                <span className="visuallyHidden">{`${[t(`kind.${kind}`), changed].filter(Boolean).join(', ')}: `}</span>
              </span>
            ) : column === 'moment' && (recurrence || clashes !== '') ? (
              <span className={styles.repeats} title={clashes || undefined}>
                {recurrence ? <Repeat aria-hidden size="1em" /> : null}
                {clashes === '' ? null : <TriangleAlert aria-hidden size="1em" />}
                <span className="visuallyHidden">
                  {[recurrence ? t('table.repeats') : '', clashes]
                    .filter(Boolean)
                    .map((words) => `, ${words}`)
                    .join('')}
                </span>
              </span>
            ) : null
          }
        />
      ))}
    </>
  )
}

/** What the times of an activity fall together with; empty for nothing. */
function clashesInWords(document: TrajectDocument, id: string, { t, language }: Translation): string {
  const activity = document.activity.get(id)
  if (!activity || !goesAhead(document, activity)) return ''
  const calendar = calendarOfTraject(document)
  const times = occurrencesOf(activity, calendar, trajectOf(document)?.periods ?? 0)
  return clashing(calendar, times)
    .map(({ clash, count }) => clashInWords(clash, count, language, t))
    .join('; ')
}

type NewProps = {
  /** Its name in the grid. */
  readonly id: string
  readonly number: number
  readonly columns: readonly PlanColumn[]
  readonly onCommit: CommitCell
}

/** A row that becomes an activity once it is left and has a name. Until then all that was typed in it waits. */
export const NewRow = memo(function NewRow({ id, number, columns, onCommit }: NewProps) {
  const { t } = useTranslation()
  const grid = useGrid()
  const view = useObserved(grid, () => grid.view(id))
  const row = useFocusInRow(view)
  const isNameless = view.drafts.size > 0 && !view.drafts.has('title')
  const name = t(isNameless ? 'table.new.nameless' : 'table.new')
  return (
    <tr ref={row} className={styles.row} aria-rowindex={number} data-new="" data-nameless={isNameless || undefined}>
      <td className={styles.rowHead} aria-colindex={1} />
      {columns.map((column, index) => (
        <Cell
          key={column}
          row={id}
          column={column}
          number={index + 2}
          rowTitle={t('table.new')}
          text=""
          placeholder={column === 'title' ? name : ''}
          draft={view.drafts.get(column) ?? null}
          editing={view.editing?.column === column ? view.editing : null}
          isActive={view.active === column}
          isSelected={false}
          isCut={false}
          isCorner={false}
          isFilling={false}
          place={undefined}
          onCommit={onCommit}
          mark={null}
        />
      ))}
    </tr>
  )
})
