import { parseMoment, writeMoment } from '../../moment.ts'
import { type Activity, type ActivityKind, activityKinds, type TrajectDocument, trajectOf } from '../../records.ts'
import { assertNever } from '../../result.ts'
import { isCluster } from '../board/boards.ts'
import { occurrencesOf } from '../calendar/recurrence.ts'
import { monthIndexOf } from '../calendar/schedule.ts'
import { calendarOfTraject } from '../calendar/trajectCalendar.ts'
import { toldRole } from '../plan/activityFacts.ts'
import { overviewIn, type PlanEntry } from '../plan/overview.ts'
import { activitiesOfPlan, goesAhead } from '../plan/plan.ts'
import { cardsToPlace } from '../plan/toPlace.ts'
import { type Axis, axisOf, dayIndex, type Extent, extentBetween, monthsOn } from '../timeline/timeline.ts'
import { type Lane, type LaneOf, type LaneSort, lanesOf } from '../timeline/timelineLanes.ts'
import type { StageBar, StageContent, StageKindCounts, StageLane, StageMonth } from './onStage.ts'
import { stageRecurrence } from './recurrenceOnStage.ts'
import { stageStep, stepFor } from './stepOnStage.ts'

/** How much of the year a timeline shows. */
export const stageZooms = ['year', 'half', 'month'] as const
type StageZoom = (typeof stageZooms)[number]

/** The months of werksessie 1 with what was placed in them, and the cards that can still be placed; null without that step. */
export function planOnStage(document: TrajectDocument): StageContent | null {
  const step = stepFor(document, 'plan')
  const schoolYear = trajectOf(document)?.schoolYear
  if (!step || schoolYear === undefined) return null
  const activities = activitiesOfPlan(document)
  const placed = activities.map((activity) => ({ activity, index: monthIndexOf(activity.moment, schoolYear) }))
  const at = (wanted: number | null) =>
    placed.filter(({ index }) => index === wanted).map(({ activity }) => plainEntry(activity))
  return {
    kind: 'plan',
    step: stageStep(document, step),
    months: freeDays(document).map((month, index) => ({ ...month, entries: at(index) })),
    unplanned: at(null),
    kinds: kindCounts(activities),
    toPlace: cardsToPlace(document).flatMap(({ column, items }) =>
      items.map((item) => ({ id: item.id, text: isCluster(item) ? item.name : item.text, column })),
    ),
  }
}

/** The year by day, as the overview and the table have it; null before the traject has begun. */
export function overviewOnStage(document: TrajectDocument): StageContent | null {
  const year = overviewIn(document)
  if (!year) return null
  const entries = (all: readonly PlanEntry[]) =>
    all.map(({ id, title, kind, moments = [], isOff = false }) => ({ id, title, kind, moments, isOff }))
  return {
    kind: 'overview',
    schoolYear: year.schoolYear,
    months: freeDays(document).map((month, index) => ({
      ...month,
      entries: entries(year.months[index]?.entries ?? []),
    })),
    unplanned: entries(year.unplanned),
    kinds: { ...year.kinds },
  }
}

type Sight = { readonly zoom: StageZoom; readonly month: number; readonly lanes: LaneSort }

