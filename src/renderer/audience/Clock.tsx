import { useEffect, useReducer } from 'react'
import { type ClockFace, clockFace, clockText, elapsedOf } from '#shared/rules/clock.ts'
import type { StageTimer } from '#shared/rules/stage.ts'
import type { Translate } from '#shared/rules/wording.ts'
import styles from './Clock.module.css'
import { useSpeech } from './speech.ts'

/** The clock of a step. It ticks by itself, from when it was started; a step without time or a start has none. */
export function Clock({ timer }: { readonly timer: StageTimer }) {
  const { t } = useSpeech()
  const elapsed = useElapsed(timer)
  if (timer.minutes === 0 && timer.startedAt === null && timer.elapsed === 0) return null
  const face = clockFace(elapsed, timer.minutes)
  const { before, after } = wordsBeside(face, timer, t)
  return (
    <div role="timer" aria-label={t('timer.label')} className={styles.clock} data-mood={face.mood}>
      {before ? <span>{before}</span> : null}
      <span className={styles.figures}>
        {face.mood === 'over' ? '+' : ''}
        {clockText(face.seconds)}
      </span>
      {after ? <span>{after}</span> : null}
    </div>
  )
}

/** The words on both sides of the figures: a colour never says anything alone. */
function wordsBeside({ mood }: ClockFace, { minutes, elapsed, startedAt }: StageTimer, t: Translate) {
  const of = minutes > 0 ? t('timer.of', { count: minutes }) : ''
  const isRunning = startedAt !== null
  if (!isRunning && elapsed === 0) return { before: '', after: '' }
  if (mood === 'over') return { before: isRunning ? '' : t('timer.paused'), after: t('timer.over') }
  if (!isRunning) return { before: t('timer.paused'), after: of }
  if (minutes === 0) return { before: t('timer.passed'), after: '' }
  return { before: t(mood === 'calm' ? 'timer.left' : `timer.${mood}`), after: of }
}

/** Milliseconds that a clock has run, looked at anew at each whole second while it runs. */
function useElapsed({ startedAt, elapsed: before }: StageTimer): number {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const elapsed = elapsedOf({ startedAt, elapsed: before }, new Date().toISOString())
  useEffect(() => {
    if (startedAt === null) return
    const next = setTimeout(look, 1000 - (elapsed % 1000))
    return () => clearTimeout(next)
  })
  return elapsed
}
