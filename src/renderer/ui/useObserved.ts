import { useSyncExternalStore } from 'react'
import type { Observable } from './observable.ts'

/**
 * Something that is read from what is observed; the component draws itself again when it is another value. `read` must
 * give the same object for as long as nothing changed.
 */
export function useObserved<V>({ subscribe }: Pick<Observable, 'subscribe'>, read: () => V): V {
  return useSyncExternalStore(subscribe, read)
}
