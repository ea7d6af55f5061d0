import { type Edge, extentOf } from '#shared/rules/timeline.ts'
import type { Point } from './host.ts'
import type { Surface } from './surface.ts'
import type { Target } from './target.ts'

/** The elements that are drawn over everything during a gesture. */
export type OverlayElements = {
  /** Lies over the whole window while a pointer drags, so that nothing under it has to show another cursor. */
  readonly shield: HTMLElement
  readonly ghost: HTMLElement
  readonly label: HTMLElement
  readonly when: HTMLElement
  readonly warnings: HTMLElement
}

const beside = 18
const edge = 8
const gap = 6

/**
 * What is seen of a gesture: the lifted thing, and a label with words. It writes to the style of a few elements itself,
 * so that moving a pointer draws nothing again.
 */
export class Overlay {
  readonly #elements: OverlayElements
  #size = { width: 0, height: 0 }
  /** How far the lifted thing reaches under and over the pointer, in px. */
  #depth = 0
  #rise = 0

  constructor(elements: OverlayElements) {
    this.#elements = elements
  }

  /** Lifts a likeness of an element, of the same size, or only its name; `hold` is its corner seen from the pointer. */
  lift(element: HTMLElement, name: string | null, hold: Point): void {
    const { ghost } = this.#elements
    const { width, height } = element.getBoundingClientRect()
    if (name === null) {
      const likeness = element.cloneNode(true)
      if (likeness instanceof HTMLElement) {
        for (const { name: attribute } of [...likeness.attributes]) {
          if (attribute !== 'class' && attribute !== 'data-tone' && attribute !== 'data-lines') {
            likeness.removeAttribute(attribute)
          }
        }
        likeness.tabIndex = -1
        likeness.style.width = `${width}px`
        likeness.style.height = `${height}px`
      }
      ghost.replaceChildren(likeness)
    } else {
      ghost.replaceChildren(name)
    }
    ghost.dataset.kind = name === null ? 'likeness' : 'name'
    ghost.hidden = false
    this.#depth = ghost.offsetHeight + hold.y + gap
    this.#rise = -hold.y
  }

  /** Shows the cursor of a drag everywhere. */
  cover(manner: 'move' | Edge): void {
    this.#elements.shield.dataset.manner = manner
    this.#elements.shield.hidden = false
  }

  /** Puts the lifted thing with its left top corner at a point of the screen. */
  move({ x, y }: Point): void {
    this.#elements.ghost.style.transform = `translate(${x}px, ${y}px)`
  }

  /** Changes the words of the label. */
  say(when: string, warnings: readonly string[]): void {
    const { label, when: line, warnings: list } = this.#elements
    label.hidden = false
    line.textContent = when
    list.replaceChildren(
      ...warnings.map((warning) => {
        const item = document.createElement('li')
        item.textContent = warning
        return item
      }),
    )
    this.#size = { width: label.offsetWidth, height: label.offsetHeight }
  }

  /** Puts the label beside a point of the screen, under what is lifted and inside the window. */
  point({ x, y }: Point): void {
    const { width, height } = this.#size
    const left = Math.max(edge, Math.min(x + beside, window.innerWidth - width - edge))
    const under = y + Math.max(beside, this.#depth)
    const top = under + height + edge <= window.innerHeight ? under : Math.max(edge, y - beside - height - this.#rise)
    this.#elements.label.style.transform = `translate(${left}px, ${top}px)`
  }

  hide(): void {
    const { ghost, label, shield } = this.#elements
    shield.hidden = true
    ghost.hidden = true
    ghost.replaceChildren()
    label.hidden = true
    this.#depth = 0
    this.#rise = 0
  }
}

/** Shows in the year which days of which lane are chosen. */
export function drawBand({ axis, pxPerDay, lanes, band }: Surface, target: Target | null): void {
  const extent = target?.kind === 'year' ? extentOf(axis, target.moment) : null
  const lane = target?.kind === 'year' ? lanes.find(({ key }) => key === target.laneKey) : undefined
  band.hidden = !extent || !lane
  if (!extent || !lane) return
  // The style object, not the attribute: the content security policy allows no inline styles.
  band.style.transform = `translate(${extent.from * pxPerDay}px, ${lane.top}px)`
  band.style.width = `${(extent.to - extent.from) * pxPerDay}px`
  band.style.height = `${lane.height}px`
}
