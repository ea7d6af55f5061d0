import type { Activity, Outcome, TrajectDocument } from '../../records.ts'
import { activitiesInOrder } from '../calendar/schedule.ts'
import { decisionOf, isUndecided, targetGroupsOf, targetGroupsOfActivity } from './plan.ts'

/** How an activity stands in werksessie 2: as was decided, without a decision, or to be asked about again. */
export type Standing = Outcome | 'none' | 'again'

/** How the walk through the plan can go: by the year, by target group, or what is still open first. */
export const walkOrders = ['time', 'group', 'open'] as const
export type WalkOrder = (typeof walkOrders)[number]

type Deciding = Pick<TrajectDocument, 'session' | 'decision'>
type Planned = Pick<TrajectDocument, 'session' | 'activity' | 'decision'>

/** How an activity stands; a decision about what it was before it changed stands no more. */
export function standingOf(document: Deciding, activityId: string): Standing {
  const decision = decisionOf(document, activityId)
  if (!decision) return 'none'
  return decision.isOvertaken ? 'again' : decision.outcome
}

/** The activities that stand in one of these ways, in the order of the year. */
export function activitiesThatStand(document: Planned, ...ways: readonly Standing[]): readonly Activity[] {
  return activitiesInOrder(document).filter(({ id }) => ways.includes(standingOf(document, id)))
}

/** All activities as the walk goes along them. One of two target groups is met once, with the first. */
export function walkInOrder(document: TrajectDocument, order: WalkOrder): readonly Activity[] {
  const all = activitiesInOrder(document)
  switch (order) {
    case 'time':
      return all
    case 'group': {
      const places = new Map(targetGroupsOf(document).map(({ id }, index) => [id, index]))
      // For nobody in particular comes last.
      const placeOf = ({ id }: Activity) => places.get(targetGroupsOfActivity(document, id)[0]?.id ?? '') ?? places.size
      return all.toSorted((a, b) => placeOf(a) - placeOf(b))
    }
    case 'open':
      return [
        ...all.filter(({ id }) => isUndecided(document, id)),
        ...all.filter(({ id }) => !isUndecided(document, id)),
      ]
  }
}

/**
 * The next activity to decide about: behind one, else from the beginning. What was put off comes after all that was not
 * discussed yet.
 */
export function nextUndecided(document: TrajectDocument, order: WalkOrder, activityId: string): Activity | undefined {
  const all = walkInOrder(document, order)
  const at = all.findIndex(({ id }) => id === activityId)
  const open = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].filter(({ id }) => isUndecided(document, id))
  return open.find(({ id }) => standingOf(document, id) !== 'later') ?? open[0]
}
