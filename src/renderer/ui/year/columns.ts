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

/**
 * How many items at the end of each block find no room in columns that are `room` pixels high. The block that has most
 * to show gives way first.
 */
export function leftOut(blocks: readonly Block[], starts: readonly number[], room: number): readonly number[] {
  return inColumns(blocks, starts).flatMap((column) => {
    const shown = column.map((block) => ({ ...block, items: [...block.items] }))
    while (shown.reduce((sum, block) => sum + heightOf(block), 0) > room) {
      const fullest = shown.reduce((most, block) => (block.items.length > most.items.length ? block : most))
      if (fullest.items.pop() === undefined) break
    }
    return column.map(({ items }, index) => items.length - (shown[index]?.items.length ?? 0))
  })
}
