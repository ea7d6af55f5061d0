import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { parseMoment, writeMoment } from '../moment.ts'
import { activityKinds, type Document, limits, roles, trajectOf } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { activityKindFor, byRank, cardsOfCluster } from '../rules/boards.ts'
import { plannedCards, toolsOf } from '../rules/plan.ts'
import { fallsInSchoolYear, schoolYearName } from '../rules/schedule.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

const invalidMoment = 'moment.invalid' satisfies ErrorCode
const momentInput = z
  .string()
  .refine((text) => parseMoment(text) !== null, invalidMoment)
  .nullable()

/** The moment as it is stored, or why it cannot be: outside the school year of the traject. */
function checkedMoment(document: Document, text: string | null): Result<string | null> {
  const moment = text === null ? null : parseMoment(text)
  const traject = trajectOf(document)
  if (!moment || !traject) return ok(null)
  if (!fallsInSchoolYear(moment, traject.schoolYear)) {
    return fail('moment.outsideYear', { schoolYear: schoolYearName(traject.schoolYear) })
  }
  return ok(writeMoment(moment))
}

function lastRank(document: Document): string {
  return rankAtEnd([...document.activity.values()].sort(byRank))
}

/** What a cluster is called: its name, or the text of its first card. */
function nameOf(document: Document, clusterId: string): string {
  return document.cluster.get(clusterId)?.name || (cardsOfCluster(document, clusterId)[0]?.text ?? '')
}

function titleOf(document: Document, id: string): { readonly title: string } {
  return { title: shorten(document.activity.get(id)?.title ?? '') }
}

