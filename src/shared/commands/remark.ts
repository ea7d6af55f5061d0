import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { decisionOf, remarkOf } from '../rules/plan/plan.ts'
import { optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** What the group says about an activity in werksessie 2, and how a private remark of before becomes the group's. */
export const remarkCommands = {
  /** Keeps what the group said; nothing takes it away. */
  'remark.set': command({
    input: z.object({ activityId: z.string(), text: optionalLineInput(limits.remark) }),
    needs: { activity: 'activityId' },
    label: ({ activity, text }) =>
      message(text === '' ? 'did.remark.remove' : 'did.remark.set', { title: shorten(activity.title) }),
    run(document, { activityId, text }, { id }) {
      const session = sessionOf(document, 'werksessie2')
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const present = remarkOf(document, activityId)
      if (text === '') {
        if (present) draft.remove('remark', present.id)
      } else draft.put('remark', { id: present?.id ?? id(), activityId, sessionId: session.id, text })
      return ok(draft.patch())
    },
  }),

  /**
   * Gives the group the private remark of before, behind what it said itself. With `typed` that text instead: it was never
   * with a decision, or was newer than what is. Errors: `record.gone` when there is none, `remark.full`.
   */
  'remark.share': command({
    input: z.object({ activityId: z.string(), typed: optionalLineInput(limits.remark).optional() }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.remark.share', { title: shorten(activity.title) }),
    run(document, { activityId, typed }, { id }) {
      const session = sessionOf(document, 'werksessie2')
      const decision = decisionOf(document, activityId)
      const own = typed || decision?.remark
      if (!session || !own) return fail('record.gone')
      const present = remarkOf(document, activityId)
      const text = present ? behind(present.text, own) : own
      if (text.length > limits.remark) return fail('remark.full')
      const draft = new Draft(document)
      draft.put('remark', { id: present?.id ?? id(), activityId, sessionId: session.id, text })
      if (decision) draft.update('decision', decision.id, { remark: '' })
      return ok(draft.patch())
    },
  }),
} as const

/** A text behind another on one line, as a sentence of its own. */
export function behind(first: string, second: string): string {
  return /[.!?…]$/.test(first) ? `${first} ${second}` : `${first}. ${second}`
}
