import { isDirection } from '#ui/arrowKeys.ts'
import type { Drag, DropTarget, Point } from '../drag.ts'
import { minus, placeAt, plus } from '../point.ts'
import { type Slot, scrollAreaAt, slotAt } from './geometry.ts'
import { bringIntoView, drawMark, markOf } from './mark.ts'
import { attributes, measure } from './measure.ts'
import { nextSlot } from './nextSlot.ts'

/** What lists ask of the screen that they are on. Ids are those of the elements' `data-` attributes, see `measure.ts`. */
export type ListRules = {
  /** Where an item may land: the ids of lists and targets. */
  readonly accepts: (item: string, zone: string) => boolean
  /** On which other items it may land; on none when left out. */
  readonly takesOnto?: (item: string, onto: string) => boolean
  /** What goes along with an item, itself included; itself alone when left out. */
  readonly together?: (item: string) => readonly string[]
  /** Where an item lies now, for a drag by keyboard to start from; null when it lies outside every zone. */
  readonly slotOf: (item: string) => Slot | null
  /** The end of a drag: the one moment at which anything changes. */
  readonly onDrop: (item: string, slot: Slot, isByKeyboard: boolean) => void
  /** Words for who does not see the screen. */
  readonly texts: {
    readonly lifted: (item: string) => string
    readonly over: (item: string, slot: Slot) => string
    readonly dropped: (item: string, slot: Slot) => string
    readonly cancelled: (item: string) => string
  }
}

/** Where lists are drawn, and what is told of it. */
type Screen = {
  readonly area: HTMLElement
  readonly mark: HTMLElement
  readonly ghost: HTMLElement
  readonly announce: (text: string) => void
  /** What is lifted has to be drawn in the ghost; nothing when null. */
  readonly onLift: (item: string | null) => void
}

type Item = { readonly id: string; readonly element: HTMLElement }

/** Lists and targets to drop on: all elements of an area that say so. They are measured once, when a drag begins. */
export function listTarget(rules: ListRules, screen: Screen): DropTarget<Item, Slot> {
  return { finger: 'holds', itemAt, lift: (item, at) => lift(rules, screen, item, at) }
}

function lift(rules: ListRules, screen: Screen, { id, element }: Item, at: Point | null): Drag<Slot> {
  const { texts } = rules
  const { area, mark, ghost, announce, onLift } = screen
  const moving = new Set(rules.together?.(id) ?? [id])
  const geometry = measure(area, {
    accepts: (zone) => rules.accepts(id, zone),
    takesOnto: (onto) => rules.takesOnto?.(id, onto) ?? false,
    isMoving: (each) => moving.has(each),
  })
  const elements = moving.size === 1 ? [element] : elementsOf(area, moving)
  const from = rules.slotOf(id)
  const { left, top, width, height } = element.getBoundingClientRect()
  const hold = at && minus({ x: left, y: top }, at)
  const drawSlot = (slot: Slot | null) => drawMark(mark, slot && markOf(geometry, slot))
  for (const each of elements) each.dataset.dragging = 'true'
  ghost.style.width = `${width}px`
  ghost.style.height = `${height}px`
  ghost.dataset.manner = at ? 'pointer' : 'keys'
  placeAt(ghost, { x: left, y: top })
  ghost.hidden = false
  onLift(id)
  if (!at) drawSlot(from)
  return {
    from,
    spotAt: (point) => slotAt(geometry, point),
    spotAfter: (slot, { key }) => (isDirection(key) ? nextSlot(geometry, slot, key) : null),
    scrollAreaAt: (point) => scrollAreaAt(geometry, point),
    show: (slot, pointer) => {
      const middle = pointer || !slot ? null : bringIntoView(geometry, slot)
      drawSlot(slot)
      if (pointer && hold) placeAt(ghost, plus(pointer, hold))
      else if (middle) placeAt(ghost, minus(middle, { x: width / 2, y: height / 2 }))
    },
    hide: () => {
      drawSlot(null)
      for (const each of elements) delete each.dataset.dragging
      ghost.hidden = true
      onLift(null)
    },
    drop: (slot) => {
      announce(texts.dropped(id, slot))
      rules.onDrop(id, slot, at === null)
    },
    words: {
      lifted: () => texts.lifted(id),
      over: (slot) => texts.over(id, slot),
      putBack: () => texts.cancelled(id),
    },
  }
}

function itemAt(pressed: EventTarget | null): Item | null {
  if (!(pressed instanceof Element) || pressed.closest(control)) return null
  const element = pressed.closest<HTMLElement>(`[${attributes.item}]`)
  const id = element?.getAttribute(attributes.item)
  return element && id ? { id, element } : null
}

/** What is pressed for itself, also inside an item. */
const control = `input, textarea, select, button:not([${attributes.item}]), a, [contenteditable]`

function elementsOf(area: HTMLElement, ids: ReadonlySet<string>): readonly HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(`[${attributes.item}]`)].filter((element) =>
    ids.has(element.getAttribute(attributes.item) ?? ''),
  )
}
