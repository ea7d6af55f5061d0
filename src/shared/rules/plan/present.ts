import { groupBy } from '../../groupBy.ts'
import type { Person } from '../../records.ts'
import { foldedKey } from '../../text.ts'

/** In which roles people are present and how many of each, in the order in which they are given; who has no role is not told. */
export function rolesPresent(present: readonly Person[]): readonly { readonly role: string; readonly count: number }[] {
  const byRole = groupBy(
    present.filter(({ role }) => role !== ''),
    ({ role }) => foldedKey(role),
  )
  return [...byRole.values()].map((people) => ({ role: people[0]?.role ?? '', count: people.length }))
}
