import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { watchRoom } from './watchRoom.ts'

/** The letters of the body at their usual size, in rem, and below how many px nobody reads them from a seat. */
const usual = 1.25
const smallest = 16
/** By how much letters become smaller at a time. */
const step = 0.05

/**
 * Sets `--fit` of an element that scrolls to how much smaller letters must be for all of its text to be in sight: from 1 down
 * to where the body would be under 16 px. What then still does not fit scrolls. `content` says when to look again.
 */
export function useTextFit(frame: RefObject<HTMLElement | null>, ...content: readonly unknown[]): void {
  const look = () => {
    const element = frame.current
    if (!element) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const least = Math.min(1, smallest / (usual * rem))
    const fits = (fit: number) => {
      element.style.setProperty('--fit', fit.toFixed(2))
      return element.scrollHeight <= element.clientHeight
    }
    let fit = 1
    while (!fits(fit) && fit > least) fit = Math.max(least, fit - step)
    // Smaller letters that do not help are only smaller.
    if (!fits(fit)) fits(1)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is what there is to measure
  useLayoutEffect(look, content)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at the text as it then is
  useEffect(() => (frame.current ? watchRoom(frame.current, look) : undefined), [frame])
}
