import { z } from 'zod'
import { message } from '../message.ts'
import { limits, type TrajectDocument } from '../records.ts'
import { fail, ok } from '../result.ts'
import { participationsOf } from '../rules/plan/plan.ts'
import { roleOf } from '../rules/plan/roles.ts'
import { optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

function participationIn(document: TrajectDocument, activityId: string, role: string) {
  return participationsOf(document, activityId).find((participation) => participation.role === role)
}

/** The commands about who takes part in an activity, and how. */
export const participationCommands = {
  /** Lets a role take part in an activity, or changes what it does there. */
  'participation.set': command({
    input: z.object({ activityId: z.string(), role: z.string(), part: optionalLineInput(limits.goal) }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.participation.set', { title: shorten(activity.title) }),
    run(document, { activityId, role, part }, { id }) {
      if (!roleOf(document, role)) return fail('record.gone')
      const draft = new Draft(document)
      const present = participationIn(document, activityId, role)
      if (present) draft.update('participation', present.id, { part })
      else draft.put('participation', { id: id(), activityId, role, part })
      return ok(draft.patch())
    },
  }),

  /** Takes a role out of an activity. */
  'participation.remove': command({
    input: z.object({ activityId: z.string(), role: z.string() }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.participation.remove', { title: shorten(activity.title) }),
    run(document, { activityId, role }) {
      const present = participationIn(document, activityId, role)
      if (!present) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('participation', present.id)
      return ok(draft.patch())
    },
  }),
} as const
