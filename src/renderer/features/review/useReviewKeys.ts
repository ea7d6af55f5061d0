import { useEffect, useEffectEvent } from 'react'
import { type Asked, askedBy, isElsewhere } from './reviewKeys.ts'

/** Hears the keys of the walk wherever the focus is, unless they belong to something else. `at` is the time of the press. */
export function useReviewKeys(isOff: boolean, onAsk: (asked: Asked, at: number) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const asked = event.defaultPrevented || isOff || isElsewhere(event.target) ? null : askedBy(event)
    if (!asked) return
    event.preventDefault()
    onAsk(asked, event.timeStamp)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => listen(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
