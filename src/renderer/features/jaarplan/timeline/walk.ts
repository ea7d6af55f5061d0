import type { Direction } from '#ui/arrowKeys.ts'

/** A place to stop at with the arrow keys: in which lane, on which line of the whole timeline, and how far along it. */
export type Stop = { readonly key: string; readonly lane: number; readonly line: number; readonly x: number }

/**
 * The stop one step further: left and right in time within the lane, up and down to the nearest on the line above or
 * beneath, over the edge of a lane to the next. Null at an end.
 */
export function walk(stops: readonly Stop[], from: string, direction: Direction): string | null {
  const here = stops.find(({ key }) => key === from)
  if (!here) return null
  if (direction === 'ArrowLeft' || direction === 'ArrowRight') {
    const inTime = stops.filter(({ lane }) => lane === here.lane).sort((a, b) => a.x - b.x || a.line - b.line)
    return inTime[inTime.indexOf(here) + (direction === 'ArrowRight' ? 1 : -1)]?.key ?? null
  }
  const isDown = direction === 'ArrowDown'
  const ahead = stops.filter(({ line }) => (isDown ? line > here.line : line < here.line))
  if (ahead.length === 0) return null
  const lines = ahead.map(({ line }) => line)
  const next = isDown ? Math.min(...lines) : Math.max(...lines)
  const [first, ...rest] = ahead.filter(({ line }) => line === next)
  return (
    rest.reduce((best, each) => (best && Math.abs(each.x - here.x) >= Math.abs(best.x - here.x) ? best : each), first)
      ?.key ?? null
  )
}
