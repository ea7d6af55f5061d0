import { type RefObject, useLayoutEffect, useState } from 'react'
import { rems, type Size } from './scale.ts'

/** The room for the days, and what stays in sight beside and above them, in px. */
export type TimelineSize = Size & { readonly names: number; readonly head: number }

/** Measures the room for the days, again whenever it changes; null before the first time. `foot` is what stays at the foot, in rem. */
export function useSize(
  scroller: RefObject<HTMLElement | null>,
  corner: RefObject<HTMLElement | null>,
  foot: number,
): TimelineSize | null {
  const [size, setSize] = useState<TimelineSize | null>(null)
  useLayoutEffect(() => {
    const [view, names] = [scroller.current, corner.current]
    if (!view || !names) return
    const measure = () => {
      const box = names.getBoundingClientRect()
      const next: TimelineSize = {
        width: view.clientWidth - box.width,
        height: view.clientHeight - box.height - (box.width / rems.names) * foot,
        // The corner is a fixed number of rem wide, so its size follows the letters of the whole window.
        rem: box.width / rems.names,
        names: box.width,
        head: box.height,
      }
      view.style.setProperty('--head', `${box.height}px`)
      view.style.setProperty('--foot', `${foot}rem`)
      setSize((now) => (now && sameSize(now, next) ? now : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(view)
    observer.observe(names)
    return () => observer.disconnect()
  }, [scroller, corner, foot])
  return size
}

function sameSize(a: TimelineSize, b: TimelineSize): boolean {
  return a.width === b.width && a.height === b.height && a.rem === b.rem && a.head === b.head
}
