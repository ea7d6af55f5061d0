import { Handshake, ListChecks, Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { today } from '#app/today.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import { AgreementList } from '#parts/agreements/AgreementList.tsx'
import { ToPlanStep } from '#parts/year/ToPlanStep.tsx'
import type { Agreement, TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { Button } from '#ui/Button.tsx'
import { focusWhenLost } from '#ui/focus.ts'
import styles from './Calm.module.css'

/** Before there is a plan to play back: where to make it. */
export function NothingPlanned() {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => focusWhenLost(title.current), [])
  return (
    <main className={styles.page}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {t('review.empty.title')}
      </h1>
      <p className={styles.lead}>{t('review.empty.text')}</p>
      <p>
        <ToPlanStep text={t('review.empty.go')} />
      </p>
    </main>
  )
}

type Props = { readonly count: number; readonly onAgree: () => void }

/** The opening of werksessie 2: what was agreed last time, what the group will do, and the button that keeps the sketch and begins. */
export function Beginning({ count, onAgree }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const agreed = useDocument(agreedBefore, sameList)
  const [first] = agreed
  return (
    <main className={`${styles.page} ${first ? styles.wide : ''}`}>
      <div className={styles.column}>
        <p className={styles.over}>{t('session.werksessie2')}</p>
        <h1 className={styles.title}>{t('review.begin.title')}</h1>
        <ol className={styles.steps}>
          <li>{t('review.begin.walk')}</li>
          <li>{t('review.begin.decide')}</li>
          <li>{t('review.begin.seal')}</li>
        </ol>
        <p className={styles.fact}>
          <ListChecks aria-hidden size="1.3em" />
          {t('review.begin.count', { count })}
        </p>
        <p>
          <Button look="main" icon={Play} autoFocus onPress={() => void run('review.start', { date: today() })}>
            {t('review.begin.start')}
          </Button>
        </p>
      </div>
      {first ? (
        <section className={styles.agreed}>
          <h2 className={styles.heading}>{t('agreements.before')}</h2>
          <p>{t('agreements.count', { done: agreed.filter(({ done }) => done).length, count: agreed.length })}</p>
          <AgreementList isTickedOnly sessionId={first.sessionId} label={t('agreements.before')} />
          <p>
            <Button icon={Handshake} label={t('agreements.open')} onPress={onAgree}>
              {t('agreements.title')}
            </Button>
          </p>
        </section>
      ) : null}
    </main>
  )
}

/** What was agreed in werksessie 1. */
function agreedBefore(document: TrajectDocument): readonly Agreement[] {
  const session = sessionOf(document, 'werksessie1')
  return agreements(document).filter(({ sessionId }) => sessionId === session?.id)
}
