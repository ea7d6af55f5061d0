import { showNotice } from '#app/notices.ts'
import { parseMoment, writeMoment } from '#shared/moment.ts'
import { laneChange } from '#shared/rules/timeline/timelineLanes.ts'
import { shorten } from '#shared/text.ts'
import { focusInSight, isFocusLost } from '#ui/focus.ts'
import type { Context } from './context.ts'
import { attributes } from './hitTest.ts'
import type { PlacedLane } from './stack.ts'
import { losesTime, type Target } from './target.ts'

type Move = {
  readonly id: string
  readonly target: Target
  /** The lane that it leaves and the one that it goes to; undefined for none. */
  readonly from: PlacedLane | undefined
  readonly to: PlacedLane | undefined
  /** Where it goes, and what there is to think about, in words. */
  readonly place: string
  readonly warnings: readonly string[]
}

/** Changes the plan as a drag ended: one command, or none when all is as it was. */
export async function commitMove(context: Context, { id, target, from, to, place, warnings }: Move): Promise<void> {
  const { store, run, offerUndo, t, announce } = context
  const activity = store.record('activity', id)
  if (!activity) return
  const moment = target.kind === 'strip' ? null : writeMoment(target.moment)
  const change = {
    ...(moment === activity.moment ? {} : { moment }),
    ...(to ? laneChange(store.document, id, from?.of ?? null, to.of) : {}),
  }
  if (Object.keys(change).length === 0) {
    announce(t('timeline.stays', { title: activity.title }))
    return
  }
  const answer = await run('activity.edit', { id, ...change })
  if (!answer.ok) return
  announce([t('timeline.dropped', { title: activity.title, place }), ...warnings].join(' '))
  const before = activity.moment === null ? null : parseMoment(activity.moment)
  const isTimeGone = target.kind === 'year' && losesTime(before, target.moment)
  const told = isTimeGone ? [t('timeline.timeGone'), ...warnings] : warnings
  if (told.length > 0) {
    const text = t('timeline.warning', { title: shorten(activity.title), warnings: told.join('; ') })
    if (isTimeGone && answer.value) offerUndo(text, answer.value.revision, { tone: 'info' })
    else showNotice({ tone: 'info', text })
  }
  requestAnimationFrame(() => focusChip(id, to?.key ?? null))
}

/** Gives the focus back to an activity whose element went with its lane. */
function focusChip(id: string, laneKey: string | null): void {
  if (!isFocusLost()) return
  const chip = `[${attributes.chip}="${CSS.escape(id)}"]`
  const inLane = laneKey === null ? null : `${chip}[${attributes.lane}="${CSS.escape(laneKey)}"]`
  const inPlace = inLane === null ? null : document.querySelector<HTMLElement>(inLane)
  focusInSight(inPlace ?? document.querySelector<HTMLElement>(chip))
}
