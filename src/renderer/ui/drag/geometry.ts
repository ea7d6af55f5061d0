/** Where a dragged thing would land: in a list before one of its items (at the end when null), or on a target. */
export type Slot =
  | { readonly kind: 'list'; readonly list: string; readonly beforeId: string | null }
  | { readonly kind: 'target'; readonly target: string }

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Point = { readonly x: number; readonly y: number }
type Measured = { readonly id: string; readonly top: number; readonly bottom: number }

/** A list as it stood when the drag began. Its items are measured from the top of its contents, so scrolling keeps them true. */
type ListBox = {
  readonly kind: 'list'
  readonly id: string
  readonly element: HTMLElement
  readonly box: Box
  readonly items: readonly Measured[]
}
type TargetBox = { readonly kind: 'target'; readonly id: string; readonly element: HTMLElement; readonly box: Box }
type Zone = ListBox | TargetBox

/** Everything that can be dropped on, measured once. */
export type Geometry = { readonly zones: readonly Zone[] }

/** Attributes by which the elements of a drag area are found. */
export const attributes = { item: 'data-drag-item', list: 'data-drop-list', target: 'data-drop-target' } as const

/**
 * Measures all lists, items and targets in an element, in one reading of the layout. `accepts` says where the dragged
 * item may land; `own` is the item itself: it does not count as a place.
 */
export function measure(root: HTMLElement, own: string, accepts: (zone: string) => boolean): Geometry {
  const lists = [...root.querySelectorAll<HTMLElement>(`[${attributes.list}]`)].flatMap(
    (element): readonly ListBox[] => {
      const id = element.getAttribute(attributes.list) ?? ''
      if (!accepts(id)) return []
      const box = boxOf(element)
      const origin = box.top - element.scrollTop
      const items = [...element.querySelectorAll<HTMLElement>(`[${attributes.item}]`)].flatMap((item) => {
        const itemId = item.getAttribute(attributes.item) ?? ''
        const { top, bottom } = item.getBoundingClientRect()
        return itemId === own ? [] : [{ id: itemId, top: top - origin, bottom: bottom - origin }]
      })
      return [{ kind: 'list', id, element, box, items }]
    },
  )
  const targets = [...root.querySelectorAll<HTMLElement>(`[${attributes.target}]`)].flatMap(
    (element): readonly TargetBox[] => {
      const id = element.getAttribute(attributes.target) ?? ''
      return accepts(id) ? [{ kind: 'target', id, element, box: boxOf(element) }] : []
    },
  )
  return { zones: [...targets, ...lists] }
}

function boxOf(element: HTMLElement): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}

/** The slot under a point; null outside every zone. Within a list the nearest gap between items counts. */
export function slotAt({ zones }: Geometry, point: Point): Slot | null {
  const zone = zones.find(({ box }) => contains(box, point))
  if (!zone) return null
  if (zone.kind === 'target') return { kind: 'target', target: zone.id }
  const y = point.y - zone.box.top + zone.element.scrollTop
  return { kind: 'list', list: zone.id, beforeId: zone.items[gapAt(zone.items, y)]?.id ?? null }
}

