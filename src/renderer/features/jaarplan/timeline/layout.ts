import { type Moment, parseMoment } from '#shared/moment.ts'
import { type Activity, type TrajectDocument, trajectOf } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { type Axis, type Extent, extentBetween, extentOf } from '#shared/rules/timeline/timeline.ts'
import { type LaneOf, type LaneSort, lanesOf } from '#shared/rules/timeline/timelineLanes.ts'
import {
  lineOfTitle,
  packRows,
  placeChip,
  rowCount,
  type Span,
  widthOfTitle,
} from '#shared/rules/timeline/timelinePacking.ts'
import { markSpans } from './marks.ts'
import { rems, seam } from './scale.ts'

/** An activity in a lane. Sizes in px; `left` counts from the first day of the year, `top` from the top of the lane. */
export type PlacedChip = {
  readonly key: string
  readonly activity: Activity
  readonly moment: Moment
  readonly extent: Extent
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly row: number
  /** How many lines its title takes. */
  readonly lines: 1 | 2
  /** Where the days of the activity begin within the chip, and how wide they are. */
  readonly barLeft: number
  readonly barWidth: number
  /** How many times it takes place. */
  readonly count: number
  /** Whether it is the first of the lanes that the activity stands in. */
  readonly isFirst: boolean
  /** The mandatory parts that it lacks, as their names with a comma between them. */
  readonly missing: string
  /** The title of what it builds on; empty for none. */
  readonly base: string
}

/** A later time that a recurring activity takes place, on the row of its chip. */
export type PlacedMark = {
  readonly key: string
  readonly activity: Activity
  readonly number: number
  readonly moment: Moment
  readonly left: number
  readonly top: number
  readonly width: number
  /** How wide its days are; they begin at its left. */
  readonly barWidth: number
  /** Whether there is room for the title. */
  readonly isNamed: boolean
}

/** A lane with where it lies and what lies in it, in pixels. */
export type PlacedLane = {
  readonly key: string
  readonly of: LaneOf
  readonly count: number
  readonly top: number
  readonly height: number
  readonly chips: readonly PlacedChip[]
  readonly marks: readonly PlacedMark[]
}

/** Where everything of a timeline lies, and how high it is together. */
export type Layout = { readonly lanes: readonly PlacedLane[]; readonly height: number }

/** What a layout is made from; `height` is the room there is, which the lanes fill when they need less. */
export type Ground = {
  readonly document: TrajectDocument
  readonly calendar: Calendar
  readonly axis: Axis
  readonly sort: LaneSort
  readonly pxPerDay: number
  readonly rem: number
  readonly height: number
}

/** Heights and widths in rem. */
const size = {
  inset: 0.4,
  /** The least height of a lane: its name and how many activities it has. */
  least: 4.4,
  /** What the line beneath the title takes, by sort of moment, and each mark in it. */
  about: { month: 8.5, week: 7.5, period: 10.5, date: 8.5, time: 11.6 },
  icon: 1.5,
} as const

type Piece = Omit<PlacedChip, 'top' | 'row' | 'isFirst' | 'key'> & {
  readonly right: number
  readonly times: readonly { readonly moment: Moment; readonly extent: Extent }[]
}

/** Gives every activity with a moment its place in its lanes: one pass for the whole plan. */
export function layOut(ground: Ground): Layout {
  const { document, axis, sort, rem, height, pxPerDay } = ground
  const { months } = yearOf(document)
  const lanes = lanesOf(
    document,
    sort,
    months.flatMap(({ ids }) => ids),
  )
  const pieces = new Map<string, Piece | null>()
  const pieceOf = (id: string) => {
    const known = pieces.get(id)
    if (known !== undefined) return known
    const made = piece(ground, id)
    pieces.set(id, made)
    return made
  }
  const seen = new Set<string>()
  const packed = lanes.map(({ key, of, ids }) => {
    const inLane = ids.flatMap((id) => pieceOf(id) ?? [])
    return {
      key,
      of,
      count: ids.length,
      ...packLane(key, inLane, seen, {
        rem,
        pxPerDay,
        isNear: pxPerDay >= rem,
        width: axis.length * pxPerDay,
      }),
    }
  })
  const needed = packed.reduce((sum, lane) => sum + lane.height, 0)
  const spare = Math.max(0, height - needed) / Math.max(1, packed.length)
  let top = 0
  const placed = packed.map((lane): PlacedLane => {
    const here = top
    top += lane.height + spare
    return { ...lane, top: here, height: lane.height + spare }
  })
  return { lanes: placed, height: top }
}

