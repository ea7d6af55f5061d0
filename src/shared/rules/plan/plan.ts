import { groupBy } from '../../groupBy.ts'
import { perState } from '../../perState.ts'
import type {
  Activity,
  Card,
  Decision,
  Participation,
  PlanSnapshot,
  Remark,
  TargetGroup,
  TrajectDocument,
} from '../../records.ts'
import { emptyDocument, trajectOf } from '../../records.ts'
import { byRank, sessionOf } from '../board/boards.ts'
import { activitiesInOrder } from '../calendar/schedule.ts'
import { byActivity } from './belonging.ts'
import { ownersOf } from './owners.ts'
import { rolePlaces } from './roles.ts'

const participations = perState(['participation', 'ownRole'], (document) => {
  const places = rolePlaces(document)
  const placeOf = ({ role }: Participation) => places.get(role) ?? places.size
  return groupBy(
    document.participation.values(),
    ({ activityId }) => activityId,
    (a, b) => placeOf(a) - placeOf(b),
  )
})

/** Who takes part in an activity, in the order of roles. */
export function participationsOf(
  document: Pick<TrajectDocument, 'participation' | 'ownRole'>,
  activityId: string,
): readonly Participation[] {
  return participations(document).get(activityId) ?? []
}

/** The tools of an activity in order. */
export const toolsOf = byActivity('tool', byRank)

/** The lines by which an activity is worked out, in order. */
export const elaborationOf = byActivity('elaboration', byRank)

/** For which target groups an activity is, as records; `targetGroupsOfActivity` gives the groups themselves. */
export const targetingsOf = byActivity('targeting')

/** From which cards an activity came, as records; `originCardsOf` gives the cards themselves. */
export const originsOf = byActivity('origin')

/** What was decided about an activity in any session; `decisionOf` gives that of werksessie 2. */
export const decisionsOf = byActivity('decision')

/** From which other activities an activity came. */
export const descentsOf = byActivity('descent')

/** What was said about an activity in any session, as records; `remarkOf` gives that of werksessie 2. */
export const remarksOf = byActivity('remark')

/** The target groups of a traject in order. */
export const targetGroupsOf = perState(['targetGroup'], ({ targetGroup }): readonly TargetGroup[] =>
  [...targetGroup.values()].sort(byRank),
)

/** For which target groups an activity is, in the order of the traject; none says that nobody chose. */
export function targetGroupsOfActivity(
  document: Pick<TrajectDocument, 'targeting' | 'targetGroup'>,
  activityId: string,
): readonly TargetGroup[] {
  const chosen = new Set(targetingsOf(document, activityId).map(({ targetGroupId }) => targetGroupId))
  return targetGroupsOf(document).filter((group) => chosen.has(group.id))
}

/** The cards that an activity came from. */
export function originCardsOf(document: Pick<TrajectDocument, 'origin' | 'card'>, activityId: string): readonly Card[] {
  return originsOf(document, activityId).flatMap(({ cardId }) => document.card.get(cardId) ?? [])
}

/** The cards that are on the plan, by the id of each with the activity it became. */
export const plannedCards = perState(
  ['origin'],
  ({ origin }): ReadonlyMap<string, string> =>
    new Map([...origin.values()].map(({ cardId, activityId }) => [cardId, activityId])),
)

/** What a card was in earlier steps, the last first: the card it came from, and where that came from in turn. */
export function earlierCardsOf(document: TrajectDocument, cardId: string): readonly Card[] {
  const earlier: Card[] = []
  let card = document.card.get(cardId)
  while (card?.originCardId) {
    card = document.card.get(card.originCardId)
    // A card that was left out of the chain by hand could lead back to one already seen.
    if (!card || card.id === cardId || earlier.includes(card)) break
    earlier.push(card)
  }
  return earlier
}

/** What werksessie 2 decided about an activity so far. */
export function decisionOf(document: Deciding, activityId: string): Decision | undefined {
  const session = sessionOf(document, 'werksessie2')
  return decisionsOf(document, activityId).find(({ sessionId }) => sessionId === session?.id)
}

/** Whether the group has still to say what becomes of an activity: it did not yet, put it off, or the activity changed since. */
export function isUndecided(document: Deciding, activityId: string): boolean {
  const decision = decisionOf(document, activityId)
  return !decision || decision.outcome === 'later' || decision.isOvertaken
}

/** What the group said about an activity in werksessie 2. */
export function remarkOf(
  document: Pick<TrajectDocument, 'session' | 'remark'>,
  activityId: string,
): Remark | undefined {
  const session = sessionOf(document, 'werksessie2')
  return remarksOf(document, activityId).find(({ sessionId }) => sessionId === session?.id)
}

/** The tables that say what was decided. */
type Deciding = Pick<TrajectDocument, 'session' | 'decision'>

/** Whether the school will carry out an activity: werksessie 2 did not drop it, and nobody cancelled it since. */
export function goesAhead(document: Deciding, activity: Activity): boolean {
  return activity.status !== 'cancelled' && decisionOf(document, activity.id)?.outcome !== 'dropped'
}

/** The activities that the school will carry out: all but those that werksessie 2 dropped, in the order of the year. */
export const activitiesOfPlan = perState(['session', 'activity', 'decision'], (document): readonly Activity[] =>
  activitiesInOrder(document).filter((activity) => decisionOf(document, activity.id)?.outcome !== 'dropped'),
)

/** The plan as it stands, to freeze in a version; null before the traject has begun. */
export function planOf(document: TrajectDocument): PlanSnapshot | null {
  const traject = trajectOf(document)
  if (!traject) return null
  const activities = [...document.activity.values()]
  const owners = activities.flatMap((activity) => ownersOf(document, activity))
  const owning = new Set(owners.flatMap((owner) => (owner.kind === 'person' ? [owner.id] : [])))
  const participation = [...document.participation.values()]
  const owner = [...document.owner.values()]
  const named = new Set([...participation, ...owner].map(({ role }) => role))
  return {
    traject,
    activity: activities,
    participation,
    tool: [...document.tool.values()],
    decision: [...document.decision.values()],
    targetGroup: [...document.targetGroup.values()],
    targeting: [...document.targeting.values()],
    elaboration: [...document.elaboration.values()],
    remark: [...document.remark.values()],
    // A version goes to the school: it names the owners, not how to reach them.
    person: [...document.person.values()]
      .filter(({ id }) => owning.has(id))
      .map((person) => ({ ...person, contact: '' })),
    ownRole: [...document.ownRole.values()].filter(({ id }) => named.has(id)),
    owner,
    origin: [...document.origin.values()],
    descent: [...document.descent.values()],
  }
}

/** A frozen plan as a document, to compare or export. */
export function documentOfPlan(plan: PlanSnapshot): TrajectDocument {
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    new Map(records.map((record) => [record.id, record]))
  return {
    ...emptyDocument,
    traject: byId([plan.traject]),
    activity: byId(plan.activity),
    participation: byId(plan.participation),
    tool: byId(plan.tool),
    decision: byId(plan.decision),
    targetGroup: byId(plan.targetGroup),
    targeting: byId(plan.targeting),
    elaboration: byId(plan.elaboration),
    remark: byId(plan.remark),
    person: byId(plan.person),
    ownRole: byId(plan.ownRole),
    owner: byId(plan.owner),
    origin: byId(plan.origin),
    descent: byId(plan.descent),
  }
}
