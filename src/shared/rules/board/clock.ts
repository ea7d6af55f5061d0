import type { Timer, TrajectDocument } from '../../records.ts'

/** The clock of a step, once it has run. */
export function timerOf(document: TrajectDocument, stepId: string): Timer | undefined {
  for (const timer of document.timer.values()) if (timer.stepId === stepId) return timer
  return undefined
}

/** Milliseconds that a clock has run at an instant (ISO 8601). A machine whose clock was set back never makes it negative. */
export function elapsedOf(timer: Pick<Timer, 'startedAt' | 'elapsed'>, at: string): number {
  if (timer.startedAt === null) return timer.elapsed
  return timer.elapsed + Math.max(0, Date.parse(at) - Date.parse(timer.startedAt))
}

/** How a clock feels: enough time, a fifth left, a twentieth left, or past its end. */
export type Mood = 'calm' | 'soon' | 'last' | 'over'

/** What a clock shows. `seconds` are those left, or those past the end when `mood` is `over`. */
export type ClockFace = { readonly seconds: number; readonly mood: Mood }

/** The face of a clock after `elapsed` milliseconds of `minutes` planned. Without planned minutes it counts up, calmly. */
export function clockFace(elapsed: number, minutes: number): ClockFace {
  const passed = Math.floor(elapsed / 1000)
  const planned = minutes * 60
  if (planned === 0) return { seconds: passed, mood: 'calm' }
  const left = planned - passed
  if (left < 0) return { seconds: -left, mood: 'over' }
  return { seconds: left, mood: left <= planned * 0.05 ? 'last' : left <= planned * 0.2 ? 'soon' : 'calm' }
}

/** Seconds as a clock writes them: `11:40`, `1:05:00`. */
export function clockText(seconds: number): string {
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const two = (value: number) => String(value).padStart(2, '0')
  const [minutes, last] = [Math.floor(rest / 60), two(rest % 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${last}` : `${two(minutes)}:${last}`
}