/** The timeline as the facilitator looks at it; `today` is an ISO date. Null before the traject has begun. */
export function timelineOnStage(
  document: TrajectDocument,
  { zoom, month, lanes }: Sight,
  today: string,
): StageContent | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const axis = axisOf(traject.schoolYear)
  const months = monthsOn(axis)
  const shown =
    zoom === 'year'
      ? months
      : zoom === 'half'
        ? months.slice(month < 6 ? 0 : 6, month < 6 ? 6 : 12)
        : months.slice(month, month + 1)
  const sight = { from: shown[0]?.from ?? 0, to: shown.at(-1)?.to ?? axis.length }
  const isInSight = ({ from, to }: Extent) => from < sight.to && to > sight.from
  const calendar = calendarOfTraject(document)
  const activities = activitiesOfPlan(document)
  const bars = new Map(
    activities.flatMap((activity) => {
      const days = occurrencesOf(activity, calendar, traject.periods)
        .flatMap(({ first, last }) => extentBetween(axis, first, last) ?? [])
        .filter(isInSight)
      return days.length > 0 && activity.moment !== null
        ? [[activity.id, barOf(activity, activity.moment, days)] as const]
        : []
    }),
  )
  return {
    kind: 'timeline',
    schoolYear: traject.schoolYear,
    sight,
    months: shown.map(({ year, month: number, from, to }) => ({ year, month: number, from, to })),
    holidays: calendar.holidays.flatMap(({ name, first, last }) => {
      const days = extentBetween(axis, first, last)
      return days && isInSight(days) ? [{ name, ...days }] : []
    }),
    events: calendar.events.flatMap(({ name, kind, first, last }) => {
      const days = extentBetween(axis, first, last)
      return days && isInSight(days) ? [{ name, kind, first, last, ...days }] : []
    }),
    today: todayOn(axis, today, sight),
    lanes: lanesOf(document, lanes, [...bars.keys()])
      .filter(({ ids }) => ids.length > 0)
      .map((lane) => stageLane(document, lane, bars)),
    unplanned: activities.filter(({ moment }) => monthIndexOf(moment, traject.schoolYear) === null).length,
  }
}

/** How many activities there are of each kind. */
export function kindCounts(activities: readonly Activity[]): StageKindCounts {
  const counts = Object.fromEntries(activityKinds.map((kind) => [kind, 0])) as Record<ActivityKind, number>
  for (const { kind } of activities) counts[kind] += 1
  return counts
}

/** The first day from a day on which the school carries something out. */
export function nextActivity(
  document: TrajectDocument,
  from: string,
): { readonly date: string; readonly title: string } | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const calendar = calendarOfTraject(document)
  const times = activitiesOfPlan(document)
    .filter((activity) => goesAhead(document, activity))
    .flatMap((activity) => {
      // Only what has a day is a day to look forward to.
      const time = occurrencesOf(activity, calendar, traject.periods).find(
        ({ moment, first }) => moment.kind === 'date' && first >= from,
      )
      return time ? [{ date: time.first, title: activity.title }] : []
    })
  return times.reduce<(typeof times)[number] | null>(
    (best, time) => (best === null || time.date < best.date ? time : best),
    null,
  )
}

function freeDays(document: TrajectDocument): readonly Omit<StageMonth, 'entries'>[] {
  return (overviewIn(document)?.months ?? []).map(
    ({ year, month, holidays = [], publicHolidays = [], events = [] }) => ({
      year,
      month,
      holidays: holidays.map(({ name, first, last, status }) => ({ name, first, last, status })),
      publicHolidays: publicHolidays.map(({ date, name, status }) => ({ date, name, status })),
      events: events.map(({ name, kind, first, last }) => ({ name, kind, first, last })),
    }),
  )
}

function plainEntry(activity: Activity): PlanEntry {
  const { id, title, kind } = activity
  return { id, title, kind, recurrence: stageRecurrence(activity.recurrence) }
}

function barOf({ id, title, kind }: Activity, written: string, days: readonly Extent[]): StageBar {
  const moment = parseMoment(written)
  return {
    id,
    title,
    kind,
    moment: moment ? writeMoment(moment) : '',
    days: days.map(({ from, to }) => ({ from, to })),
  }
}

function stageLane(document: TrajectDocument, { of, ids }: Lane, bars: ReadonlyMap<string, StageBar>): StageLane {
  return { name: laneName(document, of), bars: ids.flatMap((id) => bars.get(id) ?? []) }
}

function laneName(document: TrajectDocument, of: LaneOf): StageLane['name'] {
  switch (of.sort) {
    case 'none':
      return null
    case 'targetGroup':
      return of.group && { kind: 'words', words: of.group.name }
    case 'kind':
      return { kind: 'activityKind', activityKind: of.kind }
    case 'owner':
      if (of.owner?.kind !== 'person') return of.owner && { kind: 'role', role: toldRole(of.owner.role) }
      return { kind: 'words', words: document.person.get(of.owner.id)?.role ?? '' }
    case 'role':
      return of.role && { kind: 'role', role: toldRole(of.role) }
    default:
      return assertNever(of)
  }
}

function todayOn(axis: Axis, today: string, sight: Extent): number | null {
  const index = dayIndex(axis, today)
  return index >= sight.from && index < sight.to ? index : null
}
