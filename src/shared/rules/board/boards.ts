import { groupBy } from '../../groupBy.ts'
import { perState } from '../../perState.ts'
import type { ActivityKind, BoardKind, Card, Cluster, ColumnId, Session, Step, TrajectDocument } from '../../records.ts'

/** The boards that have cards of their own. */
export type CardBoard = Exclude<BoardKind, 'plan' | 'closing' | 'recap' | 'walk' | 'timing' | 'agreements' | 'sealing'>

/** The second field that a card has on a board, next to its text. */
export type SecondField = 'intention' | 'goal'

/** How a step's board is made: its columns from left to right and the second field of its cards. */
export type Board = { readonly columns: readonly ColumnId[]; readonly second: SecondField | null }

/** The boards of a session. Those without columns have no cards of their own: they show those of other steps, or the plan. */
export const boards: Readonly<Record<BoardKind, Board>> = {
  thoughts: { columns: ['thoughts', 'expectations', 'wishes'], second: null },
  now: { columns: ['unappraised', 'keep', 'improve', 'stop'], second: 'intention' },
  next: { columns: ['improve', 'add'], second: 'goal' },
  plan: { columns: [], second: null },
  closing: { columns: [], second: null },
  open: { columns: ['open'], second: 'goal' },
  recap: { columns: [], second: null },
  walk: { columns: [], second: null },
  timing: { columns: [], second: null },
  agreements: { columns: [], second: null },
  sealing: { columns: [], second: null },
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
    case 'recap':
    case 'walk':
    case 'timing':
    case 'agreements':
    case 'sealing':
      return null
  }
}

/** The steps of a session in order. */
export function stepsOf(document: Pick<TrajectDocument, 'step'>, sessionId: string): readonly Step[] {
  return [...document.step.values()].filter((step) => step.sessionId === sessionId).sort(byRank)
}

/** The session of a kind; a traject that has begun has one of each. */
export function sessionOf(document: Pick<TrajectDocument, 'session'>, kind: Session['kind']): Session | undefined {
  for (const session of document.session.values()) if (session.kind === kind) return session
  return undefined
}

/** What lies in a column: a card of its own, or a cluster of cards. */
export type ColumnItem = Card | Cluster

/** Whether an item of a column is a cluster. */
export function isCluster(item: ColumnItem): item is Cluster {
  return 'collapsed' in item
}

const none: readonly never[] = []

/** The tables that say what lies on a board. */
type Lying = Pick<TrajectDocument, 'card' | 'cluster'>

/** The cards and clusters of a document, grouped once per state, so that every column is one look-up. */
const groupsOf = perState(['card', 'cluster'], ({ card, cluster }) => {
  const lying = groupBy(card.values(), placeOf)
  return {
    items: groupBy<string, ColumnItem>([...(lying.get('column') ?? none), ...cluster.values()], columnOf, byRank),
    clustered: groupBy(lying.get('cluster') ?? none, ({ clusterId }) => clusterId, byRank),
    parked: (lying.get('parking') ?? []).sort(byRank),
  }
})

function placeOf({ parked, clusterId }: Card): 'parking' | 'cluster' | 'column' {
  if (parked) return 'parking'
  return clusterId === null ? 'column' : 'cluster'
}

function columnOf({ stepId, column }: Pick<ColumnItem, 'stepId' | 'column'>): string {
  return `${stepId} ${column}`
}

/** What lies in a column, in order: cards on their own and clusters. */
export function itemsIn(document: Lying, stepId: string, column: ColumnId): readonly ColumnItem[] {
  return groupsOf(document).items.get(columnOf({ stepId, column })) ?? none
}

/** The cards of a cluster in order. */
export function cardsOfCluster(document: Lying, clusterId: string): readonly Card[] {
  return groupsOf(document).clustered.get(clusterId) ?? none
}

/** All cards of a column as they are read, those in clusters too. */
export function cardsIn(document: Lying, stepId: string, column: ColumnId): readonly Card[] {
  return itemsIn(document, stepId, column).flatMap((item) =>
    isCluster(item) ? cardsOfCluster(document, item.id) : item,
  )
}

/** The cards on the parking lot, of all steps. */
export function parkedCards(document: Lying): readonly Card[] {
  return groupsOf(document).parked
}

/** Where a card that was said outside a board belongs, to go back to from the parking lot: the last board with cards of its own. */
export function homeOfParked(
  document: Pick<TrajectDocument, 'session' | 'step'>,
): { readonly stepId: string; readonly column: ColumnId } | null {
  const session = sessionOf(document, 'werksessie1')
  const steps = session ? stepsOf(document, session.id) : []
  const step = steps.findLast(({ board, skipped }) => !skipped && boards[board].columns.length > 0)
  // What nobody appraised must not come back as something to stop with.
  const columns = step ? boards[step.board].columns : []
  const column = columns.find((each) => each === 'add') ?? columns[0]
  return step && column ? { stepId: step.id, column } : null
}

/** The card that a card of an earlier step became, if it did. */
export function followerOf(document: Pick<TrajectDocument, 'card'>, cardId: string): Card | undefined {
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
