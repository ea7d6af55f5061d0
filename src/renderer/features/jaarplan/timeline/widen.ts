import { type NamePlace, type NameRoom, nameAfter, nameBefore } from '#shared/rules/timeline/timelineNames.ts'
import type { Span } from '#shared/rules/timeline/timelinePacking.ts'

/** An activity in a row: its days and bar, where its name stands, how wide that is as a whole, and what it takes of the row. */
export type InRow = {
  readonly days: Span
  readonly bar: Span
  readonly names: readonly NamePlace[]
  readonly nameWidth: number
  /** Its bar with its name. */
  readonly box: Span
  /** The stretches of the row in which no other may come. */
  readonly taken: readonly Span[]
  /** What of itself its name may not run through. */
  readonly onLine: readonly Span[]
}

/**
 * The names of a row, those that were shortened beside their bars now as wide as what stands next to them lets them: so a name is
 * only cut where something else needs the room. `apart` is what is left free between two.
 */
export function widenNames<T extends InRow>(
  row: readonly T[],
  room: NameRoom,
  apart: number,
): ReadonlyMap<T, readonly NamePlace[]> {
  const names = new Map<T, readonly NamePlace[]>()
  const taken = new Map<T, readonly Span[]>(row.map((each) => [each, each.taken]))
  for (const each of row) {
    const { days, bar, nameWidth, box, onLine } = each
    const others = [...row.flatMap((other) => (other === each ? [] : (taken.get(other) ?? []))), ...onLine]
    const from = Math.max(
      ...others.filter(({ right }) => right <= box.left).map(({ right }) => right + apart),
      -Infinity,
    )
    const to = Math.min(...others.filter(({ left }) => left >= box.right).map(({ left }) => left - apart), Infinity)
    const wide = each.names.map((place): NamePlace => {
      if (place.side === 'over') return place
      if (place.side === 'before') {
        return { ...place, left: Math.min(place.left, Math.max(nameBefore(days, bar, nameWidth, room).left, from)) }
      }
      return { ...place, right: Math.max(place.right, Math.min(nameAfter(days, bar, nameWidth, room).right, to)) }
    })
    names.set(each, wide)
    taken.set(each, [...each.taken, ...wide])
  }
  return names
}
