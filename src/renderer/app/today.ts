import { localDate, writeInstant } from '#shared/dates.ts'
import { Observable } from '#ui/observable.ts'
import { useObserved } from '#ui/useObserved.ts'

/** Today on this machine's calendar: in the evening that may be another day than in UTC. */
export function today(now: Date = new Date()): string {
  return localDate(now)
}

const dayChange = new Observable()

/** How often is looked whether it is another day. A timer until midnight would not count the hours of a laptop's sleep. */
const lookEvery = 20_000

/** Listens for another day; whoever comes back to the window need not wait for it. Returns how to stop. */
function subscribe(listener: () => void): () => void {
  if (!dayChange.isHeard) startLooking()
  const stop = dayChange.subscribe(listener)
  return () => {
    stop()
    if (!dayChange.isHeard) stopLooking?.()
  }
}

let stopLooking: (() => void) | null = null

function startLooking(): void {
  let shown = today()
  const look = () => {
    const now = today()
    if (now === shown) return
    shown = now
    dayChange.tell()
  }
  const timer = setInterval(look, lookEvery)
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  stopLooking = () => {
    clearInterval(timer)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}

/** Today, and the next day when midnight has passed, also during sleep. */
export function useToday(): string {
  return useObserved({ subscribe }, today)
}

/** This instant, as records have it. */
export function now(): string {
  return writeInstant(Date.now())
}
