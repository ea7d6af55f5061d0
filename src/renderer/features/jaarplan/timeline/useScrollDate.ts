import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Axis, type Extent, halfOf, monthStartOf, monthsOn } from '#shared/rules/timeline/timeline.ts'
import { useTodayOn } from './Backdrop.tsx'
import type { PackedLane } from './layout.ts'
import type { Zoom } from './scale.ts'

type Options = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly zoom: Zoom
  readonly axis: Axis
  /** The parts of the year that are looked at one at a time. */
  readonly parts: readonly Extent[]
  readonly pxPerDay: number
  /** The width of the days in sight, in px. */
  readonly width: number
  readonly lanes: readonly PackedLane[]
}

type ScrollDate = {
  /** The day in the middle of what is in sight. */
  readonly middle: () => number
  /** The month of that day, 0 for August. */
  readonly month: number
  /** The days that need room: those in sight, and while somebody scrolls all parts that come along. */
  readonly inSight: Extent | null
  readonly onScroll: () => void
  readonly onScrollEnd: () => void
}

/**
 * Keeps the day that somebody looks at in sight when the zoom changes, and what stands at the left when the room does. Until
 * somebody scrolls that day is today, or that of the first activity. Where it is scrolled to is remembered, not read: reading
 * makes the browser lay out a year that is not painted yet.
 */
export function useScrollDate(options: Options): ScrollDate {
  const { scroller, zoom, axis, parts, pxPerDay, width, lanes } = options
  const today = useTodayOn(axis)
  const day = useRef(today)
  const last = useRef<{ readonly zoom: Zoom; readonly left: number } | null>(null)
  const scrolled = useRef(0)
  const [month, setMonth] = useState(() => monthIndexAt(axis, today ?? 0))
  const [inSight, setInSight] = useState<Extent | null>(null)
  const view = (): Extent => ({ from: scrolled.current / pxPerDay, to: (scrolled.current + width) / pxPerDay })
  const middle = () => (scrolled.current + width / 2) / pxPerDay
  const tellMonth = () => setMonth(monthIndexAt(axis, middle()))
  const tellSight = () => {
    // Of a year that is looked at as one all is in sight: nothing to draw again for.
    if (parts.length === 1) setInSight(null)
    else setInSight((known) => (known && isSame(known, view()) ? known : view()))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the width of a day changes, not when a choice of day would
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || pxPerDay === 0) return
    day.current ??= earliest(lanes)
    const left = last.current?.zoom === zoom ? last.current.left : dayAtLeft(axis, zoom, day.current)
    last.current = { zoom, left }
    const wanted = Math.max(0, Math.min(left * pxPerDay, axis.length * pxPerDay - width))
    if (wanted !== scrolled.current) element.scrollLeft = wanted
    scrolled.current = wanted
    tellMonth()
    tellSight()
  }, [scroller, zoom, pxPerDay, width])
  const onScroll = () => {
    const element = scroller.current
    // Only what a person scrolled counts, and a browser rounds what it was told.
    if (!element || Math.abs(scrolled.current - element.scrollLeft) < 1) return
    scrolled.current = element.scrollLeft
    day.current = middle()
    last.current = { zoom, left: element.scrollLeft / pxPerDay }
    tellMonth()
    if (parts.length > 1) setInSight((known) => withParts(known, view(), parts))
  }
  return { middle, month, inSight, onScroll, onScrollEnd: tellSight }
}

/** The days that had room already, and the whole parts that come in sight: room comes once for each. */
function withParts(known: Extent | null, view: Extent, parts: readonly Extent[]): Extent {
  if (known && known.from <= view.from && known.to >= view.to) return known
  const touched = parts.filter(({ from, to }) => from < view.to && view.from < to)
  const all = [view, ...touched, ...(known ? [known] : [])]
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
}

function isSame(a: Extent, b: Extent): boolean {
  return a.from === b.from && a.to === b.to
}

function monthIndexAt(axis: Axis, day: number): number {
  return Math.max(
    0,
    monthsOn(axis).findLastIndex(({ from }) => from <= day),
  )
}

/** The day on which the first activity of the year begins. */
function earliest(lanes: readonly PackedLane[]): number {
  const starts = lanes.flatMap(({ chips }) => chips.map(({ extent }) => extent.from))
  return starts.length > 0 ? Math.min(...starts) : 0
}

/** The day to put at the left for a day that has to be seen. */
function dayAtLeft(axis: Axis, zoom: Zoom, day: number): number {
  switch (zoom) {
    case 'year':
      return 0
    case 'half':
      return halfOf(axis, day)
    case 'month':
      return monthStartOf(axis, day)
  }
}
