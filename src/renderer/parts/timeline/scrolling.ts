import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { Point } from './host.ts'
import type { Zoom } from './scale.ts'
import type { Surface } from './surface.ts'

/** How near an edge the days begin to scroll, and how fast they do at most, in px (per frame). */
const near = 48
const fastest = 16

/** How far to scroll in one frame for a pointer that is held at an edge of the days. */
export function scrollSpeed(surface: Surface, { x, y }: Point, isSideways: boolean): Point {
  const box = surface.scroller.getBoundingClientRect()
  if (x < box.left - near || x > box.right + near || y < box.top - near || y > box.bottom + near) return { x: 0, y: 0 }
  return {
    x: speed(x, box.left + surface.names, box.right),
    y: isSideways ? 0 : speed(y, box.top + surface.head, box.bottom),
  }
}

function speed(at: number, first: number, last: number): number {
  const size = Math.min(near, (last - first) / 4)
  if (at < first + size) return -Math.round(fastest * Math.min(1, (first + size - at) / size))
  if (at > last - size) return Math.round(fastest * Math.min(1, (at - last + size) / size))
  return 0
}

type Options = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly zoom: Zoom
  readonly pxPerDay: number
  /** The width of the days in sight, in px. */
  readonly width: number
  /** The day to show when nobody has scrolled yet. */
  readonly firstDay: number
  /** The day to put at the left for a day that has to be seen. */
  readonly leftFor: (day: number) => number
}

export type ScrollDate = {
  /** The day in the middle of what is in sight. */
  readonly middle: () => number
  readonly onScroll: () => void
}

/** Keeps the day that somebody looks at in sight when the zoom changes, and what stands at the left when the room does. */
export function useScrollDate({ scroller, zoom, pxPerDay, width, firstDay, leftFor }: Options): ScrollDate {
  const day = useRef(firstDay)
  const last = useRef<{ readonly zoom: Zoom; readonly left: number } | null>(null)
  const set = useRef<number | null>(null)
  const latest = useRef({ pxPerDay, width })
  latest.current = { pxPerDay, width }
  const middle = useCallback(() => {
    const { pxPerDay, width } = latest.current
    return ((scroller.current?.scrollLeft ?? 0) + width / 2) / pxPerDay
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the width of a day changes, not when a choice of day would
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || pxPerDay === 0) return
    const left = last.current?.zoom === zoom ? last.current.left : leftFor(day.current)
    last.current = { zoom, left }
    element.scrollLeft = left * pxPerDay
    set.current = element.scrollLeft
  }, [scroller, zoom, pxPerDay])
  const onScroll = useCallback(() => {
    const element = scroller.current
    // Only what a person scrolled counts; at year zoom there is nothing to scroll.
    if (!element || set.current === element.scrollLeft) return
    set.current = null
    day.current = middle()
    last.current = { zoom, left: element.scrollLeft / latest.current.pxPerDay }
  }, [scroller, zoom, middle])
  return { middle, onScroll }
}
