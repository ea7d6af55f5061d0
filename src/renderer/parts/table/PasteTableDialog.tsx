import { CircleAlert } from 'lucide-react'
import { errorText, useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { columnText, type PlanColumn } from '#shared/rules/planTable.ts'
import { type Paste, type PastedCell, type PastedRow, rowsToEdit } from '#shared/rules/planTablePaste.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './PasteTableDialog.module.css'

type Props = {
  readonly paste: Paste
  /** The column that is pasted from, and the title of the activity there; null for the row of a new activity. */
  readonly column: PlanColumn
  readonly title: string | null
  readonly onClose: () => void
  readonly onTake: () => void
}

/** What a pasted table would change, row by row. Nothing has been changed yet. */
export function PasteTableDialog({ paste, column, title, onClose, onTake }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const { rows, ignored, extra, missing, same } = paste
  const name = (each: PlanColumn) => columnText(store.document, each, t)
  const wrong = rows.flatMap((row) => row.cells).filter(({ error }) => error !== null).length
  const refused = rows.filter(({ error }) => error !== null).length
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
    ignored.length > 0 ? t('paste.table.ignored', { count: ignored.length, columns: ignored.join(', ') }) : '',
    extra > 0 ? t('paste.table.extra', { count: extra }) : '',
    missing.length > 0
      ? t('paste.table.missing', { count: missing.length, columns: missing.map(name).join(', ') })
      : '',
    wrong > 0 ? t('paste.table.wrong', { count: wrong }) : '',
  ].filter(Boolean)
  return (
    <Dialog isOpen isWide title={t('paste.table.title')} onClose={onClose}>
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
        <ol className={styles.rows}>
          {rows.map((row, index) => (
            <PastedRowItem key={row.id ?? index} row={row} name={name} />
          ))}
        </ol>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        {taken.length > 0 ? (
          <Button look="main" autoFocus onPress={onTake}>
            {t(wrong + refused > 0 ? 'paste.table.takeRest' : 'paste.table.take')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}

type RowProps = { readonly row: PastedRow; readonly name: (column: PlanColumn) => string }

function PastedRowItem({ row, name }: RowProps) {
  const { t } = useSpeech()
  const store = useStore()
  const before = row.id === null ? null : (store.record('activity', row.id)?.title ?? row.title)
  return (
    <li className={styles.row} data-new={row.id === null || undefined}>
      <p className={styles.title}>
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
  const { t } = useSpeech()
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
