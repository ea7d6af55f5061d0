import { createContext, useContext } from 'react'
import { useObserved } from '#ui/useObserved.ts'
import type { Drafts, Typed } from './drafts.ts'

const DraftsContext = createContext<Drafts | null>(null)

/** Gives the screens below it a place for what is typed and not sent. */
export const DraftsProvider = DraftsContext.Provider

/** What is typed in this part of the screen: of the open traject, or of none at the list. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('there is no place for drafts here')
  return drafts
}

/** What is typed under a key; null when nothing is. */
export function useTyped<V>(key: string): Typed<V> | null {
  const drafts = useDrafts()
  return useObserved(drafts, () => drafts.get<V>(key))
}
