import { itemOf, readItem } from '#parts/year/places.ts'
import type { ColumnId, TrajectDocument } from '#shared/records.ts'
import { cardsOfCluster, isCluster } from '#shared/rules/board/boards.ts'
import { cardsToPlace } from '#shared/rules/plan/toPlace.ts'

/** What can go on the plan and is not on it yet, under the column it is in: cards and clusters, by their place. */
export type WaitingGroup = { readonly column: ColumnId; readonly items: readonly string[] }

/** The same as `cardsToPlace`, each by its place on this screen. */
export function waitingCards(document: TrajectDocument): readonly WaitingGroup[] {
  return cardsToPlace(document).map(({ column, items }) => ({
    column,
    items: items.map((item) => (isCluster(item) ? itemOf.cluster(item.id) : itemOf.card(item.id))),
  }))
}

/** All that waits as one list. */
export function waitingItems(document: TrajectDocument): readonly string[] {
  return waitingCards(document).flatMap(({ items }) => items)
}

/** How many cards wait, those in clusters too. */
export function countWaiting(document: TrajectDocument): number {
  return waitingItems(document).reduce((count, item) => {
    const read = readItem(item)
    return count + (read?.kind === 'cluster' ? cardsOfCluster(document, read.id).length : 1)
  }, 0)
}

/** Where cards wait: the place of the first that does, or of its cluster; null when none of them waits. */
export function placeOfCards(document: TrajectDocument, cardIds: readonly string[]): string | null {
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
export function besideItems(document: TrajectDocument, going: readonly string[]): string | null {
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
