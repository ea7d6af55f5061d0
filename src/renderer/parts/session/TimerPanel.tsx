import { Pause, Play, RotateCcw } from 'lucide-react'
import { Dialog } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import { useRun } from '#app/useDocument.ts'
import { limits } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Timer.module.css'

const extras = [1, 5] as const

type Props = {
  readonly stepId: string
  readonly minutes: number
  readonly isRunning: boolean
  readonly onToggle: () => void
  readonly onReset: () => void
}

/** Starts and stops the clock, gives the group more time, and sets whether the end is heard. */
export function TimerPanel({ stepId, minutes, isRunning, onToggle, onReset }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const { sound } = useSettings()
  const reset = async () => {
    const answer = await run('timer.reset', { stepId })
    if (answer.ok) onReset()
  }
  return (
    <Dialog className={styles.panel} aria-label={t('timer.more')}>
      <Button look="main" icon={isRunning ? Pause : Play} onPress={onToggle}>
        {t(isRunning ? 'timer.pause' : 'timer.start')}
      </Button>
      <div className={styles.extras}>
        {extras.map((extra) => (
          <Button
            key={extra}
            onPress={() => void run('step.edit', { id: stepId, minutes: Math.min(limits.minutes, minutes + extra) })}
          >
            {t('timer.add', { count: extra })}
          </Button>
        ))}
      </div>
      <Button icon={RotateCcw} onPress={() => void reset()}>
        {t('timer.reset')}
      </Button>
      <label className={styles.sound}>
        <input
          type="checkbox"
          checked={sound}
          onChange={({ target }) => void changeSettings({ sound: target.checked })}
        />
        {t('timer.sound')}
      </label>
    </Dialog>
  )
}
