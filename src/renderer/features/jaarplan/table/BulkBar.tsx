import { Trash2, X } from 'lucide-react'
import { type FormEvent, useCallback, useId, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { columnChoices, columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Choose } from './Choose.tsx'
import styles from './Toolbar.module.css'

type Props = {
  /** How many rows are selected. */
  readonly count: number
  readonly columns: readonly PlanColumn[]
  /** The column to begin with: the one that one is in. */
  readonly column: PlanColumn
  /** Whether rows were chosen as a whole: only then can they be taken away. */
  readonly isWhole: boolean
  readonly onGive: (column: PlanColumn, text: string) => Promise<AppError | null>
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** What can be done to the selected rows together: give all of them the same in one column, or take them away. */
export function BulkBar({ count, columns, column: begin, isWhole, onGive, onRemove, onDone }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const [chosen, setChosen] = useState<PlanColumn | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const id = useId()
  // A name for all is never meant: a title is of one activity.
  const column = chosen ?? (begin === 'title' ? 'status' : begin)
  const [typed, keep] = useKept<string>(`#bulk ${column}`)
  const text = typed ?? ''
  const choices = useDocument(
    useCallback((document: TrajectDocument) => columnChoices(document, column, t)?.join('\n') ?? null, [column, t]),
  )
  const options = choices?.split('\n').filter(Boolean) ?? null
  const give = async (event: FormEvent) => {
    event.preventDefault()
    const refused = await onGive(column, text)
    setError(refused)
    if (!refused) keep(null)
  }
  const offered = columns.includes(column) ? columns : [...columns, column]
  return (
    <form className={styles.bar} aria-label={t('table.bulk')} onSubmit={(event) => void give(event)}>
      <span className={styles.give}>{t('table.bulk.give', { count })}</span>
      <Choose
        label={t('table.bulk.column')}
        value={column}
        options={offered.filter((each) => each !== 'title').map((each) => [each, columnText(store.document, each, t)])}
        onChoose={(key) => {
          setChosen(columns.find((each) => each === key) ?? column)
          setError(null)
        }}
      />
      {options ? (
        <Choose
          label={t('table.bulk.value')}
          value={text}
          options={options.map((option) => [option, option])}
          onChoose={keep}
        />
      ) : (
        <input
          dir="auto"
          className={styles.value}
          aria-label={t('table.bulk.value')}
          aria-invalid={error !== null}
          aria-describedby={error ? id : undefined}
          value={text}
          onChange={(event) => {
            keep(event.target.value || null)
            setError(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            onDone()
          }}
        />
      )}
      <Button type="submit">{t('table.bulk.apply')}</Button>
      {isWhole ? (
        <Button look="danger" icon={Trash2} onPress={onRemove}>
          {t('table.bulk.remove')}
        </Button>
      ) : null}
      <IconButton icon={X} label={t('table.bulk.done')} onPress={onDone} />
      {error ? (
        <p id={id} className={styles.refused} role="alert">
          {errorText(error)}
        </p>
      ) : null}
    </form>
  )
}
