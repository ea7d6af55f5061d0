import { z } from 'zod'
import { perState } from '../../perState.ts'
import type { Agreement } from '../../records.ts'
import { foldedKey } from '../../text.ts'
import { type Owner, ownerKey, ownersOf } from '../plan/owners.ts'
import { activitiesOfPlan } from '../plan/plan.ts'

/** For whom a calendar file is: everyone at the school, one who sees to activities (by `ownerKey`), or the facilitator. */
export const recipientSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('owner'), key: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('facilitator') }),
])
export type Recipient = Readonly<z.infer<typeof recipientSchema>>

/** What tells one recipient from another. */
export function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'owner' ? `owner ${recipient.key}` : recipient.kind
}

/** The recipient with a key. */
export function recipientOf(key: string): Recipient {
  if (key === 'everyone' || key === 'facilitator') return { kind: key }
  return { kind: 'owner', key: key.replace(/^owner /, '') }
}

/** All who see to an activity of the plan, each once, in the order of the year. */
export const ownersOfPlan = perState(
  ['activity', 'session', 'decision', 'person', 'ownRole', 'owner'],
  (document): readonly Owner[] => {
    const owners = activitiesOfPlan(document).flatMap((activity) => ownersOf(document, activity))
    return [...new Map(owners.map((owner) => [ownerKey(owner), owner])).values()]
  },
)

const noWord = /[^\p{L}\p{N}]+/gu

/** Whether what was agreed names somebody, in whole words: *decaan en mentor* names the mentor. */
export function isNamedIn({ who }: Pick<Agreement, 'who'>, name: string): boolean {
  const words = (text: string) => ` ${foldedKey(text).replace(noWord, ' ').trim()} `
  return words(name).trim() !== '' && words(who).includes(words(name))
}
