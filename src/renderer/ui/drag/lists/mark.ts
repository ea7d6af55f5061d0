import type { Point } from '../drag.ts'
import { placeAt } from '../point.ts'
import { boxNow, type Geometry, indexIn, type ListZone, type Slot, shiftOf, zoneOf } from './geometry.ts'

/** Where to draw the mark of a slot: a line in a list, a frame around a target or an item. Pixels of the window. */
type Mark = {
  readonly kind: 'line' | 'frame'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The mark of a slot; null when it is scrolled out of sight. */
export function markOf(geometry: Geometry, slot: Slot): Mark | null {
  const zone = zoneOf(geometry, slot)
  if (!zone) return null
  const { left, top, right, bottom } = boxNow(zone)
  const width = right - left
  if (zone.kind === 'target') return { kind: 'frame', left, top, width, height: bottom - top }
  const shift = shiftOf(zone)
  if (slot.kind === 'onto') {
    const item = zone.items.find(({ id }) => id === slot.item)
    return item ? { kind: 'frame', left, top: item.top + shift, width, height: item.bottom - item.top } : null
  }
  const y = gapLine(zone, indexIn(zone, slot)) + shift
  return y < zone.frame.top - 8 || y > zone.frame.bottom + 8 ? null : { kind: 'line', left, top: y, width, height: 0 }
}

/** Where a slot is on the screen, brought into view when its list has scrolled past it. */
export function bringIntoView(geometry: Geometry, slot: Slot): Point | null {
  const zone = zoneOf(geometry, slot)
  if (!zone) return null
  const { left, right, top, bottom } = boxNow(zone)
  const x = (left + right) / 2
  if (zone.kind === 'target') return { x, y: (top + bottom) / 2 }
  const { frame, scroller } = zone
  const y = gapLine(zone, indexIn(zone, slot))
  const now = y + shiftOf(zone)
  if (now < frame.top || now > frame.bottom) {
    scroller.scrollTop += now - (frame.top + frame.bottom) / 2
  }
  return { x, y: y + shiftOf(zone) }
}

/** Height of the gap before the item at an index, as it was when measured. */
function gapLine({ items, box }: ListZone, index: number): number {
  const [above, below] = [items[index - 1], items[index]]
  if (above && below) return (above.bottom + below.top) / 2
  if (below) return below.top - 5
  return above ? above.bottom + 5 : box.top + 8
}

/** Draws the mark of a slot with one element; none for null. */
export function drawMark(element: HTMLElement, mark: Mark | null): void {
  element.hidden = mark === null
  if (!mark) return
  element.dataset.kind = mark.kind
  placeAt(element, { x: mark.left, y: mark.top })
  element.style.width = `${mark.width}px`
  element.style.height = `${mark.height}px`
}
