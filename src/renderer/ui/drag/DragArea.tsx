import {
  type Announcements,
  DndContext,
  DragOverlay,
  type DragStartEvent,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type TouchEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import styles from './DragArea.module.css'
import { followPointer } from './followPointer.ts'
import { attributes, type Direction, type Geometry, markOf, measure, nextSlot, pointOf, type Slot } from './geometry.ts'
import { holdEarlyKeys } from './holdEarlyKeys.ts'
import { keepCaret } from './keepCaret.ts'

/** What a drag area is told, and asks. Ids are those of the elements' `data-` attributes, see `geometry.ts`. */
export type DragHandlers = {
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
  /** What follows the pointer. */
  readonly overlay: (item: string) => ReactNode
  /** Words for who does not see the screen. */
  readonly texts: {
    readonly instructions: string
    readonly lifted: (item: string) => string
    readonly over: (item: string, slot: Slot) => string
    readonly dropped: (item: string, slot: Slot) => string
    readonly cancelled: (item: string) => string
  }
}

type Props = { readonly children: ReactNode; readonly className?: string | undefined; readonly handlers: DragHandlers }

/** A drag that is going on. */
type Drag = {
  readonly item: string
  readonly elements: readonly HTMLElement[]
  readonly geometry: Geometry
  readonly stop: () => void
  readonly isByKeyboard: boolean
  slot: Slot | null
}

const directions: Readonly<Record<string, Direction>> = {
  [KeyboardCode.Up]: 'up',
  [KeyboardCode.Down]: 'down',
  [KeyboardCode.Left]: 'left',
  [KeyboardCode.Right]: 'right',
}

const keyboardCodes = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Space, KeyboardCode.Enter],
}

/**
 * The one adapter around @dnd-kit/core. The whole area is a single draggable instead of one per card, so that beginning
 * or moving a drag draws nothing again but the thing that follows the pointer and one mark: a thousand cards cost what
 * ten do. Places are measured once, when a drag begins.
 */
