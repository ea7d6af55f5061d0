import { AlarmClock, Pause, Play } from 'lucide-react'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import { useSpeech } from '#app/language.ts'
import { useDocument, useRun } from '#app/useDocument.ts'
import type { Document, Timer as TimerRecord } from '#shared/records.ts'
import { type ClockFace, clockFace, clockText, elapsedOf, timerOf } from '#shared/rules/clock.ts'
import type { Translate } from '#shared/rules/wording.ts'
import { IconButton } from '#ui/Button.tsx'
import styles from './Timer.module.css'
import { TimerPanel } from './TimerPanel.tsx'
import { isSoundOn, ring } from './timerSound.ts'
import { useAltKey } from './useAltKey.ts'

type Props = { readonly stepId: string; readonly minutes: number }
type Said = 'runs' | 'still' | 'over'

/** The clock of a step. It ticks by itself; what it shows is in the records, so that it goes on after a restart. */
export function Timer({ stepId, minutes }: Props) {
  const { t } = useSpeech()
  const run = useRun()
  const timer = useDocument(useCallback((document: Document) => timerOf(document, stepId), [stepId]))
  const elapsed = useElapsed(timer)
  const [said, setSaid] = useState<Said | null>(null)
  const isRunning = timer?.startedAt != null
  const isOut = minutes > 0 && elapsed >= minutes * 60_000
  useMomentOf(isRunning && isOut, () => {
    setSaid('over')
    if (isSoundOn()) ring()
  })

  const toggle = async () => {
    const answer = await run(isRunning ? 'timer.pause' : 'timer.start', { stepId })
    if (answer.ok) setSaid(isRunning ? 'still' : 'runs')
  }
  useAltKey('KeyT', () => void toggle())

  const face = clockFace(elapsed, minutes)
  const words = wordsOf(face, { minutes, elapsed, isRunning }, t)
  const what = t(isRunning ? 'timer.pause' : 'timer.start')
  return (
    <div className={styles.timer}>
      {/* A timer is read when it is asked for; the words below tell what changes. */}
      <div
        role="timer"
        aria-label={t('timer.label')}
        className={styles.face}
        data-mood={face.mood}
        data-still={!isRunning || undefined}
      >
        {words.before ? <span>{words.before}</span> : null}
        <span className={styles.clock}>
          {face.mood === 'over' ? '+' : ''}
          {clockText(face.seconds)}
        </span>
        {words.after ? <span>{words.after}</span> : null}
      </div>
      <IconButton icon={isRunning ? Pause : Play} label={t('timer.key', { what })} onPress={() => void toggle()} />
      <DialogTrigger>
        <IconButton icon={AlarmClock} label={t('timer.more')} />
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <TimerPanel
            stepId={stepId}
            minutes={minutes}
            isRunning={isRunning}
            onToggle={() => void toggle()}
            onReset={() => setSaid('still')}
          />
        </Popover>
      </DialogTrigger>
      <p role="status" className="visuallyHidden">
        {said ? t(`timer.said.${said}`) : ''}
      </p>
    </div>
  )
}

type State = { readonly minutes: number; readonly elapsed: number; readonly isRunning: boolean }

/** The words on both sides of the figures: a colour never says anything alone. */
function wordsOf({ mood }: ClockFace, { minutes, elapsed, isRunning }: State, t: Translate) {
  const of = minutes > 0 ? t('timer.of', { count: minutes }) : ''
  if (!isRunning && elapsed === 0) return { before: '', after: '' }
  if (mood === 'over') return { before: isRunning ? '' : t('timer.paused'), after: t('timer.over') }
  if (!isRunning) return { before: t('timer.paused'), after: of }
  if (minutes === 0) return { before: t('timer.passed'), after: '' }
  return { before: t(mood === 'calm' ? 'timer.left' : `timer.${mood}`), after: of }
}

/** Milliseconds that a clock has run, looked at anew at each whole second while it runs. */
function useElapsed(timer: TimerRecord | undefined): number {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const elapsed = timer ? elapsedOf(timer, new Date().toISOString()) : 0
  const isRunning = timer?.startedAt != null
  useEffect(() => {
    if (!isRunning) return
    const next = setTimeout(look, 1000 - (elapsed % 1000))
    return () => clearTimeout(next)
  })
  return elapsed
}

/** Does something at the moment when a condition becomes true; not when it was so from the start. */
function useMomentOf(condition: boolean, run: () => void): void {
  const was = useRef(condition)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (condition && !was.current) latest.current()
    was.current = condition
  }, [condition])
}
