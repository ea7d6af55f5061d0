import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { longDate } from '#shared/wording/wording.ts'
import { DateField } from '#ui/DateField.tsx'
import styles from './ClosingStep.module.css'

const dateOf = (document: TrajectDocument) => sessionOf(document, 'werksessie2')?.date ?? null

/** When the group goes on: the date of werksessie 2. */
export function NextSession() {
  const { t, language } = useTranslation()
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
  const { t } = useTranslation()
  const store = useStore()
  const draft = useDraft({
    key: `${store.trajectId} next session`,
    saved,
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (typed) => {
      const answer = await store.execute('session.edit', { kind: 'werksessie2', date: typed || null })
      return answer.ok ? null : { field: 'date', text: errorText(answer.error) }
    },
  })
  return (
    <DateField
      label={t('closing.next.date')}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      error={draft.refusal?.text}
    />
  )
}
