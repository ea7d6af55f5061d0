import { z } from 'zod'
import { message } from '../message.ts'
import {
  type ActivityKind,
  activityKinds,
  type Card,
  limits,
  recurrence,
  roles,
  type TrajectDocument,
} from '../records.ts'
import { fail, ok } from '../result.ts'
import { activityKindFor, cardsOfCluster } from '../rules/board/boards.ts'
import { activityFields, momentInput } from '../rules/plan/activityFields.ts'
import { plannedCards, toolsOf } from '../rules/plan/plan.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { checkedMoment, editActivity, newActivity } from './activityFields.ts'
import { clusterName } from './cluster.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

/** What kind of activity comes of something on a board; null when it stands under Stoppen. */
function kindFrom(document: TrajectDocument, { stepId, column }: Pick<Card, 'stepId' | 'column'>): ActivityKind | null {
  const step = document.step.get(stepId)
  return step ? activityKindFor(step.board, column) : null
}

/** The commands about activities. */
export const activityCommands = {
  /** Puts cards on the plan: each becomes an activity that keeps its text and purpose, and its card as origin. */
  'activity.fromCards': command({
    input: z.object({ cardIds: z.array(z.string()).min(1).max(500), moment: momentInput }),
    label: ({ document, cardIds }) =>
      message('did.activity.fromCards', {
        text: shorten(document.card.get(cardIds[0] ?? '')?.text ?? ''),
        count: cardIds.length,
      }),
    run(document, input, { id }) {
      const moment = checkedMoment(document, input.moment)
      if (!moment.ok) return moment
      const planned = plannedCards(document)
      const draft = new Draft(document)
      for (const cardId of new Set(input.cardIds)) {
        const card = document.card.get(cardId)
        if (!card) return fail('record.gone')
        if (planned.has(cardId)) return fail('card.alreadyPlanned', { text: shorten(card.text) })
        const kind = kindFrom(document, card)
        if (kind === null) return fail('card.stopped', { text: shorten(card.text) })
        const activityId = id()
        draft.put('activity', {
          ...newActivity(draft.document, activityId, card.text),
          kind,
          goal: card.goal || card.intention,
          moment: moment.value,
        })
        draft.put('origin', { id: id(), activityId, cardId })
      }
      return ok(draft.patch())
    },
  }),

  /** Puts a cluster on the plan as one activity, named after the cluster; all its cards are its origin. */
  'activity.fromCluster': command({
    input: z.object({ clusterId: z.string(), moment: momentInput }),
    needs: { cluster: 'clusterId' },
    label: ({ document, cluster }) =>
      message('did.activity.fromCluster', { name: shorten(clusterName(document, cluster)) }),
    run(document, input, { id, cluster }) {
      const moment = checkedMoment(document, input.moment)
      if (!moment.ok) return moment
      const name = clusterName(document, cluster)
      const cards = cardsOfCluster(document, cluster.id)
      const kind = kindFrom(document, cluster)
      if (kind === null) return fail('card.stopped', { text: shorten(name) })
      const planned = plannedCards(document)
      if (cards.some((card) => planned.has(card.id))) return fail('card.alreadyPlanned', { text: shorten(name) })
      const draft = new Draft(document)
      const activityId = id()
      const goal = cards.map((card) => card.goal || card.intention).find((text) => text !== '') ?? ''
      draft.put('activity', { ...newActivity(document, activityId, name), kind, goal, moment: moment.value })
      for (const card of cards) draft.put('origin', { id: id(), activityId, cardId: card.id })
      return ok(draft.patch())
    },
  }),

  /** Adds an activity that nobody wrote on a card. */
  'activity.add': command({
    input: z.object({
      title: lineInput(limits.card),
      kind: z.enum(activityKinds),
      moment: momentInput,
      recurrence: recurrence.optional(),
    }),
    label: ({ title }) => message('did.activity.add', { title: shorten(title) }),
    run(document, { title, kind, moment: written, recurrence }, context) {
      const moment = checkedMoment(document, written)
      if (!moment.ok) return moment
      const draft = new Draft(document)
      const id = context.id()
      draft.put('activity', { ...newActivity(document, id, title), kind, moment: moment.value })
      const settled = editActivity(draft, id, { recurrence }, context)
      return settled.ok ? ok(draft.patch()) : settled
    },
  }),

  /** Puts an idea of the gereedschapskist on the plan, with who takes part, the tools and where it is from. */
  'activity.fromLibrary': command({
    input: z.object({
      title: lineInput(limits.card),
      goal: optionalLineInput(limits.goal),
      roles: z.array(z.enum(roles)).max(roles.length),
      tools: z.array(z.object({ name: lineInput(limits.card), source: optionalLineInput(limits.goal) })).max(50),
      source: optionalLineInput(limits.goal),
      moment: momentInput,
      targetGroupIds: z.array(z.string()).max(50),
    }),
    label: ({ title }) => message('did.activity.fromLibrary', { title: shorten(title) }),
    run(document, { title, goal, source, tools, moment: written, targetGroupIds, ...input }, context) {
      const moment = checkedMoment(document, written)
      if (!moment.ok) return moment
      const draft = new Draft(document)
      const activityId = context.id()
      draft.put('activity', { ...newActivity(document, activityId, title), goal, source, moment: moment.value })
      const parts = Object.fromEntries(input.roles.map((role) => [role, '']))
      const edited = editActivity(draft, activityId, { parts, targetGroupIds }, context)
      if (!edited.ok) return edited
      for (const { name, source } of tools) {
        const rank = rankAtEnd(toolsOf(draft.document, activityId))
        draft.put('tool', { id: context.id(), activityId, name, rank, source })
      }
      return ok(draft.patch())
    },
  }),

  /** Changes anything of an activity; what is not named stays. */
  'activity.edit': command({
    input: activityFields.extend({ id: z.string() }),
    needs: { activity: 'id' },
    label: ({ activity }) => message('did.activity.edit', { title: shorten(activity.title) }),
    run(document, { id, ...fields }, context) {
      const draft = new Draft(document)
      const edited = editActivity(draft, id, fields, context)
      return edited.ok ? ok(draft.patch()) : edited
    },
  }),

  /** Takes activities off the plan, with all that belongs to them. Their cards stay where they were written. */
  'activity.remove': command({
    input: z.object({ ids: z.array(z.string()).min(1).max(500) }),
    label: ({ document, ids }) =>
      message('did.activity.remove', {
        title: shorten(document.activity.get(ids[0] ?? '')?.title ?? ''),
        count: ids.length,
      }),
    run(document, { ids }) {
      const draft = new Draft(document)
      for (const id of new Set(ids)) {
        if (!document.activity.has(id)) return fail('record.gone')
        draft.remove('activity', id)
      }
      return ok(draft.patch())
    },
  }),
} as const
