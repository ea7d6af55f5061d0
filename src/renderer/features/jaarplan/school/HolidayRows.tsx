import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun } from '#app/useDocument.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { limits } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './HolidaysDialog.module.css'
import { type HolidayRow, newRow, type RowErrors, type RowField, readRows, tidyDay } from './holidayForm.ts'

type Props = {
  readonly rows: readonly HolidayRow[]
  readonly schoolYear: number
  /** Null when the rows are done with. */
  readonly onChange: (rows: readonly HolidayRow[] | null) => void
}

/** The holidays of the school itself, to fill in; all are kept at once, or none. */
export function HolidayRows({ rows, schoolYear, onChange }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<ReadonlyMap<string, RowErrors>>(new Map())
  const count = rows.length

  const shownCount = useRef(count)
  useEffect(() => {
    // A row that was just added is there to be filled in.
    if (count > shownCount.current) form.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
    shownCount.current = count
  }, [count])
  const [refused, setRefused] = useState(0)
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus()
  }, [refused])

  const change = (key: string, name: RowField, text: string) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, [name]: text } : row)))
  const type = (key: string, name: RowField, text: string) => {
    change(key, name, text)
    // What was wrong is being mended.
    const { [name]: _mended, ...others } = errors.get(key) ?? {}
    setErrors(new Map([...errors, [key, others]]))
  }
  const remove = (key: string, index: number) => {
    onChange(rows.filter((row) => row.key !== key))
    const next = form.current?.querySelectorAll('li')[index + 1] ?? form.current?.querySelectorAll('li')[index - 1]
    const add = form.current?.querySelector<HTMLElement>('[data-add] button')
    ;(next?.querySelector('input') ?? add)?.focus()
  }
  const save = useSubmit(async () => {
    const read = readRows(rows, schoolYear)
    if (read.kind === 'wrong') {
      setErrors(read.errors)
      setRefused(refused + 1)
      return
    }
    const answer = await run('holidays.set', { holidays: [...read.holidays] })
    if (!answer.ok) return
    onChange(null)
    if (answer.value) offerUndo(t('holidays.saved'), answer.value.revision)
  })
  return (
    <form ref={form} className={styles.section} onSubmit={save} noValidate>
      <p>{t('holidays.rows.about', { schoolYear: schoolYearName(schoolYear) })}</p>
      {count > 0 ? (
        <div className={styles.heads} aria-hidden>
          <span>{t('holidays.column.name')}</span>
          <span>{t('holidays.column.first')}</span>
          <span>{t('holidays.column.last')}</span>
        </div>
      ) : null}
      <ol className={styles.rows} aria-label={t('jaarplan.school.holidays')}>
        {rows.map((row, index) => {
          const number = index + 1
          const field = (name: RowField) => {
            const error = errors.get(row.key)?.[name]
            return {
              label: t(`holidays.row.${name}`, { number }),
              isLabelHidden: true,
              value: row[name],
              onChange: (text: string) => type(row.key, name, text),
              error: error ? t(error.key, error.values) : undefined,
              ...(name === 'name' ? {} : { onBlur: () => change(row.key, name, tidyDay(row[name], schoolYear)) }),
            }
          }
          return (
            <li key={row.key} className={styles.row}>
              <Field {...field('name')} autoFocus={index === 0} />
              <Field {...field('first')} />
              <Field {...field('last')} />
              <IconButton
                icon={Trash2}
                label={t('holidays.row.remove', { name: row.name || String(number) })}
                onPress={() => remove(row.key, index)}
              />
            </li>
          )
        })}
      </ol>
      <span data-add>
        <Button icon={Plus} isDisabled={count >= limits.days} onPress={() => onChange([...rows, newRow()])}>
          {t('holidays.row.add')}
        </Button>
      </span>
      <FormActions text={t('action.save')} onCancel={() => onChange(null)} />
    </form>
  )
}
