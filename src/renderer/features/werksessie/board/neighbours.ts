import type { TrajectDocument } from '#shared/records.ts'
import { type ColumnItem, cardsOfCluster, isCluster, itemsIn } from '#shared/rules/board/boards.ts'
import { recordOf } from './items.ts'

/** A way up or down the list that something lies in. */
export type By = -1 | 1

/** Where something lies when it goes one place up or down: before which record, `null` for last. */
export type NextPlace = { readonly beforeId: string | null; readonly clusterId: string | null }

/** The place one up or down in the list of a card or cluster; null when it is there already. */
export function nextPlace(document: TrajectDocument, item: string, by: By): NextPlace | null {
  const list = listOf(document, item)
  const index = list.findIndex(({ id }) => id === recordOf(item))
  if (index < 0 || !list[index + by]) return null
  const before = by < 0 ? list[index - 1] : list[index + 2]
  const [one] = list
  return { beforeId: before?.id ?? null, clusterId: one && !isCluster(one) ? one.clusterId : null }
}

/** What a card can be laid on, in the order of the step: cards on their own, and clusters that it is not in. */
export function placesToLay(document: TrajectDocument, ids: readonly string[]): readonly ColumnItem[] {
  const cards = ids.flatMap((id) => document.card.get(id) ?? [])
  const [first] = cards
  if (!first || first.parked) return []
  return itemsIn(document, first.stepId, first.column).filter((item) =>
    isCluster(item) ? cards.some(({ clusterId }) => clusterId !== item.id) : !ids.includes(item.id),
  )
}

function listOf(document: TrajectDocument, item: string): readonly ColumnItem[] {
  const id = recordOf(item)
  const card = document.card.get(id)
  const record = card ?? document.cluster.get(id)
  if (!record || card?.parked) return []
  const clusterId = card?.clusterId ?? null
  return clusterId === null ? itemsIn(document, record.stepId, record.column) : cardsOfCluster(document, clusterId)
}
