import { z } from 'zod'
import { message } from '../message.ts'
import { limits, sessionKinds } from '../records.ts'
import { ok } from '../result.ts'
import { byRank, sessionOf } from '../rules/board/boards.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd, ranksBefore } from './ranks.ts'

/** The commands about the people of a traject. */
export const personCommands = {
  /** Adds somebody to the traject, present at a session or not. A role or initials are enough. */
  'person.add': command({
    input: z.object({
      name: lineInput(limits.name),
      role: optionalLineInput(limits.name).default(''),
      contact: optionalLineInput(limits.name).default(''),
      presentAt: z.enum(sessionKinds).nullable().default(null),
    }),
    label: ({ name }) => message('did.person.add', { name: shorten(name) }),
    run(document, { presentAt, ...about }, { id }) {
      const draft = new Draft(document)
      const personId = id()
      draft.put('person', { id: personId, ...about, rank: rankAtEnd([...document.person.values()].sort(byRank)) })
      const session = presentAt && sessionOf(document, presentAt)
      if (session) draft.put('attendance', { id: id(), sessionId: session.id, personId })
      return ok(draft.patch())
    },
  }),

  /** Adds the people of a list that was pasted, present at a session or not, all in one step. */
  'person.addAll': command({
    input: z.object({
      people: z
        .array(z.object({ name: lineInput(limits.name), role: optionalLineInput(limits.name).default('') }))
        .min(1)
        .max(100),
      presentAt: z.enum(sessionKinds).nullable().default(null),
    }),
    label: ({ people }) => message('did.person.addAll', { name: shorten(people[0]?.name ?? ''), count: people.length }),
    run(document, { people, presentAt }, { id }) {
      const draft = new Draft(document)
      const ranks = ranksBefore([...document.person.values()].sort(byRank), null, people.length)
      const session = presentAt && sessionOf(document, presentAt)
      for (const [index, about] of people.entries()) {
        const personId = id()
        draft.put('person', { id: personId, ...about, contact: '', rank: ranks[index] ?? '' })
        if (session) draft.put('attendance', { id: id(), sessionId: session.id, personId })
      }
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
    needs: { person: 'id' },
    label: ({ name }) => message('did.person.edit', { name: shorten(name) }),
    run(document, { id, ...about }) {
      const draft = new Draft(document)
      draft.update('person', id, about)
      return ok(draft.patch())
    },
  }),

  /** Takes somebody out of the traject. */
  'person.remove': command({
    input: z.object({ id: z.string() }),
    needs: { person: 'id' },
    label: ({ person }) => message('did.person.remove', { name: shorten(person.name) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('person', id)
      return ok(draft.patch())
    },
  }),
} as const
