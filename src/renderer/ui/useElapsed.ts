import { useEffect, useReducer } from 'react'
import type { Timer } from '#shared/records.ts'
import { elapsedOf } from '#shared/rules/board/clock.ts'

/** Milliseconds that a clock has run, looked at anew at each whole second while it runs. */
export function useElapsed(timer: Pick<Timer, 'startedAt' | 'elapsed'>): number {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const elapsed = elapsedOf(timer, new Date().toISOString())
  const isRunning = timer.startedAt !== null
  useEffect(() => {
    if (!isRunning) return
    const next = setTimeout(look, 1000 - (elapsed % 1000))
    return () => clearTimeout(next)
  })
  return elapsed
}
