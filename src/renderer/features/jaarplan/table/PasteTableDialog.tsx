import { CircleAlert } from 'lucide-react'
import { useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import {
  type Paste,
  type PastedCell,
  type PastedRow,
  problemsOf,
  rowsToEdit,
} from '#shared/rules/table/planTablePaste.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { PasteProblems } from './PasteProblems.tsx'
import styles from './PasteTableDialog.module.css'

type Props = {
  readonly paste: Paste
  /** The column that is pasted from, and the title of the activity there; null for the row of a new activity. */
  readonly column: PlanColumn
  readonly title: string | null
  /** Whether the cells were cut, and are emptied where they came from. */
  readonly isMove: boolean
  readonly onClose: () => void
  readonly onTake: () => void
}

/** What a pasted table would change, row by row. Nothing has been changed yet. */
export function PasteTableDialog({ paste, column, title, isMove, onClose, onTake }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const { rows, above, ignored, extra, missing, same } = paste
  const name = (each: PlanColumn) => columnText(store.document, each, t)
  const wrong = rows.flatMap((row) => row.cells).filter(({ error }) => error !== null).length
  const refused = rows.filter(({ error }) => error !== null).length
  const problems = problemsOf(paste)
  const list = useRef<HTMLOListElement>(null)
  const taken = rowsToEdit(paste)
  const added = taken.filter(({ id }) => id === null).length
  const how =
    paste.by === 'title'
      ? t('paste.table.byTitle')
      : title === null
        ? t('paste.table.fromNew', { column: name(column) })
        : paste.hasHeader
          ? t('paste.table.header', { title })
          : t('paste.table.fromCell', { title, column: name(column) })
  const notes = [
    isMove ? t('paste.table.moved') : '',
    above.length > 0 ? t('paste.table.above', { text: above.join(', ') }) : '',
    ignored.length > 0 ? t('paste.table.ignored', { count: ignored.length, columns: ignored.join(', ') }) : '',
    extra > 0 ? t('paste.table.extra', { count: extra }) : '',
    missing.length > 0
      ? t('paste.table.missing', { count: missing.length, columns: missing.map(name).join(', ') })
      : '',
    wrong > 0 ? t('paste.table.wrong', { count: wrong }) : '',
  ].filter(Boolean)
  return (
    <Dialog isOpen isWide title={t('paste.table.title')} onClose={onClose}>
      {problems.length > 0 ? (
        <PasteProblems
          problems={problems}
          name={name}
          onGo={(line) => {
            const row = list.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)
            row?.scrollIntoView({ block: 'center' })
            row?.focus({ preventScroll: true })
          }}
        />
      ) : null}
      <p>{how}</p>
      {notes.length > 0 ? (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <p className={styles.counts}>
        {rows.length === 0
          ? t('paste.table.nothing')
          : t('paste.table.counts', { changed: taken.length - added, added, same })}
      </p>
      {rows.length > 0 ? (
        <ol ref={list} className={styles.rows}>
          {rows.map((row) => (
            <PastedRowItem key={row.line} row={row} name={name} />
          ))}
        </ol>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        {taken.length > 0 ? (
          <Button look="main" autoFocus={problems.length === 0} onPress={onTake}>
            {t(wrong + refused > 0 ? 'paste.table.takeRest' : 'paste.table.take')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}

type RowProps = { readonly row: PastedRow; readonly name: (column: PlanColumn) => string }

function PastedRowItem({ row, name }: RowProps) {
  const { t } = useTranslation()
  const store = useStore()
  const before = row.id === null ? null : (store.record('activity', row.id)?.title ?? row.title)
  return (
    <li className={styles.row} data-new={row.id === null || undefined} data-line={row.line} tabIndex={-1}>
      <p className={styles.title}>
        <span className={styles.line}>{t('paste.table.row', { line: row.line })}</span>
        <span className={styles.what}>{t(row.id === null ? 'paste.table.new' : 'paste.table.change')}</span>
        {before ?? row.title}
      </p>
      {row.error ? (
        <p className={styles.error}>
          <CircleAlert aria-hidden size="1.1em" />
          {errorText(row.error)}
        </p>
      ) : null}
      <dl className={styles.cells}>
        {row.cells
          .filter(({ column }) => row.id !== null || column !== 'title')
          .map((cell) => (
            <PastedCellItem key={cell.column} cell={cell} name={name(cell.column)} isNew={row.id === null} />
          ))}
      </dl>
    </li>
  )
}

type CellProps = { readonly cell: PastedCell; readonly name: string; readonly isNew: boolean }

function PastedCellItem({ cell: { before, after, error }, name, isNew }: CellProps) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {error ? (
          <span className={styles.error}>
            <CircleAlert aria-hidden size="1.1em" />
            {errorText(error)}
          </span>
        ) : (
          <>
            <ins className={styles.after}>{after || t('paste.table.empty')}</ins>
            {isNew ? null : (
              <del className={styles.before}>{t('paste.table.was', { text: before || t('paste.table.empty') })}</del>
            )}
          </>
        )}
      </dd>
    </>
  )
}
