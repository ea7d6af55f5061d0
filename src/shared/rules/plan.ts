import type {
  Activity,
  Card,
  Decision,
  Document,
  Elaboration,
  Participation,
  PlanSnapshot,
  Role,
  TargetGroup,
  Tool,
  Version,
  VersionKind,
} from '../records.ts'
import { emptyDocument, roles, trajectOf } from '../records.ts'
import { byRank, sessionOf } from './boards.ts'
import { activitiesInOrder } from './schedule.ts'

/** Who takes part in an activity, in the fixed order of roles. */
export function participationsOf(document: Document, activityId: string): readonly Participation[] {
  return [...document.participation.values()]
    .filter((participation) => participation.activityId === activityId)
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** The tools of an activity in order. */
export function toolsOf(document: Document, activityId: string): readonly Tool[] {
  return [...document.tool.values()].filter((tool) => tool.activityId === activityId).sort(byRank)
}

/** The lines by which an activity is worked out, in order. */
export function elaborationOf(document: Document, activityId: string): readonly Elaboration[] {
  return [...document.elaboration.values()].filter((line) => line.activityId === activityId).sort(byRank)
}

/** The target groups of a traject in order. */
export function targetGroupsOf(document: Document): readonly TargetGroup[] {
  return [...document.targetGroup.values()].sort(byRank)
}

/** For which target groups an activity is, in the order of the traject; none says that nobody chose. */
export function targetGroupsOfActivity(document: Document, activityId: string): readonly TargetGroup[] {
  const chosen = new Set<string>()
  for (const each of document.targeting.values()) if (each.activityId === activityId) chosen.add(each.targetGroupId)
  return targetGroupsOf(document).filter((group) => chosen.has(group.id))
}

/** Who sees to an activity: a person, a role, or nobody yet. */
export function ownerOf(document: Document, activity: Activity): Owner | null {
  const person = activity.ownerId === null ? undefined : document.person.get(activity.ownerId)
  if (person) return { kind: 'person', id: person.id, name: person.name }
  return activity.ownerRole === null ? null : { kind: 'role', role: activity.ownerRole }
}

export type Owner =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'role'; readonly role: Role }

/** What tells one owner from another: equal for the same person, and for the same role. */
export function ownerKey(owner: Owner): string {
  return owner.kind === 'person' ? `person ${owner.id}` : `role ${owner.role}`
}

/** The cards that an activity came from. */
export function originCardsOf(document: Document, activityId: string): readonly Card[] {
  const cards: Card[] = []
  for (const origin of document.origin.values()) {
    const card = origin.activityId === activityId ? document.card.get(origin.cardId) : undefined
    if (card) cards.push(card)
  }
  return cards
}

const planned = new WeakMap<Document['origin'], ReadonlyMap<string, string>>()

/** The cards that are on the plan, by the id of each with the activity it became; looked up once per state of the plan. */
export function plannedCards(document: Document): ReadonlyMap<string, string> {
  const known = planned.get(document.origin)
  if (known) return known
  const byCard = new Map([...document.origin.values()].map((origin) => [origin.cardId, origin.activityId]))
  planned.set(document.origin, byCard)
  return byCard
}

/** What a card was in earlier steps, the last first: the card it came from, and where that came from in turn. */
export function earlierCardsOf(document: Document, cardId: string): readonly Card[] {
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
export function decisionOf(document: Document, activityId: string): Decision | undefined {
  const session = sessionOf(document, 'werksessie2')
  for (const decision of document.decision.values()) {
    if (decision.activityId === activityId && decision.sessionId === session?.id) return decision
  }
  return undefined
}

/** Whether the school will carry out an activity: werksessie 2 did not drop it, and nobody cancelled it since. */
export function goesAhead(document: Document, activity: Activity): boolean {
  return activity.status !== 'cancelled' && decisionOf(document, activity.id)?.outcome !== 'dropped'
}

/** The activities that the school will carry out: all but those that werksessie 2 dropped, in the order of the year. */
export function activitiesOfPlan(document: Document): readonly Activity[] {
  return activitiesInOrder(document).filter((activity) => decisionOf(document, activity.id)?.outcome !== 'dropped')
}

/** The plan as it stands, to freeze in a version; null before the traject has begun. */
export function planOf(document: Document): PlanSnapshot | null {
  const traject = trajectOf(document)
  if (!traject) return null
  return {
    traject,
    activity: [...document.activity.values()],
    participation: [...document.participation.values()],
    tool: [...document.tool.values()],
    decision: [...document.decision.values()],
    targetGroup: [...document.targetGroup.values()],
    targeting: [...document.targeting.values()],
    elaboration: [...document.elaboration.values()],
    // A version goes to the school: it names the owners, not how to reach them.
    person: [...document.person.values()]
      .filter(({ id }) => [...document.activity.values()].some(({ ownerId }) => ownerId === id))
      .map((person) => ({ ...person, contact: '' })),
  }
}

/** A frozen plan as a document, to compare or export. */
export function documentOfPlan(plan: PlanSnapshot): Document {
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
    person: byId(plan.person),
  }
}

/** The newest version of a kind. */
export function latestVersion(document: Document, kind: VersionKind): Version | undefined {
  let latest: Version | undefined
  for (const version of document.version.values()) {
    if (version.kind === kind && (!latest || version.createdAt >= latest.createdAt)) latest = version
  }
  return latest
}
