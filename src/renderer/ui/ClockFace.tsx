import type { Translate } from '#shared/i18n.ts'
import { clockFace, clockText } from '#shared/rules/board/clock.ts'
import type { StageTimer } from '#shared/rules/stage/onStage.ts'
import { besideClock } from '#shared/wording/clockWording.ts'
import styles from './ClockFace.module.css'

type Props = {
  readonly timer: StageTimer
  /** Milliseconds that it has run by now. */
  readonly elapsed: number
  readonly size?: 'desk' | 'wall'
  readonly t: Translate
}

/** The clock of a step: the figures of how long is left or has passed, with the words for it on both sides. */
export function ClockFace({ timer, elapsed, size = 'desk', t }: Props) {
  const { mood, seconds } = clockFace(elapsed, timer.minutes)
  const { before, after } = besideClock(mood, timer, t)
  return (
    <div
      role="timer"
      aria-label={t('timer.label')}
      className={styles.clock}
      data-size={size}
      data-mood={mood}
      data-still={timer.startedAt === null || undefined}
    >
      {before ? <span>{before}</span> : null}
      <span className={styles.figures}>
        {mood === 'over' ? '+' : ''}
        {clockText(seconds)}
      </span>
      {after ? <span>{after}</span> : null}
    </div>
  )
}