/** An activity as it would stand in any lane; null when its year has no place for it. */
function piece({ document, calendar, axis, pxPerDay, rem }: Ground, id: string): Piece | null {
  const activity = document.activity.get(id)
  const own = activity?.moment ? parseMoment(activity.moment) : null
  if (!activity || !own) return null
  const times = occurrencesOf(activity, calendar, trajectOf(document)?.periods ?? 0).flatMap(
    ({ moment, first, last }) => {
      const extent = extentBetween(axis, first, last)
      return extent ? [{ moment, extent }] : []
    },
  )
  const moment = times[0]?.moment ?? own
  const extent = times[0]?.extent ?? extentOf(axis, own)
  if (!extent) return null
  const missing = (yearOf(document).gaps.get(id) ?? []).join(',')
  const count = activity.recurrence ? times.length : 1
  const title = widthOfTitle(activity.title) * rems.text + rems.padding
  const about =
    size.about[moment.kind === 'date' && moment.startTime ? 'time' : moment.kind] +
    (count > 1 ? size.icon : 0) +
    (missing === '' ? 0 : size.icon)
  const least = Math.max(rems.chip.least, Math.min(rems.chip.most, title), about) * rem
  const bar = { left: extent.from * pxPerDay, right: extent.to * pxPerDay }
  const { left, right } = placeChip(bar, least, axis.length * pxPerDay)
  const room = (right - left) / rem - rems.padding
  const lines = lineOfTitle(activity.title) * rems.text <= room ? 1 : 2
  return {
    activity,
    moment,
    extent,
    left,
    right,
    width: right - left - seam,
    height: (lines === 1 ? rems.row.one : rems.row.two) * rem,
    lines,
    barLeft: bar.left - left,
    // A day may be narrower than the seam: a browser refuses a width below 0 and keeps the one before.
    barWidth: Math.max(0, bar.right - bar.left - seam),
    count,
    missing,
    base: baseTitle(document, activity),
    times,
  }
}

/** The title of what an activity builds on; empty for none. */
export function baseTitle(document: TrajectDocument, { buildsOnId }: Activity): string {
  return buildsOnId === null ? '' : (document.activity.get(buildsOnId)?.title ?? '')
}

type Manner = {
  readonly rem: number
  readonly pxPerDay: number
  /** Whether days are so wide that others can stand between the marks of a series without being mixed up with it. */
  readonly isNear: boolean
  /** The width of the year. */
  readonly width: number
}

const whole: Span = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }

/** Recurring activities come first, in rows of their own as long as the days are narrow: their marks stand on a clear line. */
function packLane(laneKey: string, pieces: readonly Piece[], seen: Set<string>, manner: Manner) {
  const { rem, isNear } = manner
  const gap = rems.gap * rem
  const series = pieces.filter(({ count }) => count > 1)
  const single = pieces.filter(({ count }) => count <= 1)
  const marksOf = new Map(series.map((each) => [each, markSpans(each, manner)] as const))
  const wholeOf = (each: Piece) => ({
    left: each.left,
    right: Math.max(each.right, ...(marksOf.get(each) ?? []).map(({ right }) => right)),
  })
  const seriesRows = packRows(series.map(wholeOf))
  const taken = Array.from({ length: rowCount(seriesRows) }, (_, row) =>
    isNear
      ? series
          .filter((_each, index) => seriesRows[index] === row)
          .flatMap((each) => [each, ...(marksOf.get(each) ?? [])])
      : [whole],
  )
  const singleRows = packRows(single, taken)
  const rowOf = new Map<Piece, number>()
  for (const [index, each] of series.entries()) rowOf.set(each, seriesRows[index] ?? 0)
  for (const [index, each] of single.entries()) rowOf.set(each, singleRows[index] ?? 0)
  const heights = Array.from({ length: rowCount([...rowOf.values()]) }, () => 0)
  for (const [each, row] of rowOf) heights[row] = Math.max(heights[row] ?? 0, each.height)
  const inset = size.inset * rem
  const tops: number[] = []
  let bottom = inset
  for (const height of heights) {
    tops.push(bottom)
    bottom += height + gap
  }
  const chips: PlacedChip[] = []
  const marks: PlacedMark[] = []
  for (const each of pieces) {
    const row = rowOf.get(each) ?? 0
    const top = tops[row] ?? inset
    const { right, times, ...chip } = each
    const isFirst = !seen.has(chip.activity.id)
    seen.add(chip.activity.id)
    chips.push({ ...chip, key: `${laneKey} ${chip.activity.id}`, top, row, isFirst })
    for (const [index, span] of (marksOf.get(each) ?? []).entries()) {
      const time = times[index + 1]
      if (!time) continue
      marks.push({
        key: `${laneKey} ${chip.activity.id} ${index + 2}`,
        activity: chip.activity,
        number: index + 2,
        moment: time.moment,
        left: span.left,
        width: span.width,
        top: top + chip.height,
        barWidth: span.barWidth,
        isNamed: span.isNamed,
      })
    }
  }
  return { chips, marks, height: Math.max(bottom - gap + size.inset * rem, size.least * rem) }
}
