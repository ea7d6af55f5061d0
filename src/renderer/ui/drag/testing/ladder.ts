import { vi } from 'vitest'
import type { DropTarget, ScrollArea } from '../drag.ts'
import { DragSession } from '../session.ts'

/** As much of an element as a session asks for. */
class FakeElement extends EventTarget {
  captured: number | null = null
  setPointerCapture(id: number) {
    this.captured = id
  }
  hasPointerCapture(id: number) {
    return this.captured === id
  }
  releasePointerCapture() {
    this.captured = null
  }
}
const element = () => new FakeElement() as FakeElement & HTMLElement

type Settings = { readonly finger?: 'moves' | 'holds'; readonly scrollArea?: ScrollArea }

/** A ladder with ten rungs of 10 px, and one thing that stands on the third; what happens to it is written down. */
export function ladder({ finger = 'holds', scrollArea }: Settings = {}) {
  const frames = new Map<number, () => void>()
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('requestAnimationFrame', (look: () => void) => {
    frames.set(frames.size + 1, look)
    return frames.size
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
  const [area, thing, button] = [element(), element(), element()]
  const log: string[] = []
  const target: DropTarget<{ readonly element: HTMLElement }, number> = {
    finger,
    itemAt: (pressed) => (pressed === thing || pressed === button ? { element: thing } : null),
    lift: (_, at) => {
      log.push(at ? `lift at ${at.y}` : 'lift')
      return {
        from: 3,
        spotAt: ({ y }) => (y >= 0 && y < 100 ? Math.floor(y / 10) : null),
        spotAfter: (rung, { key }) =>
          key === 'ArrowUp' ? (rung ?? 0) - 1 : key === 'ArrowDown' ? (rung ?? 0) + 1 : null,
        scrollAreaAt: () => scrollArea ?? null,
        show: (rung, pointer) => log.push(pointer ? `show ${rung} at ${pointer.y}` : `show ${rung}`),
        hide: () => log.push('hide'),
        drop: (rung) => log.push(`drop ${rung}`),
        words: { lifted: () => 'lifted', over: (rung) => `over ${rung}`, putBack: () => 'put back' },
      }
    },
  }
  const stop = new DragSession(
    area,
    () => target,
    (text) => log.push(`"${text}"`),
  ).listen()
  const tell = (to: EventTarget, type: string, what: object, at: EventTarget = to) => {
    const event = Object.assign(new Event(type, { cancelable: true }), what)
    Object.defineProperty(event, 'target', { value: at })
    to.dispatchEvent(event)
    return event
  }
  const pointer = (to: EventTarget, type: string, y: number, more: object = {}) =>
    tell(to, type, { clientX: 0, clientY: y, button: 0, isPrimary: true, pointerId: 1, pointerType: 'mouse', ...more })
  const key = (name: string, more: object = {}) => tell(page, 'keydown', { key: name, ...more })
  return {
    log,
    area,
    stop,
    press: (y: number, more: object = {}, on = thing) =>
      tell(
        area,
        'pointerdown',
        { clientX: 0, clientY: y, button: 0, isPrimary: true, pointerId: 1, pointerType: 'mouse', ...more },
        on,
      ),
    move: (y: number, more: object = {}) => pointer(page, 'pointermove', y, more),
    release: (y: number, more: object = {}) => pointer(page, 'pointerup', y, more),
    loseTo: (type: 'pointercancel') => pointer(page, type, 0),
    click: () => tell(page, 'click', {}),
    space: (more: object = {}, on = thing) => tell(area, 'keydown', { key: ' ', ...more }, on),
    key,
    leave: () => tell(thing, 'blur', {}),
    leaveWindow: () => tell(page, 'blur', {}),
    resize: () => tell(page, 'resize', {}),
    touchMove: () => tell(area, 'touchmove', {}),
    menu: () => tell(page, 'contextmenu', {}),
    button,
    /** Lets the next frame come; whether anybody waited for it. */
    frame: () => {
      const waiting = [...frames.values()]
      frames.clear()
      for (const look of waiting) look()
      return waiting.length > 0
    },
  }
}
