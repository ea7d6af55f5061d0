import { parseMoment, writeMoment } from '#shared/moment.ts'
import type { Drag, DropTarget, Key, Point, ScrollArea } from '#ui/drag/drag.ts'
import { minus, plus } from '#ui/drag/point.ts'
import { commitMove } from './commitMove.ts'
import type { Context } from './context.ts'
import type { Geometry } from './geometry.ts'
import { attributes, type Subject, subjectAt } from './hitTest.ts'
import { drawBand, type Overlay } from './overlay.ts'
import { stepOfKey, targetAfter } from './steps.ts'
import { dayUnder, type Start, sameTarget, type Target, targetAt } from './target.ts'
import { placeInWords, titleOf, warningsAt } from './words.ts'

/** A time axis to drop on: activities move and change their length along it, and things from outside land on it. */
export function timelineTarget(context: Context, overlay: Overlay): DropTarget<Subject, Target> {
  return {
    finger: 'moves',
    itemAt: subjectAt,
    // Without a timeline on the screen a pointer still takes something along; keys would have nowhere to go.
    lift: (subject, at) => (at || context.geometry() ? new TimelineDrag(context, overlay, subject, at) : null),
  }
}

/** A drag of an activity, of one of its edges, or of something from outside the timeline. */
class TimelineDrag implements Drag<Target> {
  readonly from: Target
  readonly #context: Context
  readonly #overlay: Overlay
  readonly #subject: Subject
  readonly #start: Start
  /** From the pointer to the corner of the lifted thing. */
  readonly #hold: Point
  /** What is shown; null when that is nothing yet. */
  #shown: { readonly target: Target | null; readonly warnings: readonly string[] } | null = null

