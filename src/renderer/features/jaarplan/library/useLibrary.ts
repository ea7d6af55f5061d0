import { bridge } from '#app/bridge.ts'
import { useObserved } from '#ui/useObserved.ts'
import { type LibraryState, LibraryStore } from './libraryStore.ts'

/** The gereedschapskist of this window. */
export const library = new LibraryStore(bridge)

/** The gereedschapskist; the component draws itself again when it changes. */
export function useLibrary(): LibraryState {
  return useObserved(library, () => library.state)
}
