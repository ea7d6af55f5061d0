import type { StageStep } from '#shared/rules/stage.ts'
import { Clock } from './Clock.tsx'
import styles from './StageHead.module.css'
import { useSpeech } from './speech.ts'

/** The head of a step on the wall: which step it is, its question, and the clock. */
export function StageHead({ step }: { readonly step: StageStep }) {
  const { t } = useSpeech()
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
          {t('stage.place', { session: t('session.werksessie1'), number: step.number, count: step.count })}
        </p>
        <h1 className={styles.title}>{step.title || t(`board.${step.board}`)}</h1>
      </div>
      <Clock timer={step.timer} />
    </header>
  )
}