  constructor(context: Context, overlay: Overlay, subject: Subject, at: Point | null) {
    this.#context = context
    this.#overlay = overlay
    this.#subject = subject
    this.#start = startOf(context, subject, at)
    this.#hold = holdOf(subject, at)
    const { moment, laneKey } = this.#start
    this.from = moment && laneKey !== null ? { kind: 'year', moment, laneKey } : { kind: 'strip' }
    const { kind, mode, element } = subject
    element.dataset.dragging = at ? mode : 'keys'
    const strip = context.geometry()?.strip
    if (strip && kind === 'activity' && mode === 'move') strip.dataset.offered = 'true'
    if (at) overlay.lift(subject, kind === 'source' ? titleOf(context, subject) : null, this.#hold)
    else {
      this.#draw(this.from)
      this.#pointAtBand()
    }
  }

  spotAt(point: Point): Target | null {
    const geometry = this.#context.geometry()
    return geometry && targetAt(geometry, this.#start, point, this.#subject.kind === 'activity')
  }

  spotAfter(target: Target | null, key: Key): Target | null {
    const [geometry, step] = [this.#context.geometry(), stepOfKey(key)]
    return geometry && step && target && targetAfter(geometry, this.#start, target, step)
  }

  scrollAreaAt(point: Point): ScrollArea | null {
    const geometry = this.#context.geometry()
    return geometry && scrollAreaAt(geometry, point, this.#start.mode === 'move')
  }

  show(target: Target | null, pointer: Point | null): void {
    if (pointer) {
      if (!this.#shown || !sameTarget(target, this.#shown.target)) this.#draw(target)
      this.#overlay.move(plus(pointer, this.#hold))
      this.#overlay.point(pointer)
      return
    }
    this.#draw(target)
    this.#context.geometry()?.band.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    this.#pointAtBand()
  }

  hide(): void {
    delete this.#subject.element.dataset.dragging
    this.#overlay.hide()
    const geometry = this.#context.geometry()
    if (!geometry) return
    drawBand(geometry, null)
    delete geometry.strip?.dataset.over
    delete geometry.strip?.dataset.offered
  }

  drop(target: Target): void {
    const { geometry, onLand } = this.#context
    const { kind, id } = this.#subject
    const lanes = geometry()?.lanes ?? []
    const to = target.kind === 'year' ? lanes.find(({ key }) => key === target.laneKey) : undefined
    if (kind === 'activity') {
      const from = lanes.find(({ key }) => key === this.#start.laneKey)
      const place = placeInWords(this.#context, target, this.#start)
      void commitMove(this.#context, { id, target, from, to, place, warnings: this.#shown?.warnings ?? [] })
    } else if (target.kind === 'year') {
      const targetGroupId = to?.of.sort === 'targetGroup' ? (to.of.group?.id ?? null) : null
      onLand(id, { moment: writeMoment(target.moment), targetGroupId })
    }
  }

  readonly words = {
    lifted: () => {
      const { t } = this.#context
      return `${t('timeline.lifted', { title: titleOf(this.#context, this.#subject) })} ${t('timeline.keys.lifted')}`
    },
    over: (target: Target) =>
      [placeInWords(this.#context, target, this.#start), ...(this.#shown?.warnings ?? [])].join(' '),
    putBack: () => this.#context.t('timeline.stays', { title: titleOf(this.#context, this.#subject) }),
  }

  /** Draws where it would go: the band, the words, and what there is to think about. */
  #draw(target: Target | null): void {
    const geometry = this.#context.geometry()
    if (!geometry) return
    const warnings = target ? warningsAt(this.#context, this.#subject, target, this.#start) : []
    this.#shown = { target, warnings }
    drawBand(geometry, target)
    if (geometry.strip) geometry.strip.dataset.over = String(target?.kind === 'strip')
    this.#overlay.say(placeInWords(this.#context, target, this.#start), warnings)
  }

  /** Puts the words beside the band, as there is no pointer to stand at. */
  #pointAtBand(): void {
    const geometry = this.#context.geometry()
    if (!geometry) return
    const target = this.#shown?.target
    const chip = this.#subject.element.getBoundingClientRect()
    if (target?.kind !== 'year') {
      const { left, top } = geometry.strip?.getBoundingClientRect() ?? chip
      this.#overlay.point({ x: left, y: top })
      return
    }
    const band = geometry.band.getBoundingClientRect()
    const view = geometry.scroller.getBoundingClientRect()
    // In its own lane beneath the chip, which has the focus; in another where that lane begins.
    const y = target.laneKey === this.#start.laneKey ? chip.bottom : Math.max(band.top, view.top + geometry.head)
    this.#overlay.point({ x: Math.max(band.left, view.left + geometry.names), y: Math.min(y, view.bottom) })
  }
}

function startOf({ store, geometry }: Context, { kind, id, element, mode }: Subject, at: Point | null): Start {
  const timeline = geometry()
  const written = kind === 'activity' ? (store.record('activity', id)?.moment ?? null) : null
  const laneKey = element.getAttribute(attributes.lane)
  return {
    mode,
    laneKey,
    grabbed: at && timeline ? dayUnder(timeline, at.x) : 0,
    moment: laneKey === null || written === null ? null : parseMoment(written),
  }
}

/** What stands in the year is held where it was pressed; anything else hangs beside the pointer. */
function holdOf({ element }: Subject, at: Point | null): Point {
  if (!at || !element.hasAttribute(attributes.lane)) return { x: -12, y: -14 }
  const { left, top } = element.getBoundingClientRect()
  return minus({ x: left, y: top }, at)
}

/** How far outside the days a pointer may be and still scroll them, in px. */
const tolerance = 48

function scrollAreaAt({ scroller, names, head }: Geometry, { x, y }: Point, isMoved: boolean): ScrollArea | null {
  const { left, top, right, bottom } = scroller.getBoundingClientRect()
  const isNear = x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance
  if (!isNear) return null
  return { scroller, box: { left: left + names, top: top + head, right, bottom }, goes: isMoved ? 'both' : 'across' }
}
