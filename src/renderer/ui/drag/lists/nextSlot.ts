import type { Direction } from '#ui/arrowKeys.ts'
import type { Box, Point } from '../drag.ts'
import { boxNow, type Geometry, indexIn, type ListZone, type Slot, type Zone, zoneOf } from './geometry.ts'

/**
 * The slot one step further: up and down along a list, left and right to the zone beside it, at about the same height.
 * Null when there is nothing there. From outside every zone it is the first zone.
 */
export function nextSlot(geometry: Geometry, from: Slot | null, direction: Direction): Slot | null {
  const { zones } = geometry
  const zone = from && zoneOf(geometry, from)
  if (!from || !zone) return firstSlot(zones)
  const index = indexIn(zone, from)
  if (zone.kind === 'list' && (direction === 'ArrowUp' || direction === 'ArrowDown')) {
    const next = index + (direction === 'ArrowDown' ? 1 : -1)
    if (next >= 0 && next <= zone.items.length) return inList(zone, next)
  }
  const neighbour = nearestZone(zones, zone, direction)
  if (!neighbour) return null
  if (neighbour.kind === 'target') return { kind: 'target', target: neighbour.id }
  return inList(neighbour, Math.min(index, neighbour.items.length))
}

function firstSlot(zones: readonly Zone[]): Slot | null {
  const zone = zones.find((each) => each.kind === 'target' || !each.isNested)
  if (!zone) return null
  return zone.kind === 'target' ? { kind: 'target', target: zone.id } : inList(zone, 0)
}

function inList(list: ListZone, index: number): Slot {
  return { kind: 'list', list: list.id, beforeId: list.items[index]?.id ?? null }
}

/** The zone whose middle lies in a direction, the nearest first; distance to the side counts double. */
function nearestZone(zones: readonly Zone[], from: Zone, direction: Direction): Zone | null {
  const start = middleOf(boxNow(from))
  const isSideways = direction === 'ArrowLeft' || direction === 'ArrowRight'
  const isForward = direction === 'ArrowRight' || direction === 'ArrowDown'
  let best: { zone: Zone; distance: number } | null = null
  for (const zone of zones) {
    if (zone === from) continue
    const middle = middleOf(boxNow(zone))
    const [dx, dy] = [middle.x - start.x, middle.y - start.y]
    const along = isSideways ? dx : dy
    const ahead = isForward ? along : -along
    if (ahead < 1) continue
    const distance = ahead + 2 * Math.abs(isSideways ? dy : dx)
    if (!best || distance < best.distance) best = { zone, distance }
  }
  return best?.zone ?? null
}

function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}
