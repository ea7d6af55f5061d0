import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import styles from './InlineField.module.css'
import { useDraft } from './useDraft.ts'

type Props = {
  readonly label: string
  /** Whether the label is seen too, not only heard. */
  readonly isLabelShown?: boolean
  /** Names the field among all of this window, so that what was refused is there again when it is shown again. */
  readonly name: string
  readonly saved: string
  /** Keeps the value; answers why not, or null. */
  readonly save: (value: string) => Promise<string | null>
  /** What to say when the browser cannot read what is typed, such as letters for a number. */
  readonly unreadable?: string
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly type?: 'text' | 'number'
  readonly min?: string
  readonly max?: string
}

/** A field that is kept when it is left or at Enter. Escape brings back what was kept. */
export function InlineField({ label, isLabelShown = false, name, saved, save, unreadable, hint, ...input }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [isUnreadable, setUnreadable] = useState(false)
  const draft = useDraft({
    key: name,
    saved,
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (value) => {
      const text = await save(value)
      return text === null ? null : { field: name, text }
    },
  })
  const error = isUnreadable ? unreadable : draft.refusal?.text
  const commit = (field: HTMLInputElement) => {
    const isBad = unreadable !== undefined && field.validity.badInput
    setUnreadable(isBad)
    if (!isBad) draft.commit()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      commit(event.currentTarget)
    }
    // Escape closes the dialog around the field only when there is nothing here to take back.
    if (event.key === 'Escape' && draft.value !== saved) {
      event.stopPropagation()
      setUnreadable(false)
      draft.drop()
    }
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelShown ? styles.label : 'visuallyHidden'}>
        {label}
      </label>
      <input
        dir="auto"
        id={id}
        className={styles.input}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? `${id}-about` : undefined}
        value={draft.value}
        onChange={(event) => {
          setUnreadable(false)
          draft.change(event.target.value)
        }}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={onKeyDown}
        {...input}
      />
      {error || hint ? (
        <p id={`${id}-about`} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  )
}
