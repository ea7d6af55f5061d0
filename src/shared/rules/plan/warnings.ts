import { isoWeek } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { type Activity, type SchoolEvent, type TrajectDocument, trajectOf } from '../../records.ts'
import { type Calendar, daysFrom } from '../calendar/calendar.ts'
import { type Clash, clashesOf, eventsClashing } from '../calendar/clashes.ts'
import { lengthOf, mondayOf, type Occurrence, occurrencesOf } from '../calendar/recurrence.ts'
import { seriesAt } from '../calendar/series.ts'
import { type Owner, ownerKey, ownersOf } from './owners.ts'
import { goesAhead } from './plan.ts'

/** Something to think about before an activity goes to a moment. It warns; nothing is forbidden because of it. */
export type Warning =
  | Exclude<Clash, { kind: 'schoolEvent' }>
  /** What else the school does at `count` of its times; `more` such things are left out. */
  | { readonly kind: 'schoolEvent'; readonly event: SchoolEvent; readonly count: number }
  | { readonly kind: 'moreEvents'; readonly more: number }
  /** One owner would have `count` activities in an ISO week, this one among them: three or more. */
  | {
      readonly kind: 'busyWeek'
      readonly owner: Owner
      readonly year: number
      readonly week: number
      readonly count: number
    }
  /** It would come before the activity that it builds on. */
  | { readonly kind: 'beforeBase'; readonly base: Activity }
  /** An activity that builds on it would come before it. */
  | { readonly kind: 'afterNext'; readonly next: Activity }

/** From how many activities in a week on an owner is warned. */
export const busy = 3

/**
 * What to think about when an activity of the plan would be at a moment. An id that is not on the plan yet hears of
 * holidays and the calendar of the school only. Holidays and order are about the moment itself; a busy week, and what
 * else the school does, may also be that of a later occurrence.
 * `owners` are who would see to it, when that is to change too; each of them may have a busy week.
 */
export function warningsFor(
  document: TrajectDocument,
  calendar: Calendar,
  activityId: string,
  moment: Moment,
  owners?: readonly Owner[],
): readonly Warning[] {
  const activity = document.activity.get(activityId)
  const settled = owners ?? (activity ? ownersOf(document, activity) : [])
  return [
    ...clashesOf(calendar, moment).filter((clash) => clash.kind !== 'schoolEvent'),
    ...eventWarnings(document, calendar, activity, moment),
    ...(activity ? settled.flatMap((owner) => busyWeekWarnings(document, calendar, activity, moment, owner)) : []),
    ...(activity ? orderWarnings(document, activity, moment) : []),
  ]
}

/** So many things of the school are named one by one: what comes back every week meets all of them. */
const mostEvents = 3

/** What else the school does at the moment, and at each later time of something that comes back. */
function eventWarnings(
  document: TrajectDocument,
  calendar: Calendar,
  activity: Activity | undefined,
  moment: Moment,
): readonly Warning[] {
  if (calendar.events.length === 0) return []
  const times = activity?.recurrence
    ? occurrencesOf(movedTo(activity, moment), calendar, trajectOf(document)?.periods ?? 0)
    : [{ moment, ...daysOf(moment), term: null }]
  const all = eventsClashing(calendar, times)
  const named = all.length > mostEvents + 1 ? all.slice(0, mostEvents) : all
  return [
    ...named.map(({ clash: { event }, count }) => ({ kind: 'schoolEvent', event, count }) as const),
    ...(named.length < all.length ? [{ kind: 'moreEvents', more: all.length - named.length } as const] : []),
  ]
}

/** An activity as it would be at another moment, with its later times. */
function movedTo(activity: Activity, moment: Moment): Activity {
  const { moment: settled, recurrence } = seriesAt(activity, moment)
  return { ...activity, moment: writeMoment(settled), recurrence }
}

/** The first week in which its owner would have too much to do at once. */
function busyWeekWarnings(
  document: TrajectDocument,
  calendar: Calendar,
  activity: Activity,
  moment: Moment,
  owner: Owner,
): readonly Warning[] {
  if (!goesAhead(document, activity)) return []
  const periods = trajectOf(document)?.periods ?? 0
  const mine = weeksOf(occurrencesOf(movedTo(activity, moment), calendar, periods))
  if (mine.size === 0) return []
  const counts = new Map([...mine].map((monday) => [monday, 1]))
  for (const other of document.activity.values()) {
    if (other.id === activity.id || !hasOwner(document, other, owner) || !goesAhead(document, other)) continue
    for (const monday of weeksOf(occurrencesOf(other, calendar, periods))) {
      const count = counts.get(monday)
      if (count !== undefined) counts.set(monday, count + 1)
    }
  }
  for (const [monday, count] of counts) {
    if (count >= busy) return [{ kind: 'busyWeek', owner, ...isoWeek(monday), count }]
  }
  return []
}

function hasOwner(document: TrajectDocument, activity: Activity, owner: Owner): boolean {
  return ownersOf(document, activity).some((each) => ownerKey(each) === ownerKey(owner))
}

/**
 * The Mondays of the weeks in which something happens that takes a week at most; what takes longer is spread out. Looked
 * up once, because this is asked at every step of a drag.
 */
export const weeksOf = once((occurrences: readonly Occurrence[]): ReadonlySet<string> => {
  const short = occurrences.filter((each) => each.moment.kind !== 'month' && lengthOf(each) <= 7)
  return new Set(short.flatMap((each) => daysFrom(each).map(mondayOf)))
})

/** What the activity would come before although it builds on it, or after although that builds on this. */
function orderWarnings(document: TrajectDocument, activity: Activity, moment: Moment): readonly Warning[] {
  const base = activity.buildsOnId === null ? undefined : document.activity.get(activity.buildsOnId)
  const baseMoment = base && goesAhead(document, base) ? momentOf(base) : null
  const warnings: Warning[] = []
  if (base && baseMoment && isBefore(moment, baseMoment)) warnings.push({ kind: 'beforeBase', base })
  for (const next of document.activity.values()) {
    if (next.buildsOnId !== activity.id || !goesAhead(document, next)) continue
    const nextMoment = momentOf(next)
    if (nextMoment && isBefore(nextMoment, moment)) warnings.push({ kind: 'afterNext', next })
  }
  return warnings
}

function momentOf({ moment }: Activity): Moment | null {
  return moment === null ? null : parseMoment(moment)
}

/** Whether one moment surely begins before another: something in a month or week may still be on its last day. */
function isBefore(one: Moment, other: Moment): boolean {
  const { first, last } = daysOf(one)
  const latestBegin = one.kind === 'month' || one.kind === 'week' ? last : first
  return latestBegin < daysOf(other).first
}
