/**
 * Where a dragged thing would land: in a list before one of its items (at the end when null), on an item of a list, or on
 * a target.
 */
export type Slot =
  | { readonly kind: 'list'; readonly list: string; readonly beforeId: string | null }
  | { readonly kind: 'onto'; readonly item: string }
  | { readonly kind: 'target'; readonly target: string }

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Point = { readonly x: number; readonly y: number }
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
  readonly scroller: { scrollTop: number }
  readonly scrolledAt: number
  readonly isNested: boolean
  readonly items: readonly Measured[]
}
export type TargetZone = { readonly kind: 'target'; readonly id: string; readonly box: Box }
export type Zone = ListZone | TargetZone

/** Everything that can be dropped on, measured once; the innermost first. */
export type Geometry = { readonly zones: readonly Zone[]; readonly takesOnto: (item: string) => boolean }

/** Attributes by which the elements of a drag area are found. */
export const attributes = { item: 'data-drag-item', list: 'data-drop-list', target: 'data-drop-target' } as const

/** What may land where. */
export type Rules = {
  /** Whether a list or target takes what is dragged. */
  readonly accepts: (zone: string) => boolean
  /** Whether an item takes what is dragged on itself. */
  readonly takesOnto: (item: string) => boolean
  /** Whether an item is being dragged: then it is no place to land. */
  readonly isMoving: (item: string) => boolean
}

/** Measures all lists, items and targets in an element, in one reading of the layout. */
export function measure(root: HTMLElement, rules: Rules): Geometry {
  const zones: Zone[] = []
  for (const element of root.querySelectorAll<HTMLElement>(`[${attributes.target}]`)) {
    const id = element.getAttribute(attributes.target) ?? ''
    if (rules.accepts(id)) zones.push({ kind: 'target', id, box: boxOf(element) })
  }
  const lists = [...root.querySelectorAll<HTMLElement>(`[${attributes.list}]`)]
  const measured = lists.flatMap((element): readonly ListZone[] => {
    const id = element.getAttribute(attributes.list) ?? ''
    return rules.accepts(id) ? [measureList(element, id, rules)] : []
  })
  zones.push(...measured.filter(({ isNested }) => isNested), ...measured.filter(({ isNested }) => !isNested))
  return { zones, takesOnto: rules.takesOnto }
}

function measureList(element: HTMLElement, id: string, rules: Rules): ListZone {
  const outer = element.parentElement?.closest<HTMLElement>(`[${attributes.list}]`) ?? null
  const scroller = outer ?? element
  const items = [...element.querySelectorAll<HTMLElement>(`[${attributes.item}]`)].flatMap((item) => {
    const itemId = item.getAttribute(attributes.item) ?? ''
    if (rules.isMoving(itemId) || item.parentElement?.closest(`[${attributes.list}]`) !== element) return []
    const { top, bottom } = item.getBoundingClientRect()
    return [{ id: itemId, top, bottom }]
  })
  return {
    kind: 'list',
    id,
    box: boxOf(element),
    frame: boxOf(scroller),
    scroller,
    scrolledAt: scroller.scrollTop,
    isNested: outer !== null,
    items,
  }
}

function boxOf(element: HTMLElement): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}

/** How far the contents of a list have moved since it was measured; a list that scrolls itself stays where it is. */
function shiftOf(list: ListZone): number {
  return list.scrolledAt - list.scroller.scrollTop
}

function boxNow(zone: Zone): Box {
  if (zone.kind === 'target' || !zone.isNested) return zone.box
  const shift = shiftOf(zone)
  return { ...zone.box, top: zone.box.top + shift, bottom: zone.box.bottom + shift }
}

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

function zoneAt(zones: readonly Zone[], point: Point): Zone | undefined {
  return zones.find((zone) => contains(boxNow(zone), point) && (zone.kind === 'target' || contains(zone.frame, point)))
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** Where a point lies in the frame of the list under it, to scroll along near its edges; null outside every list. */
export function frameAt(
  { zones }: Geometry,
  point: Point,
): { readonly scroller: { scrollTop: number }; readonly frame: Box } | null {
  const zone = zoneAt(zones, point)
  return zone?.kind === 'list' ? { scroller: zone.scroller, frame: zone.frame } : null
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

/** Where a slot is on the screen, brought into view when its list has scrolled past it. */
export function pointOf({ zones }: Geometry, slot: Slot): Point | null {
  const zone = zones.find((each) => isIn(each, slot))
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

/** Where to draw the mark of a slot: a line in a list, a frame around a target or an item. Pixels of the window. */
export type SlotMark = {
  readonly kind: 'line' | 'frame'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The mark of a slot; null when it is scrolled out of sight. */
export function markOf({ zones }: Geometry, slot: Slot): SlotMark | null {
  const zone = zones.find((each) => isIn(each, slot))
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

function indexIn(zone: Zone, slot: Slot): number {
  if (zone.kind === 'target' || slot.kind === 'target') return 0
  const at = slot.kind === 'onto' ? slot.item : slot.beforeId
  const index = at === null ? -1 : zone.items.findIndex((item) => item.id === at)
  return index === -1 ? zone.items.length : index
}

function firstSlot(zones: readonly Zone[]): Slot | null {
  const zone = zones.find((each) => each.kind === 'target' || !each.isNested)
  if (!zone) return null
  return zone.kind === 'target' ? { kind: 'target', target: zone.id } : inList(zone, 0)
}

function inList(list: ListZone, index: number): Slot {
  return { kind: 'list', list: list.id, beforeId: list.items[index]?.id ?? null }
}

/** Height of the gap before the item at an index, as it was when measured. */
function gapLine({ items, box }: ListZone, index: number): number {
  const [above, below] = [items[index - 1], items[index]]
  if (above && below) return (above.bottom + below.top) / 2
  if (below) return below.top - 5
  return above ? above.bottom + 5 : box.top + 8
}

/** The zone whose middle lies in a direction, the nearest first; distance to the side counts double. */
function nearestZone(zones: readonly Zone[], from: Zone, direction: Direction): Zone | null {
  const start = middleOf(boxNow(from))
  let best: { zone: Zone; distance: number } | null = null
  for (const zone of zones) {
    if (zone === from) continue
    const middle = middleOf(boxNow(zone))
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
