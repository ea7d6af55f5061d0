import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Does something when a field leaves the screen. Comes back with whether the field is shown, for answers that come later. */
export function useLeaveScreen(onLeave: () => void): Readonly<RefObject<boolean>> {
  const isShown = useRef(true)
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      leave()
    }
  }, [])
  return isShown
}
