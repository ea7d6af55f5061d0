import { type CalendarDate, parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label } from 'react-aria-components'
import styles from './Fields.module.css'

type Props = {
  readonly label: string
  /** An ISO date; empty for none. */
  readonly value: string
  readonly onChange: (date: string) => void
  readonly error?: string | undefined
  readonly onBlur?: () => void
}

/** A labelled day, typed as day, month, year, in the order of the language of the screen. */
export function DateField({ label, value, onChange, error, onBlur }: Props) {
  return (
    <AriaDateField<CalendarDate>
      className={styles.field ?? ''}
      value={value === '' ? null : parseDate(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
      {...(onBlur ? { onBlur } : {})}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <DateInput className={`${styles.input} ${styles.date}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaDateField>
  )
}
