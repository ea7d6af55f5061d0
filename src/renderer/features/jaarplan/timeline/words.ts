import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { warningsFor } from '#shared/rules/plan/warnings.ts'
import { ownersAfter } from '#shared/rules/timeline/timelineLanes.ts'
import { laneInWords, weekAndDate } from '#shared/wording/timelineWording.ts'
import { warningInWords } from '#shared/wording/warningWording.ts'
import type { Context } from './context.ts'
import type { Subject } from './hitTest.ts'
import { losesTime, type Start, type Target } from './target.ts'

/** What there is to think about when something would be somewhere. */
export function warningsAt(
  { store, geometry, t, language }: Context,
  { id }: Subject,
  target: Target,
  start: Start,
): readonly string[] {
  if (target.kind === 'strip') return []
  const laneOf = (wanted: string | null) => geometry()?.lanes.find(({ key }) => key === wanted)?.of
  const [from, to] = [laneOf(start.laneKey) ?? null, laneOf(target.laneKey)]
  // In a lane of another owner it is that owner who would have too much to do.
  const owners = to?.sort === 'owner' ? ownersAfter(store.document, id, from, to) : null
  const calendar = calendarOfTraject(store.document)
  const warnings = warningsFor(store.document, calendar, id, target.moment, owners ?? undefined)
  return warnings.map((warning) => warningInWords(warning, language, t))
}

/** Where something would go: week and date, that its time goes when it does, and its lane when that is another one. */
export function placeInWords({ geometry, t, language }: Context, target: Target | null, start: Start): string {
  const lanes = geometry()?.lanes
  if (!target || !lanes) return t('timeline.nowhere')
  if (target.kind === 'strip') return t('timeline.loose')
  const when = weekAndDate(target.moment, language, t)
  const place = losesTime(start.moment, target.moment) ? `${when} · ${t('timeline.timeGone')}` : when
  const lane = lanes.find(({ key }) => key === target.laneKey)
  const isElsewhere = lane !== undefined && start.laneKey !== target.laneKey && lanes.length > 1
  return isElsewhere ? `${place} · ${laneInWords(lane.of, t)}` : place
}

/** What the thing itself is called. */
export function titleOf({ store, nameOf }: Context, { kind, id }: Subject): string {
  return kind === 'source' ? nameOf(id) : (store.record('activity', id)?.title ?? '')
}
