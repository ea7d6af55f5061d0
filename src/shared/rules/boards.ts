import type { ActivityKind, BoardKind, Card, Cluster, ColumnId, Document, Step } from '../records.ts'

/** The boards that have cards of their own. */
export type CardBoard = Exclude<BoardKind, 'plan' | 'closing'>

/** The second field that a card has on a board, next to its text. */
export type SecondField = 'intention' | 'goal'

/** How a step's board is made: its columns from left to right and the second field of its cards. */
export type Board = { readonly columns: readonly ColumnId[]; readonly second: SecondField | null }

/** The boards of a session. `plan` and `closing` have no cards of their own: they show those of the other steps. */
export const boards: Readonly<Record<BoardKind, Board>> = {
  thoughts: { columns: ['thoughts', 'expectations', 'wishes'], second: null },
  now: { columns: ['unappraised', 'keep', 'improve', 'stop'], second: 'intention' },
  next: { columns: ['improve', 'add'], second: 'goal' },
  plan: { columns: [], second: null },
  closing: { columns: [], second: null },
  open: { columns: ['open'], second: 'goal' },
}

/** What an activity is when it comes from a card of this board and column; null when it does not go to the plan. */
export function activityKindFor(board: BoardKind, column: ColumnId): ActivityKind | null {
  switch (board) {
    case 'thoughts':
    case 'open':
      return 'new'
    case 'now':
      return column === 'stop' ? null : column === 'improve' ? 'improved' : 'existing'
    case 'next':
      return column === 'improve' ? 'improved' : 'new'
    case 'plan':
    case 'closing':
      return null
  }
}

/** The steps of a session in order. */
export function stepsOf(document: Document, sessionId: string): readonly Step[] {
  return [...document.step.values()].filter((step) => step.sessionId === sessionId).sort(byRank)
}

/** The session of a kind; a traject that has begun has one of each. */
export function sessionOf(document: Document, kind: 'werksessie1' | 'werksessie2') {
  for (const session of document.session.values()) if (session.kind === kind) return session
  return undefined
}

/** What lies in a column: a card of its own, or a cluster of cards. */
export type ColumnItem = Card | Cluster

/** Whether an item of a column is a cluster. */
export function isCluster(item: ColumnItem): item is Cluster {
  return 'collapsed' in item
}

/** The cards and clusters of a document, grouped. */
type Groups = {
  readonly items: ReadonlyMap<string, readonly ColumnItem[]>
  readonly clustered: ReadonlyMap<string, readonly Card[]>
  readonly parked: readonly Card[]
}

const grouped = new WeakMap<ReadonlyMap<string, Card>, { clusters: ReadonlyMap<string, Cluster>; groups: Groups }>()
const none: readonly never[] = []

/** Grouped once per state of both tables, so that every column is one look-up. */
function groupsOf(document: Document): Groups {
  const known = grouped.get(document.card)
  if (known?.clusters === document.cluster) return known.groups
  const items = new Map<string, ColumnItem[]>()
  const clustered = new Map<string, Card[]>()
  const parked: Card[] = []
  const put = <V>(groups: Map<string, V[]>, key: string, value: V) => {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  for (const card of document.card.values()) {
    if (card.parked) parked.push(card)
    else if (card.clusterId !== null) put(clustered, card.clusterId, card)
    else put(items, columnKey(card.stepId, card.column), card)
  }
  for (const cluster of document.cluster.values()) put(items, columnKey(cluster.stepId, cluster.column), cluster)
  for (const group of items.values()) group.sort(byRank)
  for (const group of clustered.values()) group.sort(byRank)
  const groups = { items, clustered, parked: parked.sort(byRank) }
  grouped.set(document.card, { clusters: document.cluster, groups })
  return groups
}

function columnKey(stepId: string, column: ColumnId): string {
  return `${stepId} ${column}`
}

/** What lies in a column, in order: cards on their own and clusters. */
export function itemsIn(document: Document, stepId: string, column: ColumnId): readonly ColumnItem[] {
  return groupsOf(document).items.get(columnKey(stepId, column)) ?? none
}

/** The cards of a cluster in order. */
export function cardsOfCluster(document: Document, clusterId: string): readonly Card[] {
  return groupsOf(document).clustered.get(clusterId) ?? none
}

/** All cards of a column as they are read, those in clusters too. */
export function cardsIn(document: Document, stepId: string, column: ColumnId): readonly Card[] {
  return itemsIn(document, stepId, column).flatMap((item) =>
    isCluster(item) ? cardsOfCluster(document, item.id) : item,
  )
}

/** The cards on the parking lot, of all steps. */
export function parkedCards(document: Document): readonly Card[] {
  return groupsOf(document).parked
}

/** The card that a card of an earlier step became, if it did. */
export function followerOf(document: Document, cardId: string): Card | undefined {
  for (const card of document.card.values()) if (card.originCardId === cardId) return card
  return undefined
}

/** Order by rank; equal ranks by id, so that every window shows the same order. */
export function byRank(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  // Ranks are compared by character code: that is the order fractional-indexing makes them for.
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : 1
}
