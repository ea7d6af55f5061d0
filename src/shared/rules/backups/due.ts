import type { CopyContents } from './copies.ts'

/** As much of a copy as tells whether another one is due. */
type Made = { readonly at: string } & Pick<CopyContents, 'mark' | 'state'>

/**
 * Whether the copy of the day is due: something is there that the newest copy does not have, and that copy is of another
 * day. A day before or after it, so that a clock that was set back does no harm.
 */
export function isDue(now: string, copies: readonly Made[], mark: string): boolean {
  if (mark === '') return false
  const today = now.slice(0, 10)
  const readable = copies.filter(({ state }) => state === 'whole' || state === 'partly')
  if (readable.some(({ at }) => at.slice(0, 10) === today)) return false
  const newest = readable.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  return newest?.mark !== mark
}
