import { useEffect, useRef, useState } from 'react'
import { isResting, noRest, type Rest } from './reviewKeys.ts'

/** The rest that decisions take after the wall moved on. */
export type DecisionRest = {
  /** The wall moves on by itself now. */
  readonly begin: () => void
  /** Whether a decision asked for at this time, on the clock of events, was meant for what has just left the wall. */
  readonly holds: (at: number) => boolean
}

/** Lets decisions rest after the wall moved on by itself, so that one press (or double press) decides one activity. */
export function useDecisionRest(): DecisionRest {
  const rest = useRef<Rest>(noRest)
  const down = useRef<string | null>(null)
  useEffect(() => {
    const press = ({ code, repeat }: KeyboardEvent) => {
      if (repeat) return
      // A key that goes down anew was released, also when another window saw that.
      if (rest.current.held === code) rest.current = { ...rest.current, held: null }
      down.current = code
    }
    const release = ({ code }: KeyboardEvent) => {
      if (down.current === code) down.current = null
      if (rest.current.held === code) rest.current = { ...rest.current, held: null }
    }
    const leave = () => {
      down.current = null
      rest.current = { ...rest.current, held: null }
    }
    // Before anything that handles the key, so that it is known when a decision asks.
    window.addEventListener('keydown', press, true)
    window.addEventListener('keyup', release, true)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('keydown', press, true)
      window.removeEventListener('keyup', release, true)
      window.removeEventListener('blur', leave)
    }
  }, [])
  const [told] = useState<DecisionRest>(() => ({
    begin: () => {
      rest.current = { movedAt: performance.now(), held: down.current }
    },
    holds: (at) => isResting(rest.current, at),
  }))
  return told
}
