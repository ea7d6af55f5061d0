import type { Activity, Person, Role, TrajectDocument } from '../../records.ts'
import { type Owning, ownersOf } from './owners.ts'
import { targetGroupsOfActivity } from './plan.ts'
import type { KnownRole } from './roles.ts'

/** A role as it may be told anywhere: one that every school has, or the name that a school gave its own. */
export type ToldRole = Role | { readonly name: string }

/** Who sees to an activity, as a person is called there or by role: an id or how to reach someone is for nobody to read. */
type CalledOwner =
  | { readonly kind: 'person'; readonly called: string }
  | { readonly kind: 'role'; readonly role: ToldRole }

/** What a plan says of an activity besides its five parts. Minutes and cents are for the whole year. */
export type ActivityFacts = {
  /** Where it is; empty when nobody said. */
  readonly where: string
  readonly owners: readonly CalledOwner[]
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
  document: Owning & Pick<TrajectDocument, 'activity' | 'targeting' | 'targetGroup'>,
  activity: Activity,
  call: (person: Person) => string = byName,
): ActivityFacts {
  return {
    where: activity.place,
    owners: calledOwners(document, activity, call),
    targetGroups: targetGroupsOfActivity(document, activity.id).map(({ name }) => name),
    minutes: activity.minutes,
    cents: activity.cents,
    buildsOn: document.activity.get(activity.buildsOnId ?? '')?.title ?? null,
  }
}

/** A role without the id of its record. */
export function toldRole(role: KnownRole): ToldRole {
  return typeof role === 'string' ? role : { name: role.name }
}

function calledOwners(document: Owning, activity: Activity, call: (person: Person) => string): readonly CalledOwner[] {
  return ownersOf(document, activity).flatMap((owner): readonly CalledOwner[] => {
    if (owner.kind === 'role') return [{ kind: 'role', role: toldRole(owner.role) }]
    const person = document.person.get(owner.id)
    const called = person ? call(person) : ''
    return called === '' ? [] : [{ kind: 'person', called }]
  })
}
