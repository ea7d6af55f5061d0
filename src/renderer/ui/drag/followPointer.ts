import { frameAt, type Geometry, type Point, type Slot, slotAt } from './geometry.ts'

/** Within this many pixels of its edge a list scrolls along, faster nearer to the edge. */
const edge = 56
const fastest = 18

/**
 * Tells, at most once a frame, over which slot the pointer is, and scrolls the list under it near its edges.
 * Returns how to stop. The pointer is read here because dnd-kit's own distance counts scrolling as moving.
 */
export function followPointer(start: Event, geometry: Geometry, onSlot: (slot: Slot | null) => void): () => void {
  let point = pointOfEvent(start)
  let frame = 0
  const look = () => {
    frame = 0
    if (!point) return
    const scrolled = scrollAlong(geometry, point)
    onSlot(slotAt(geometry, point))
    if (scrolled) frame = requestAnimationFrame(look)
  }
  const follow = (event: Event) => {
    point = pointOfEvent(event) ?? point
    frame ||= requestAnimationFrame(look)
  }
  // The last position counts even when the button goes up before the next frame.
  const settle = (event: Event) => {
    point = pointOfEvent(event) ?? point
    if (point) onSlot(slotAt(geometry, point))
  }
  const options = { capture: true, passive: true } as const
  const moves = ['mousemove', 'touchmove'] as const
  for (const name of moves) window.addEventListener(name, follow, options)
  window.addEventListener('mouseup', settle, options)
  if (point) frame = requestAnimationFrame(look)
  return () => {
    cancelAnimationFrame(frame)
    for (const name of moves) window.removeEventListener(name, follow, options)
    window.removeEventListener('mouseup', settle, options)
  }
}

function pointOfEvent(event: Event): Point | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined
  return touch ? { x: touch.clientX, y: touch.clientY } : null
}

function scrollAlong(geometry: Geometry, point: Point): boolean {
  const list = frameAt(geometry, point)
  if (!list) return false
  const { scroller, frame } = list
  const fromTop = point.y - frame.top
  const fromBottom = frame.bottom - point.y
  const pull = fromTop < edge ? fromTop - edge : fromBottom < edge ? edge - fromBottom : 0
  if (pull === 0) return false
  const before = scroller.scrollTop
  scroller.scrollTop += (pull / edge) * fastest
  return scroller.scrollTop !== before
}
