import { type Moment, parseMoment } from '#shared/moment.ts'
import { type Activity, type TrajectDocument, trajectOf } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { widthOfText } from '#shared/rules/timeline/textWidth.ts'
import { type Axis, type Extent, extentBetween, extentOf } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { barOf } from '#shared/rules/timeline/timelineNames.ts'
import type { Span } from '#shared/rules/timeline/timelinePacking.ts'
import { inPixels, rems } from './scale.ts'

/** What a layout is made from. */
export type Ground = {
  readonly document: TrajectDocument
  readonly calendar: Calendar
  readonly axis: Axis
  readonly sort: LaneSort
  /** The parts of the year that are looked at one at a time. */
  readonly parts: readonly Extent[]
  readonly pxPerDay: number
  readonly rem: number
  /** What stands behind a title, and that it changed, in words. */
  readonly whenOf: (moment: Moment) => string
  readonly changedOf: (activityId: string) => string
}

/** What there is to draw of an activity, before it has a place. Sizes in px. */
export type Piece = {
  readonly activity: Activity
  readonly moment: Moment
  readonly extent: Extent
  readonly days: Span
  /** The days, wide enough to be seen. */
  readonly bar: Span
  /** How wide its title is on one line, and its name with all that stands behind the title. */
  readonly titleWidth: number
  readonly nameWidth: number
  readonly times: readonly { readonly moment: Moment; readonly extent: Extent }[]
  readonly count: number
  readonly missing: string
  readonly changed: string
  readonly base: string
}

/** In rem: the shape before a title with what is free behind it, each sign behind it, and what is free before the moment. */
const size = { icon: 1.8, sign: 1.55, around: 0.6, before: 0.5 } as const

/** An activity with its days and the width of its words; null when its year has no place for it. */
export function pieceOf(ground: Ground, id: string): Piece | null {
  const { document, calendar, axis, pxPerDay, rem } = ground
  const activity = document.activity.get(id)
  const own = activity?.moment ? parseMoment(activity.moment) : null
  if (!activity || !own) return null
  const times = occurrencesOf(activity, calendar, trajectOf(document)?.periods ?? 0).flatMap(
    ({ moment, first, last }) => {
      const extent = extentBetween(axis, first, last)
      return extent ? [{ moment, extent }] : []
    },
  )
  const moment = times[0]?.moment ?? own
  const extent = times[0]?.extent ?? extentOf(axis, own)
  if (!extent) return null
  const days = inPixels(extent, pxPerDay)
  const count = activity.recurrence ? times.length : 1
  const missing = (yearOf(document).gaps.get(id) ?? []).join(',')
  const changed = ground.changedOf(id)
  const signs = [count > 1, changed !== '', missing !== ''].filter(Boolean).length
  const title = widthOfText(activity.title) * rems.title
  const when = widthOfText(ground.whenOf(moment)) * rems.about
  return {
    activity,
    moment,
    extent,
    days,
    bar: barOf(days, rems.bar * rem, axis.length * pxPerDay),
    titleWidth: title * rem,
    nameWidth: (size.icon + title + size.before + when + signs * size.sign + size.around) * rem,
    times,
    count,
    missing,
    changed,
    base: baseTitle(document, activity),
  }
}

/** The title of what an activity builds on; empty for none. */
export function baseTitle(document: TrajectDocument, { buildsOnId }: Activity): string {
  return buildsOnId === null ? '' : (document.activity.get(buildsOnId)?.title ?? '')
}
