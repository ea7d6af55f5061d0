import type { Activity, Person, Role, TrajectDocument } from '../../records.ts'
import { ownerOf, targetGroupsOfActivity } from './plan.ts'

/** Who sees to an activity, as a person is called there or by role: an id or how to reach someone is for nobody to read. */
type CalledOwner = { readonly kind: 'person'; readonly called: string } | { readonly kind: 'role'; readonly role: Role }

/** What a plan says of an activity besides its five parts. Minutes and cents are for the whole year. */
export type ActivityFacts = {
  readonly owner: CalledOwner | null
  /** Their names. */
  readonly targetGroups: readonly string[]
  readonly minutes: number | null
  readonly cents: number | null
  /** The title of the activity that it builds on. */
  readonly buildsOn: string | null
}

const byName = ({ name }: Person): string => name

/** The facts of an activity, every field named and copied. `call` says what an owner who is a person is called; empty for nothing. */
export function factsOf(
  document: Pick<TrajectDocument, 'person' | 'activity' | 'targeting' | 'targetGroup'>,
  activity: Activity,
  call: (person: Person) => string = byName,
): ActivityFacts {
  return {
    owner: calledOwner(document, activity, call),
    targetGroups: targetGroupsOfActivity(document, activity.id).map(({ name }) => name),
    minutes: activity.minutes,
    cents: activity.cents,
    buildsOn: document.activity.get(activity.buildsOnId ?? '')?.title ?? null,
  }
}

function calledOwner(
  document: Pick<TrajectDocument, 'person'>,
  activity: Activity,
  call: (person: Person) => string,
): CalledOwner | null {
  const owner = ownerOf(document, activity)
  if (owner?.kind !== 'person') return owner && { kind: 'role', role: owner.role }
  const person = document.person.get(owner.id)
  const called = person ? call(person) : ''
  return called === '' ? null : { kind: 'person', called }
}
