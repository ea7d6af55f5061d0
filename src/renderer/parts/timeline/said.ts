import { calendarOfTraject } from '#parts/year/calendar.ts'
import type { Moment } from '#shared/moment.ts'
import { laneInWords, weekAndDate } from '#shared/rules/timelineWording.ts'
import { warningsFor } from '#shared/rules/warnings.ts'
import { warningInWords } from '#shared/rules/warningWording.ts'
import type { Host, Subject } from './host.ts'
import type { Target } from './target.ts'

/** What there is to think about when something would be at a moment. */
export function warningsAt({ store, t }: Host, { id }: Subject, moment: Moment): readonly string[] {
  const warnings = warningsFor(store.document, calendarOfTraject(store.document), id, moment)
  return warnings.map((warning) => warningInWords(warning, t))
}

/** Where something would go: week and date, and the lane when that is another one than it came from. */
export function placeInWords({ surface, t, language }: Host, target: Target | null, from: string | null): string {
  if (!target || !surface) return t('timeline.nowhere')
  if (target.kind === 'strip') return t('timeline.loose')
  const place = weekAndDate(target.moment, language, t)
  const lane = surface.lanes.find(({ key }) => key === target.laneKey)
  const isElsewhere = lane !== undefined && from !== target.laneKey && surface.lanes.length > 1
  return isElsewhere ? `${place} · ${laneInWords(lane.of, t)}` : place
}

/** What the thing itself is called. */
export function titleOf({ store, nameOf }: Host, { kind, id }: Subject): string {
  return kind === 'source' ? nameOf(id) : (store.record('activity', id)?.title ?? '')
}
