import { groupBy } from '../groupBy.ts'
import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Moment } from '../moment.ts'
import { type Activity, type ActivityKind, type TargetGroup, type TrajectDocument, trajectOf } from '../records.ts'
import { isUsualHoliday } from '../rules/calendar/holidays.ts'
import { occurrencesOf } from '../rules/calendar/recurrence.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { calendarOfTraject, schoolTimeOf } from '../rules/calendar/trajectCalendar.ts'
import { participationsOf, targetGroupsOf, targetGroupsOfActivity } from '../rules/plan/plan.ts'
import {
  type Axis,
  axisOf,
  dayIndex,
  type Extent,
  extentBetween,
  monthsOn,
  weeksOn,
} from '../rules/timeline/timeline.ts'
import { tidyLine } from '../text.ts'
import { divideActivities, jaarplanOf } from './jaarplan.ts'
import { stampOf } from './stamp.ts'
import { momentShort } from './timelineWording.ts'
import { listed, monthName, rhythmInWords, roleNameIn } from './wording.ts'

/** What stands on a poster for an activity. Days are places on the axis. */
export type PosterActivity = {
  readonly id: string
  readonly kind: ActivityKind
  /** `di 6 okt, 08.30 · elke maand` */
  readonly when: string
  readonly title: string
  /** Who takes part, in roles. */
  readonly who: string
  /** For which of several target groups, where its lane does not say it; may be empty. */
  readonly forWhom: string
  readonly isOff: boolean
  /** Each time that it takes place; of which at least one in this year. */
  readonly times: readonly [Extent, ...Extent[]]
}

type PosterLane = {
  readonly key: string
  readonly name: string
  /** Who that is, when its name does not say it; may be empty. */
  readonly about: string
  readonly activities: readonly PosterActivity[]
}

/** A year as it hangs on a wall, in words and days; how it lies on the paper is up to who draws it. */
export type Poster = {
  readonly title: string
  readonly school: string
  /** What the school wants, in paragraphs. */
  readonly vision: readonly string[]
  readonly axis: Axis
  readonly months: readonly ({ readonly name: string } & Extent)[]
  readonly weeks: readonly ({ readonly name: string } & Extent)[]
  readonly holidays: readonly ({ readonly name: string } & Extent)[]
  readonly publicHolidays: readonly Extent[]
  readonly lanes: readonly PosterLane[]
  readonly empty: string
  readonly kinds: readonly { readonly kind: ActivityKind; readonly name: string }[]
  /** What the hatching is. */
  readonly free: string
  /** What has no days, and what is not decided yet; only what there is. */
  readonly others: readonly { readonly label: string; readonly titles: readonly string[] }[]
  /** How far the plan is: its version, date and code. */
  readonly stamp: readonly string[]
}

/** The poster of a plan as it is on a day. Throws when the document has no traject. */
export function posterOf(document: TrajectDocument, today: string, language: Language, t: Translate): Poster {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no poster')
  const { school, vision } = jaarplanOf(document, language, t)
  const axis = axisOf(traject.schoolYear)
  const calendar = calendarOfTraject(document)
  const { year, later } = divideActivities(document)
  const activities = new Map(
    year.flatMap((each) => {
      const drawn = activityOn(axis, document, each, language, t)
      return drawn ? [[each.id, drawn] as const] : []
    }),
  )
  const inYear = <V extends { readonly first: string; readonly last: string }>(
    all: readonly V[],
    nameOf: (each: V) => string,
  ) =>
    all.flatMap((each) => {
      const extent = extentBetween(axis, each.first, each.last)
      return extent ? [{ name: nameOf(each), ...extent }] : []
    })
  const said = (label: string, all: readonly Activity[]) =>
    all.length > 0 ? [{ label, titles: all.map(({ title }) => tidyLine(title)) }] : []
  return {
    title: t('poster.title', { schoolYear: schoolYearName(traject.schoolYear) }),
    school,
    vision: vision.paragraphs,
    axis,
    months: monthsOn(axis).map(({ month, from, to }) => ({ name: monthName(month, language), from, to })),
    weeks: weeksOn(axis).map(({ week, from, to }) => ({ name: String(week), from, to })),
    holidays: joined(
      inYear(calendar.holidays, ({ name }) => (isUsualHoliday(name) ? t(`holiday.${name}.short`) : tidyLine(name))),
    ),
    publicHolidays: calendar.publicHolidays.map(({ date }) => {
      const from = dayIndex(axis, date)
      return { from, to: from + 1 }
    }),
    lanes: lanesOnPoster(document, activities, t),
    empty: t('poster.empty'),
    kinds: (['existing', 'improved', 'new'] as const).map((kind) => ({ kind, name: t(`kind.${kind}`) })),
    free: t('poster.free', { region: t(`region.${traject.region}`) }),
    others: [
      ...said(
        t('poster.unplanned'),
        year.filter(({ id }) => !activities.has(id)),
      ),
      ...said(t('poster.later'), later),
    ],
    stamp: stampOf(document, today, t),
  }
}

