/** Something that takes room in a lane, from `left` up to `right`, in any unit. */
export type Span = { readonly left: number; readonly right: number }

/**
 * In which row each of some spans goes, so that none touches another: the first row with room, taken from left to right
 * and then in the order in which they are given. It uses as few rows as can be. `taken` is what stands in the first rows
 * already.
 */
export function packRows(spans: readonly Span[], taken: readonly (readonly Span[])[] = []): readonly number[] {
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.left ?? 0) - (spans[b]?.left ?? 0) || a - b)
  const ends = taken.map(() => Number.NEGATIVE_INFINITY)
  const rows: number[] = spans.map(() => 0)
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    const free = ends.findIndex((end, row) => end <= span.left && !(taken[row] ?? []).some((each) => touch(each, span)))
    const row = free === -1 ? ends.length : free
    ends[row] = span.right
    rows[index] = row
  }
  return rows
}

function touch(a: Span, b: Span): boolean {
  return a.left < b.right && b.left < a.right
}

/** The number of rows that a packing takes. */
export function rowCount(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 0)
}

/**
 * Where some labels begin that would each like to begin somewhere, so that none covers another and all end before `most`
 * as long as there is room; in the order in which they are given.
 */
export function spread(labels: readonly { readonly left: number; readonly width: number }[], most: number): number[] {
  const lefts: number[] = []
  let taken = 0
  for (const { left, width } of labels) {
    const at = Math.max(left, taken)
    lefts.push(at)
    taken = at + width
  }
  let free = most
  for (let index = labels.length - 1; index >= 0; index--) {
    const at = Math.max(0, Math.min(lefts[index] ?? 0, free - (labels[index]?.width ?? 0)))
    lefts[index] = at
    free = at
  }
  return lefts
}

/** How wide a letter is on average, in em of a heavy text. */
const letter = 0.51

/** The width in em of a title on one line. */
export function lineOfTitle(title: string): number {
  return letter * title.length
}

/** The width in em at which a title takes two lines at most, without cutting its longest word. */
export function widthOfTitle(title: string): number {
  const longest = title.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0)
  // Lines never break exactly in the middle.
  const half = title.length / 2 + (title.length > longest ? 3 : longest / 2)
  return letter * Math.max(longest, Math.min(half, title.length))
}

/** Where a chip stands: at its first day, at least as wide as it needs to be read, and inside the year. */
export function placeChip(extent: Span, least: number, whole: number): Span {
  const width = Math.min(whole, Math.max(least, extent.right - extent.left))
  const left = Math.max(0, Math.min(extent.left, whole - width))
  return { left, right: left + width }
}
