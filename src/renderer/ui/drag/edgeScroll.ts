import type { Point, ScrollArea } from './drag.ts'

/** How near an edge something is held before the contents scroll along, and how fast they do at most, in px (per frame). */
const near = 56
const fastest = 18

/** Scrolls an area along for one frame with what is held at a point; whether there was anything left to scroll. */
export function scrollAlong({ scroller, box, goes }: ScrollArea, { x, y }: Point): boolean {
  const { scrollLeft, scrollTop } = scroller
  if (goes !== 'down') scroller.scrollLeft += speed(x, box.left, box.right)
  if (goes !== 'across') scroller.scrollTop += speed(y, box.top, box.bottom)
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop
}

/** Faster nearer to an edge; none in the middle, however small the area. */
function speed(at: number, first: number, last: number): number {
  const reach = Math.min(near, (last - first) / 4)
  if (at < first + reach) return -Math.round(fastest * Math.min(1, (first + reach - at) / reach))
  if (at > last - reach) return Math.round(fastest * Math.min(1, (at - last + reach) / reach))
  return 0
}
