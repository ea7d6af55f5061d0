import { showError, showNotice } from '#app/notices.ts'
import { parseMoment, writeMoment } from '#shared/moment.ts'
import { laneChange } from '#shared/rules/timelineLanes.ts'
import { shorten } from '#shared/text.ts'
import type { Host } from './host.ts'
import type { PlacedLane } from './layout.ts'
import { attributes } from './surface.ts'
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

/** Changes the plan as a gesture ended: one command, or none when all is as it was. */
export async function commitMove(host: Host, { id, target, from, to, place, warnings }: Move): Promise<void> {
  const { store, run, t, announce } = host
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
    const action = { label: t('undo.action'), run: takeBack(host, id, activity.moment) }
    showNotice({ tone: 'info', text, ...(isTimeGone ? { action } : {}) })
  }
  requestAnimationFrame(() => focusChip(id, to?.key ?? null))
}

/** Takes the last change back, or only the moment when there were others since. */
function takeBack({ store, run }: Host, id: string, moment: string | null): () => void {
  const after = store.document
  return () => {
    if (store.document !== after) {
      void run('activity.edit', { id, moment })
      return
    }
    void store.undo().then((undone) => {
      if (!undone.ok) showError(undone.error)
    })
  }
}

/** Gives the focus back to an activity whose element went with its lane. */
function focusChip(id: string, laneKey: string | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const chip = `[${attributes.chip}="${CSS.escape(id)}"]`
  const inLane = laneKey === null ? null : `${chip}[${attributes.lane}="${CSS.escape(laneKey)}"]`
  const element =
    (inLane === null ? null : document.querySelector<HTMLElement>(inLane)) ?? document.querySelector<HTMLElement>(chip)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
