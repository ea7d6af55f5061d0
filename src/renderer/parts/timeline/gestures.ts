import { parseMoment, writeMoment } from '#shared/moment.ts'
import { commitMove } from './commit.ts'
import type { Host, Point, Subject } from './host.ts'
import { drawBand } from './overlay.ts'
import { pressedSubject, stepOfKey, swallowClick } from './pressed.ts'
import { placeInWords, titleOf, warningsAt } from './said.ts'
import { scrollSpeed } from './scrolling.ts'
import { attributes } from './surface.ts'
import { dayUnder, type Start, sameTarget, type Target, targetAfter, targetAt } from './target.ts'

/** A gesture that is going on. */
type Gesture = {
  readonly subject: Subject
  readonly start: Start
  readonly isByKeyboard: boolean
  /** From the pointer to the corner of the lifted thing. */
  readonly hold: Point
  pointer: Point
  /** Whether nothing was shown yet. */
  isNew: boolean
  target: Target | null
  warnings: readonly string[]
  frame: number
}

type Press = { readonly subject: Subject; readonly mode: Start['mode']; readonly pointerId: number; readonly at: Point }

/** How far a pointer goes before it drags, in px. */
const threshold = 5

/**
 * Moving and resizing on the timeline, by pointer and by keyboard. A gesture draws the lifted thing, a label and a band
 * of days by itself; the plan changes once, by one command, when it ends.
 */
export class Gestures {
  readonly #host: () => Host
  #press: Press | null = null
  #gesture: Gesture | null = null
  /** Takes away what listens as long as a pointer is down. */
  #stopListening: (() => void) | null = null

  constructor(host: () => Host) {
    this.#host = host
  }

  /** Whether something was lifted by keyboard: then the keys are its own. */
  get isLifted(): boolean {
    return this.#gesture?.isByKeyboard === true
  }

