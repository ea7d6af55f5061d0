import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

type Ranked = { readonly id: string; readonly rank: string }

/**
 * Fractional keys for `count` records that come just before the record `beforeId` in an ordered list
 * (at the end when it is null or not there). The records that move must not be in the list.
 */
export function ranksBefore(ordered: readonly Ranked[], beforeId: string | null, count: number): readonly string[] {
  const found = beforeId === null ? -1 : ordered.findIndex((record) => record.id === beforeId)
  const index = found === -1 ? ordered.length : found
  return generateNKeysBetween(ordered[index - 1]?.rank ?? null, ordered[index]?.rank ?? null, count)
}

/** The key with which one record of an ordered list comes just before another; at the end when that is null. */
export function rankBefore(ordered: readonly Ranked[], id: string, beforeId: string | null): string {
  const others = ordered.filter((record) => record.id !== id)
  return ranksBefore(others, beforeId, 1)[0] ?? ''
}

/** The key behind the last of an ordered list. */
export function rankAtEnd(ordered: readonly Ranked[]): string {
  return generateKeyBetween(ordered.at(-1)?.rank ?? null, null)
}
