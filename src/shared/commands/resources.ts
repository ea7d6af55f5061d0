import { z } from 'zod'
import { message } from '../message.ts'
import { trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { centsInput, minutesInput } from '../rules/plan/activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about the hours and money of a school. */
export const resourcesCommands = {
  /** Says what the school sets aside for the plan in a year. */
  'resources.set': command({
    input: z.object({
      minutes: minutesInput.optional(),
      cents: centsInput.optional(),
    }),
    label: () => message('did.resources.set'),
    run(document, { minutes, cents }) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const draft = new Draft(document)
      draft.update('traject', traject.id, {
        minutes: minutes === undefined ? traject.minutes : minutes,
        cents: cents === undefined ? traject.cents : cents,
      })
      return ok(draft.patch())
    },
  }),
} as const
