import { type CalendarDate, parseDate } from '@internationalized/date'
import { useState } from 'react'
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label } from 'react-aria-components'
import styles from './Fields.module.css'

type Props = {
  readonly label: string
  /** An ISO date; empty for none. A year of two digits is one of this century. */
  readonly value: string
  readonly onChange: (date: string) => void
  readonly error?: string | undefined
  readonly onBlur?: () => void
}

/** A labelled day, typed as day, month, year, in the order of the language of the screen. */
export function DateField({ label, value, onChange, error, onBlur }: Props) {
  // While a year is being typed, its first digits are no year yet: they stay as they are until the field is left.
  const [typed, setTyped] = useState<CalendarDate | null>(null)
  const shown = typed !== null && dayTyped(typed) === value ? typed : value === '' ? null : parseDate(value)
  return (
    <AriaDateField<CalendarDate>
      className={styles.field}
      value={shown}
      onChange={(date) => {
        setTyped(date)
        onChange(date === null ? '' : dayTyped(date))
      }}
      onBlur={() => {
        setTyped(null)
        onBlur?.()
      }}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={`${styles.input} ${styles.date}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaDateField>
  )
}

/** The day that was meant, as an ISO date: a year of two digits is one of this century. */
export function dayTyped(date: CalendarDate): string {
  return (date.year < 100 ? date.set({ year: 2000 + date.year }) : date).toString()
}
