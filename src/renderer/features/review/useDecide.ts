import { translate } from '#app/language.ts'
import { notices } from '#app/notices.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { Patched } from '#shared/contract.ts'
import type { Activity, Outcome } from '#shared/records.ts'
import { decisionOf, isUndecided, remarkOf } from '#shared/rules/plan/plan.ts'
import { nextUndecided, standingOf, type WalkOrder } from '#shared/rules/plan/standing.ts'
import { shorten } from '#shared/text.ts'
import { useOnce } from '#ui/useOnce.ts'
import { outcomeKey } from './OutcomeMark.tsx'
import { groupRemarkKey, ownRemarkKey } from './remarkKeys.ts'

/** How a decision is taken, and taken back. */
export type Decide = {
  /** Records a decision; the same one again takes it back. Changing is never taken back this way: one may go on changing. */
  readonly decide: (activity: Activity, outcome: Outcome) => Promise<void>
  /** Takes a decision back. */
  readonly clear: (activity: Activity) => Promise<void>
}

type Wall = {
  /** Brings an activity on the wall. */
  readonly show: (activityId: string) => void
  /** Brings the next one to decide about on the wall, behind the one that was decided about, without anybody asking for it. */
  readonly moveOn: (activityId: string, decidedId: string) => void
  /** Asks why an activity is dropped, at once; only then the wall moves on, to the one that is named. */
  readonly askReason: (activity: Activity, nextId: string | undefined) => void
  /** The activity is not dropped after all: nothing is asked. */
  readonly askNothing: () => void
  /** Gives the activity on the wall the focus. */
  readonly focus: () => void
}

/** How the group's decisions are recorded, told and taken back. */
export function useDecide(order: WalkOrder, wall: Wall): Decide {
  const store = useStore()
  const drafts = useDrafts()
  const run = useRun()
  const offerUndo = useOfferUndo()
  // A second key before the first answer would be about an activity that is about to leave the wall.
  const once = useOnce()

  const tell = ({ revision }: Patched, text: string, { id }: Activity) => {
    // While the button is still there to leave: a notice that goes away with the focus in it gives it to the next.
    offerUndo(text, revision, { onPress: wall.focus, onUndone: () => wall.show(id) })
  }

  const clear = async (activity: Activity) => {
    const before = decisionOf(store.document, activity.id)
    if (!before) return
    const answer = await run('decision.clear', { activityId: activity.id })
    if (!answer.ok || !answer.value) return
    // What she noted for herself stays when its decision goes.
    if (before.remark && !drafts.get(ownRemarkKey(activity.id))) drafts.type(ownRemarkKey(activity.id), before.remark)
    tell(answer.value, translate('review.cleared', { title: shorten(activity.title) }), activity)
  }

  const set = async (activity: Activity, outcome: Outcome) => {
    const next = nextUndecided(store.document, order, activity.id)
    // After a change the group looks at what it changed; a decision that replaces another was a look back.
    const then = isUndecided(store.document, activity.id) && outcome !== 'changed' ? next : undefined
    // One that is on its way to the disk is one too.
    const isSaid = remarkOf(store.document, activity.id) ?? drafts.get(groupRemarkKey(activity.id))
    const asksReason = outcome === 'dropped' && !isSaid
    // Before anything is answered: whoever types on types the reason.
    if (asksReason) wall.askReason(activity, then?.id)
    // A remark that was left just now comes first: what is taken back then is the decision.
    await drafts.settled(`${activity.id} `)
    const answer = await run('decision.set', { activityId: activity.id, outcome })
    if (!answer.ok || !answer.value) return wall.askNothing()
    // What the form of a change refused must stay in sight; the decision shows itself.
    if (outcome === 'changed' && notices.visibleToasts.some(({ content }) => content.tone === 'error')) return
    const isDone = !next && !isUndecided(store.document, activity.id)
    const values = { outcome: translate(outcomeKey(outcome)), title: shorten(activity.title) }
    tell(answer.value, translate(isDone ? 'review.decided.all' : 'review.decided', values), activity)
    if (then && !asksReason) wall.moveOn(then.id, activity.id)
  }

  return {
    decide: (activity, outcome) =>
      once(() => {
        // One that is asked about again is answered, not taken back.
        const isSame = standingOf(store.document, activity.id) === outcome
        return isSame && outcome !== 'changed' ? clear(activity) : set(activity, outcome)
      }),
    clear: (activity) => once(() => clear(activity)),
  }
}
