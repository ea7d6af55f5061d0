import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Axis, halfOf, monthStartOf, monthsOn } from '#shared/rules/timeline/timeline.ts'
import { useTodayOn } from './Backdrop.tsx'
import type { PlacedLane } from './layout.ts'
import type { Zoom } from './scale.ts'

type Options = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly zoom: Zoom
  readonly axis: Axis
  readonly pxPerDay: number
  /** The width of the days in sight, in px. */
  readonly width: number
  readonly lanes: readonly PlacedLane[]
}

type ScrollDate = {
  /** The day in the middle of what is in sight. */
  readonly middle: () => number
  /** The month of that day, 0 for August. */
  readonly month: number
  readonly onScroll: () => void
}

/**
 * Keeps the day that somebody looks at in sight when the zoom changes, and what stands at the left when the room does. Until
 * somebody scrolls that day is today, or that of the first activity.
 */
export function useScrollDate({ scroller, zoom, axis, pxPerDay, width, lanes }: Options): ScrollDate {
  const today = useTodayOn(axis)
  const [firstDay] = useState(() => today ?? earliest(lanes))
  const day = useRef(firstDay)
  const last = useRef<{ readonly zoom: Zoom; readonly left: number } | null>(null)
  const set = useRef<number | null>(null)
  const [month, setMonth] = useState(() => monthIndexAt(axis, firstDay))
  const middle = () => ((scroller.current?.scrollLeft ?? 0) + width / 2) / pxPerDay
  const tellMonth = () => setMonth(monthIndexAt(axis, middle()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the width of a day changes, not when a choice of day would
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || pxPerDay === 0) return
    const left = last.current?.zoom === zoom ? last.current.left : dayAtLeft(axis, zoom, day.current)
    last.current = { zoom, left }
    element.scrollLeft = left * pxPerDay
    set.current = element.scrollLeft
    tellMonth()
  }, [scroller, zoom, pxPerDay])
  const onScroll = () => {
    const element = scroller.current
    tellMonth()
    // Only what a person scrolled counts; at year zoom there is nothing to scroll.
    if (!element || set.current === element.scrollLeft) return
    set.current = null
    day.current = middle()
    last.current = { zoom, left: element.scrollLeft / pxPerDay }
  }
  return { middle, month, onScroll }
}

function monthIndexAt(axis: Axis, day: number): number {
  return Math.max(
    0,
    monthsOn(axis).findLastIndex(({ from }) => from <= day),
  )
}

/** The day on which the first activity of the year begins. */
function earliest(lanes: readonly PlacedLane[]): number {
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
