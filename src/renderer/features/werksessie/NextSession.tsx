import { useState } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { type Document, schoolYears } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/boards.ts'
import { schoolYearDays } from '#shared/rules/schedule.ts'
import { longDate, shortDate } from '#shared/rules/wording.ts'
import { DateField } from '#ui/DateField.tsx'
import styles from './ClosingStep.module.css'

const dateOf = (document: Document) => sessionOf(document, 'werksessie2')?.date ?? null
const { first } = schoolYearDays(schoolYears.first)
const { last } = schoolYearDays(schoolYears.last)

/** When the group goes on: the date of werksessie 2. */
export function NextSession() {
  const { t, language } = useSpeech()
  const date = useDocument(dateOf)
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('closing.next')}</h2>
      <p className={styles.date}>{date ? longDate(date, language) : t('closing.next.none')}</p>
      <DayField key={date} saved={date ?? ''} />
    </section>
  )
}

/** The day as it is typed; kept when the field is left. */
function DayField({ saved }: { readonly saved: string }) {
  const { t } = useSpeech()
  const store = useStore()
  const [typed, setTyped] = useState(saved)
  const [error, setError] = useState<string | undefined>(undefined)
  const save = async () => {
    if (typed === saved) return
    if (typed !== '' && (typed < first || typed > last)) {
      setError(t('closing.next.far', { first: shortDate(first), last: shortDate(last) }))
      return
    }
    const answer = await store.execute('session.edit', { kind: 'werksessie2', date: typed || null })
    setError(answer.ok ? undefined : errorText(answer.error))
  }
  return (
    <DateField
      label={t('closing.next.date')}
      value={typed}
      onChange={setTyped}
      onBlur={() => void save()}
      error={error}
    />
  )
}
