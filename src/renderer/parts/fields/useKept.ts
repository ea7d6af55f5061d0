import { useCallback } from 'react'
import { useDrafts, useTyped } from '#app/useDrafts.ts'

/**
 * What is typed in a form that is sent as a whole; null when nothing is. It is still there when its dialog, the screen or
 * the app was closed, until it is sent or dropped. A key names one form.
 */
export function useKept<V>(key: string): readonly [V | null, (value: V | null) => void] {
  const drafts = useDrafts()
  const kept = useTyped<V>(key)
  const keep = useCallback((value: V | null) => drafts.type(key, value), [drafts, key])
  return [kept ? kept.value : null, keep]
}
