import { useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { useDocument } from '#app/useDocument.ts'
import { AgreementList } from '#parts/agreements/AgreementList.tsx'
import { NewAgreement } from '#parts/agreements/NewAgreement.tsx'
import { NewParkedCard } from '#parts/session/NewParkedCard.tsx'
import { ParkedCards } from '#parts/session/ParkedCards.tsx'
import { type SessionKind, sessionKinds, type TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { NextContact } from './NextContact.tsx'
import styles from './Sealing.module.css'

/** The step in which the group says who does what, before when, what becomes of what was parked, and when it goes on. */
export function Agreeing() {
  useStage({ kind: 'agreements' })
  const { t } = useTranslation()
  const sessionId = useDocument(secondIn)
  return (
    <div className={styles.agreeing} data-stage-scroll>
      <section className={styles.part}>
        <h2 className={styles.heading}>{t('agreements.title')}</h2>
        <NewAgreement sessionId={sessionId} autoFocus />
        {sessionKinds.toReversed().map((kind) => (
          <AgreedIn key={kind} kind={kind} />
        ))}
      </section>
      <div className={styles.column}>
        <NextContact />
        <ParkedCards />
        <NewParkedCard />
      </div>
    </div>
  )
}

function AgreedIn({ kind }: { readonly kind: SessionKind }) {
  const { t } = useTranslation()
  const { id, count } = useDocument(
    (document) => agreedIn(document, kind),
    (a, b) => a.id === b.id && a.count === b.count,
  )
  if (count === 0) return null
  const name = t(`session.${kind}`)
  return (
    <section>
      <h3 className={styles.session}>{name}</h3>
      <AgreementList sessionId={id} label={t('agreements.of', { session: name })} />
    </section>
  )
}

const secondIn = (document: TrajectDocument) => sessionOf(document, 'werksessie2')?.id ?? ''

function agreedIn(document: TrajectDocument, kind: SessionKind): { readonly id: string; readonly count: number } {
  const id = sessionOf(document, kind)?.id ?? ''
  return { id, count: agreements(document).filter(({ sessionId }) => sessionId === id).length }
}