export const activityCommands = {
  /** Puts cards on the plan: each becomes an activity that keeps its text and purpose, and its card as origin. */
  'activity.fromCards': command({
    input: z.object({ cardIds: z.array(z.string()).min(1).max(500), moment: momentInput }),
    label: (document, { cardIds }) =>
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
        const step = card && document.step.get(card.stepId)
        if (!card || !step) return fail('record.gone')
        if (planned.has(cardId)) return fail('card.alreadyPlanned', { text: shorten(card.text) })
        const kind = activityKindFor(step.board, card.column)
        if (kind === null) return fail('card.stopped', { text: shorten(card.text) })
        const activityId = id()
        draft.put('activity', {
          id: activityId,
          title: card.text,
          kind,
          goal: card.goal || card.intention,
          moment: moment.value,
          rank: lastRank(draft.document),
        })
        draft.put('origin', { id: id(), activityId, cardId })
      }
      return ok(draft.patch())
    },
  }),

  /** Puts a cluster on the plan as one activity, named after the cluster; all its cards are its origin. */
  'activity.fromCluster': command({
    input: z.object({ clusterId: z.string(), moment: momentInput }),
    label: (document, { clusterId }) =>
      message('did.activity.fromCluster', { name: shorten(nameOf(document, clusterId)) }),
    run(document, input, { id }) {
      const moment = checkedMoment(document, input.moment)
      if (!moment.ok) return moment
      const cluster = document.cluster.get(input.clusterId)
      const step = cluster && document.step.get(cluster.stepId)
      const cards = cluster ? cardsOfCluster(document, cluster.id) : []
      if (!cluster || !step) return fail('record.gone')
      const name = nameOf(document, cluster.id)
      const kind = activityKindFor(step.board, cluster.column)
      if (kind === null) return fail('card.stopped', { text: shorten(name) })
      const planned = plannedCards(document)
      if (cards.some((card) => planned.has(card.id))) return fail('card.alreadyPlanned', { text: shorten(name) })
      const draft = new Draft(document)
      const activityId = id()
      const goal = cards.map((card) => card.goal || card.intention).find((text) => text !== '') ?? ''
      draft.put('activity', { id: activityId, title: name, kind, goal, moment: moment.value, rank: lastRank(document) })
      for (const card of cards) draft.put('origin', { id: id(), activityId, cardId: card.id })
      return ok(draft.patch())
    },
  }),

  /** Adds an activity that nobody wrote on a card. */
  'activity.add': command({
    input: z.object({ title: lineInput(limits.card), kind: z.enum(activityKinds), moment: momentInput }),
    label: (_, { title }) => message('did.activity.add', { title: shorten(title) }),
    run(document, { title, kind, moment: written }, { id }) {
      const moment = checkedMoment(document, written)
      if (!moment.ok) return moment
      const draft = new Draft(document)
      draft.put('activity', { id: id(), title, kind, goal: '', moment: moment.value, rank: lastRank(document) })
      return ok(draft.patch())
    },
  }),

  /** Changes the title, kind or goal of an activity. */
  'activity.edit': command({
    input: z.object({
      id: z.string(),
      title: lineInput(limits.card).optional(),
      kind: z.enum(activityKinds).optional(),
      goal: optionalLineInput(limits.goal).optional(),
    }),
    label: (document, { id }) => message('did.activity.edit', titleOf(document, id)),
    run(document, { id, title, kind, goal }) {
      const activity = document.activity.get(id)
      if (!activity) return fail('record.gone')
      const draft = new Draft(document)
      draft.update('activity', id, {
        title: title ?? activity.title,
        kind: kind ?? activity.kind,
        goal: goal ?? activity.goal,
      })
      return ok(draft.patch())
    },
  }),

  /** Puts an activity at another moment, behind the others there; null takes its moment away. */
  'activity.setMoment': command({
    input: z.object({ id: z.string(), moment: momentInput }),
    label: (document, { id }) => message('did.activity.setMoment', titleOf(document, id)),
    run(document, { id, moment: written }) {
      const activity = document.activity.get(id)
      if (!activity) return fail('record.gone')
      const moment = checkedMoment(document, written)
      if (!moment.ok) return moment
      if (moment.value === activity.moment) return ok([])
      const draft = new Draft(document)
      draft.update('activity', id, { moment: moment.value, rank: lastRank(document) })
      return ok(draft.patch())
    },
  }),

  /** Takes an activity off the plan, with all that belongs to it. Its cards stay where they were written. */
  'activity.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) => message('did.activity.remove', titleOf(document, id)),
    run(document, { id }) {
      if (!document.activity.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('activity', id)
      return ok(draft.patch())
    },
  }),

  /** Lets a role take part in an activity, or changes what it does there. */
  'participation.set': command({
    input: z.object({ activityId: z.string(), role: z.enum(roles), part: optionalLineInput(limits.goal) }),
    label: (document, { activityId }) => message('did.participation.set', titleOf(document, activityId)),
    run(document, { activityId, role, part }, { id }) {
      if (!document.activity.has(activityId)) return fail('record.gone')
      const draft = new Draft(document)
      const present = participationIn(document, activityId, role)
      if (present) draft.update('participation', present.id, { part })
      else draft.put('participation', { id: id(), activityId, role, part })
      return ok(draft.patch())
    },
  }),

  /** Takes a role out of an activity. */
  'participation.remove': command({
    input: z.object({ activityId: z.string(), role: z.enum(roles) }),
    label: (document, { activityId }) => message('did.participation.remove', titleOf(document, activityId)),
    run(document, { activityId, role }) {
      const present = participationIn(document, activityId, role)
      if (!present) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('participation', present.id)
      return ok(draft.patch())
    },
  }),

  /** Adds a tool to an activity: an instrument, a form, a game. */
  'tool.add': command({
    input: z.object({ activityId: z.string(), name: lineInput(limits.card) }),
    label: (_, { name }) => message('did.tool.add', { name: shorten(name) }),
    run(document, { activityId, name }, { id }) {
      if (!document.activity.has(activityId)) return fail('record.gone')
      const draft = new Draft(document)
      draft.put('tool', { id: id(), activityId, name, rank: rankAtEnd(toolsOf(document, activityId)) })
      return ok(draft.patch())
    },
  }),

  /** Takes a tool away from its activity. */
  'tool.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) => message('did.tool.remove', { name: shorten(document.tool.get(id)?.name ?? '') }),
    run(document, { id }) {
      if (!document.tool.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('tool', id)
      return ok(draft.patch())
    },
  }),
} as const

function participationIn(document: Document, activityId: string, role: (typeof roles)[number]) {
  for (const participation of document.participation.values()) {
    if (participation.activityId === activityId && participation.role === role) return participation
  }
  return undefined
}
