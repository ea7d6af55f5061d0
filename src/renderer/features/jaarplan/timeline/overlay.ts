import { extentOf } from '#shared/rules/timeline/timeline.ts'
import type { Point } from '#ui/drag/drag.ts'
import { placeAt } from '#ui/drag/point.ts'
import type { Geometry } from './geometry.ts'
import type { Subject } from './hitTest.ts'
import type { Target } from './target.ts'

/** The elements that are drawn over everything during a drag. */
export type OverlayElements = {
  /** Lies over the whole window while a pointer drags, so that nothing under it has to show another cursor. */
  readonly shield: HTMLElement
  /** Goes along with the pointer; `likeness`, in it, is what it looks like. */
  readonly ghost: HTMLElement
  readonly likeness: HTMLElement
  /** Where it would go, and what there is to think about. */
  readonly label: HTMLElement
}

const beside = 18
const edge = 8
const gap = 6

/**
 * What is seen of a drag: the lifted thing, and a label with words. It writes to the style of a few elements itself,
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

  /**
   * Shows the cursor of a drag everywhere. What is moved as a whole is lifted: a likeness of the same size, or only its
   * name; `hold` is its corner seen from the pointer.
   */
  lift({ element, mode }: Subject, name: string | null, hold: Point): void {
    const { shield, ghost, likeness: look } = this.#elements
    shield.dataset.manner = mode
    shield.hidden = false
    if (mode !== 'move') return
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
      look.replaceChildren(likeness)
    } else {
      look.replaceChildren(name)
    }
    look.dataset.kind = name === null ? 'likeness' : 'name'
    ghost.hidden = false
    this.#depth = ghost.offsetHeight + hold.y + gap
    this.#rise = -hold.y
  }

  /** Puts the lifted thing with its left top corner at a point of the screen. */
  move(corner: Point): void {
    placeAt(this.#elements.ghost, corner)
  }

  /** Changes the words of the label. */
  say(when: string, warnings: readonly string[]): void {
    const { label } = this.#elements
    const list = document.createElement('ul')
    list.append(...warnings.map((warning) => withText('li', warning)))
    label.replaceChildren(withText('p', when), list)
    label.hidden = false
    this.#size = { width: label.offsetWidth, height: label.offsetHeight }
  }

  /** Puts the label beside a point of the screen, under what is lifted and inside the window. */
  point({ x, y }: Point): void {
    const { width, height } = this.#size
    const left = Math.max(edge, Math.min(x + beside, window.innerWidth - width - edge))
    const under = y + Math.max(beside, this.#depth)
    const top = under + height + edge <= window.innerHeight ? under : Math.max(edge, y - beside - height - this.#rise)
    placeAt(this.#elements.label, { x: left, y: top })
  }

  hide(): void {
    const { shield, ghost, likeness, label } = this.#elements
    shield.hidden = true
    ghost.hidden = true
    likeness.replaceChildren()
    label.hidden = true
  }
}

function withText(tag: 'p' | 'li', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

/** Shows in the year which days of which lane are chosen. */
export function drawBand({ axis, pxPerDay, lanes, band }: Geometry, target: Target | null): void {
  const extent = target?.kind === 'year' ? extentOf(axis, target.moment) : null
  const lane = target?.kind === 'year' ? lanes.find(({ key }) => key === target.laneKey) : undefined
  band.hidden = !extent || !lane
  if (!extent || !lane) return
  placeAt(band, { x: extent.from * pxPerDay, y: lane.top })
  band.style.width = `${(extent.to - extent.from) * pxPerDay}px`
  band.style.height = `${lane.height}px`
}
