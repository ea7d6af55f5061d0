import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { SessionDay } from '#parts/session/SessionDay.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { longDate } from '#shared/wording/wording.ts'
import styles from './Sealing.module.css'

const dateOf = (document: TrajectDocument) => sessionOf(document, 'werksessie2')?.nextContact ?? null

/** When the school and the facilitator speak again. */
export function NextContact() {
  const { t, language } = useTranslation()
  const date = useDocument(dateOf)
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('review.contact')}</h2>
      <p className={styles.date}>{date ? longDate(date, language) : t('review.contact.none')}</p>
      <SessionDay
        label={t('review.contact.date')}
        name="next contact"
        saved={date}
        edit={(nextContact) => ({ kind: 'werksessie2', nextContact })}
      />
    </section>
  )
}