/**
 * A lane for each target group, before them one for what is for all of them and one for what is for several, and last one for
 * what is for none in particular: each activity stands on the poster once. Only lanes in which something stands.
 */
function lanesOnPoster(
  document: TrajectDocument,
  activities: ReadonlyMap<string, PosterActivity>,
  t: Translate,
): readonly PosterLane[] {
  const groups = targetGroupsOf(document)
  const inTime = [...activities.values()].sort((a, b) => a.times[0].from - b.times[0].from)
  if (groups.length === 0) return [{ key: 'all', name: t('poster.all'), about: '', activities: inTime }]
  const nameOf = ({ name }: TargetGroup) => tidyLine(name)
  const lanes = [
    { key: 'everyone', name: t('poster.everyone'), about: groups.map(nameOf).join(', ') },
    { key: 'several', name: t('poster.several'), about: '' },
    ...groups.map((group) => ({ key: group.id, name: nameOf(group), about: '' })),
    { key: 'nobody', name: t('poster.nobody'), about: '' },
  ]
  const laneOf = (own: readonly TargetGroup[]) => {
    const [first] = own
    if (!first) return 'nobody'
    if (own.length === 1) return first.id
    return own.length === groups.length ? 'everyone' : 'several'
  }
  const perLane = groupBy(inTime, ({ id }) => laneOf(targetGroupsOfActivity(document, id)))
  return lanes.flatMap((lane) => {
    const inLane = perLane.get(lane.key) ?? []
    if (inLane.length === 0) return []
    const forWhom = (activity: PosterActivity): PosterActivity =>
      lane.key === 'several'
        ? { ...activity, forWhom: listed(targetGroupsOfActivity(document, activity.id).map(nameOf), t) }
        : activity
    return [{ ...lane, activities: inLane.map(forWhom) }]
  })
}

/** An activity with its times in this year; null when it has none. */
function activityOn(
  axis: Axis,
  document: TrajectDocument,
  activity: Activity,
  language: Language,
  t: Translate,
): PosterActivity | null {
  const { calendar, periods } = schoolTimeOf(document)
  const inYear = occurrencesOf(activity, calendar, periods).flatMap(({ moment, first, last }) => {
    const extent = extentBetween(axis, first, last)
    return extent ? [{ moment, extent }] : []
  })
  const [first, ...later] = inYear
  if (!first) return null
  return {
    id: activity.id,
    kind: activity.kind,
    when: withRhythm(activity, first.moment, language, t),
    title: tidyLine(activity.title),
    who: participationsOf(document, activity.id)
      .map(({ role }) => roleNameIn(document, role, t))
      .join(', '),
    forWhom: '',
    isOff: activity.status === 'cancelled',
    times: [first.extent, ...later.map(({ extent }) => extent)],
  }
}

function withRhythm({ recurrence }: Activity, moment: Moment, language: Language, t: Translate): string {
  const when = momentShort(moment, language, t)
  return recurrence ? t('poster.again', { when, rhythm: rhythmInWords(recurrence, t) }) : when
}

/** Holidays with no school day between them as one, by the name of the first. */
function joined(holidays: Poster['holidays']): Poster['holidays'] {
  const weekend = 2
  const stretches: Poster['holidays'][number][] = []
  for (const next of holidays) {
    const last = stretches.at(-1)
    if (last && next.from <= last.to + weekend) stretches.splice(-1, 1, { ...last, to: Math.max(last.to, next.to) })
    else stretches.push(next)
  }
  return stretches
}
