import type { Point } from '#ui/drag/drag.ts'
import { scrollAlong } from '#ui/drag/edgeScroll.ts'
import { followPress } from '#ui/drag/press.ts'

/** What follows from a pointer that is dragged over a table. */
type Listener = {
  /** It drags from now on. */
  readonly onDrag?: () => void
  /** It is over a cell, a heading or the head of a row: also when that came beneath it by scrolling. */
  readonly onOver: (over: Element, at: Point) => void
  /** It came up after it dragged. */
  readonly onDrop?: () => void
  /** It came up where it went down. */
  readonly onClick?: () => void
  readonly onCancel?: () => void
}

/** Follows a pointer that went down in a table until it comes up, or Escape; the table scrolls along at its edges. */
export function followOver(down: PointerEvent, goes: 'both' | 'across' | 'down', listener: Listener): void {
  const scroller = down.target instanceof Element ? down.target.closest<HTMLElement>('[data-scroller]') : null
  let at: Point | null = null
  let frame = 0
  const tell = () => {
    const over = at && document.elementFromPoint(at.x, at.y)
    if (over && at) listener.onOver(over, at)
  }
  const scroll = () => {
    if (at && scroller && scrollAlong({ scroller, box: insideOf(scroller), goes }, at)) tell()
    frame = requestAnimationFrame(scroll)
  }
  const keys = new AbortController()
  const end = () => {
    stop()
    keys.abort()
    cancelAnimationFrame(frame)
  }
  const cancel = () => {
    end()
    listener.onCancel?.()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !at) return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  window.addEventListener('keydown', press, { capture: true, signal: keys.signal })
  const stop = followPress(down, false, {
    onDrag: () => {
      listener.onDrag?.()
      frame = requestAnimationFrame(scroll)
    },
    onMove: (to) => {
      at = to
      tell()
    },
    onRelease: () => {
      end()
      if (at) listener.onDrop?.()
      else listener.onClick?.()
    },
    onCancel: cancel,
  })
}

/** The part of a table in which cells scroll: beneath the headings, beside the columns that stay. */
function insideOf(scroller: HTMLElement) {
  const { left, top } = scroller.getBoundingClientRect()
  const head = scroller.querySelector<HTMLElement>('[data-head]')
  const stays = [...(head?.querySelectorAll<HTMLElement>('[data-stays]') ?? [])].at(-1)
  return {
    left: stays && getComputedStyle(stays).position === 'sticky' ? stays.getBoundingClientRect().right : left,
    top: top + (head?.offsetHeight ?? 0),
    right: left + scroller.clientWidth,
    bottom: top + scroller.clientHeight,
  }
}
