import type { Box } from '../drag.ts'
import type { Geometry, ListZone, Zone } from './geometry.ts'

/** Attributes by which the elements of a drag area are found. */
export const attributes = { item: 'data-drag-item', list: 'data-drop-list', target: 'data-drop-target' } as const

/** What may land where. */
type Rules = {
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
