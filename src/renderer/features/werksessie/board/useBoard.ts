import { createContext, useContext } from 'react'
import type { DocumentStore } from '#app/documentStore.ts'
import { useStore } from '#app/useDocument.ts'
import type { CardBoard } from '#shared/rules/board/boards.ts'
import { useObserved } from '#ui/useObserved.ts'
import type { BoardState } from './boardState.ts'
import type { CardActions } from './cardActions.ts'
import { clusterItem } from './items.ts'

/** What the parts of one board share. It never changes while the board is shown. */
export type BoardShared = {
  readonly stepId: string
  readonly board: CardBoard
  readonly store: DocumentStore
  readonly state: BoardState
  readonly actions: CardActions
}

const Shared = createContext<BoardShared | null>(null)

/** Gives the parts of a board what they share. */
export const BoardProvider = Shared.Provider

/** What the board around a component shares. Throws outside a board. */
export function useBoard(): BoardShared {
  const shared = useContext(Shared)
  if (!shared) throw new Error('there is no board here')
  return shared
}

/** How one card stands out now, as words for its element: selected, together (with others), dimmed, found. */
export function useCardLook(cardId: string): string {
  const { state } = useBoard()
  const store = useStore()
  return useObserved(state, () => {
    const card = store.record('card', cardId)
    const isSelected = state.selected.has(cardId)
    const words = [
      isSelected && 'selected',
      isSelected && state.selected.size > 1 && 'together',
      card !== undefined && !state.matches(card) && 'dimmed',
      state.hit === cardId && 'found',
    ]
    return words.filter(Boolean).join(' ')
  })
}

/** Whether a cluster is the one where somebody who searches is, or is open for now because that lies in it. */
export function useClusterLook(clusterId: string): '' | 'found' | 'opened' {
  const { state } = useBoard()
  return useObserved(state, () => {
    if (state.hit === clusterItem(clusterId)) return 'found'
    return state.opened === clusterId ? 'opened' : ''
  })
}

/** Whether a card or the name of a cluster is being changed. */
export function useIsEditing(item: string): boolean {
  const { state } = useBoard()
  return useObserved(state, () => state.editing === item)
}

/** The selected cards; the component draws itself again when they change. */
export function useSelected(): ReadonlySet<string> {
  const { state } = useBoard()
  return useObserved(state, () => state.selected)
}
