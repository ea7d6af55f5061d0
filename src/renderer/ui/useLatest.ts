import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * What was given at the last draw that came on the screen, for what happens later: an answer, a pause, a listener that
 * stays. An effect needs `useEffectEvent` instead. Not to be read while drawing, nor in a layout effect of a child.
 */
export function useLatest<V>(value: V): Readonly<RefObject<V>> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
