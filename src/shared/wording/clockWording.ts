import type { Translate } from '../i18n.ts'
import type { Timer } from '../records.ts'
import type { Mood } from '../rules/board/clock.ts'

type Clock = Pick<Timer, 'startedAt' | 'elapsed'> & { readonly minutes: number }

/** The words before and after the figures of a clock: a colour never says anything alone. Empty where nothing is to be said. */
export function besideClock(mood: Mood, { minutes, elapsed, startedAt }: Clock, t: Translate) {
  const of = minutes > 0 ? t('timer.of', { count: minutes }) : ''
  const isRunning = startedAt !== null
  if (!isRunning && elapsed === 0) return { before: '', after: '' }
  if (mood === 'over') return { before: isRunning ? '' : t('timer.paused'), after: t('timer.over') }
  if (!isRunning) return { before: t('timer.paused'), after: of }
  if (minutes === 0) return { before: t('timer.passed'), after: '' }
  return { before: t(mood === 'calm' ? 'timer.left' : `timer.${mood}`), after: of }
}
