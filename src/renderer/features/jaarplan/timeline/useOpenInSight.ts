import { type RefObject, useEffect } from 'react'
import { attributes } from './hitTest.ts'
import type { PlacedLane } from './layout.ts'

/** Brings the activity that is open in full into sight, again when its place in the year changes. */
export function useOpenInSight(
  scroller: RefObject<HTMLElement | null>,
  lanes: readonly PlacedLane[],
  openId: string | null,
): void {
  const place = placeOf(lanes, openId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open comes into sight again when its place changes
  useEffect(() => {
    const chip =
      openId === null ? null : scroller.current?.querySelector(`[${attributes.chip}="${CSS.escape(openId)}"]`)
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [scroller, openId, place])
}

/** Where an activity stands, as one value that changes with it; null when it is not in the year. */
function placeOf(lanes: readonly PlacedLane[], id: string | null): string | null {
  for (const { top, chips } of lanes) {
    const chip = id === null ? undefined : chips.find(({ activity }) => activity.id === id)
    if (chip) return `${chip.left} ${top + chip.top}`
  }
  return null
}
