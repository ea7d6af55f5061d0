import { isoWeek } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { type Activity, type TrajectDocument, trajectOf } from '../../records.ts'
import { type Calendar, daysFrom, judgedDays, type PublicHoliday, publicHolidayOn } from '../calendar/calendar.ts'
import { type Holiday, holidayOn } from '../calendar/holidays.ts'
import { lengthOf, mondayOf, type Occurrence, occurrencesOf } from '../calendar/recurrence.ts'
import { seriesAt } from '../calendar/series.ts'
import { type Owner, ownerKey, ownersOf } from './owners.ts'
import { goesAhead } from './plan.ts'

/** Something to think about before an activity goes to a moment. It warns; nothing is forbidden because of it. */
export type Warning =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'publicHoliday'; readonly day: PublicHoliday }
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
const busy = 3

/**
 * What to think about when an activity of the plan would be at a moment. An id that is not on the plan yet hears of
 * holidays only. Holidays and order are about the moment itself; a busy week may also be that of a later occurrence.
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
    ...holidayWarnings(calendar, moment),
    ...publicHolidayWarnings(calendar, moment),
    ...(activity ? settled.flatMap((owner) => busyWeekWarnings(document, calendar, activity, moment, owner)) : []),
    ...(activity ? orderWarnings(document, activity, moment) : []),
  ]
}

/**
 * The holidays that take at least half of the working days of a moment. A month nearly always touches one, so it counts
 * only when no working day is left.
 */
function holidayWarnings(calendar: Calendar, moment: Moment): readonly Warning[] {
  const days = judgedDays(daysOf(moment))
  const off = days.flatMap((day) => holidayOn(calendar.holidays, day) ?? [])
  const isOff = moment.kind === 'month' ? off.length === days.length : off.length * 2 >= days.length
  return isOff ? [...new Set(off)].map((holiday) => ({ kind: 'holiday', holiday })) : []
}

/** The public holiday on which a moment of one day falls. */
function publicHolidayWarnings(calendar: Calendar, moment: Moment): readonly Warning[] {
  const { first, last } = daysOf(moment)
  const day = first === last ? publicHolidayOn(calendar, first) : undefined
  return day ? [{ kind: 'publicHoliday', day }] : []
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
  const { moment: settled, recurrence } = seriesAt(activity, moment)
  const moved: Activity = { ...activity, moment: writeMoment(settled), recurrence }
  const mine = weeksOf(occurrencesOf(moved, calendar, periods))
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
const weeksOf = once((occurrences: readonly Occurrence[]): ReadonlySet<string> => {
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
