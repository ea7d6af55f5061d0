import type { Translate } from '../i18n.ts'
import type { ActivityFacts } from '../rules/plan/activityFacts.ts'
import { tidyLine } from '../text.ts'
import { eurosInWords, hoursInWords, roleName } from './wording.ts'

const factKinds = ['where', 'targetGroups', 'owner', 'minutes', 'cents', 'buildsOn'] as const

/** One fact in words, under its name. */
export type FactText = {
  readonly kind: (typeof factKinds)[number]
  readonly label: string
  readonly value: string
}

/** The facts in words, each on one line; what is not filled in is left out. */
export function factsInWords(facts: ActivityFacts, t: Translate): readonly FactText[] {
  const { where, owners, targetGroups, minutes, cents, buildsOn } = facts
  const values = {
    where,
    // Two people who are called the same are named once.
    owner: [
      ...new Set(owners.map((owner) => tidyLine(owner.kind === 'person' ? owner.called : roleName(owner.role, t)))),
    ].join(', '),
    targetGroups: targetGroups.map(tidyLine).join(', '),
    minutes: hoursInWords(minutes, t),
    cents: eurosInWords(cents, t),
    buildsOn: buildsOn ?? '',
  }
  return factKinds
    .map((kind) => ({ kind, label: t(`field.${kind}`), value: tidyLine(values[kind]) }))
    .filter(({ value }) => value !== '')
}
