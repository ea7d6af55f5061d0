import { z } from 'zod'
import { message } from '../message.ts'
import { columnIds, type Document, limits } from '../records.ts'
import { fail, ok } from '../result.ts'
import { boards, byRank, cardsIn } from '../rules/boards.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { ranksBefore } from './ranks.ts'

/** Cards in one gesture: more than anyone selects or pastes, and few enough to stay quick. */
const most = 500

const place = { stepId: z.string(), column: z.enum(columnIds) }
const ids = z.array(z.string()).min(1).max(most)

function hasColumn(document: Document, stepId: string, column: (typeof columnIds)[number]): boolean {
  const step = document.step.get(stepId)
  return step !== undefined && boards[step.board].columns.includes(column)
}

/** What a label says of cards: the text of one, or how many. */
function named(document: Document, cardIds: readonly string[]): { readonly text: string; readonly count: number } {
  return { text: shorten(document.card.get(cardIds[0] ?? '')?.text ?? ''), count: cardIds.length }
}

export const cardCommands = {
  /** Adds cards at the end of a column, in the order given: what was typed, or pasted as lines. */
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
    }),
    label: (_, { cards }) => message('did.card.add', { text: shorten(cards[0]?.text ?? ''), count: cards.length }),
    run(document, { stepId, column, cards }, { id }) {
      if (!hasColumn(document, stepId, column)) return fail('column.wrong')
      const draft = new Draft(document)
      const ranks = ranksBefore(cardsIn(document, stepId, column), null, cards.length)
      for (const [index, card] of cards.entries()) {
        draft.insert('card', { id: id(), stepId, column, rank: ranks[index] ?? '', ...card })
      }
      return ok(draft.patch())
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
    label: (_, { text }) => message('did.card.edit', { text: shorten(text) }),
    run(document, { id, ...fields }) {
      if (!document.card.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.update('card', id, fields)
      return ok(draft.patch())
    },
  }),

  /** Moves cards, in the order they have, to a place in a column: before a card, or to the end. */
  'card.move': command({
    input: z.object({ ids, ...place, beforeId: z.string().nullable() }),
    label: (document, { ids: cardIds }) => message('did.card.move', named(document, cardIds)),
    run(document, { ids: cardIds, stepId, column, beforeId }) {
      if (!hasColumn(document, stepId, column)) return fail('column.wrong')
      const moving = cardIds.flatMap((id) => document.card.get(id) ?? []).sort(byRank)
      if (moving.length === 0) return fail('record.gone')
      const going = new Set(cardIds)
      const column_ = cardsIn(document, stepId, column)
      const staying = column_.filter((card) => !going.has(card.id))
      // The card to land before may itself be on the move: then the first one behind it that stays counts.
      const from = column_.findIndex((card) => card.id === beforeId)
      const landing = from === -1 ? null : (column_.slice(from).find((card) => !going.has(card.id))?.id ?? null)
      const alreadyThere =
        staying.length + moving.length === column_.length && sameOrder(column_, staying, moving, landing)
      if (alreadyThere) return ok([])
      const ranks = ranksBefore(staying, landing, moving.length)
      const draft = new Draft(document)
      for (const [index, card] of moving.entries()) {
        draft.update('card', card.id, { stepId, column, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Removes cards. An activity that came from one stays, without its origin. */
  'card.remove': command({
    input: z.object({ ids }),
    label: (document, { ids: cardIds }) => message('did.card.remove', named(document, cardIds)),
    run(document, { ids: cardIds }) {
      const draft = new Draft(document)
      for (const id of cardIds) if (document.card.has(id)) draft.remove('card', id)
      return draft.patch().length === 0 ? fail('record.gone') : ok(draft.patch())
    },
  }),
} as const

type Ordered = readonly { readonly id: string }[]

function sameOrder(now: Ordered, staying: Ordered, moving: Ordered, beforeId: string | null): boolean {
  const found = staying.findIndex((card) => card.id === beforeId)
  const index = found === -1 ? staying.length : found
  const then = [...staying.slice(0, index), ...moving, ...staying.slice(index)]
  return then.every((card, position) => card.id === now[position]?.id)
}
