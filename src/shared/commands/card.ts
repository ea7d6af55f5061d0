import { z } from 'zod'
import { message } from '../message.ts'
import { type Card, type ColumnId, columnIds, limits, type TrajectDocument } from '../records.ts'
import { fail, ok } from '../result.ts'
import { boards, byRank, cardsOfCluster, itemsIn } from '../rules/board/boards.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { settle } from './followers.ts'
import { ranksBefore } from './ranks.ts'

/** Cards in one gesture: more than anyone selects or pastes, and few enough to stay quick. */
const most = 500

const place = { stepId: z.string(), column: z.enum(columnIds) }
const ids = z.array(z.string()).min(1).max(most)

/** Whether a step has a column. */
export function hasColumn(document: TrajectDocument, stepId: string, column: ColumnId): boolean {
  const step = document.step.get(stepId)
  return step !== undefined && boards[step.board].columns.includes(column)
}

/** The cards of a gesture that are still there, in the order they have. */
function cardsOf(document: TrajectDocument, cardIds: readonly string[]): readonly Card[] {
  return [...new Set(cardIds)].flatMap((id) => document.card.get(id) ?? []).sort(byRank)
}

/** What a label says of cards: the text of one, or how many. */
function named(
  document: TrajectDocument,
  cardIds: readonly string[],
): { readonly text: string; readonly count: number } {
  const cards = cardsOf(document, cardIds)
  return { text: shorten(cards[0]?.text ?? ''), count: cards.length }
}

