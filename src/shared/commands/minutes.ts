import { z } from 'zod'
import { message } from '../message.ts'
import { limits, minutesParts, sessionKinds } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { minutesRemarkOf } from '../rules/minutes/minutesRemark.ts'
import { optionalLineInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about the minutes of a session: they write themselves, and one remark to each part is the facilitator's. */
export const minutesCommands = {
  /** Says something more with a part of the minutes; nothing takes it away. */
  'minutes.remark': command({
    input: z.object({
      kind: z.enum(sessionKinds),
      part: z.enum(minutesParts),
      text: optionalLineInput(limits.remark),
    }),
    label: () => message('did.minutes.remark'),
    run(document, { kind, part, text }, { id }) {
      const session = sessionOf(document, kind)
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const present = minutesRemarkOf(document, session.id, part)
      if (text !== '') draft.put('minutesRemark', { id: present?.id ?? id(), sessionId: session.id, part, text })
      else if (present) draft.remove('minutesRemark', present.id)
      return ok(draft.patch())
    },
  }),
} as const
