import type { Point } from './drag.ts'

/** How far a pointer goes before it drags, in px. */
const threshold = 5
/** How long a finger holds still before it drags, in ms, and how far it may slip meanwhile, in px. */
const patience = 200
const slip = 8

type Listener = {
  /** It drags from now on what it took at this point. */
  readonly onDrag: (from: Point) => void
  readonly onMove: (to: Point) => void
  /** It came up, whether it dragged or not. */
  readonly onRelease: (at: Point) => void
  /** It has become something else, such as the scrolling of a finger. */
  readonly onCancel: () => void
}

/**
 * Follows a pointer that went down until it comes up: it drags as soon as it has moved, or once it was held when `isHeld`.
 * Returns how to stop.
 */
export function followPress(down: PointerEvent, isHeld: boolean, listener: Listener): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  const from = pointOf(down)
  let isDragging = false
  const drag = () => {
    isDragging = true
    listener.onDrag(from)
  }
  const timer = isHeld ? setTimeout(drag, patience) : undefined
  const onOwn = (name: 'pointermove' | 'pointerup' | 'pointercancel', listen: (at: Point) => void) =>
    window.addEventListener(name, (event) => event.pointerId === down.pointerId && listen(pointOf(event)), { signal })
  onOwn('pointermove', (to) => {
    const moved = Math.hypot(to.x - from.x, to.y - from.y)
    if (!isDragging && isHeld) {
      if (moved > slip) listener.onCancel()
      return
    }
    if (!isDragging && moved >= threshold) drag()
    if (isDragging) listener.onMove(to)
  })
  onOwn('pointerup', listener.onRelease)
  onOwn('pointercancel', listener.onCancel)
  window.addEventListener('blur', listener.onCancel, { signal })
  // The browser's own drag of a link or a picture would take the pointer away.
  for (const name of ['dragstart', 'selectstart'])
    window.addEventListener(name, (own) => own.preventDefault(), { signal })
  return () => {
    clearTimeout(timer)
    listeners.abort()
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}
