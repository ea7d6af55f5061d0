import { z } from 'zod'
import { message } from '../message.ts'
import { activityKinds, type Document, limits, roles } from '../records.ts'
import { fail, ok } from '../result.ts'
import { activityKindFor, cardsOfCluster } from '../rules/boards.ts'
import { elaborationOf, plannedCards, toolsOf } from '../rules/plan.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { activityFields, checkedMoment, editActivity, momentInput, newActivity } from './activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd, ranksBefore } from './ranks.ts'

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
      draft.put('activity', { ...newActivity(document, activityId, name), kind, goal, moment: moment.value })
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
      draft.put('activity', { ...newActivity(document, id(), title), kind, moment: moment.value })
      return ok(draft.patch())
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
    label: (_, { title }) => message('did.activity.fromLibrary', { title: shorten(title) }),
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
    label: (document, { id }) => message('did.activity.edit', titleOf(document, id)),
    run(document, { id, ...fields }, context) {
      const draft = new Draft(document)
      const edited = editActivity(draft, id, fields, context)
      return edited.ok ? ok(draft.patch()) : edited
    },
  }),

  /** Puts an activity at another moment, behind the others there; null takes its moment away. */
  'activity.setMoment': command({
    input: z.object({ id: z.string(), moment: momentInput }),
    label: (document, { id }) => message('did.activity.setMoment', titleOf(document, id)),
    run(document, { id, moment }, context) {
      const draft = new Draft(document)
      const edited = editActivity(draft, id, { moment }, context)
      return edited.ok ? ok(draft.patch()) : edited
    },
  }),

  /** Takes activities off the plan, with all that belongs to them. Their cards stay where they were written. */
  'activity.remove': command({
    input: z.object({ ids: z.array(z.string()).min(1).max(500) }),
    label: (document, { ids }) =>
      message('did.activity.remove', { ...titleOf(document, ids[0] ?? ''), count: ids.length }),
    run(document, { ids }) {
      const draft = new Draft(document)
      for (const id of new Set(ids)) {
        if (!document.activity.has(id)) return fail('record.gone')
        draft.remove('activity', id)
      }
      return ok(draft.patch())
    },
  }),

  /** Changes and adds activities as rows of a table, all in one step or none. A row without an id is a new activity. */
  'plan.edit': command({
    input: z.object({
      rows: z
        .array(activityFields.extend({ id: z.string().nullable() }))
        .min(1)
        .max(500),
    }),
    label: (document, { rows }) =>
      message('did.plan.edit', {
        title: shorten(rows[0]?.title ?? document.activity.get(rows[0]?.id ?? '')?.title ?? ''),
        count: rows.length,
      }),
    run(document, { rows }, context) {
      const draft = new Draft(document)
      for (const [index, { id, ...fields }] of rows.entries()) {
        const activityId = id ?? context.id()
        // Rows are counted from 1, as people do.
        const row = index + 1
        if (id === null) {
          if (fields.title === undefined) return fail('text.empty', { row })
          draft.put('activity', newActivity(draft.glance, activityId, fields.title))
        }
        const edited = editActivity(draft, activityId, fields, context)
        if (!edited.ok) return fail(edited.error.code, { ...edited.error.values, row })
      }
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
    input: z.object({
      activityId: z.string(),
      name: lineInput(limits.card),
      source: optionalLineInput(limits.goal).default(''),
    }),
    label: (_, { name }) => message('did.tool.add', { name: shorten(name) }),
    run(document, { activityId, name, source }, { id }) {
      if (!document.activity.has(activityId)) return fail('record.gone')
      const draft = new Draft(document)
      draft.put('tool', { id: id(), activityId, name, rank: rankAtEnd(toolsOf(document, activityId)), source })
      return ok(draft.patch())
    },
  }),

  /** Changes the name of a tool, or where it is to be found. */
  'tool.edit': command({
    input: z.object({
      id: z.string(),
      name: lineInput(limits.card).optional(),
      source: optionalLineInput(limits.goal).optional(),
    }),
    label: (document, { id }) => message('did.tool.edit', { name: shorten(document.tool.get(id)?.name ?? '') }),
    run(document, { id, name, source }) {
      const tool = document.tool.get(id)
      if (!tool) return fail('record.gone')
      const draft = new Draft(document)
      draft.update('tool', id, { name: name ?? tool.name, source: source ?? tool.source })
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

  /** Adds lines to the checklist of an activity, behind those that are there. */
  'elaboration.add': command({
    input: z.object({ activityId: z.string(), texts: z.array(lineInput(limits.goal)).min(1).max(100) }),
    label: (_, { texts }) => message('did.elaboration.add', { text: shorten(texts[0] ?? ''), count: texts.length }),
    run(document, { activityId, texts }, { id }) {
      if (!document.activity.has(activityId)) return fail('record.gone')
      const draft = new Draft(document)
      const ranks = ranksBefore(elaborationOf(document, activityId), null, texts.length)
      for (const [index, text] of texts.entries()) {
        draft.put('elaboration', { id: id(), activityId, text, done: false, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Ticks a line of the checklist, or words it otherwise. */
  'elaboration.edit': command({
    input: z.object({ id: z.string(), text: lineInput(limits.goal).optional(), done: z.boolean().optional() }),
    label: (document, { id, done }) =>
      message(done === undefined ? 'did.elaboration.edit' : done ? 'did.elaboration.tick' : 'did.elaboration.untick', {
        text: shorten(document.elaboration.get(id)?.text ?? ''),
      }),
    run(document, { id, text, done }) {
      const line = document.elaboration.get(id)
      if (!line) return fail('record.gone')
      const draft = new Draft(document)
      draft.update('elaboration', id, { text: text ?? line.text, done: done ?? line.done })
      return ok(draft.patch())
    },
  }),

  /** Puts a line of the checklist before another one of the same activity; at the end when that is null. */
  'elaboration.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    label: (document, { id }) =>
      message('did.elaboration.move', { text: shorten(document.elaboration.get(id)?.text ?? '') }),
    run(document, { id, beforeId }) {
      const line = document.elaboration.get(id)
      if (!line) return fail('record.gone')
      if (beforeId === id) return ok([])
      const others = elaborationOf(document, line.activityId).filter((each) => each.id !== id)
      const [rank = line.rank] = ranksBefore(others, beforeId, 1)
      const draft = new Draft(document)
      draft.update('elaboration', id, { rank })
      return ok(draft.patch())
    },
  }),

  /** Takes a line off the checklist. */
  'elaboration.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) =>
      message('did.elaboration.remove', { text: shorten(document.elaboration.get(id)?.text ?? '') }),
    run(document, { id }) {
      if (!document.elaboration.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('elaboration', id)
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
