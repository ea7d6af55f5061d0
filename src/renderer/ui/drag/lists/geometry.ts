import type { Box, Point, ScrollArea } from '../drag.ts'

/**
 * Where a dragged thing would land: in a list before one of its items (at the end when null), on an item of a list, or on
 * a target.
 */
export type Slot =
  | { readonly kind: 'list'; readonly list: string; readonly beforeId: string | null }
  | { readonly kind: 'onto'; readonly item: string }
  | { readonly kind: 'target'; readonly target: string }

type Measured = { readonly id: string; readonly top: number; readonly bottom: number }

/**
 * A list as it stood when the drag began, in pixels of the window at that moment. `frame` is what it shows itself in: its
 * own box, or that of the list it lies in. When `scroller` has scrolled since, everything in it has moved along.
 */
export type ListZone = {
  readonly kind: 'list'
  readonly id: string
  readonly box: Box
  readonly frame: Box
  readonly scroller: ScrollArea['scroller']
  readonly scrolledAt: number
  readonly isNested: boolean
  readonly items: readonly Measured[]
}
type TargetZone = { readonly kind: 'target'; readonly id: string; readonly box: Box }
/** Where something can be dropped. */
export type Zone = ListZone | TargetZone

/** Everything that can be dropped on, measured once; the innermost first. */
export type Geometry = { readonly zones: readonly Zone[]; readonly takesOnto: (item: string) => boolean }

/** The part of an item, in the middle, on which a drop means "on this one" and not "before or after it". */
const heart = { from: 0.3, to: 0.7 } as const

/** The slot under a point; null outside every zone. Within a list an item itself, or the nearest gap between items. */
export function slotAt({ zones, takesOnto }: Geometry, point: Point): Slot | null {
  const zone = zoneAt(zones, point)
  if (!zone) return null
  if (zone.kind === 'target') return { kind: 'target', target: zone.id }
  const y = point.y - shiftOf(zone)
  const index = gapAt(zone.items, y)
  const near = [zone.items[index - 1], zone.items[index]]
  const hit = near.find((item) => item && y >= item.top && y <= item.bottom)
  if (hit && takesOnto(hit.id)) {
    const part = (y - hit.top) / (hit.bottom - hit.top)
    if (part > heart.from && part < heart.to) return { kind: 'onto', item: hit.id }
  }
  return { kind: 'list', list: zone.id, beforeId: zone.items[index]?.id ?? null }
}

/** What scrolls along with something held at a point: the frame of the list under it; null outside every list. */
export function scrollAreaAt({ zones }: Geometry, point: Point): ScrollArea | null {
  const zone = zoneAt(zones, point)
  return zone?.kind === 'list' ? { scroller: zone.scroller, box: zone.frame, goes: 'down' } : null
}

function zoneAt(zones: readonly Zone[], point: Point): Zone | undefined {
  return zones.find((zone) => contains(boxNow(zone), point) && (zone.kind === 'target' || contains(zone.frame, point)))
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** Index of the first item whose middle lies below `y`: a search by halves, for columns of thousands. */
export function gapAt(items: readonly Pick<Measured, 'top' | 'bottom'>[], y: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item && (item.top + item.bottom) / 2 < y) low = middle + 1
    else high = middle
  }
  return low
}

/** How far the contents of a list have moved since it was measured; a list that scrolls itself stays where it is. */
export function shiftOf(list: ListZone): number {
  return list.scrolledAt - list.scroller.scrollTop
}

/** Where a zone is now. */
export function boxNow(zone: Zone): Box {
  if (zone.kind === 'target' || !zone.isNested) return zone.box
  const shift = shiftOf(zone)
  return { ...zone.box, top: zone.box.top + shift, bottom: zone.box.bottom + shift }
}

/** The zone that a slot is in; undefined when it is none of these. */
export function zoneOf({ zones }: Geometry, slot: Slot): Zone | undefined {
  return zones.find((zone) => isIn(zone, slot))
}

function isIn(zone: Zone, slot: Slot): boolean {
  switch (slot.kind) {
    case 'target':
      return zone.kind === 'target' && zone.id === slot.target
    case 'list':
      return zone.kind === 'list' && zone.id === slot.list
    case 'onto':
      return zone.kind === 'list' && zone.items.some(({ id }) => id === slot.item)
  }
}

/** Before which item of its zone a slot is, counted from 0; the number of items at the end. */
export function indexIn(zone: Zone, slot: Slot): number {
  if (zone.kind === 'target' || slot.kind === 'target') return 0
  const at = slot.kind === 'onto' ? slot.item : slot.beforeId
  const index = at === null ? -1 : zone.items.findIndex((item) => item.id === at)
  return index === -1 ? zone.items.length : index
}
