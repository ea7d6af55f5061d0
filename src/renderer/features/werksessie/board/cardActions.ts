import type { ColumnId } from '#shared/records.ts'
import type { Slot } from '#ui/drag/lists/geometry.ts'
import type { By } from './neighbours.ts'

/** What opens over the board for cards. */
export type BoardAsk = 'menu' | 'column' | 'month' | 'lay' | 'aloud' | 'keys'

/** Everything that can be done to cards on a board. Each takes the cards themselves and leaves the focus somewhere sensible. */
export type CardActions = {
  /** The cards that a key is about: those that are shown as selected, else the card that has the focus. */
  readonly meant: (cardId: string) => readonly string[]
  /** The cards that a gesture on a card is about: the whole selection when the card is in it. */
  readonly about: (cardId: string) => readonly string[]
  readonly park: (cardIds: readonly string[]) => void
  /** Puts a parked card back in its step. */
  readonly putBack: (cardId: string) => void
  readonly remove: (cardIds: readonly string[]) => void
  readonly dot: (cardIds: readonly string[], change: number) => void
  readonly clearDots: () => void
  readonly cluster: (cardIds: readonly string[]) => void
  /** Lets the second screen show one card alone, or the whole board again. */
  readonly spotlight: (id: string) => void
  readonly takeOut: (cardIds: readonly string[]) => void
  /** Moves a card, or all that are selected with it, or a cluster to the end of a column. */
  readonly toColumn: (item: string, column: ColumnId) => void
  /** Moves a card or cluster one place up or down in the list that it lies in. */
  readonly step: (item: string, by: By) => void
  /** Lays a card, or all that are selected with it, on another card or in a cluster. */
  readonly lay: (cardId: string, onto: string) => void
  /** Puts the same on a month of the jaarplan; a cluster becomes one activity. */
  readonly toMonth: (item: string, month: string) => void
  readonly fold: (clusterId: string) => void
  readonly dissolve: (clusterId: string) => void
  /** Ends a drag. After one by pointer the focus goes to the capture line, where the next words belong. */
  readonly drop: (item: string, slot: Slot, isByKeyboard: boolean) => void
  /** Opens something over the board, for a card or cluster. */
  readonly ask: (what: BoardAsk, item: string) => void
}
