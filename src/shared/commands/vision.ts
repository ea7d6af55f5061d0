import { z } from 'zod'
import { message } from '../message.ts'
import { limits, trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { textInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about the vision of a school. */
export const visionCommands = {
  /** Says what the school wants with parents and career guidance. */
  'vision.set': command({
    input: z.object({ vision: textInput(limits.vision) }),
    label: () => message('did.vision.set'),
    run(document, { vision }) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const draft = new Draft(document)
      draft.update('traject', traject.id, { vision })
      return ok(draft.patch())
    },
  }),
} as const
