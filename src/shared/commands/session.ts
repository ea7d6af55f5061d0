import { z } from 'zod'
import { message } from '../message.ts'
import { type Document, limits, type Step, sessionKinds } from '../records.ts'
import { fail, ok } from '../result.ts'
import { byRank, sessionOf, stepsOf } from '../rules/boards.ts'
import { elapsedOf, timerOf } from '../rules/clock.ts'
import { lineInput, optionalLineInput, shorten, textInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd, ranksBefore } from './ranks.ts'

const minutes = z.int().min(0).max(limits.minutes)

/** What a label calls a step: its own title in quotes, or its number while it has the usual name. */
function titleOf(document: Document, id: string): { readonly title: string } {
  const step = document.step.get(id)
  if (!step) return { title: '' }
  const number = stepsOf(document, step.sessionId).findIndex((each) => each.id === id) + 1
  return { title: step.title ? `"${shorten(step.title)}"` : String(number) }
}

/** A step without a clock gets one; the clock of a step as it is otherwise. */
function clockOf(document: Document, stepId: string, id: () => string) {
  return timerOf(document, stepId) ?? { id: id(), stepId, startedAt: null, elapsed: 0 }
}

/** Whether a step is the only one of its session that is not skipped. */
function isLast(document: Document, step: Step): boolean {
  return !step.skipped && stepsOf(document, step.sessionId).every((each) => each.id === step.id || each.skipped)
}

