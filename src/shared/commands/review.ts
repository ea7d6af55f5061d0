import { z } from 'zod'
import { message } from '../message.ts'
import { outcomes } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { decisionOf } from '../rules/plan/plan.ts'
import { shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** The commands about the decisions of werksessie 2. */
export const reviewCommands = {
  /** Records what the group decides about an activity; deciding again replaces it. */
  'decision.set': command({
    input: z.object({ activityId: z.string(), outcome: z.enum(outcomes) }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.decision.set', { title: shorten(activity.title) }),
    run(document, { activityId, outcome }, { id }) {
      const session = sessionOf(document, 'werksessie2')
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const present = decisionOf(document, activityId)
      if (present) draft.update('decision', present.id, { outcome, isOvertaken: false })
      else
        draft.put('decision', { id: id(), activityId, sessionId: session.id, outcome, remark: '', isOvertaken: false })
      return ok(draft.patch())
    },
  }),

  /** Takes a decision back. */
  'decision.clear': command({
    input: z.object({ activityId: z.string() }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.decision.clear', { title: shorten(activity.title) }),
    run(document, { activityId }) {
      const present = decisionOf(document, activityId)
      if (!present) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('decision', present.id)
      return ok(draft.patch())
    },
  }),
} as const
