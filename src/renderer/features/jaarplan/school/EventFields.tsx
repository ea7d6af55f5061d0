import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { schoolEventKinds } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Field, Picker } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './EventsDialog.module.css'
import { type EventErrors, type EventForm, type EventPart, readEvent } from './eventForm.ts'
import { tidyDay } from './holidayForm.ts'
import type { NewEvent } from './takeOver.ts'

type Props = {
  readonly label: string
  /** The name under which what is typed is kept until it is sent. */
  readonly draftKey: string
  readonly start: EventForm
  readonly schoolYear: number
  readonly action: string
  readonly autoFocus: boolean
  /** Whether it was kept. */
  readonly onSend: (event: NewEvent) => Promise<boolean>
  /** Leaves it as it was; without it there is nothing to leave. */
  readonly onCancel?: () => void
}

/** One line for something in the year of the school: its kind, its name and its days. Enter keeps it. */
export function EventFields({ label, draftKey, start, schoolYear, action, autoFocus, onSend, onCancel }: Props) {
  const { t } = useTranslation()
  const [typed, keep] = useKept<EventForm>(draftKey)
  const [errors, setErrors] = useState<EventErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const value = typed ?? start
  const [sent, setSent] = useState(0)
  useEffect(() => {
    // Only now the fields are empty: what is typed next does not come behind what was sent.
    if (sent > 0) form.current?.querySelector<HTMLElement>('input[type="text"]')?.focus()
  }, [sent])
  const [refused, setRefused] = useState(0)
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus()
  }, [refused])

  const change = (fields: Partial<EventForm>) => {
    keep({ ...value, ...fields })
    const mended = Object.keys(fields)
    // What was wrong is being mended.
    setErrors(Object.fromEntries(Object.entries(errors).filter(([part]) => !mended.includes(part))))
  }
  const send = useSubmit(async () => {
    const read = readEvent(value, schoolYear)
    if (read.kind === 'wrong') {
      setErrors(read.errors)
      setRefused(refused + 1)
    } else if (await onSend(read.event)) {
      keep(null)
      setSent(sent + 1)
    }
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return
    // Escape leaves these fields; a second one closes what is around them.
    event.stopPropagation()
    keep(null)
    onCancel()
  }
  const field = (part: EventPart) => {
    const error = errors[part]
    return {
      label: t(`schoolEvents.${part}`),
      value: value[part],
      onChange: (text: string) => change({ [part]: text }),
      error: error ? t(error.key, error.values) : undefined,
    }
  }
  const tidy = (part: 'first' | 'last') => {
    const text = tidyDay(value[part], schoolYear)
    if (text !== value[part]) change({ [part]: text })
  }
  return (
    <form
      ref={form}
      className={styles.form}
      data-editing={onCancel ? '' : undefined}
      aria-label={label}
      onSubmit={send}
      onKeyDown={onKeyDown}
      noValidate
    >
      <Field {...field('name')} autoFocus={autoFocus} />
      <Picker
        label={t('schoolEvents.kind')}
        value={value.kind}
        options={schoolEventKinds.map((kind) => ({ value: kind, text: t(`schoolEvent.kind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Field {...field('first')} onBlur={() => tidy('first')} />
      <Field {...field('last')} hint={t('schoolEvents.last.hint')} onBlur={() => tidy('last')} />
      <div className={styles.buttons}>
        <Button type="submit">{action}</Button>
        {onCancel ? (
          <Button
            look="quiet"
            onPress={() => {
              keep(null)
              onCancel()
            }}
          >
            {t('action.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
