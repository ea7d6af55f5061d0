import { ListChecks, Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { today } from '#app/today.ts'
import { useRun } from '#app/useDocument.ts'
import { ToPlanStep } from '#parts/year/ToPlanStep.tsx'
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

/** The opening of werksessie 2: what the group will do, and the button that keeps the sketch and begins. */
export function Beginning({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const run = useRun()
  return (
    <main className={styles.page}>
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
    </main>
  )
}
