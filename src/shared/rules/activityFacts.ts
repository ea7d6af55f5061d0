import type { Language } from '../language/index.ts'
import type { Activity, Document, Role } from '../records.ts'
import { tidyLine } from '../text.ts'
import { ownerOf, targetGroupsOfActivity } from './plan.ts'
import { eurosInWords, hoursInWords, type Translate } from './wording.ts'

/** Who sees to an activity, by name or role alone: an id or how to reach someone is for nobody to read. */
export type NamedOwner =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'role'; readonly role: Role }

/** What a plan says of an activity besides its five parts. Minutes and cents are for the whole year. */
export type ActivityFacts = {
  readonly owner: NamedOwner | null
  /** Their names. */
  readonly targetGroups: readonly string[]
  readonly minutes: number | null
  readonly cents: number | null
  /** The title of the activity that it builds on. */
  readonly buildsOn: string | null
}

/** The facts of an activity, every field named and copied: they may be projected. */
export function factsOf(document: Document, activity: Activity): ActivityFacts {
  const owner = ownerOf(document, activity)
  return {
    owner:
      owner?.kind === 'person' ? { kind: 'person', name: owner.name } : owner && { kind: 'role', role: owner.role },
    targetGroups: targetGroupsOfActivity(document, activity.id).map(({ name }) => name),
    minutes: activity.minutes,
    cents: activity.cents,
    buildsOn: document.activity.get(activity.buildsOnId ?? '')?.title ?? null,
  }
}

const factKinds = ['targetGroups', 'owner', 'minutes', 'cents', 'buildsOn'] as const

/** One fact in words, under its name. */
export type FactText = {
  readonly kind: (typeof factKinds)[number]
  readonly label: string
  readonly value: string
}

/** The facts in words, each on one line; what is not filled in is left out. */
export function factsInWords(facts: ActivityFacts, language: Language, t: Translate): readonly FactText[] {
  const { owner, targetGroups, minutes, cents, buildsOn } = facts
  const values = {
    owner: owner?.kind === 'person' ? owner.name : owner ? t(`role.${owner.role}`) : '',
    targetGroups: targetGroups.map(tidyLine).join(', '),
    minutes: hoursInWords(minutes, language, t),
    cents: eurosInWords(cents, language, t),
    buildsOn: buildsOn ?? '',
  }
  return factKinds
    .map((kind) => ({ kind, label: t(`field.${kind}`), value: tidyLine(values[kind]) }))
    .filter(({ value }) => value !== '')
}