export function DragArea({ children, className, handlers }: Props) {
  const root = useRef<HTMLElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const said = useRef<{ item: string; slot: Slot | null } | null>(null)
  const [item, setItem] = useState<string | null>(null)
  const latest = useRef(handlers)
  latest.current = handlers

  const showSlot = useCallback((slot: Slot | null) => {
    const current = drag.current
    if (!current) return
    current.slot = slot
    said.current = { item: current.item, slot }
    drawMark(mark.current, slot ? markOf(current.geometry, slot) : null)
  }, [])

  const keyboardStep: KeyboardCoordinateGetter = useCallback(
    (event, { currentCoordinates, context }) => {
      const direction = directions[event.code]
      const current = drag.current
      if (!direction || !current) return undefined
      event.preventDefault()
      const slot = nextSlot(current.geometry, current.slot, direction)
      const point = slot && pointOf(current.geometry, slot)
      const size = context.collisionRect
      if (!slot || !point) return currentCoordinates
      showSlot(slot)
      // In the very first frame the lifted card has no size yet; its place counts all the same.
      if (!size) return currentCoordinates
      return { x: point.x - size.width / 2, y: point.y - size.height / 2 }
    },
    [showSlot],
  )

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keyboardStep, keyboardCodes, scrollBehavior: 'auto' }),
  )

  const start = ({ activatorEvent }: DragStartEvent) => {
    const element = itemElement(activatorEvent.target)
    const id = element?.getAttribute(attributes.item)
    if (!element || !id || !root.current) return
    const moving = new Set(latest.current.together?.(id) ?? [id])
    const geometry = measure(root.current, {
      accepts: (zone) => latest.current.accepts(id, zone),
      takesOnto: (onto) => latest.current.takesOnto?.(id, onto) ?? false,
      isMoving: (each) => moving.has(each),
    })
    const elements = moving.size === 1 ? [element] : itemElements(root.current, moving)
    const isByKeyboard = activatorEvent.type === 'keydown'
    const stop = isByKeyboard ? holdEarlyKeys() : followPointer(activatorEvent, geometry, showSlot)
    drag.current = { item: id, elements, geometry, stop, isByKeyboard, slot: null }
    said.current = { item: id, slot: null }
    for (const each of elements) each.dataset.dragging = 'true'
    if (isByKeyboard) showSlot(latest.current.slotOf(id))
    setItem(id)
  }

  const finish = (isDropped: boolean) => {
    const current = drag.current
    drag.current = null
    drawMark(mark.current, null)
    setItem(null)
    if (!current) return
    current.stop()
    if (!current.isByKeyboard) keepCaret()
    for (const each of current.elements) delete each.dataset.dragging
    if (isDropped && current.slot) latest.current.onDrop(current.item, current.slot, current.isByKeyboard)
  }

  const announcements = useMemo<Announcements>(() => {
    // dnd-kit asks for words after it has told of the event, so the last slot is kept apart.
    const sayItem = (what: 'lifted' | 'cancelled') => () =>
      said.current ? latest.current.texts[what](said.current.item) : undefined
    const sayPlace = (what: 'over' | 'dropped') => () =>
      said.current?.slot ? latest.current.texts[what](said.current.item, said.current.slot) : undefined
    return {
      onDragStart: sayItem('lifted'),
      onDragMove: sayPlace('over'),
      onDragOver: sayPlace('over'),
      onDragEnd: () => sayPlace('dropped')() ?? sayItem('cancelled')(),
      onDragCancel: sayItem('cancelled'),
    }
  }, [])

  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      onDragStart={start}
      onDragEnd={() => finish(true)}
      onDragCancel={() => finish(false)}
      accessibility={{
        announcements,
        restoreFocus: false,
        screenReaderInstructions: { draggable: handlers.texts.instructions },
      }}
    >
      <Surface rootRef={root} className={className}>
        {children}
      </Surface>
      <div ref={mark} className={styles.mark} hidden />
      <DragOverlay dropAnimation={null} className={styles.overlay ?? ''}>
        {item === null ? null : handlers.overlay(item)}
      </DragOverlay>
    </DndContext>
  )
}

type SurfaceProps = {
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly rootRef: { current: HTMLElement | null }
}

/** The draggable itself: it takes the shape of whichever item is pressed. */
function Surface({ children, className, rootRef }: SurfaceProps) {
  const { listeners, setNodeRef } = useDraggable({ id: 'item' })
  const begin = (event: MouseEvent | TouchEvent | KeyboardEvent, listener: string) => {
    const element = itemElement(event.target)
    const byKeyboard = event.type === 'keydown'
    // A key counts on the item itself alone: Space in a field or on a button inside it is not a lift.
    if (!element || (byKeyboard && element !== event.target) || isControl(event.target)) return
    setNodeRef(element)
    listeners?.[listener]?.(event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the items inside carry the roles and the focus
    <div
      ref={(element) => {
        rootRef.current = element
      }}
      className={className}
      onMouseDown={(event) => begin(event, 'onMouseDown')}
      onTouchStart={(event) => begin(event, 'onTouchStart')}
      onKeyDown={(event) => begin(event, 'onKeyDown')}
    >
      {children}
    </div>
  )
}

function itemElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${attributes.item}]`) : null
}

function itemElements(root: HTMLElement, ids: ReadonlySet<string>): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${attributes.item}]`)].filter((element) =>
    ids.has(element.getAttribute(attributes.item) ?? ''),
  )
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button:not([data-drag-item]), a, [contenteditable]') !== null
  )
}

function drawMark(element: HTMLElement | null, mark: ReturnType<typeof markOf>): void {
  if (!element) return
  element.hidden = mark === null
  if (!mark) return
  element.dataset.kind = mark.kind
  // The style object, not the attribute: the content security policy allows no inline styles.
  element.style.transform = `translate(${mark.left}px, ${mark.top}px)`
  element.style.width = `${mark.width}px`
  element.style.height = `${mark.height}px`
}
