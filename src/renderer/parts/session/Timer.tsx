import { AlarmClock, Pause, Play } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { currentSettings } from '#app/settings.ts'
import { useDocument, useRun } from '#app/useDocument.ts'
import { useAltKey } from '#parts/keys/useAltKey.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { timerOf } from '#shared/rules/board/clock.ts'
import { IconButton } from '#ui/Button.tsx'
import { ClockFace } from '#ui/ClockFace.tsx'
import { Popover } from '#ui/Popover.tsx'
import { useElapsed } from '#ui/useElapsed.ts'
import styles from './Timer.module.css'
import { TimerPanel } from './TimerPanel.tsx'
import { ring } from './timerSound.ts'

type Props = { readonly stepId: string; readonly minutes: number }
type Announced = 'runs' | 'still' | 'over'

/** The clock of a step. It ticks by itself; what it shows is in the records, so that it goes on after a restart. */
export function Timer({ stepId, minutes }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const kept = useDocument(useCallback((document: TrajectDocument) => timerOf(document, stepId), [stepId]))
  const timer = { minutes, elapsed: kept?.elapsed ?? 0, startedAt: kept?.startedAt ?? null }
  const elapsed = useElapsed(timer)
  const [announced, setAnnounced] = useState<Announced | null>(null)
  const isRunning = timer.startedAt !== null
  const isOut = minutes > 0 && elapsed >= minutes * 60_000
  useMomentOf(isRunning && isOut, () => {
    setAnnounced('over')
    if (currentSettings().sound) ring()
  })

  const toggle = async () => {
    const answer = await run(isRunning ? 'timer.pause' : 'timer.start', { stepId })
    if (answer.ok) setAnnounced(isRunning ? 'still' : 'runs')
  }
  useAltKey('KeyT', () => void toggle())

  const what = t(isRunning ? 'timer.pause' : 'timer.start')
  return (
    <div className={styles.timer}>
      {/* A timer is read when it is asked for; the words below tell what changes. */}
      <ClockFace timer={timer} elapsed={elapsed} t={t} />
      <IconButton icon={isRunning ? Pause : Play} label={t('timer.key', { what })} onPress={() => void toggle()} />
      <DialogTrigger>
        <IconButton icon={AlarmClock} label={t('timer.more')} />
        <Popover placement="bottom end">
          <TimerPanel
            stepId={stepId}
            minutes={minutes}
            isRunning={isRunning}
            onToggle={() => void toggle()}
            onReset={() => setAnnounced('still')}
          />
        </Popover>
      </DialogTrigger>
      <p role="status" className="visuallyHidden">
        {announced ? t(`timer.said.${announced}`) : ''}
      </p>
    </div>
  )
}

/** Does something at the moment when a condition becomes true; not when it was so from the start. */
function useMomentOf(condition: boolean, run: () => void): void {
  const was = useRef(condition)
  const onMoment = useEffectEvent(run)
  useEffect(() => {
    if (condition && !was.current) onMoment()
    was.current = condition
  }, [condition])
}
