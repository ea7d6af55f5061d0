import type { ActivityKind, BoardKind, Card, ColumnId, Document, Step } from '../records.ts'

/** The second field that a card has on a board, next to its text. */
export type SecondField = 'intention' | 'goal'

/** How a step's board is made: its columns from left to right and the second field of its cards. */
export type Board = { readonly columns: readonly ColumnId[]; readonly second: SecondField | null }

/** The boards of werksessie 1. `plan` has no cards of its own: it shows those of the other steps. */
export const boards: Readonly<Record<BoardKind, Board>> = {
  thoughts: { columns: ['thoughts', 'expectations', 'wishes'], second: null },
  now: { columns: ['unappraised', 'keep', 'improve', 'stop'], second: 'intention' },
  next: { columns: ['improve', 'add'], second: 'goal' },
  plan: { columns: [], second: null },
}

/** What an activity is when it comes from a card of this board and column; null when it does not go to the plan. */
export function activityKindFor(board: BoardKind, column: ColumnId): ActivityKind | null {
  switch (board) {
    case 'thoughts':
      return 'new'
    case 'now':
      return column === 'stop' ? null : column === 'improve' ? 'improved' : 'existing'
    case 'next':
      return column === 'improve' ? 'improved' : 'new'
    case 'plan':
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

const grouped = new WeakMap<ReadonlyMap<string, Card>, ReadonlyMap<string, readonly Card[]>>()
const none: readonly Card[] = []

/** The cards of one column in order. Grouped once per state of the card table, so that every column is one look-up. */
export function cardsIn(document: Document, stepId: string, column: ColumnId): readonly Card[] {
  let groups = grouped.get(document.card)
  if (!groups) {
    const made = new Map<string, Card[]>()
    for (const card of document.card.values()) {
      const key = columnKey(card.stepId, card.column)
      const group = made.get(key)
      if (group) group.push(card)
      else made.set(key, [card])
    }
    for (const group of made.values()) group.sort(byRank)
    groups = made
    grouped.set(document.card, groups)
  }
  return groups.get(columnKey(stepId, column)) ?? none
}

function columnKey(stepId: string, column: ColumnId): string {
  return `${stepId} ${column}`
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
