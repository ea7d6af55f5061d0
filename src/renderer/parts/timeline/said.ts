import { calendarOfTraject } from '#parts/year/calendar.ts'
import { laneInWords, weekAndDate } from '#shared/rules/timelineWording.ts'
import { warningsFor } from '#shared/rules/warnings.ts'
import { warningInWords } from '#shared/rules/warningWording.ts'
import type { Host, Subject } from './host.ts'
import { losesTime, type Start, type Target } from './target.ts'

/** What there is to think about when something would be somewhere. */
export function warningsAt({ store, surface, t }: Host, { id }: Subject, target: Target): readonly string[] {
  if (target.kind === 'strip') return []
  const lane = surface?.lanes.find(({ key }) => key === target.laneKey)?.of
  // In a lane of another owner it is that owner who would have too much to do.
  const owner = lane?.sort === 'owner' ? lane.owner : undefined
  const warnings = warningsFor(store.document, calendarOfTraject(store.document), id, target.moment, owner)
  return warnings.map((warning) => warningInWords(warning, t))
}

/** Where something would go: week and date, that its time goes when it does, and its lane when that is another one. */
export function placeInWords({ surface, t, language }: Host, target: Target | null, start: Start): string {
  if (!target || !surface) return t('timeline.nowhere')
  if (target.kind === 'strip') return t('timeline.loose')
  const when = weekAndDate(target.moment, language, t)
  const place = losesTime(start.moment, target.moment) ? `${when} · ${t('timeline.timeGone')}` : when
  const lane = surface.lanes.find(({ key }) => key === target.laneKey)
  const isElsewhere = lane !== undefined && start.laneKey !== target.laneKey && surface.lanes.length > 1
  return isElsewhere ? `${place} · ${laneInWords(lane.of, t)}` : place
}

/** What the thing itself is called. */
export function titleOf({ store, nameOf }: Host, { kind, id }: Subject): string {
  return kind === 'source' ? nameOf(id) : (store.record('activity', id)?.title ?? '')
}
