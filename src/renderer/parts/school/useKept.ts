import { useCallback, useSyncExternalStore } from 'react'
import { drafts } from '#parts/activity/drafts.ts'

/**
 * What is typed in a form that is sent as a whole; null when nothing is. It is still there when its dialog was closed by
 * accident, until it is saved or dropped. A key names one form.
 */
export function useKept<V>(key: string): readonly [V | null, (value: V | null) => void] {
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.get<V>(key))
  const keep = useCallback(
    (value: V | null) => drafts.set(key, value === null ? null : { value, refusal: null, isSending: false }),
    [key],
  )
  return [kept ? kept.value : null, keep]
}
