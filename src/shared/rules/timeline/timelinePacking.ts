/** Something that takes room in a lane, from `left` up to `right`, in any unit. */
export type Span = { readonly left: number; readonly right: number }

/**
 * In which row each of some spans goes, so that none touches another: the first row with room, in the order in which they are
 * given; from left to right that takes as few rows as can be. `taken` is what stands in the first rows already.
 */
export function packRows(spans: readonly Span[], taken: readonly (readonly Span[])[] = []): readonly number[] {
  const rows: Span[][] = taken.map((row) => [...row])
  return spans.map((span) => {
    const free = rows.findIndex((row) => !row.some((each) => touch(each, span)))
    const row = free === -1 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), span]
    return row
  })
}

/** Whether two spans share some room. */
export function touch(a: Span, b: Span): boolean {
  return a.left < b.right && b.left < a.right
}

/** The number of rows that a packing takes. */
export function rowCount(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 0)
}

/** The groups of spans that touch or cover each other, from left to right; what is given goes from left to right too. */
export function joinTouching<V extends Span>(spans: readonly V[]): readonly (readonly [V, ...V[]])[] {
  const groups: [V, ...V[]][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const last = groups.at(-1)
    if (last && span.left <= end) last.push(span)
    else groups.push([span])
    end = Math.max(end, span.right)
  }
  return groups
}

/** A stretch that has a name, and how wide that name is on one line. */
export type Labelled = { readonly band: Span; readonly width: number }

/**
 * Where the names of some bands stand on a line from 0 to `most`, so that none covers another and each has the middle of
 * its own band in its middle third, unless the line ends there. The widest band chooses first. What does not fit takes
 * the room that there is, down to `least`; null for a name without that much room.
 */
export function placeLabels(labels: readonly Labelled[], most: number, least: number): readonly (Span | null)[] {
  const order = labels
    .map(({ band }, index) => ({ index, wide: band.right - band.left }))
    .sort((a, b) => b.wide - a.wide)
  const placed = labels.map((): Span | null => null)
  for (const { index } of order) {
    const label = labels[index]
    if (!label) continue
    const middle = (label.band.left + label.band.right) / 2
    const others = placed.filter((each) => each !== null)
    if (others.some(({ left, right }) => left < middle && middle < right)) continue
    const before = others.reduce((end, { right }) => (right <= middle ? Math.max(end, right) : end), -Infinity)
    const after = others.reduce((begin, { left }) => (left >= middle ? Math.min(begin, left) : begin), Infinity)
    const [from, to] = [Math.max(0, before), Math.min(most, after)]
    const width = Math.min(label.width, to - from, 3 * (middle - before), 3 * (after - middle))
    if (width < Math.min(label.width, least)) continue
    const left = Math.max(from, Math.min(middle - width / 2, to - width))
    placed[index] = { left, right: left + width }
  }
  return placed
}

/** Where something with a name stands: its row, and how far its name may go. */
export type NamedPlace = { readonly row: number; readonly right: number }

/**
 * Where some stretches with a name behind their beginning stand, in `rows` rows at most: each where its whole name fits,
 * else where the one before is over and loses the end of its name. `labels` go from left to right.
 */
export function packNames(labels: readonly Labelled[], most: number, rows: number): readonly NamedPlace[] {
  const last: { index: number; bar: number; name: number }[] = []
  const places: { row: number; right: number }[] = []
  for (const [index, { band, width }] of labels.entries()) {
    const name = Math.min(most, Math.max(band.right, band.left + width))
    const free = last.findIndex((each) => each.name <= band.left)
    let row = free === -1 && last.length < rows ? last.length : free
    if (row === -1) {
      row = last.reduce((best, each, at) => (each.bar < (last[best]?.bar ?? Infinity) ? at : best), 0)
      const cut = places[last[row]?.index ?? -1]
      if (cut) cut.right = Math.max(band.left, 0)
    }
    last[row] = { index, bar: band.right, name }
    places.push({ row, right: name })
  }
  return places
}
