import type { Extent } from '#shared/rules/timeline/timeline.ts'
import { lineOfTitle, type Span } from '#shared/rules/timeline/timelinePacking.ts'
import { rems, seam } from './scale.ts'

/** What a series has to tell to place its marks; `right` is where its chip ends. */
type Series = {
  readonly activity: { readonly title: string }
  readonly times: readonly { readonly extent: Extent }[]
  readonly right: number
}

type Room = {
  readonly rem: number
  readonly pxPerDay: number
  /** Whether days are so wide that a name may take more of them than its own. */
  readonly isNear: boolean
  /** The width of the year, in px. */
  readonly width: number
}

/** The room that a mark takes, how wide it is drawn with the part that its days are, and whether its title fits. */
type MarkSpan = Span & { readonly width: number; readonly barWidth: number; readonly isNamed: boolean }

/** In rem: the least width of any mark, and the least and most of one with its title in it. */
const size = { bare: 0.75, least: 6, most: 16 } as const

/**
 * Where the marks of the later times stand, in px. A short one keeps a width that can be seen and pressed; near by each
 * gets room for the title, as far as the next one.
 */
export function markSpans({ activity, times, right }: Series, { rem, pxPerDay, isNear, width }: Room) {
  const title = lineOfTitle(activity.title) * rems.text + rems.padding
  const wanted = Math.max(size.least, Math.min(size.most, title)) * rem
  const marks: MarkSpan[] = []
  for (const [index, { extent: days }] of times.entries()) {
    if (index === 0) continue
    const left = days.from * pxPerDay
    const bar = Math.max((days.to - days.from) * pxPerDay, size.bare * rem)
    const next = times[index + 1]
    const room = (next ? next.extent.from * pxPerDay : width) - left
    const named = isNear ? Math.max(bar, Math.min(wanted, room)) : bar
    const isNamed = named >= size.least * rem && left >= (marks.at(-1)?.right ?? right)
    const taken = isNamed ? named : bar
    const drawn = isNamed ? named - seam : bar
    marks.push({ left, right: left + taken, width: drawn, barWidth: Math.min(bar, drawn), isNamed })
  }
  return marks
}
