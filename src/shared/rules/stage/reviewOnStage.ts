import { parseMoment } from '../../moment.ts'
import { type TrajectDocument, trajectOf } from '../../records.ts'
import { activitiesInOrder, monthIndexOf } from '../calendar/schedule.ts'
import { originCardsOf } from '../plan/plan.ts'
import { activitiesThatStand, type Standing } from '../plan/standing.ts'
import type { StageContent, StageTally, StageYear } from './onStage.ts'
import { stageSheet } from './sheetOnStage.ts'

/** What her window says of the walk: what is discussed, what was decided just before it, and what comes next. */
type Walk = {
  readonly activityId: string | null
  readonly decidedId?: string | undefined
  readonly nextId?: string | undefined
}

/** One activity of werksessie 2, with its place in the year and what the group decided so far. */
export function reviewOnStage(document: TrajectDocument, { activityId, decidedId, nextId }: Walk): StageContent {
  const activity = document.activity.get(activityId ?? '')
  const decided = document.activity.get(decidedId ?? '')
  return {
    kind: 'review',
    ...placeOf(document, activityId),
    activity: activity ? stageSheet(document, activity) : null,
    decided: decided ? stageSheet(document, decided) : null,
    tally: tallyOf(document),
    next: document.activity.get(nextId ?? '')?.title ?? null,
  }
}

/** The group's own cards of which an activity came, in full. */
export function saidOnStage(document: TrajectDocument, activityId: string): StageContent | null {
  const activity = document.activity.get(activityId)
  if (!activity) return null
  return {
    kind: 'said',
    ...placeOf(document, activityId),
    title: activity.title,
    cards: originCardsOf(document, activityId).map(({ id, text, intention, goal, column }) => ({
      id,
      text,
      intention,
      goal,
      column,
    })),
  }
}

function placeOf(document: TrajectDocument, activityId: string | null) {
  const activities = activitiesInOrder(document)
  const number = activities.findIndex(({ id }) => id === activityId) + 1
  return { number, count: activities.length, year: yearOf(document, activityId) }
}

/** The months of the year with a mark for each activity in it; what has no moment yet is in none. */
function yearOf(document: TrajectDocument, activityId: string | null): StageYear {
  const schoolYear = trajectOf(document)?.schoolYear
  if (schoolYear === undefined) return []
  const activities = activitiesInOrder(document).filter(({ moment }) => moment !== null && parseMoment(moment))
  return Array.from({ length: 12 }, (_, index) => ({
    month: ((index + 7) % 12) + 1,
    marks: activities
      .filter(({ moment }) => monthIndexOf(moment, schoolYear) === index)
      .map(({ id, kind }) => ({ kind, isHere: id === activityId })),
  }))
}

function tallyOf(document: TrajectDocument): StageTally {
  const titles = (...ways: readonly Standing[]) => activitiesThatStand(document, ...ways).map(({ title }) => title)
  return {
    agreed: titles('agreed').length,
    changed: titles('changed').length,
    again: titles('again'),
    later: titles('later'),
    dropped: titles('dropped'),
  }
}
