import { type Gaps, heightOfLanes, type LaneToPour, type PouredLane, pour } from '#shared/rules/poster/pour.ts'

/** How the words of a poster are written, and where everything then lies. Sizes in mm. */
export type PosterFit = Look & { readonly gaps: Gaps; readonly sheets: readonly (readonly PouredLane[])[] }

/** How large the letters are, and how wide the words of an activity. */
export type Look = { readonly letters: number; readonly wide: number }

/** The smallest letters that anybody reads (6 pt), in mm, and by how much they become larger. */
const letters = { least: 2.12, step: 0.08 } as const
/** How wide the words may be, in letters, the liked width first. */
const widths = [12.5, 11, 14, 16] as const

/** What lies between the days and the words of an activity, and between activities. */
function gapsOf({ letters }: Look): Gaps {
  return { bar: 0.75 * letters, between: 0.65 * letters, inset: 0.7 * letters }
}

/**
 * The largest letters with which all lanes fit in the room of one sheet; with the smallest when they never do, on more sheets.
 * `measure` says how high the words of each activity are in a look, `most` how large letters may be, in mm.
 */
export function fitPoster(
  measure: (look: Look) => readonly LaneToPour[],
  { room, most }: { readonly room: number; readonly most: number },
): PosterFit {
  const sizes = range(letters.least, Math.max(letters.least, most), letters.step)
  const look = (size: number, width: number): Look => ({ letters: size, wide: width * size })
  const fits = (each: Look) => heightOfLanes(measure(each), gapsOf(each)) <= room
  let best: Look | null = null
  let known = 0
  for (const width of widths) {
    // Only larger letters than with the width before are worth another width.
    let [from, to] = [known, sizes.length]
    while (from < to) {
      const middle = Math.floor((from + to) / 2)
      const each = look(sizes[middle] ?? letters.least, width)
      if (fits(each)) {
        best = each
        from = known = middle + 1
      } else to = middle
    }
  }
  const found = best ?? look(letters.least, widths[0])
  const gaps = gapsOf(found)
  return { ...found, gaps, sheets: pour(measure(found), room, gaps) }
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
}