/** The list under a point that has more in it than it shows; null when there is none. */
export function scrollableAt(
  { zones }: Geometry,
  point: Point,
): { readonly element: HTMLElement; readonly box: Box } | null {
  const zone = zones.find(({ box }) => contains(box, point))
  return zone?.kind === 'list' && zone.element.scrollHeight > zone.element.clientHeight ? zone : null
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

/** A step with an arrow key while something is lifted. */
export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * The slot one step further: up and down along a list, left and right to the zone beside it, at about the same height.
 * Null when there is nothing there. From outside every zone it is the first zone.
 */
export function nextSlot({ zones }: Geometry, from: Slot | null, direction: Direction): Slot | null {
  const zone = from && zones.find((each) => isIn(each, from))
  if (!from || !zone) return firstSlot(zones)
  const index = indexIn(zone, from)
  if (zone.kind === 'list' && (direction === 'up' || direction === 'down')) {
    const next = index + (direction === 'down' ? 1 : -1)
    if (next >= 0 && next <= zone.items.length) return inList(zone, next)
  }
  const neighbour = nearestZone(zones, zone, direction)
  if (!neighbour) return null
  if (neighbour.kind === 'target') return { kind: 'target', target: neighbour.id }
  return inList(neighbour, Math.min(index, neighbour.items.length))
}

/** Where a slot is on the screen: the middle of its gap, brought into view when its list has scrolled past it. */
export function pointOf({ zones }: Geometry, slot: Slot): Point | null {
  const zone = zones.find((each) => isIn(each, slot))
  if (!zone) return null
  const { box } = zone
  if (zone.kind === 'target') return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const offset = gapOffset(zone, indexIn(zone, slot))
  const height = box.bottom - box.top
  const { scrollTop } = zone.element
  if (offset < scrollTop || offset > scrollTop + height) zone.element.scrollTop = offset - height / 2
  return { x: (box.left + box.right) / 2, y: box.top + offset - zone.element.scrollTop }
}

/** Where to draw the mark of a slot: a line in a list, a frame around a target. Pixels of the window. */
export type SlotMark = {
  readonly kind: 'line' | 'frame'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The mark of a slot; null when its gap is scrolled out of sight. */
export function markOf({ zones }: Geometry, slot: Slot): SlotMark | null {
  const zone = zones.find((each) => isIn(each, slot))
  if (!zone) return null
  const { left, top, right, bottom } = zone.box
  const width = right - left
  if (zone.kind === 'target') return { kind: 'frame', left, top, width, height: bottom - top }
  const y = top + gapOffset(zone, indexIn(zone, slot)) - zone.element.scrollTop
  return y < top - 8 || y > bottom + 8 ? null : { kind: 'line', left, top: y, width, height: 0 }
}

function isIn(zone: Zone, slot: Slot): boolean {
  return slot.kind === 'target'
    ? zone.kind === 'target' && zone.id === slot.target
    : zone.kind === 'list' && zone.id === slot.list
}

function indexIn(zone: Zone, slot: Slot): number {
  if (zone.kind === 'target' || slot.kind === 'target') return 0
  const index = slot.beforeId === null ? -1 : zone.items.findIndex((item) => item.id === slot.beforeId)
  return index === -1 ? zone.items.length : index
}

function firstSlot(zones: readonly Zone[]): Slot | null {
  const zone = zones[0]
  if (!zone) return null
  return zone.kind === 'target' ? { kind: 'target', target: zone.id } : inList(zone, 0)
}

function inList(list: ListBox, index: number): Slot {
  return { kind: 'list', list: list.id, beforeId: list.items[index]?.id ?? null }
}

function gapOffset({ items }: ListBox, index: number): number {
  const [above, below] = [items[index - 1], items[index]]
  if (above && below) return (above.bottom + below.top) / 2
  if (below) return Math.max(below.top - 6, 2)
  return above ? above.bottom + 6 : 8
}

/** The zone whose middle lies in a direction, the nearest first; sideways distance counts double. */
function nearestZone(zones: readonly Zone[], from: Zone, direction: Direction): Zone | null {
  const start = middleOf(from.box)
  let best: { zone: Zone; distance: number } | null = null
  for (const zone of zones) {
    if (zone === from) continue
    const middle = middleOf(zone.box)
    const [dx, dy] = [middle.x - start.x, middle.y - start.y]
    const horizontal = direction === 'left' || direction === 'right'
    const along = horizontal ? dx : dy
    const ahead = direction === 'right' || direction === 'down' ? along : -along
    if (ahead < 1) continue
    const distance = ahead + 2 * Math.abs(horizontal ? dy : dx)
    if (!best || distance < best.distance) best = { zone, distance }
  }
  return best?.zone ?? null
}

function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}