export const sessionCommands = {
  /** Sets the date of a session, or how many dots each participant may give. */
  'session.edit': command({
    input: z.object({
      kind: z.enum(sessionKinds),
      date: z.iso.date().nullable().optional(),
      dotsEach: z.int().min(0).max(limits.dots).optional(),
    }),
    label: () => message('did.session.edit'),
    run(document, { kind, date, dotsEach }) {
      const session = sessionOf(document, kind)
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const fields = { date: date === undefined ? session.date : date, dotsEach: dotsEach ?? session.dotsEach }
      draft.update('session', session.id, fields)
      return ok(draft.patch())
    },
  }),

  /** Adds a step of the facilitator's own to werksessie 1, with a board of one column, before another step or last. */
  'step.add': command({
    input: z.object({ title: lineInput(limits.name), minutes, beforeId: z.string().nullable() }),
    label: (_, { title }) => message('did.step.add', { title: shorten(title) }),
    run(document, { title, minutes: planned, beforeId }, { id }) {
      const session = sessionOf(document, 'werksessie1')
      if (!session) return fail('record.gone')
      const [rank = ''] = ranksBefore(stepsOf(document, session.id), beforeId, 1)
      const draft = new Draft(document)
      draft.put('step', {
        id: id(),
        sessionId: session.id,
        board: 'open',
        rank,
        title,
        minutes: planned,
        skipped: false,
      })
      return ok(draft.patch())
    },
  }),

  /** Renames, times or skips a step. An empty title is the usual one again. */
  'step.edit': command({
    input: z.object({
      id: z.string(),
      title: optionalLineInput(limits.name).optional(),
      minutes: minutes.optional(),
      skipped: z.boolean().optional(),
    }),
    label: (document, { id }) => message('did.step.edit', titleOf(document, id)),
    run(document, { id, title, minutes: planned, skipped }) {
      const step = document.step.get(id)
      if (!step) return fail('record.gone')
      // A step of the facilitator's own has no usual name to fall back on.
      if (step.board === 'open' && title === '') return fail('text.empty')
      if (skipped && isLast(document, step)) return fail('step.last')
      const draft = new Draft(document)
      draft.update('step', id, {
        title: title ?? step.title,
        minutes: planned ?? step.minutes,
        skipped: skipped ?? step.skipped,
      })
      return ok(draft.patch())
    },
  }),

  /** Puts a step before another, or last. */
  'step.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    label: (document, { id }) => message('did.step.move', titleOf(document, id)),
    run(document, { id, beforeId }) {
      const step = document.step.get(id)
      if (!step) return fail('record.gone')
      const all = stepsOf(document, step.sessionId)
      const next = all[all.findIndex((each) => each.id === id) + 1]?.id ?? null
      if (beforeId === id || beforeId === next) return ok([])
      const [rank = ''] = ranksBefore(
        all.filter((each) => each.id !== id),
        beforeId,
        1,
      )
      const draft = new Draft(document)
      draft.update('step', id, { rank })
      return ok(draft.patch())
    },
  }),

  /** Removes a step of the facilitator's own, as long as no card lies on it. */
  'step.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) => message('did.step.remove', titleOf(document, id)),
    run(document, { id }) {
      const step = document.step.get(id)
      if (!step) return fail('record.gone')
      if (step.board !== 'open') return fail('step.usual')
      for (const card of document.card.values()) if (card.stepId === id) return fail('step.notEmpty')
      if (isLast(document, step)) return fail('step.last')
      const draft = new Draft(document)
      draft.remove('step', id)
      return ok(draft.patch())
    },
  }),

  /** Lets the clock of a step run; only one runs at a time. */
  'timer.start': command({
    input: z.object({ stepId: z.string() }),
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }, { id, now }) {
      if (!document.step.has(stepId)) return fail('record.gone')
      const at = now()
      const draft = new Draft(document)
      for (const timer of document.timer.values()) {
        if (timer.stepId === stepId || timer.startedAt === null) continue
        draft.update('timer', timer.id, { startedAt: null, elapsed: elapsedOf(timer, at) })
      }
      const clock = clockOf(document, stepId, id)
      draft.put('timer', { ...clock, startedAt: clock.startedAt ?? at })
      return ok(draft.patch())
    },
  }),

  /** Stops the clock of a step where it is. */
  'timer.pause': command({
    input: z.object({ stepId: z.string() }),
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }, { now }) {
      const timer = timerOf(document, stepId)
      const draft = new Draft(document)
      if (timer) draft.update('timer', timer.id, { startedAt: null, elapsed: elapsedOf(timer, now()) })
      return ok(draft.patch())
    },
  }),

  /** Sets the clock of a step back to the beginning; it stands still. */
  'timer.reset': command({
    input: z.object({ stepId: z.string() }),
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }) {
      const timer = timerOf(document, stepId)
      const draft = new Draft(document)
      if (timer) draft.update('timer', timer.id, { startedAt: null, elapsed: 0 })
      return ok(draft.patch())
    },
  }),

  /** Keeps what the facilitator writes for herself about a step. */
  'note.set': command({
    input: z.object({ stepId: z.string(), text: textInput(limits.note) }),
    aside: true,
    label: () => message('did.note'),
    run(document, { stepId, text }, { id }) {
      if (!document.step.has(stepId)) return fail('record.gone')
      const present = [...document.note.values()].find((note) => note.stepId === stepId)
      const draft = new Draft(document)
      if (present) draft.update('note', present.id, { text })
      else if (text !== '') draft.put('note', { id: id(), stepId, text })
      return ok(draft.patch())
    },
  }),

  /** Adds somebody to the traject, present at a session or not. A role or initials are enough. */
  'person.add': command({
    input: z.object({
      name: lineInput(limits.name),
      role: optionalLineInput(limits.name).default(''),
      contact: optionalLineInput(limits.name).default(''),
      presentAt: z.enum(sessionKinds).nullable().default(null),
    }),
    label: (_, { name }) => message('did.person.add', { name: shorten(name) }),
    run(document, { presentAt, ...about }, { id }) {
      const draft = new Draft(document)
      const personId = id()
      draft.put('person', { id: personId, ...about, rank: rankAtEnd([...document.person.values()].sort(byRank)) })
      const session = presentAt && sessionOf(document, presentAt)
      if (session) draft.put('attendance', { id: id(), sessionId: session.id, personId })
      return ok(draft.patch())
    },
  }),

  /** Changes what is known of somebody. */
  'person.edit': command({
    input: z.object({
      id: z.string(),
      name: lineInput(limits.name),
      role: optionalLineInput(limits.name),
      contact: optionalLineInput(limits.name),
    }),
    label: (_, { name }) => message('did.person.edit', { name: shorten(name) }),
    run(document, { id, ...about }) {
      if (!document.person.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.update('person', id, about)
      return ok(draft.patch())
    },
  }),

  /** Takes somebody out of the traject. */
  'person.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) => message('did.person.remove', { name: shorten(document.person.get(id)?.name ?? '') }),
    run(document, { id }) {
      if (!document.person.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('person', id)
      return ok(draft.patch())
    },
  }),

  /** Says whether somebody is present at a session. */
  'attendance.set': command({
    input: z.object({ kind: z.enum(sessionKinds), personId: z.string(), present: z.boolean() }),
    label: (document, { personId }) =>
      message('did.attendance.set', { name: shorten(document.person.get(personId)?.name ?? '') }),
    run(document, { kind, personId, present }, { id }) {
      const session = sessionOf(document, kind)
      if (!session || !document.person.has(personId)) return fail('record.gone')
      const draft = new Draft(document)
      const known = [...document.attendance.values()].find(
        (attendance) => attendance.personId === personId && attendance.sessionId === session.id,
      )
      if (present && !known) draft.put('attendance', { id: id(), sessionId: session.id, personId })
      if (!present && known) draft.remove('attendance', known.id)
      return ok(draft.patch())
    },
  }),
} as const
