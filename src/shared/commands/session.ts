import { z } from 'zod'
import { message } from '../message.ts'
import { limits, sessionKinds } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { nearDate } from './activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about a werksessie. */
export const sessionCommands = {
  /** Sets the date of a session, or how many dots each participant may give. Error: `date.far`. */
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
      const near = nearDate(document, date ?? null)
      if (!near.ok) return near
      const draft = new Draft(document)
      const fields = { date: date === undefined ? session.date : date, dotsEach: dotsEach ?? session.dotsEach }
      draft.update('session', session.id, fields)
      return ok(draft.patch())
    },
  }),
} as const
