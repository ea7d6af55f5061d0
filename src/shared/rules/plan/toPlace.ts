import type { Card, ColumnId, TrajectDocument } from '../../records.ts'
import { activityKindFor, byRank, type ColumnItem, cardsOfCluster, isCluster, itemsIn } from '../board/boards.ts'
import { plannedCards } from './plan.ts'

/** What can go on the plan and is not on it yet, under the column that it lies in. */
export type ToPlace = { readonly column: ColumnId; readonly items: readonly ColumnItem[] }

/** What was valued most comes first: the group ends with what it has not looked at yet. */
const order = [
  'keep',
  'improve',
  'add',
  'open',
  'wishes',
  'thoughts',
  'expectations',
  'unappraised',
] as const satisfies ColumnId[]

/**
 * The cards and clusters that can still be placed, in the order in which they are shown; a column without any is not in
 * it. A card that arrived in a later step stands for the one it came from. A cluster is one thing as long as none of its
 * cards is placed.
 */
export function cardsToPlace(document: TrajectDocument): readonly ToPlace[] {
  const planned = plannedCards(document)
  const followed = new Set([...document.card.values()].map((card) => card.originCardId))
  const waits = (card: Card) => !planned.has(card.id) && !followed.has(card.id)
  const steps = [...document.step.values()].sort(byRank)
  // Both the board of now and that of next year have a column Verbeteren: the boards keep their own order.
  const itemsOf = (column: ColumnId) =>
    steps
      .filter((step) => activityKindFor(step.board, column) !== null)
      .flatMap((step) => itemsIn(document, step.id, column))
  return order.flatMap((column) => {
    const items = itemsOf(column).flatMap((item): readonly ColumnItem[] => {
      const cards = isCluster(item) ? cardsOfCluster(document, item.id) : [item]
      const waiting = cards.filter(waits)
      return isCluster(item) && waiting.length === cards.length ? [item] : waiting
    })
    return items.length === 0 ? [] : [{ column, items }]
  })
}
