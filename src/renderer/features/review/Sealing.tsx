import { Stamp, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { AgreementList } from '#parts/agreements/AgreementList.tsx'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { presentAt } from '#shared/rules/minutes/minutes.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { rolesPresent } from '#shared/rules/plan/present.ts'
import { presentInWords } from '#shared/wording/presentWording.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import { NextContact } from './NextContact.tsx'
import styles from './Sealing.module.css'
import { StillOpen } from './StillOpen.tsx'

type Props = {
  readonly document: TrajectDocument
  readonly onSeal: () => void
  readonly onPeople: () => void
}

/** What the group looks at before it seals: what is still open, what is for later, what it agreed, and who is here. */
export function Sealing({ document, onSeal, onPeople }: Props) {
  // Never kept: each time it is asked anew whether names may be read.
  const [withNames, setWithNames] = useState(false)
  useStage({ kind: 'sealing', withNames })
  const { t } = useTranslation()
  const sessionId = sessionOf(document, 'werksessie2')?.id ?? ''
  const hasAgreed = agreements(document).some((agreement) => agreement.sessionId === sessionId)
  const present = presentAt(document, sessionId)
  const roles = presentInWords(rolesPresent(present), t)
  return (
    <div className={styles.sealing} data-stage-scroll>
      <div className={styles.column}>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('review.sealing.open')}</h2>
          <StillOpen document={document} />
        </section>
      </div>
      <div className={styles.column}>
        {hasAgreed ? (
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('agreements.title')}</h2>
            <AgreementList
              isTickedOnly
              sessionId={sessionId}
              label={t('agreements.of', { session: t('session.werksessie2') })}
            />
          </section>
        ) : null}
        <NextContact />
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('people.present', { count: present.length })}</h2>
          {roles === '' ? null : <Words as="p">{roles}</Words>}
          {withNames ? <Words as="p">{present.map(({ name }) => name).join(', ')}</Words> : null}
          {present.length > 0 ? (
            <label className={styles.tick}>
              <input type="checkbox" checked={withNames} onChange={({ target }) => setWithNames(target.checked)} />
              {t('review.sealing.names')}
            </label>
          ) : null}
          <p>
            <Button icon={Users} onPress={onPeople}>
              {t('stage.menu.people')}
            </Button>
          </p>
        </section>
      </div>
      <p className={styles.foot}>
        <Button look="main" icon={Stamp} onPress={onSeal}>
          {t('review.sealing.seal')}
        </Button>
      </p>
    </div>
  )
}
