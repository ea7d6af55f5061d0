import type { Moment } from '#shared/moment.ts'
import type { Activity } from '#shared/records.ts'
import type { Extent } from '#shared/rules/timeline/timeline.ts'
import { barOf } from '#shared/rules/timeline/timelineNames.ts'
import type { Span } from '#shared/rules/timeline/timelinePacking.ts'
import { inPixels, rems, targetSize } from './scale.ts'

/** A later time that a recurring activity takes place. */
export type Mark = {
  readonly activity: Activity
  readonly number: number
  readonly moment: Moment
  /** Where what can be pressed stands, from the first day of the year; it may be larger than the days. */
  readonly left: number
  readonly width: number
  /** Where in it the days begin, and how wide they are. */
  readonly barLeft: number
  readonly barWidth: number
  /** Whether there is room for the title. */
  readonly isNamed: boolean
}

/** What a series has to tell to place its marks; its first time is the chip itself. */
type Series = {
  readonly activity: Activity
  /** How wide the title is on one line, in px. */
  readonly titleWidth: number
  readonly times: readonly { readonly moment: Moment; readonly extent: Extent }[]
}

type Room = {
  readonly rem: number
  readonly pxPerDay: number
  /** Whether days are so wide that a title may stand behind its own. */
  readonly isNear: boolean
  /** The parts of the year that are looked at one at a time, in px. */
  readonly parts: readonly Span[]
  /** The width of the year, in px. */
  readonly width: number
}

/** In rem: the least room in which a title is worth reading, and the most that it takes. */
const title = { least: 4, most: 14 } as const

/** Where the marks of the later times stand: each at its own days, near by with the title as far as there is room. */
export function marksOf({ activity, titleWidth, times }: Series, room: Room): readonly Mark[] {
  const { rem, pxPerDay, isNear, parts, width } = room
  return times.slice(1).map(({ moment, extent }, index): Mark => {
    const days = inPixels(extent, pxPerDay)
    const bar = barOf(days, rems.dot * rem, width)
    const least = targetSize(rem)
    const base = { activity, moment, number: index + 2, barWidth: bar.right - bar.left }
    const next = times[index + 2]
    const part = parts.find(({ right }) => days.left < right)
    const end = Math.min(next ? next.extent.from * pxPerDay : width, part?.right ?? width) - rems.around * rem
    const free = end - bar.right - rems.beside * rem
    if (isNear && free >= title.least * rem) {
      const right = bar.right + rems.beside * rem + Math.min(titleWidth, title.most * rem, free)
      return { ...base, left: bar.left, width: right - bar.left, barLeft: 0, isNamed: true }
    }
    // Round its middle, and inside the year.
    const wide = Math.max(bar.right - bar.left, least)
    const left = Math.max(0, Math.min((bar.left + bar.right - wide) / 2, width - wide))
    return { ...base, left, width: wide, barLeft: bar.left - left, isNamed: false }
  })
}

/** The room that a mark takes. */
export function spanOf({ left, width }: Pick<Mark, 'left' | 'width'>): Span {
  return { left, right: left + width }
}
