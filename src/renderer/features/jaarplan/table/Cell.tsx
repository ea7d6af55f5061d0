import { CircleAlert } from 'lucide-react'
import { Fragment, memo, type ReactNode } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { columnText } from '#shared/rules/table/planTable.ts'
import { Words } from '#ui/Words.tsx'
import { CellEditor, type Leaving } from './CellEditor.tsx'
import type { Draft, Editing, Place } from './gridPlaces.ts'
import styles from './PlanTable.module.css'
import { useGrid } from './useGrid.ts'

/** Sends what was typed in a cell, and goes on where the hands go. */
export type CommitCell = (place: Place, text: string, leaving: Leaving) => void

type Props = Place & {
  /** Its number in the row, the head of the row being the first. */
  readonly number: number
  readonly rowTitle: string
  readonly text: string
  readonly placeholder?: string
  readonly draft: Draft | null
  readonly editing: Editing | null
  readonly isActive: boolean
  readonly isSelected: boolean
  /** Whether it was cut, and goes when it is pasted elsewhere. */
  readonly isCut: boolean
  /** Whether the selection is drawn out by its corner, and whether it is being drawn out over it. */
  readonly isCorner: boolean
  readonly isFilling: boolean
  /** The name under which the focus comes back to this cell. */
  readonly place: string | undefined
  readonly mark: ReactNode
  readonly onCommit: CommitCell
}

/**
 * One cell: what the plan says, what was typed and refused, or the field in which it is changed. A year has thousands of
 * them, so it asks for nothing itself: whatever it shows is handed to it.
 */
export const Cell = memo(function Cell(props: Props) {
  const { row, column, number, rowTitle, text, placeholder = '', draft, editing, isActive, isSelected, mark } = props
  const error = draft?.error ?? null
  const shown = draft ? draft.text : text
  // The title tells a screen reader which row it is in.
  const Tag = column === 'title' ? 'th' : 'td'
  return (
    <Tag
      className={styles.cell}
      scope={column === 'title' ? 'row' : undefined}
      aria-colindex={number}
      aria-selected={isSelected}
      aria-invalid={error !== null || undefined}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-column={column}
      data-active={isActive || undefined}
      data-place={props.place}
      data-cut={props.isCut || undefined}
      data-editing={editing !== null || undefined}
      data-corner={props.isCorner || undefined}
      data-filling={props.isFilling || undefined}
    >
      {editing ? (
        <CellField row={row} column={column} rowTitle={rowTitle} editing={editing} onCommit={props.onCommit} />
      ) : null}
      {shown === '' && placeholder === '' && !mark ? null : (
        <span className={styles.text} data-placeholder={shown === '' || undefined}>
          {column === 'moment' ? (
            <span className={styles.when}>
              <Unbroken text={shown} />
            </span>
          ) : null}
          {mark}
          {column === 'moment' ? null : <Words>{shown || placeholder}</Words>}
        </span>
      )}
      {props.isCorner && !editing ? <span aria-hidden className={styles.fill} data-fill="" /> : null}
      {error ? (
        <span className={styles.error} role="alert">
          <CircleAlert aria-hidden size="1.1em" />
          {errorText(error)}
        </span>
      ) : null}
    </Tag>
  )
})

type FieldProps = Pick<Props, 'row' | 'column' | 'rowTitle' | 'onCommit'> & { readonly editing: Editing }

function CellField({ row, column, rowTitle, editing, onCommit }: FieldProps) {
  const { t } = useTranslation()
  const store = useStore()
  const grid = useGrid()
  return (
    <CellEditor
      column={column}
      label={t('table.edit', { column: columnText(store.document, column, t), title: rowTitle })}
      text={editing.text}
      typed={grid.typed}
      onType={(typed) => grid.type(typed)}
      isWhole={editing.isWhole}
      error={editing.error}
      onCommit={(typed, leaving) => onCommit({ row, column }, typed, leaving)}
      onCancel={() => grid.stopEditing()}
    />
  )
}

/** A moment breaks between its words, never inside a date or between two times. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(' ').map((word, index) => (
    <Fragment key={index}>
      {index > 0 ? ' ' : null}
      <span className={styles.word}>{word}</span>
    </Fragment>
  ))
}
