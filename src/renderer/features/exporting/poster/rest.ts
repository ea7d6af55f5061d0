import type { Poster } from '#shared/wording/poster.ts'

/** How many signs of titles stand at the foot of a sheet, and of the vision at its head. */
const most = { atFoot: 360, atHead: 1400 } as const

/** Whether titles fit at the foot of a sheet; others stand on one of their own. */
export function fitsAtFoot(titles: readonly string[]): boolean {
  return titles.join(' · ').length <= most.atFoot
}

/** Whether the vision fits at the head of a sheet; else it stands on one of its own. */
export function fitsAtHead(poster: Poster): boolean {
  return visionLength(poster) <= most.atHead
}

/** How many signs the vision has. */
export function visionLength({ vision }: Poster): number {
  return vision.join(' ').length
}
