import type { Card, ColumnId, Document } from '#shared/records.ts'
import { activityKindFor, byRank } from '#shared/rules/boards.ts'
import { plannedCards } from '#shared/rules/plan.ts'

/** Cards that can go on the plan and are not on it yet, under the column they are in. */
export type WaitingGroup = { readonly column: ColumnId; readonly ids: readonly string[] }

/** What was valued most comes first: the group ends with what it has not looked at yet. */
const order = [
  'keep',
  'improve',
  'add',
  'wishes',
  'thoughts',
  'expectations',
  'unappraised',
] as const satisfies ColumnId[]

/** The waiting cards in the order in which they are shown; a column without any is not in it. */
export function waitingCards(document: Document): readonly WaitingGroup[] {
  const planned = plannedCards(document)
  const groups = new Map<ColumnId, Card[]>(order.map((column) => [column, []]))
  for (const card of document.card.values()) {
    const step = document.step.get(card.stepId)
    if (!step || planned.has(card.id) || activityKindFor(step.board, card.column) === null) continue
    groups.get(card.column)?.push(card)
  }
  // Both the board of now and that of next year have a column Verbeteren: the boards keep their own order.
  const inOrder = (a: Card, b: Card) => {
    const [stepA, stepB] = [document.step.get(a.stepId), document.step.get(b.stepId)]
    return stepA && stepB && stepA !== stepB ? byRank(stepA, stepB) : byRank(a, b)
  }
  return [...groups].flatMap(([column, cards]) =>
    cards.length === 0 ? [] : [{ column, ids: cards.sort(inOrder).map((card) => card.id) }],
  )
}

/** Whether two lists of groups show the same. */
export function sameGroups(a: readonly WaitingGroup[], b: readonly WaitingGroup[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ column, ids }, index) => {
      const other = b[index]
      return other?.column === column && other.ids.length === ids.length && ids.every((id, at) => id === other.ids[at])
    })
  )
}
