import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { textInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about the private notes of a step. */
export const noteCommands = {
  /** Keeps what the facilitator writes for herself about a step. */
  'note.set': command({
    input: z.object({ stepId: z.string(), text: textInput(limits.note) }),
    needs: { step: 'stepId' },
    aside: true,
    label: () => message('did.note'),
    run(document, { stepId, text }, { id }) {
      const present = [...document.note.values()].find((note) => note.stepId === stepId)
      const draft = new Draft(document)
      if (present) draft.update('note', present.id, { text })
      else if (text !== '') draft.put('note', { id: id(), stepId, text })
      return ok(draft.patch())
    },
  }),
} as const
