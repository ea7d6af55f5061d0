import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { StageWaiting } from '#shared/rules/stage/onStage.ts'
import { stepTitle } from '#shared/wording/stepTitle.ts'
import { longDate } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import { Clock } from './StageHead.tsx'
import { useTranslation } from './translation.ts'
import { useTimeOfDay } from './useTimeOfDay.ts'
import styles from './WaitingWall.module.css'

/** What the group looks at before the start, in a pause and after the seal: where it is, and what comes next. */
export function WaitingWall({ waiting }: { readonly waiting: StageWaiting | null }) {
  const { t, language } = useTranslation()
  const time = useTimeOfDay(language)
  if (!waiting) {
    return (
      <div className={styles.waiting}>
        <p className={styles.time}>{time}</p>
        <p>{t('audience.welcome')}</p>
      </div>
    )
  }
  const { school, schoolYear, session, step, sealedOn, next } = waiting
  return (
    <div className={styles.waiting}>
      <Words as="h1" className={styles.school}>
        {school}
      </Words>
      <p>
        {t('jaarplan.title', { schoolYear: schoolYearName(schoolYear) })}
        {session && sealedOn === null ? ` · ${t(`session.${session.kind}`)}` : null}
      </p>
      {sealedOn === null ? null : (
        <p className={styles.sealed}>{t('audience.sealed', { date: longDate(sealedOn, language) })}</p>
      )}
      {step ? (
        <div className={styles.step}>
          <Words as="p">{stepTitle(step, t)}</Words>
          <Clock timer={step.timer} />
        </div>
      ) : (
        <p className={styles.time}>{time}</p>
      )}
      {next ? (
        <p className={styles.next}>
          {t('audience.next')} <strong>{longDate(next.date, language)}</strong>:{' '}
          <Words>{next.title ?? t('session.werksessie2')}</Words>
        </p>
      ) : null}
    </div>
  )
}
