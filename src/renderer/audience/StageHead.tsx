import type { StageStep, StageTimer } from '#shared/rules/stage/onStage.ts'
import { stepTitle } from '#shared/wording/stepTitle.ts'
import { ClockFace } from '#ui/ClockFace.tsx'
import { useElapsed } from '#ui/useElapsed.ts'
import { Words } from '#ui/Words.tsx'
import styles from './StageHead.module.css'
import { useTranslation } from './translation.ts'

/** The head of a step on the wall: which step it is, its question, and the clock. */
export function StageHead({ step }: { readonly step: StageStep }) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <div className={styles.place}>
        <p className={styles.steps}>
          <span className={styles.bars} aria-hidden>
            {Array.from({ length: step.count }, (_, index) => (
              <span
                key={index}
                data-bar={index + 1 < step.number ? 'done' : index + 1 === step.number ? 'here' : 'next'}
              />
            ))}
          </span>
          {t('stage.place', { session: t(`session.${step.session}`), number: step.number, count: step.count })}
        </p>
        <h1 className={styles.title}>
          <span aria-hidden className={styles.number}>
            {step.number}/{step.count}{' '}
          </span>
          <Words>{stepTitle(step, t)}</Words>
        </h1>
      </div>
      <Clock timer={step.timer} />
    </header>
  )
}

/** The clock of a step; a step without time or a start has none. */
export function Clock({ timer }: { readonly timer: StageTimer }) {
  const { t } = useTranslation()
  const elapsed = useElapsed(timer)
  if (timer.minutes === 0 && timer.startedAt === null && timer.elapsed === 0) return null
  return <ClockFace timer={timer} elapsed={elapsed} size="wall" t={t} />
}
