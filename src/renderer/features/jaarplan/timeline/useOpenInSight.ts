import { type RefObject, useEffect } from 'react'
import { attributes } from './hitTest.ts'
import type { PackedLane } from './layout.ts'

/** Brings the activity that is open in full into sight, again when its place in the year changes. */
export function useOpenInSight(
  scroller: RefObject<HTMLElement | null>,
  lanes: readonly PackedLane[],
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

/** Keeps what a keyboard came to in sight when the lanes, and so its place in what scrolls, get another height. */
export function useFocusInSight(scroller: RefObject<HTMLElement | null>, height: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again at every height
  useEffect(() => {
    const focused = scroller.current?.querySelector(`[${attributes.chip}]:focus-visible`)
    focused?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [scroller, height])
}

/** Where an activity stands in its lane, as one value that changes with it; null when it is not in the year. */
function placeOf(lanes: readonly PackedLane[], id: string | null): string | null {
  for (const { key, chips } of lanes) {
    const chip = id === null ? undefined : chips.find(({ activity }) => activity.id === id)
    if (chip) return `${key} ${chip.left} ${chip.top}`
  }
  return null
}
