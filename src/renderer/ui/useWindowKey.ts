import { useEffect, useEffectEvent } from 'react'

/** Hears every key that goes down, wherever the focus is, as long as this is on the screen. */
export function useWindowKey(onKey: (event: KeyboardEvent) => void): void {
  const hear = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
