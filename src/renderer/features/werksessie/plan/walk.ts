import type { Direction } from '#ui/arrowKeys.ts'

/** The places to stop at, per month in rows, and beneath them those without a month. A month may have none. */
export type Places = { readonly rows: readonly (readonly (readonly string[])[])[]; readonly below: readonly string[] }

/** Cuts a year of months into rows. */
export function inRows(months: readonly (readonly string[])[], columns: number): Places['rows'] {
  return Array.from({ length: Math.ceil(months.length / columns) }, (_, row) =>
    months.slice(row * columns, (row + 1) * columns),
  )
}

/**
 * The place one step further: up and down within a month and then to the month above or beneath it, left and right to
 * the month beside it at about the same height, over the end of a row to the next. Months without a place are passed.
 */
export function step({ rows, below }: Places, from: string, direction: Direction): string | null {
  const inBelow = below.indexOf(from)
  if (inBelow !== -1) {
    if (direction === 'ArrowLeft') return below[inBelow - 1] ?? null
    if (direction === 'ArrowRight') return below[inBelow + 1] ?? null
    return direction === 'ArrowUp' ? (rows.flat(2).at(-1) ?? null) : null
  }
  const months = rows.flat()
  const here = months.findIndex((month) => month.includes(from))
  const month = months[here]
  if (!month) return null
  const index = month.indexOf(from)
  if (direction === 'ArrowLeft' || direction === 'ArrowRight') {
    const ahead = direction === 'ArrowRight' ? months.slice(here + 1) : months.slice(0, here).reverse()
    const next = ahead.find((each) => each.length > 0)
    return next?.[Math.min(index, next.length - 1)] ?? null
  }
  const isDown = direction === 'ArrowDown'
  const inMonth = month[index + (isDown ? 1 : -1)]
  if (inMonth !== undefined) return inMonth
  const columns = rows[0]?.length ?? 1
  for (let other = here + (isDown ? columns : -columns); months[other]; other += isDown ? columns : -columns) {
    const place = months[other]?.at(isDown ? 0 : -1)
    if (place !== undefined) return place
  }
  return isDown ? (below[0] ?? null) : null
}
