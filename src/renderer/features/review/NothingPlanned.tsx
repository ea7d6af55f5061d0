import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { ToPlanStep } from '#parts/year/ToPlanStep.tsx'
import { focusWhenLost } from '#ui/focus.ts'
import styles from './Calm.module.css'

/** Before there is a plan to play back: where to make it. */
export function NothingPlanned() {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => focusWhenLost(title.current), [])
  return (
    <div className={styles.page}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {t('review.empty.title')}
      </h2>
      <p className={styles.lead}>{t('review.empty.text')}</p>
      <p>
        <ToPlanStep text={t('review.empty.go')} />
      </p>
    </div>
  )
}
