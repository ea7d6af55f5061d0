import { Trash2, X } from 'lucide-react'
import { useCallback, useId, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { columnChoices, columnText, type PlanColumn, readList, writeList } from '#shared/rules/table/planTable.ts'
import { isGrowing } from '#shared/rules/table/planTableAdd.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import { Choose, ChooseMany } from './Choose.tsx'
import styles from './Toolbar.module.css'
import type { FillWay } from './useTableActions.ts'

type Props = {
  /** How many rows are selected. */
  readonly count: number
  readonly columns: readonly PlanColumn[]
  /** The column to begin with: the one that one is in. */
  readonly column: PlanColumn
  /** Whether rows were chosen as a whole: only then can they be taken away. */
  readonly isWhole: boolean
  /** Gives all of them a text, in the place of what is there or beside it; answers why it does not. */
  readonly onGive: (column: PlanColumn, text: string, way: FillWay) => Promise<string | null>
  readonly onRemove: () => void
  readonly onDone: () => void
}

const ways = ['replace', 'add'] as const satisfies readonly FillWay[]

/** What can be done to the selected rows together: give all of them the same in one column, or take them away. */
export function BulkBar({ count, columns, column: begin, isWhole, onGive, onRemove, onDone }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const [chosen, setChosen] = useState<PlanColumn | null>(null)
  const [way, setWay] = useState<FillWay>('replace')
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = useId()
  // A name for all is never meant: a title is of one activity.
  const column = chosen ?? (begin === 'title' ? 'status' : begin)
  const [typed, keep] = useKept<string>(`#bulk ${column}`)
  const text = typed ?? ''
  const choices = useDocument(
    useCallback((document: TrajectDocument) => columnChoices(document, column, t)?.join('\n') ?? null, [column, t]),
  )
  const options = choices?.split('\n').filter(Boolean) ?? null
  const grows = isGrowing(column)
  // Whoever was chosen may be taken from the traject before it is given: then that is told at once.
  const isMany = column === 'owner' || column === 'targetGroups'
  const values = isMany ? readList(text).map((each) => writeList([each])) : [text].filter(Boolean)
  const gone = options ? values.filter((each) => !options.includes(each)) : []
  const why = gone.length > 0 ? t('table.bulk.gone', { names: gone.join('; ') }) : refusal
  const give = useSubmit(async () => {
    const refused = await onGive(column, text, grows ? way : 'replace')
    setRefusal(refused)
    if (refused === null) keep(null)
  })
  const offered = columns.includes(column) ? columns : [...columns, column]
  return (
    <form className={styles.bar} aria-label={t('table.bulk')} onSubmit={give}>
      <span className={styles.give}>{t('table.bulk.give', { count })}</span>
      <Choose
        label={t('table.bulk.column')}
        value={column}
        options={offered.filter((each) => each !== 'title').map((each) => [each, columnText(store.document, each, t)])}
        onChoose={(key) => {
          setChosen(columns.find((each) => each === key) ?? column)
          setRefusal(null)
        }}
      />
      {options && isMany ? (
        <ChooseMany
          label={t('table.bulk.value')}
          values={values}
          options={options}
          onChoose={(chosen) => {
            keep(chosen.join('; ') || null)
            setRefusal(null)
          }}
        />
      ) : options ? (
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
          aria-invalid={why !== null}
          aria-describedby={why === null ? undefined : id}
          value={text}
          onChange={(event) => {
            keep(event.target.value || null)
            setRefusal(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            onDone()
          }}
        />
      )}
      {grows ? (
        <Choose
          label={t('table.bulk.way')}
          value={way}
          options={ways.map((each) => [each, t(`table.bulk.way.${each}`)])}
          onChoose={(key) => setWay(ways.find((each) => each === key) ?? way)}
        />
      ) : null}
      <Button type="submit">{t('table.bulk.apply')}</Button>
      {isWhole ? (
        <Button look="danger" icon={Trash2} onPress={onRemove}>
          {t('table.bulk.remove')}
        </Button>
      ) : null}
      <IconButton icon={X} label={t('table.bulk.done')} onPress={onDone} />
      {why === null ? null : (
        <p id={id} className={styles.refused} role="alert">
          {why}
        </p>
      )}
    </form>
  )
}
