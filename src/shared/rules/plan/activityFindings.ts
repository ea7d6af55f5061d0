import { isoWeek } from '../../dates.ts'
import type { Moment } from '../../moment.ts'
import type { Activity, TrajectDocument } from '../../records.ts'
import { sessionOf } from '../board/boards.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { type Clash, clashing } from '../calendar/clashes.ts'
import { occurrencesOf } from '../calendar/recurrence.ts'
import { type Owner, type Owning, ownerKey, ownersOf } from './owners.ts'
import { goesAhead } from './plan.ts'
import { busy, weeksOf } from './warnings.ts'

/** A week of a year, as ISO 8601 counts them. */
type IsoWeek = { readonly year: number; readonly week: number }

/** Something about an activity that may have changed around it since it was planned. */
export type ActivityFinding =
  /** `count` of its times fall together with something of the school's year, at `moment` for the first time. */
  | {
      readonly kind: 'clash'
      readonly activityId: string
      readonly clash: Clash
      readonly count: number
      readonly moment: Moment
    }
  /** Nobody sees to it. */
  | { readonly kind: 'noOwner'; readonly activityId: string }
  /** What it builds on was dropped or cancelled. */
  | { readonly kind: 'buildsOnDropped'; readonly activityId: string; readonly base: string }

/** One owner has three or more activities in a week: the same ones in each of `weeks`. */
export type BusyFinding = {
  readonly kind: 'busyWeek'
  readonly owner: Owner
  readonly weeks: readonly [IsoWeek, ...IsoWeek[]]
  readonly activityIds: readonly string[]
}

/** What is still to be done: an activity that was carried out needs no other moment, and nobody any more. */
function toDo(activities: readonly Activity[]): readonly Activity[] {
  return activities.filter(({ status }) => status !== 'done')
}

/** What the times of activities fall together with: each thing once per activity, however often. */
export function clashFindings(
  activities: readonly Activity[],
  calendar: Calendar,
  periods: number,
): readonly (ActivityFinding & { kind: 'clash' })[] {
  return toDo(activities).flatMap((activity) =>
    clashing(calendar, occurrencesOf(activity, calendar, periods)).map(
      (found) => ({ kind: 'clash', activityId: activity.id, ...found }) as const,
    ),
  )
}

/**
 * Activities that nobody sees to. A plan that begins names nobody yet, and a list of all its activities would tell
 * nothing: they are told once somebody was named, or werksessie 2 began.
 */
export function ownerlessFindings(
  document: Owning & Pick<TrajectDocument, 'session'>,
  activities: readonly Activity[],
): readonly (ActivityFinding & { kind: 'noOwner' })[] {
  const isOwned = (activity: Activity) => ownersOf(document, activity).length > 0
  const hasBegun = activities.some(isOwned) || Boolean(sessionOf(document, 'werksessie2')?.begunAt)
  if (!hasBegun) return []
  return toDo(activities)
    .filter((activity) => !isOwned(activity))
    .map(({ id }) => ({ kind: 'noOwner', activityId: id }))
}

/** Activities that build on one that will not be. */
export function baseFindings(
  document: Pick<TrajectDocument, 'session' | 'activity' | 'decision'>,
  activities: readonly Activity[],
): readonly (ActivityFinding & { kind: 'buildsOnDropped' })[] {
  return toDo(activities).flatMap(({ id, buildsOnId }) => {
    const base = buildsOnId === null ? undefined : document.activity.get(buildsOnId)
    return base && !goesAhead(document, base)
      ? [{ kind: 'buildsOnDropped', activityId: id, base: base.title } as const]
      : []
  })
}

/** The weeks in which one owner has too much to do at once. Weeks with the same activities are told together. */
export function busyFindings(
  document: Owning,
  activities: readonly Activity[],
  calendar: Calendar,
  periods: number,
): readonly BusyFinding[] {
  const perOwner = new Map<string, { readonly owner: Owner; readonly perWeek: Map<string, string[]> }>()
  for (const activity of toDo(activities)) {
    const mondays = weeksOf(occurrencesOf(activity, calendar, periods))
    for (const owner of ownersOf(document, activity)) {
      const known = perOwner.get(ownerKey(owner)) ?? { owner, perWeek: new Map<string, string[]>() }
      perOwner.set(ownerKey(owner), known)
      for (const monday of mondays) known.perWeek.set(monday, [...(known.perWeek.get(monday) ?? []), activity.id])
    }
  }
  return [...perOwner.values()].flatMap(({ owner, perWeek }) => {
    const found = new Map<string, BusyFinding>()
    for (const [monday, activityIds] of [...perWeek].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (activityIds.length < busy) continue
      const key = [...activityIds].sort().join(' ')
      const known = found.get(key)
      found.set(
        key,
        known
          ? { ...known, weeks: [...known.weeks, isoWeek(monday)] }
          : { kind: 'busyWeek', owner, weeks: [isoWeek(monday)], activityIds },
      )
    }
    return [...found.values()]
  })
}
