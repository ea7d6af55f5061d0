import { commands } from '../commands/index.ts'
import type { Patch } from '../patch.ts'
import type { ColumnId, TrajectDocument } from '../records.ts'
import { cardsOfCluster, isCluster, itemsIn } from '../rules/board/boards.ts'
import type { Asked } from './gestures.ts'

/**
 * The boards as plain lists: per column that has anything what lies there, by id, and per cluster its cards.
 * No ranks: an order is where something stands in a list.
 */
export type ListModel = {
  readonly columns: ReadonlyMap<string, readonly string[]>
  readonly clusters: ReadonlyMap<string, readonly string[]>
}

/** Boards on which nothing lies. */
export const emptyListModel: ListModel = { columns: new Map(), clusters: new Map() }

/** The boards of a document as lists. */
export function listModelOf(document: TrajectDocument): ListModel {
  const columns = new Map<string, readonly string[]>()
  const clusters = new Map<string, readonly string[]>()
  const places = [...document.card.values(), ...document.cluster.values()]
  for (const { stepId, column } of places) {
    const items = itemsIn(document, stepId, column)
    const list = items.map((item) => item.id)
    if (list.length > 0) columns.set(keyOf(stepId, column), list)
    for (const item of items) {
      if (isCluster(item))
        clusters.set(
          item.id,
          cardsOfCluster(document, item.id).map((card) => card.id),
        )
    }
  }
  return { columns, clusters }
}

/** The lists after a command that was not refused. What is fresh is read from the patch, the rest from what was asked. */
export function listModelAfter(model: ListModel, asked: Asked, before: TrajectDocument, patch: Patch): ListModel {
  const lists = new Lists(model)
  const cards = patch.flatMap((change) => (change.table === 'card' ? [change] : []))
  const inOrder = (ids: readonly string[]) =>
    [...new Set(ids)]
      .flatMap((id) => before.card.get(id) ?? [])
      .sort((a, b) => (`${a.rank} ${a.id}` < `${b.rank} ${b.id}` ? -1 : 1))
  const idsInOrder = (ids: readonly string[]) => inOrder(ids).map((card) => card.id)
  switch (asked.command) {
    case 'card.add': {
      const { stepId, column, parked } = commands['card.add'].input.parse(asked.input)
      const fresh = cards.filter((change) => change.before === null && change.after?.originCardId === null)
      if (!parked) for (const change of fresh) lists.column(stepId, column).push(change.id)
      break
    }
    case 'card.remove': {
      const { ids } = commands['card.remove'].input.parse(asked.input)
      lists.take(ids)
      break
    }
    case 'card.move': {
      const { ids, stepId, column, beforeId, clusterId } = commands['card.move'].input.parse(asked.input)
      const list = clusterId === null ? lists.column(stepId, column) : lists.cluster(clusterId)
      const start = beforeId === null ? -1 : list.indexOf(beforeId)
      const landing = start === -1 ? undefined : list.slice(start).find((id) => !ids.includes(id))
      lists.take(ids)
      list.splice(landing === undefined ? list.length : list.indexOf(landing), 0, ...idsInOrder(ids))
      break
    }
    case 'card.park': {
      const { ids, parked } = commands['card.park'].input.parse(asked.input)
      if (parked) lists.take(ids)
      else for (const card of inOrder(ids)) if (card.parked) lists.column(card.stepId, card.column).push(card.id)
      break
    }
    case 'column.sort': {
      const { stepId, column } = commands['column.sort'].input.parse(asked.input)
      const dotsOf = (id: string) =>
        [id, ...(model.clusters.get(id) ?? [])].reduce((sum, each) => sum + (before.card.get(each)?.dots ?? 0), 0)
      lists.column(stepId, column).sort((a, b) => dotsOf(b) - dotsOf(a))
      break
    }
    case 'cluster.make': {
      const { ids, ontoId } = commands['cluster.make'].input.parse(asked.input)
      const joining = idsInOrder(ids).filter((id) => id !== ontoId)
      lists.take(joining)
      const fresh = patch.find((change) => change.table === 'cluster' && change.before === null)
      if (fresh) {
        lists.replace(ontoId, [fresh.id])
        lists.cluster(fresh.id).push(ontoId, ...joining)
      } else {
        lists.cluster(before.card.get(ontoId)?.clusterId ?? '').push(...joining)
      }
      break
    }
    case 'cluster.move': {
      const { id, stepId, column, beforeId } = commands['cluster.move'].input.parse(asked.input)
      const list = lists.column(stepId, column)
      const start = beforeId === null ? -1 : list.indexOf(beforeId)
      const landing = start === -1 ? undefined : list.slice(start).find((each) => each !== id)
      lists.take([id])
      list.splice(landing === undefined ? list.length : list.indexOf(landing), 0, id)
      break
    }
    case 'cluster.dissolve': {
      const { id } = commands['cluster.dissolve'].input.parse(asked.input)
      lists.replace(id, lists.cluster(id).splice(0))
      break
    }
  }
  // What arrives by itself comes last in its column, what goes away by itself is gone.
  for (const { id, before: was, after } of cards) {
    if (was === null && after && after.originCardId !== null) lists.column(after.stepId, after.column).push(id)
    if (after === null) lists.take([id])
  }
  return lists.settled()
}

function keyOf(stepId: string, column: ColumnId): string {
  return `${stepId} ${column}`
}

class Lists {
  readonly #columns: Map<string, string[]>
  readonly #clusters: Map<string, string[]>

  constructor({ columns, clusters }: ListModel) {
    this.#columns = new Map([...columns].map(([key, ids]) => [key, [...ids]]))
    this.#clusters = new Map([...clusters].map(([key, ids]) => [key, [...ids]]))
  }

  column(stepId: string, column: ColumnId): string[] {
    return listAt(this.#columns, keyOf(stepId, column))
  }

  cluster(id: string): string[] {
    return listAt(this.#clusters, id)
  }

  take(ids: readonly string[]): void {
    for (const list of [...this.#columns.values(), ...this.#clusters.values()]) {
      for (const id of ids) if (list.includes(id)) list.splice(list.indexOf(id), 1)
    }
  }

  replace(id: string, by: readonly string[]): void {
    for (const list of this.#columns.values()) if (list.includes(id)) list.splice(list.indexOf(id), 1, ...by)
  }

  /** A cluster of one is that card, and what is empty is not there. */
  settled(): ListModel {
    for (const [id, cards] of this.#clusters) {
      if (cards.length > 1) continue
      this.replace(id, cards)
      this.#clusters.delete(id)
    }
    return { columns: new Map([...this.#columns].filter(([, ids]) => ids.length > 0)), clusters: this.#clusters }
  }
}

function listAt(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