/** The commands about cards. */
export const cardCommands = {
  /** Adds cards at the end of a column, or on the parking lot, in the order given: what was typed, or pasted as lines. */
  'card.add': command({
    input: z.object({
      ...place,
      cards: z
        .array(
          z.object({
            text: lineInput(limits.card),
            intention: optionalLineInput(limits.goal).default(''),
            goal: optionalLineInput(limits.goal).default(''),
          }),
        )
        .min(1)
        .max(most),
      parked: z.boolean().default(false),
    }),
    label: ({ cards }) => message('did.card.add', { text: shorten(cards[0]?.text ?? ''), count: cards.length }),
    run(document, { stepId, column, cards, parked }, { id }) {
      if (!hasColumn(document, stepId, column)) return fail('column.wrong')
      const draft = new Draft(document)
      const ranks = ranksBefore(itemsIn(document, stepId, column), null, cards.length)
      for (const [index, card] of cards.entries()) {
        const rank = ranks[index] ?? ''
        const fresh = { dots: 0, parked, clusterId: null, originCardId: null }
        draft.put('card', { id: id(), stepId, column, rank, ...card, ...fresh })
      }
      return ok(settle(draft, id))
    },
  }),

  /** Changes the text, intention or goal of a card. */
  'card.edit': command({
    input: z.object({
      id: z.string(),
      text: lineInput(limits.card),
      intention: optionalLineInput(limits.goal),
      goal: optionalLineInput(limits.goal),
    }),
    needs: { card: 'id' },
    label: ({ text }) => message('did.card.edit', { text: shorten(text) }),
    run(document, { id, ...fields }, context) {
      const draft = new Draft(document)
      draft.update('card', id, fields)
      return ok(settle(draft, context.id))
    },
  }),

  /**
   * Moves cards, in the order they have, to a place in a column, before a card or cluster or at the end. With a cluster
   * they go into it, else they come out of the one they were in; from the parking lot they come back.
   */
  'card.move': command({
    input: z.object({ ids, ...place, beforeId: z.string().nullable(), clusterId: z.string().nullable().default(null) }),
    label: ({ document, ids: cardIds }) => message('did.card.move', named(document, cardIds)),
    run(document, { ids: cardIds, stepId, column, beforeId, clusterId }, { id }) {
      const cluster = clusterId === null ? null : document.cluster.get(clusterId)
      if (cluster === undefined) return fail('record.gone')
      const to = cluster ?? { stepId, column }
      if (!hasColumn(document, to.stepId, to.column)) return fail('column.wrong')
      const moving = cardsOf(document, cardIds)
      if (moving.length === 0) return fail('record.gone')
      const going = new Set(moving.map((card) => card.id))
      const all = cluster ? cardsOfCluster(document, cluster.id) : itemsIn(document, to.stepId, to.column)
      const staying = all.filter((item) => !going.has(item.id))
      // What they should land before may itself be on the move: then the first one behind it that stays counts.
      const from = all.findIndex((item) => item.id === beforeId)
      const landing = from === -1 ? null : (all.slice(from).find((item) => !going.has(item.id))?.id ?? null)
      if (staying.length + moving.length === all.length && sameOrder(all, staying, moving, landing)) return ok([])
      const ranks = ranksBefore(staying, landing, moving.length)
      const draft = new Draft(document)
      for (const [index, card] of moving.entries()) {
        const rank = ranks[index] ?? ''
        draft.update('card', card.id, { stepId: to.stepId, column: to.column, rank, clusterId, parked: false })
      }
      return ok(settle(draft, id))
    },
  }),

  /** Puts cards on the parking lot, or back at the end of the column that they came from. */
  'card.park': command({
    input: z.object({ ids, parked: z.boolean() }),
    label: ({ document, ids: cardIds, parked }) =>
      message(parked ? 'did.card.park' : 'did.card.unpark', named(document, cardIds)),
    run(document, { ids: cardIds, parked }, { id }) {
      const draft = new Draft(document)
      for (const card of cardsOf(document, cardIds)) {
        if (card.parked === parked) continue
        const [rank = card.rank] = parked ? [] : ranksBefore(itemsIn(draft.document, card.stepId, card.column), null, 1)
        draft.update('card', card.id, { parked, clusterId: null, rank })
      }
      return ok(settle(draft, id))
    },
  }),

  /** Gives cards dots, or takes them back when `change` is negative; never below none. */
  'card.dot': command({
    input: z.object({ ids, change: z.int().min(-limits.dots).max(limits.dots) }),
    label: ({ document, ids: cardIds }) => message('did.card.dot', named(document, cardIds)),
    run(document, { ids: cardIds, change }) {
      const cards = cardsOf(document, cardIds)
      if (cards.length === 0) return fail('record.gone')
      const draft = new Draft(document)
      for (const card of cards) {
        draft.update('card', card.id, { dots: Math.min(9999, Math.max(0, card.dots + change)) })
      }
      return ok(draft.patch())
    },
  }),

  /** Takes all dots of a step away. */
  'dots.clear': command({
    input: z.object({ stepId: z.string() }),
    label: () => message('did.dots.clear'),
    run(document, { stepId }) {
      const draft = new Draft(document)
      for (const card of document.card.values()) {
        if (card.stepId === stepId && card.dots > 0) draft.update('card', card.id, { dots: 0 })
      }
      return ok(draft.patch())
    },
  }),

  /** Orders a column by dots, the most first; a cluster counts the dots of its cards. Equal ones keep their order. */
  'column.sort': command({
    input: z.object(place),
    label: () => message('did.column.sort'),
    run(document, { stepId, column }) {
      const items = itemsIn(document, stepId, column)
      const dotsOf = (item: (typeof items)[number]) =>
        'dots' in item ? item.dots : cardsOfCluster(document, item.id).reduce((sum, card) => sum + card.dots, 0)
      const sorted = items.toSorted((a, b) => dotsOf(b) - dotsOf(a))
      if (sorted.every((item, index) => item === items[index])) return ok([])
      const ranks = ranksBefore([], null, sorted.length)
      const draft = new Draft(document)
      for (const [index, item] of sorted.entries()) {
        draft.update('dots' in item ? 'card' : 'cluster', item.id, { rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Removes cards. An activity that came from one stays, without its origin. */
  'card.remove': command({
    input: z.object({ ids }),
    label: ({ document, ids: cardIds }) => message('did.card.remove', named(document, cardIds)),
    run(document, { ids: cardIds }, { id }) {
      const cards = cardsOf(document, cardIds)
      if (cards.length === 0) return fail('record.gone')
      const draft = new Draft(document)
      for (const card of cards) draft.remove('card', card.id)
      return ok(settle(draft, id))
    },
  }),
} as const

type Ordered = readonly { readonly id: string }[]

function sameOrder(now: Ordered, staying: Ordered, moving: Ordered, beforeId: string | null): boolean {
  const found = staying.findIndex((item) => item.id === beforeId)
  const index = found === -1 ? staying.length : found
  const then = [...staying.slice(0, index), ...moving, ...staying.slice(index)]
  return then.every((item, position) => item.id === now[position]?.id)
}
