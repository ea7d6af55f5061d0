import { itemOf, readItem } from '#parts/year/places.ts'
import type { Card, ColumnId, Document } from '#shared/records.ts'
import { activityKindFor, byRank, cardsOfCluster, isCluster, itemsIn } from '#shared/rules/boards.ts'
import { plannedCards } from '#shared/rules/plan.ts'

/** What can go on the plan and is not on it yet, under the column it is in: cards and clusters, by their place. */
export type WaitingGroup = { readonly column: ColumnId; readonly items: readonly string[] }

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
 * What waits, in the order in which it is shown; a column without any is not in it. A card that arrived in a later step
 * waits in place of the one it came from. A cluster waits as one thing as long as all of its cards do.
 */
export function waitingCards(document: Document): readonly WaitingGroup[] {
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
    const items = itemsOf(column).flatMap((item) => {
      const cards = isCluster(item) ? cardsOfCluster(document, item.id) : [item]
      const waiting = cards.filter(waits)
      if (isCluster(item) && waiting.length === cards.length) return itemOf.cluster(item.id)
      return waiting.map((card) => itemOf.card(card.id))
    })
    return items.length === 0 ? [] : [{ column, items }]
  })
}

/** All that waits as one list. */
export function waitingItems(document: Document): readonly string[] {
  return waitingCards(document).flatMap(({ items }) => items)
}

/** How many cards wait, those in clusters too. */
export function countWaiting(document: Document): number {
  return waitingItems(document).reduce((count, item) => {
    const read = readItem(item)
    return count + (read?.kind === 'cluster' ? cardsOfCluster(document, read.id).length : 1)
  }, 0)
}

/** Where cards wait: the place of the first that does, or of its cluster; null when none of them waits. */
export function placeOfCards(document: Document, cardIds: readonly string[]): string | null {
  const waiting = new Set(waitingItems(document))
  for (const id of cardIds) {
    const clusterId = document.card.get(id)?.clusterId
    const places = [itemOf.card(id), ...(clusterId ? [itemOf.cluster(clusterId)] : [])]
    const place = places.find((each) => waiting.has(each))
    if (place !== undefined) return place
  }
  return null
}

/** What gets the focus when these go to the plan: what waits just behind the first of them, else just before. */
export function besideItems(document: Document, going: readonly string[]): string | null {
  const waiting = waitingItems(document)
  const index = waiting.findIndex((item) => going.includes(item))
  const stays = (item: string) => !going.includes(item)
  return waiting.slice(index + 1).find(stays) ?? waiting.slice(0, Math.max(index, 0)).findLast(stays) ?? null
}

/** Whether two lists of groups show the same. */
export function sameGroups(a: readonly WaitingGroup[], b: readonly WaitingGroup[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ column, items }, index) => {
      const other = b[index]
      return (
        other?.column === column &&
        other.items.length === items.length &&
        items.every((item, at) => item === other.items[at])
      )
    })
  )
}