  /** A pointer went down somewhere in the area. */
  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || this.#press || this.#gesture) return
    const found = pressedSubject(event.target)
    if (!found) return
    this.#press = { ...found, pointerId: event.pointerId, at: { x: event.clientX, y: event.clientY } }
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('pointermove', this.#move, { signal })
    window.addEventListener('pointerup', this.#release, { signal })
    window.addEventListener('pointercancel', () => this.cancel(), { signal })
    window.addEventListener('blur', () => this.cancel(), { signal })
    window.addEventListener('keydown', this.#escape, { signal, capture: true })
    // The browser's own drag of a link or a picture would take the pointer away.
    window.addEventListener('dragstart', (drag) => drag.preventDefault(), { signal })
    window.addEventListener('selectstart', (select) => select.preventDefault(), { signal })
    this.#stopListening = () => listeners.abort()
  }

  /** Lifts an activity by keyboard. */
  lift(id: string, element: HTMLElement): void {
    const { surface, t, announce, store } = this.#host()
    if (!surface || this.#gesture) return
    const start = this.#startOf({ kind: 'activity', id, element }, 'move', 0)
    const target: Target =
      start.moment && start.laneKey !== null
        ? { kind: 'year', moment: start.moment, laneKey: start.laneKey }
        : { kind: 'strip' }
    this.#begin({ kind: 'activity', id, element }, start, true, { x: 0, y: 0 }, { x: 0, y: 0 })
    element.addEventListener('blur', this.#blur, { once: true })
    this.#show(target)
    const title = store.record('activity', id)?.title ?? ''
    announce(`${t('timeline.lifted', { title })} ${t('timeline.keys.lifted')}`)
  }

  /** A key while something is lifted by keyboard. */
  key(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'preventDefault' | 'stopPropagation'>): void {
    const gesture = this.#gesture
    const { surface, announce } = this.#host()
    if (!gesture?.isByKeyboard || !surface) return
    if (event.key === 'Tab') {
      this.cancel()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') this.cancel()
    else if (event.key === ' ' || event.key === 'Enter') this.#drop()
    const step = stepOfKey(event)
    if (!step || !gesture.target) return
    const target = targetAfter(surface, gesture.start, gesture.target, step)
    this.#show(target)
    surface.band.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    this.#pointAtBand()
    announce([placeInWords(this.#host(), target, gesture.start), ...gesture.warnings].join(' '))
  }

  /** Ends a gesture without any change. */
  cancel(): void {
    const gesture = this.#gesture
    this.#end()
    if (!gesture) return
    const { t, announce } = this.#host()
    announce(t('timeline.stays', { title: titleOf(this.#host(), gesture.subject) }))
  }

  readonly #blur = (): void => {
    if (this.isLifted) this.cancel()
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#gesture) return
    event.preventDefault()
    event.stopPropagation()
    this.cancel()
  }

  readonly #move = (event: PointerEvent): void => {
    const press = this.#press
    if (press?.pointerId !== event.pointerId) return
    const pointer = { x: event.clientX, y: event.clientY }
    if (this.#gesture) {
      this.#gesture.pointer = pointer
      return
    }
    if (Math.hypot(pointer.x - press.at.x, pointer.y - press.at.y) < threshold) return
    const { area, surface } = this.#host()
    const { subject, mode, at } = press
    const box = subject.element.getBoundingClientRect()
    const isPlaced = subject.element.hasAttribute(attributes.lane)
    const hold = isPlaced ? { x: box.left - at.x, y: box.top - at.y } : { x: -12, y: -14 }
    const start = this.#startOf(subject, mode, surface ? dayUnder(surface, at.x) : 0)
    area?.setPointerCapture(event.pointerId)
    this.#begin(subject, start, false, hold, pointer)
    const follow = () => {
      const gesture = this.#gesture
      if (!gesture || gesture.isByKeyboard) return
      this.#follow(gesture)
      gesture.frame = requestAnimationFrame(follow)
    }
    follow()
  }

  readonly #release = (event: PointerEvent): void => {
    if (this.#press?.pointerId !== event.pointerId) return
    if (!this.#gesture) {
      this.#end()
      return
    }
    this.#gesture.pointer = { x: event.clientX, y: event.clientY }
    this.#follow(this.#gesture)
    this.#drop()
  }

  #startOf({ kind, id, element }: Subject, mode: Start['mode'], grabbed: number): Start {
    const written = kind === 'activity' ? (this.#host().store.record('activity', id)?.moment ?? null) : null
    const laneKey = element.getAttribute(attributes.lane)
    return { mode, laneKey, grabbed, moment: laneKey === null || written === null ? null : parseMoment(written) }
  }

  #begin(subject: Subject, start: Start, isByKeyboard: boolean, hold: Point, pointer: Point): void {
    const { surface, overlay, nameOf } = this.#host()
    this.#gesture = { subject, start, isByKeyboard, hold, pointer, isNew: true, target: null, warnings: [], frame: 0 }
    const manner = isByKeyboard ? 'keys' : start.mode
    subject.element.dataset.dragging = manner
    if (surface?.strip && subject.kind === 'activity' && start.mode === 'move') surface.strip.dataset.offered = 'true'
    if (!isByKeyboard) overlay?.cover(start.mode)
    if (isByKeyboard || start.mode !== 'move') return
    overlay?.lift(subject.element, subject.kind === 'source' ? nameOf(subject.id) : null, hold)
  }

  /** Draws a drag as the pointer is now; once per frame. */
  #follow(gesture: Gesture): void {
    const { surface, overlay } = this.#host()
    const { pointer, hold, start, subject } = gesture
    if (surface) {
      const { x, y } = scrollSpeed(surface, pointer, start.mode !== 'move')
      if (x !== 0 || y !== 0) surface.scroller.scrollBy(x, y)
    }
    const target = surface ? targetAt(surface, start, pointer, subject.kind === 'activity') : null
    if (gesture.isNew || !sameTarget(target, gesture.target)) this.#show(target)
    overlay?.move({ x: pointer.x + hold.x, y: pointer.y + hold.y })
    overlay?.point(pointer)
  }

  /** Shows where the thing would go: the band, the words, and what there is to think about. */
  #show(target: Target | null): void {
    const gesture = this.#gesture
    const { surface, overlay } = this.#host()
    if (!gesture || !surface) return
    gesture.target = target
    gesture.isNew = false
    gesture.warnings = target ? warningsAt(this.#host(), gesture.subject, target) : []
    drawBand(surface, target)
    if (surface.strip) surface.strip.dataset.over = String(target?.kind === 'strip')
    overlay?.say(placeInWords(this.#host(), target, gesture.start), gesture.warnings)
    if (gesture.isByKeyboard) this.#pointAtBand()
  }

  #pointAtBand(): void {
    const { surface, overlay } = this.#host()
    const gesture = this.#gesture
    if (!surface || !gesture) return
    const { target, start, subject } = gesture
    const chip = subject.element.getBoundingClientRect()
    if (target?.kind !== 'year') {
      const box = surface.strip?.getBoundingClientRect() ?? chip
      overlay?.point({ x: box.left, y: box.top })
      return
    }
    const band = surface.band.getBoundingClientRect()
    const view = surface.scroller.getBoundingClientRect()
    // In its own lane beneath the chip, which has the focus; in another where that lane begins.
    const y = target.laneKey === start.laneKey ? chip.bottom : Math.max(band.top, view.top + surface.head)
    overlay?.point({ x: Math.max(band.left, view.left + surface.names), y: Math.min(y, view.bottom) })
  }

  #end(): void {
    const gesture = this.#gesture
    const { area, surface, overlay } = this.#host()
    this.#stopListening?.()
    this.#stopListening = null
    const press = this.#press
    this.#press = null
    this.#gesture = null
    if (!gesture) return
    cancelAnimationFrame(gesture.frame)
    if (press) swallowClick()
    if (press && area?.hasPointerCapture(press.pointerId)) area.releasePointerCapture(press.pointerId)
    gesture.subject.element.removeEventListener('blur', this.#blur)
    delete gesture.subject.element.dataset.dragging
    if (surface?.strip) {
      delete surface.strip.dataset.over
      delete surface.strip.dataset.offered
    }
    if (surface) drawBand(surface, null)
    overlay?.hide()
  }

  #drop(): void {
    const gesture = this.#gesture
    if (!gesture?.target) {
      this.cancel()
      return
    }
    const { surface, onLand } = this.#host()
    const { subject, target, start } = gesture
    const place = placeInWords(this.#host(), target, gesture.start)
    const lane = target.kind === 'year' ? surface?.lanes.find(({ key }) => key === target.laneKey) : undefined
    this.#end()
    if (subject.kind === 'activity') {
      const from = surface?.lanes.find(({ key }) => key === start.laneKey)
      void commitMove(this.#host(), { id: subject.id, target, from, to: lane, place, warnings: gesture.warnings })
      return
    }
    if (target.kind === 'strip') return
    const targetGroupId = lane?.of.sort === 'targetGroup' ? (lane.of.group?.id ?? null) : null
    onLand(subject.id, { moment: writeMoment(target.moment), targetGroupId })
  }
}
