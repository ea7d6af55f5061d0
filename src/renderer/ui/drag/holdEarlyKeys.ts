/**
 * Keeps what is pressed right after a lift by keyboard. dnd-kit listens to keys only from its next timer on, and on a slow
 * machine a quick arrow comes before that: it is held here and given again. Call it as the lift begins; returns how to stop.
 */
export function holdEarlyKeys(): () => void {
  const early: KeyboardEvent[] = []
  const hold = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    early.push(event)
  }
  const stop = () => document.removeEventListener('keydown', hold, { capture: true })
  document.addEventListener('keydown', hold, { capture: true })
  // The timer of dnd-kit is set after this one: the second round comes behind it.
  setTimeout(() =>
    setTimeout(() => {
      stop()
      for (const event of early) event.target?.dispatchEvent(new KeyboardEvent(event.type, event))
    }),
  )
  return stop
}
