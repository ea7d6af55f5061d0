import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { useStore } from '#app/useDocument.ts'
import type { Card } from '#shared/records.ts'
import type { CardBoard } from '#shared/rules/boards.ts'
import { tidyLine } from '#shared/text.ts'
import type { CardActions } from './useCardActions.ts'

/**
 * What a window remembers of a board and nobody else needs: which cards are selected and what is searched for. A card
 * hears of it only when it looks different because of it.
 */
export class BoardState {
  readonly #listeners = new Set<() => void>()
  #selected: ReadonlySet<string> = new Set()
  #anchor: string | null = null
  #filter = ''
  #editing: string | null = null
  #goesOnTyping = false

  /** The selected cards. */
  get selected(): ReadonlySet<string> {
    return this.#selected
  }

  /** The text that cards must have to stand out; empty when nothing is searched for. */
  get filter(): string {
    return this.#filter
  }

  /** The card whose text, or cluster whose name, is being changed. */
  get editing(): string | null {
    return this.#editing
  }

  /** Listens to every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Selects these cards and no others. */
  select(cardIds: readonly string[]): void {
    if (cardIds.length === 0 && this.#selected.size === 0) return
    this.#selected = new Set(cardIds)
    this.#anchor = cardIds[0] ?? null
    this.#tell()
  }

  /** Adds a card to the selection, or takes it out. */
  toggle(cardId: string): void {
    const next = new Set(this.#selected)
    if (!next.delete(cardId)) next.add(cardId)
    this.#selected = next
    this.#anchor = cardId
    this.#tell()
  }

  /** Selects from where the selection began to a card, in the order of a column. */
  extend(cardId: string, column: readonly string[], from: string): void {
    const anchor = this.#anchor !== null && column.includes(this.#anchor) ? this.#anchor : from
    const [start, end] = [column.indexOf(anchor), column.indexOf(cardId)].sort((a, b) => a - b)
    this.#selected = new Set(column.slice(start, (end ?? 0) + 1))
    this.#anchor = anchor
    this.#tell()
  }

  /** Whether the person goes on in the capture line after this edit, and not on the item. */
  get goesOnTyping(): boolean {
    return this.#goesOnTyping
  }

  /** Begins to change a card or the name of a cluster; ends it with null. */
  edit(item: string | null, goesOnTyping = false): void {
    this.#editing = item
    if (item !== null) this.#goesOnTyping = goesOnTyping
    this.#tell()
  }

  /** Searches for a text in the cards; nothing any more when it is empty. */
  search(text: string): void {
    this.#filter = tidyLine(text).toLocaleLowerCase()
    this.#tell()
  }

  /** Whether a card is what is searched for. */
  matches(card: Card): boolean {
    if (this.#filter === '') return true
    return `${card.text}\n${card.intention}\n${card.goal}`.toLocaleLowerCase().includes(this.#filter)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** What the parts of one board share. It never changes while the board is shown. */
export type BoardShared = {
  readonly stepId: string
  readonly board: CardBoard
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

/** How a card stands out on the board: as words for its element. */
export type CardLook = '' | 'selected' | 'dimmed' | 'selected dimmed'

/** How one card stands out now. */
export function useCardLook(cardId: string): CardLook {
  const { state } = useBoard()
  const store = useStore()
  return useSyncExternalStore(
    state.subscribe,
    useCallback((): CardLook => {
      const card = store.record('card', cardId)
      const isDimmed = card !== undefined && !state.matches(card)
      if (state.selected.has(cardId)) return isDimmed ? 'selected dimmed' : 'selected'
      return isDimmed ? 'dimmed' : ''
    }, [state, store, cardId]),
  )
}

/** Whether a card or the name of a cluster is being changed. */
export function useIsEditing(item: string): boolean {
  const { state } = useBoard()
  return useSyncExternalStore(
    state.subscribe,
    useCallback(() => state.editing === item, [state, item]),
  )
}

/** The selected cards; the component draws itself again when they change. */
export function useSelected(): ReadonlySet<string> {
  const { state } = useBoard()
  return useSyncExternalStore(state.subscribe, () => state.selected)
}
