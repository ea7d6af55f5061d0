import { z } from 'zod'
import { message } from '../message.ts'
import { limits, sessionKinds } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { nearDate } from './activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { putUsualSteps } from './usualSteps.ts'

/** The commands about a werksessie. */
export const sessionCommands = {
  /** Sets the date of a session, how many dots each participant may give, or the day on which school and facilitator speak again. Error: `date.far`. */
  'session.edit': command({
    input: z.object({
      kind: z.enum(sessionKinds),
      date: z.iso.date().nullable().optional(),
      dotsEach: z.int().min(0).max(limits.dots).optional(),
      nextContact: z.iso.date().nullable().optional(),
    }),
    label: () => message('did.session.edit'),
    run(document, { kind, date, dotsEach, nextContact }) {
      const session = sessionOf(document, kind)
      if (!session) return fail('record.gone')
      for (const day of [date, nextContact]) {
        const near = nearDate(document, day ?? null)
        if (!near.ok) return near
      }
      const draft = new Draft(document)
      draft.update('session', session.id, {
        date: date === undefined ? session.date : date,
        dotsEach: dotsEach ?? session.dotsEach,
        nextContact: nextContact === undefined ? session.nextContact : nextContact,
      })
      return ok(draft.patch())
    },
  }),

  /** Gives a session its usual steps when it has none: werksessie 2 of a traject from before it had steps. */
  'session.equip': command({
    input: z.object({ kind: z.enum(sessionKinds) }),
    label: () => message('did.session.equip'),
    aside: true,
    run(document, { kind }, { id }) {
      const session = sessionOf(document, kind)
      if (!session || stepsOf(document, session.id).length > 0) return ok([])
      const draft = new Draft(document)
      putUsualSteps(draft, session, { id })
      return ok(draft.patch())
    },
  }),
} as const
