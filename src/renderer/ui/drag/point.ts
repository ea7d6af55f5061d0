import type { Point } from './drag.ts'

/** A point as far from another as a step says. */
export function plus(a: Point, step: Point): Point {
  return { x: a.x + step.x, y: a.y + step.y }
}

/** The step from a point to another. */
export function minus(to: Point, from: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y }
}

/** Puts an element that lies over the window with its left top corner at a point; nothing is drawn again for that. */
export function placeAt(element: HTMLElement, { x, y }: Point): void {
  // The style object, not the attribute: the content security policy allows no inline styles.
  element.style.transform = `translate(${x}px, ${y}px)`
}
