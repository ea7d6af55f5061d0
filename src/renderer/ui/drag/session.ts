import type { Drag, DropTarget, Point } from './drag.ts'
import { scrollAlong } from './edgeScroll.ts'
import { followPress } from './press.ts'
import { swallowClick } from './swallowClick.ts'

/** What is held now, by a pointer or by the keyboard. */
type Held<Spot> = {
  readonly drag: Drag<Spot>
  /** Where the pointer is; null by keyboard. */
  pointer: Point | null
  spot: Spot | null
  /** The frame in which it is looked at again; 0 for none. */
  frame: number
  readonly listeners: AbortController
}

/**
 * Drags the things of an area, one at a time, by pointer and by keyboard. It decides when something is lifted, looked at (at
 * most once a frame), dropped or put back; what a position means it asks the target. Nothing changes before the drop.
 */
export class DragSession<Item extends { readonly element: HTMLElement }, Spot> {
  readonly #area: HTMLElement
  readonly #targetNow: () => DropTarget<Item, Spot> | null
  readonly #announce: (text: string) => void
  #press: { readonly pointerId: number; readonly stop: () => void } | null = null
  #held: Held<Spot> | null = null

  /** `targetNow` is asked at every press and lift, and may have none; `announce` is for who does not see the screen. */
  constructor(area: HTMLElement, targetNow: () => DropTarget<Item, Spot> | null, announce: (text: string) => void) {
    this.#area = area
    this.#targetNow = targetNow
    this.#announce = announce
  }

  /** Listens to the area. Returns how to stop, which puts back what is held. */
  listen(): () => void {
    const listeners = new AbortController()
    const { signal } = listeners
    this.#area.addEventListener('pointerdown', this.#down, { signal })
    this.#area.addEventListener('keydown', this.#lifting, { signal })
    // A finger that drags does not scroll; the browser wants to know before it goes down that this may be refused.
    const keepStill = (move: TouchEvent) => this.#held && move.cancelable && move.preventDefault()
    this.#area.addEventListener('touchmove', keepStill, { signal, passive: false })
    return () => {
      listeners.abort()
      this.#putBack()
    }
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || this.#press || this.#held) return
    const target = this.#targetNow()
    const item = target?.itemAt(event.target)
    if (!target || !item) return
    const stop = followPress(event, event.pointerType === 'touch' && target.finger === 'holds', {
      onDrag: (from) => this.#take(target, item, from),
      onMove: this.#move,
      onRelease: this.#release,
      onCancel: this.#putBack,
    })
    this.#press = { pointerId: event.pointerId, stop }
  }

  /** The space bar lifts what has the focus itself: in a field or on a button inside it, it means something else. */
  readonly #lifting = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || this.#press || this.#held) return
    const target = this.#targetNow()
    const item = target?.itemAt(event.target)
    if (target && item?.element === event.target && this.#lift(target, item, null)) event.preventDefault()
  }

  #take(target: DropTarget<Item, Spot>, item: Item, from: Point): void {
    const held = this.#lift(target, item, from)
    if (!held || !this.#press) return
    this.#area.setPointerCapture(this.#press.pointerId)
    this.#look(held, from)
  }

  #lift(target: DropTarget<Item, Spot>, item: Item, pointer: Point | null): Held<Spot> | null {
    const drag = target.lift(item, pointer)
    if (!drag) return null
    const listeners = new AbortController()
    const { signal } = listeners
    const held = { drag, pointer, spot: drag.from, frame: 0, listeners }
    this.#held = held
    window.addEventListener('keydown', this.#key, { signal, capture: true })
    window.addEventListener('resize', this.#putBack, { signal })
    window.addEventListener('contextmenu', (menu) => menu.preventDefault(), { signal })
    if (!pointer) {
      item.element.addEventListener('blur', this.#putBack, { signal })
      this.#announce(drag.words.lifted())
    }
    return held
  }

  readonly #move = (to: Point): void => {
    const held = this.#held
    if (!held) return
    held.pointer = to
    held.frame ||= requestAnimationFrame(() => this.#look(held, held.pointer ?? to))
  }

  /** Finds and shows the spot under the pointer; again in the next frame as long as something scrolls along. */
  #look(held: Held<Spot>, pointer: Point): void {
    held.frame = 0
    const area = held.drag.scrollAreaAt(pointer)
    if (area && scrollAlong(area, pointer)) this.#move(pointer)
    this.#show(held, held.drag.spotAt(pointer))
  }

  #show(held: Held<Spot>, spot: Spot | null): void {
    held.spot = spot
    held.drag.show(spot, held.pointer)
  }

  readonly #release = (at: Point): void => {
    const held = this.#held
    if (held) {
      // The last position counts even when the button comes up before the next frame.
      held.pointer = at
      this.#show(held, held.drag.spotAt(at))
      this.#drop(held)
    } else this.#end()
  }

  /** Keys while something is held. By keyboard all of them are about that; Tab goes on, and puts it back. */
  readonly #key = (event: KeyboardEvent): void => {
    const held = this.#held
    if (!held || (held.pointer && event.key !== 'Escape')) return
    if (event.key !== 'Tab') {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Tab' || event.key === 'Escape') this.#putBack()
    else if (event.key === ' ' || event.key === 'Enter') this.#drop(held)
    else this.#step(held, held.drag.spotAfter(held.spot, event))
  }

  #step(held: Held<Spot>, spot: Spot | null): void {
    if (spot === null) return
    this.#show(held, spot)
    this.#announce(held.drag.words.over(spot))
  }

  #drop({ drag, spot }: Held<Spot>): void {
    this.#end()
    if (spot === null) this.#announce(drag.words.putBack())
    else drag.drop(spot)
  }

  /** Ends without any change. */
  readonly #putBack = (): void => {
    const held = this.#held
    this.#end()
    if (held) this.#announce(held.drag.words.putBack())
  }

  #end(): void {
    const [press, held] = [this.#press, this.#held]
    this.#press = null
    this.#held = null
    press?.stop()
    if (!held) return
    cancelAnimationFrame(held.frame)
    held.listeners.abort()
    if (press) {
      swallowClick()
      if (this.#area.hasPointerCapture(press.pointerId)) this.#area.releasePointerCapture(press.pointerId)
    }
    held.drag.hide()
  }
}
