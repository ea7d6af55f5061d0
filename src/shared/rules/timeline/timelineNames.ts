import { type Span, touch } from './timelinePacking.ts'

/** A name with where it stands: left of its bar, right of it, or over it. */
export type NamePlace = Span & { readonly side: 'before' | 'over' | 'after' }

/** What there is to know of the room for a name, in px. */
export type NameRoom = {
  /** The parts of the year that are looked at one at a time; a name beside a bar is whole within one of them. */
  readonly parts: readonly Span[]
  /** What is left free between a bar and its name, and between a name and the end of its part. */
  readonly gap: number
  readonly around: number
  /** The widest that a name may be beside a bar. */
  readonly most: number
  /** A bar this long has its name over it, also when that is longer. */
  readonly long: number
}

/** The bar of some days: exactly those, but wide enough to be seen, and inside the year. */
export function barOf(days: Span, least: number, whole: number): Span {
  const left = Math.max(0, Math.min(days.left, whole - least))
  return { left, right: Math.max(days.right, left + least) }
}

/**
 * Where the name of an activity stands: over its bar where that is long; else right of it, or left of it where the part of the
 * year ends before the name would. A bar that runs on from one part into another has its name in both.
 */
export function placeName(days: Span, bar: Span, name: number, room: NameRoom): readonly NamePlace[] {
  const wanted = Math.min(name, room.most)
  const pieces = room.parts
    .filter((part) => touch(part, days))
    .map((part) => ({ left: Math.max(part.left, bar.left), right: Math.min(part.right, bar.right) }))
  const long = pieces.filter(({ left, right }) => right - left >= Math.min(wanted, room.long))
  const [first, last] = [long[0], long.at(-1)]
  const over: readonly NamePlace[] =
    first && last ? [{ side: 'over', left: first.left, right: Math.min(last.right, first.left + name) }] : []
  const [before, after] = [nameBefore(days, bar, wanted, room), nameAfter(days, bar, wanted, room)]
  if (over.length > 0 || pieces.length > 1) {
    const runsInto = [...(first === pieces[0] ? [] : [before]), ...over, ...(last === pieces.at(-1) ? [] : [after])]
    return runsInto.filter(({ left, right }) => right > left)
  }
  return [widthOf(after) + rounding >= widthOf(before) ? after : before]
}

/** The name right of a bar, as wide as it is where its part of the year lets it. */
export function nameAfter(days: Span, bar: Span, name: number, { parts, gap, around }: NameRoom): NamePlace {
  const left = bar.right + gap
  const end = (parts.findLast((part) => touch(part, days))?.right ?? left) - around
  return { side: 'after', left, right: Math.max(left, Math.min(left + name, end)) }
}

/** The name left of a bar, as wide as it is where its part of the year lets it. */
export function nameBefore(days: Span, bar: Span, name: number, { parts, gap, around }: NameRoom): NamePlace {
  const right = bar.left - gap
  const begin = (parts.find((part) => touch(part, days))?.left ?? right) + around
  return { side: 'before', left: Math.min(right, Math.max(right - name, begin)), right }
}

/** From where to where some stretches reach together. */
export function reachOf(first: Span, others: readonly Span[]): Span {
  return {
    left: Math.min(first.left, ...others.map(({ left }) => left)),
    right: Math.max(first.right, ...others.map(({ right }) => right)),
  }
}

/** What a sum of places may differ from another, in px. */
const rounding = 0.01

function widthOf({ left, right }: Span): number {
  return right - left
}
