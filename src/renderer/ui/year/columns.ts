/** A block of a sheet, in pixels: its head, and the items below it. */
export type Block = { readonly head: number; readonly items: readonly number[] }

/** How high a block is as a whole. */
export function heightOf({ head, items }: Block): number {
  return items.reduce((sum, item) => sum + item, head)
}

/**
 * Where each of `count` columns begins, so that blocks that follow each other fill them and the highest column is as low
 * as can be. Every column has a block; there are at least as many blocks as columns.
 */
export function columnsOf(heights: readonly number[], count: number): readonly number[] {
  if (count <= 1) return [0]
  let best: readonly number[] = []
  let lowest = Number.POSITIVE_INFINITY
  for (let begin = count - 1; begin < heights.length; begin++) {
    const before = columnsOf(heights.slice(0, begin), count - 1)
    const starts = [...before, begin]
    const height = highest(heights, starts)
    if (height < lowest) {
      lowest = height
      best = starts
    }
  }
  return best
}

/** How high the highest column is. */
export function highest(heights: readonly number[], starts: readonly number[]): number {
  return Math.max(...inColumns(heights, starts).map((column) => column.reduce((sum, height) => sum + height, 0)))
}

/** What follows each other, told apart per column. */
export function inColumns<V>(all: readonly V[], starts: readonly number[]): readonly (readonly V[])[] {
  return starts.map((start, index) => all.slice(start, starts[index + 1] ?? all.length))
}

/** Part of a block in a column: its items from `from` up to `to`. One that begins later goes on from the column before. */
export type Piece = { readonly block: number; readonly from: number; readonly to: number }

/** How blocks stand in columns, and how many items at the end of each find no room. */
export type Layout = { readonly columns: readonly (readonly Piece[])[]; readonly left: readonly number[] }

/** The blocks whole, in columns that begin with these. */
export function wholeIn(blocks: readonly Block[], starts: readonly number[]): Layout {
  const pieces = blocks.map(({ items }, block): Piece => ({ block, from: 0, to: items.length }))
  return { columns: inColumns(pieces, starts), left: blocks.map(() => 0) }
}

/**
 * The blocks one after another, each going on in the next column where it is cut by the end of one. `again` is how high the
 * head of the rest is. Columns end before `room`, but for a head with its first item that is higher by itself.
 */
function runOn(blocks: readonly Block[], room: number, again: number): Layout['columns'] {
  const columns: Piece[][] = [[]]
  let used = 0
  const turn = () => {
    columns.push([])
    used = 0
  }
  for (const [block, { head, items }] of blocks.entries()) {
    if (used > 0 && used + head + (items[0] ?? 0) > room) turn()
    used += head
    let from = 0
    for (const [index, item] of items.entries()) {
      if (index > from && used + item > room) {
        columns.at(-1)?.push({ block, from, to: index })
        turn()
        used = again
        from = index
      }
      used += item
    }
    columns.at(-1)?.push({ block, from, to: items.length })
  }
  return columns
}

/** Blocks that may be cut, in at most `count` columns that are as low as can be; null when they do not fit below `room`. */
export function cutIn(blocks: readonly Block[], count: number, room: number, again: number): Layout | null {
  const inRoom = (height: number) => runOn(blocks, height, again)
  if (inRoom(room).length > count || highestOf({ columns: inRoom(room) }, blocks, again) > room) return null
  // As low as fits: columns of one height are read more easily than full ones with an empty one at the end.
  let [high, low] = [room, 0]
  while (high - low > 1) {
    const middle = (high + low) / 2
    // A head and its first item are never parted: a column may be higher than was asked.
    if (inRoom(middle).length > count || highestOf({ columns: inRoom(middle) }, blocks, again) > room) low = middle
    else high = middle
  }
  return { columns: padded(inRoom(high), count), left: blocks.map(() => 0) }
}

/** How high the highest column of a layout is. */
export function highestOf({ columns }: Pick<Layout, 'columns'>, blocks: readonly Block[], again: number): number {
  return Math.max(...columns.map((pieces) => pieces.reduce((sum, piece) => sum + pieceHeight(blocks, piece, again), 0)))
}

/** How high a piece of a block is. */
function pieceHeight(blocks: readonly Block[], { block, from, to }: Piece, again: number): number {
  const { head = 0, items = [] } = blocks[block] ?? {}
  return items.slice(from, to).reduce((sum, item) => sum + item, from === 0 ? head : again)
}

/**
 * The most of blocks that may be cut in columns that are `room` pixels high. Those that have most to show give way first,
 * so that nothing is left out of a month with little.
 */
export function mostIn(blocks: readonly Block[], count: number, room: number, again: number): Layout {
  const shown = (most: readonly number[]) =>
    blocks.map(({ head, items }, index) => ({ head, items: items.slice(0, most[index]) }))
  const fits = (most: readonly number[]) => runOn(shown(most), room, again).length <= count
  const all = blocks.map(({ items }) => items.length)
  let [cap, over] = [0, Math.max(0, ...all) + 1]
  while (over - cap > 1) {
    const middle = Math.floor((cap + over) / 2)
    if (fits(all.map((length) => Math.min(length, middle)))) cap = middle
    else over = middle
  }
  let most = all.map((length) => Math.min(length, cap))
  // One more wherever there is room for one, as long as there is.
  for (const [index, length] of all.entries()) {
    const more = most.with(index, Math.min(length, cap + 1))
    if (fits(more)) most = more
  }
  const columns = runOn(shown(most), room, again)
  // Heads that find no room either still stand somewhere: the last column has them.
  const last = columns.slice(count - 1).flat()
  return {
    columns: padded([...columns.slice(0, count - 1), last], count),
    left: all.map((length, index) => length - (most[index] ?? 0)),
  }
}

function padded(columns: Layout['columns'], count: number): Layout['columns'] {
  return Array.from({ length: count }, (_, index) => columns[index] ?? [])
}
