/** A place in what goes on from page to page: where it begins, in pixels from the first page. */
type Laid = { readonly stride: number; readonly width: number }

/** How many pages there are: pages of `stride` pixels apart, of which all but the last are full. */
export function pageCount({ stride, width }: Laid): number {
  // Widths are rounded to whole pixels somewhere on the way.
  return stride <= 0 ? 1 : Math.max(1, Math.ceil((width - 2) / stride))
}

/** On which page something stands that begins at `left`, the first being 0. */
export function pageAt(left: number, stride: number): number {
  return stride <= 0 ? 0 : Math.max(0, Math.floor((left + 2) / stride))
}

/**
 * Where the last page may begin so that it is full: the index of its first block, when `heights` are those of all blocks
 * and it now begins at `begin`. Blocks of the page before come along as long as they fit in `room`, in the same unit.
 */
export function fullFrom(heights: readonly number[], begin: number, room: number): number {
  let left = room - heights.slice(begin).reduce((sum, height) => sum + height, 0)
  let from = begin
  for (let height = heights[from - 1]; height !== undefined && height <= left; height = heights[from - 1]) {
    left -= height
    from -= 1
  }
  return from
}

/** The page that goes with how far something else is scrolled, 0 to 1. */
export function pageFor(ratio: number, count: number): number {
  return Math.round(Math.min(1, Math.max(0, ratio)) * (count - 1))
}

/** The nearest page that there is. */
export function within(page: number, count: number): number {
  return Math.min(Math.max(page, 0), Math.max(count, 1) - 1)
}

/** The first and last of what is in sight when `room` fit beside each other and the one at `wanted` must be there. */
export function inSight(count: number, room: number, wanted: number): { readonly from: number; readonly to: number } {
  const most = Math.min(Math.max(room, 1), count)
  const from = Math.min(Math.floor(Math.max(wanted, 0) / most) * most, count - most)
  return { from, to: from + most }
}
