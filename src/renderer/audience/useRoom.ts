import { type RefObject, useEffect, useState } from 'react'

/** How many columns of at least `rem` wide fit beside each other in an element, with a gap of `gap` rem. */
export function useRoom(element: RefObject<HTMLElement | null>, rem: number, gap: number): number {
  const [room, setRoom] = useState(1)
  useEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(([entry]) => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const width = (entry?.contentRect.width ?? 0) / unit
      setRoom(Math.max(1, Math.floor((width + gap) / (rem + gap))))
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [element, rem, gap])
  return room
}
