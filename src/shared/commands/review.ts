import { z } from 'zod'
import { message } from '../message.ts'
import { limits, outcomes, type TrajectDocument, type VersionKind } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { activitiesOfPlan, decisionOf, latestVersion, planOf } from '../rules/plan/plan.ts'
import { optionalLineInput, shorten } from '../text.ts'
import { nearDate } from './activityFields.ts'
import { type Context, command } from './command.ts'
import { Draft } from './draft.ts'

function freeze(
  document: TrajectDocument,
  kind: VersionKind,
  about: { date: string; attendees: string },
  { id, now }: Context,
) {
  const snapshot = planOf(document)
  if (!snapshot) return fail('traject.gone')
  const near = nearDate(document, about.date)
  if (!near.ok) return near
  const draft = new Draft(document)
  draft.put('version', { id: id(), kind, ...about, snapshot, createdAt: now() })
  return ok(draft.patch())
}

/** The commands about the decisions of werksessie 2, and the seal. */
export const reviewCommands = {
  /** Begins werksessie 2: the first time, the plan as the group sketched it is kept to compare with. */
  'review.start': command({
    input: z.object({ date: z.iso.date() }),
    label: () => message('did.review.start'),
    run(document, { date }, context) {
      if (latestVersion(document, 'sketch')) return ok([])
      if (document.activity.size === 0) return fail('plan.empty')
      return freeze(document, 'sketch', { date, attendees: '' }, context)
    },
  }),

  /** Records what the group decides about an activity; deciding again replaces it. */
  'decision.set': command({
    input: z.object({
      activityId: z.string(),
      outcome: z.enum(outcomes),
      remark: optionalLineInput(limits.remark).optional(),
    }),
    needs: { activity: 'activityId' },
    label: ({ activity }) => message('did.decision.set', { title: shorten(activity.title) }),
    run(document, { activityId, outcome, remark }, { id }) {
      const session = sessionOf(document, 'werksessie2')
      if (!session) return fail('record.gone')
      const draft = new Draft(document)
      const present = decisionOf(document, activityId)
      if (present) draft.update('decision', present.id, { outcome, remark: remark ?? present.remark })
      else draft.put('decision', { id: id(), activityId, sessionId: session.id, outcome, remark: remark ?? '' })
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

  /** Seals the plan as definitive: a dated version that no later edit changes. */
  'version.seal': command({
    input: z.object({ date: z.iso.date(), attendees: optionalLineInput(limits.remark) }),
    label: () => message('did.version.seal'),
    run(document, about, context) {
      if (activitiesOfPlan(document).length === 0) return fail('plan.empty')
      return freeze(document, 'definitive', about, context)
    },
  }),
} as const
