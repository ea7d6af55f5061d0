import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { AgreementList } from '#parts/agreements/AgreementList.tsx'
import { NewAgreement } from '#parts/agreements/NewAgreement.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import styles from './ClosingStep.module.css'

const sessionIn = (document: TrajectDocument) => sessionOf(document, 'werksessie1')?.id ?? ''

/** What the group agrees to do itself before werksessie 2: who, what, before when. */
export function ClosingAgreements() {
  const { t } = useTranslation()
  const sessionId = useDocument(sessionIn)
  return (
    <section className={`${styles.part} ${styles.agreements}`}>
      <h2 className={styles.heading}>{t('agreements.title')}</h2>
      <NewAgreement sessionId={sessionId} />
      <AgreementList sessionId={sessionId} label={t('agreements.of', { session: t('session.werksessie1') })} />
    </section>
  )
}
