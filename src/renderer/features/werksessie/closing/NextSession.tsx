import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { SessionDay } from '#parts/session/SessionDay.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { longDate } from '#shared/wording/wording.ts'
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
      <SessionDay
        label={t('closing.next.date')}
        name="next session"
        saved={date}
        edit={(day) => ({ kind: 'werksessie2', date: day })}
      />
    </section>
  )
}
