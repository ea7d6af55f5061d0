import { groupBy } from '#shared/groupBy.ts'
import type { Moment } from '#shared/moment.ts'
import type { Activity } from '#shared/records.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import type { Extent } from '#shared/rules/timeline/timeline.ts'
import { type LaneOf, lanesOf } from '#shared/rules/timeline/timelineLanes.ts'
import { type NamePlace, placeName, reachOf } from '#shared/rules/timeline/timelineNames.ts'
import { packRows, rowCount, type Span, touch } from '#shared/rules/timeline/timelinePacking.ts'
import { type Mark, marksOf, spanOf } from './marks.ts'
import { type Ground, type Piece, pieceOf } from './piece.ts'
import { inPixels, rems, targetSize } from './scale.ts'
import { type InRow, widenNames } from './widen.ts'

/** An activity in a lane. Sizes in px; `left` counts from the first day of the year, `top` from the top of the lane. */
export type PlacedChip = {
  readonly key: string
  readonly activity: Activity
  readonly moment: Moment
  readonly extent: Extent
  /** The bar and its name together. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly row: number
  /** Where in it the days of the activity begin, and how wide they are. */
  readonly barLeft: number
  readonly barWidth: number
  /** Where in it its name stands: once, or in each part of the year into which it runs on. */
  readonly names: readonly { readonly side: NamePlace['side']; readonly left: number; readonly width: number }[]
  /** How many times it takes place. */
  readonly count: number
  /** Whether it is the first of the lanes that the activity stands in. */
  readonly isFirst: boolean
  /** The mandatory parts that it lacks, as their names with a comma between them. */
  readonly missing: string
  /** That it is new or other since the last version, in words; empty when it is as it was. */
  readonly changed: string
  /** The title of what it builds on; empty for none. */
  readonly base: string
}

/** A later time that a recurring activity takes place, in the row of its chip. */
export type PlacedMark = Mark & {
  readonly key: string
  readonly top: number
  /** Whether it stands below the line of the name, because that lies over its days. */
  readonly isBelow: boolean
}

/** A lane with what lies in it, in pixels. */
export type PackedLane = {
  readonly key: string
  readonly of: LaneOf
  readonly count: number
  /** The height of all its rows. */
  readonly height: number
  readonly chips: readonly PlacedChip[]
  readonly marks: readonly PlacedMark[]
}

/** Heights in rem. */
const size = {
  inset: 0.4,
  /** The least height of a lane: its name and how many activities it has. */
  least: 4.4,
  /** The widest name beside a bar: half of what is in sight, within these. */
  name: { least: 30, most: 48 },
} as const

/** A bar that takes this much of what is in sight has its name over it: beside it there would be too little room. */
const long = 0.4

/** Gives every activity with a moment its place in its lanes: one pass for the whole plan. */
export function packLanes(ground: Ground): readonly PackedLane[] {
  const { document, sort } = ground
  const { months } = yearOf(document)
  const lanes = lanesOf(
    document,
    sort,
    months.flatMap(({ ids }) => ids),
  )
  const room = roomOf(ground)
  const placed = new Map<string, Placed | null>()
  const placedOf = (id: string) => {
    const known = placed.get(id)
    if (known !== undefined) return known
    const piece = pieceOf(ground, id)
    const made = piece && place(piece, room)
    placed.set(id, made)
    return made
  }
  const seen = new Set<string>()
  return lanes.map(({ key, of, ids }) => {
    const inLane = ids.flatMap((id) => placedOf(id) ?? [])
    return { key, of, count: ids.length, ...packLane(key, inLane, seen, room) }
  })
}

type Room = ReturnType<typeof roomOf>

/** The sizes that every activity of a layout has in common, in px. */
function roomOf({ axis, parts, pxPerDay, rem }: Ground) {
  const inSight = parts.map((part) => inPixels(part, pxPerDay))
  const narrowest = Math.min(...inSight.map(({ left, right }) => right - left))
  return {
    rem,
    pxPerDay,
    /** The width of the year. */
    width: axis.length * pxPerDay,
    around: rems.around * rem,
    /** What is left free between two in a row. */
    apart: rems.beside * rem,
    height: (rems.row - rems.gap) * rem,
    // Days are so wide that others can stand between the times of a series without being mixed up with it.
    isNear: pxPerDay >= rem,
    parts: inSight,
    name: {
      parts: inSight,
      gap: rems.beside * rem,
      around: rems.around * rem,
      most: Math.max(size.name.least * rem, Math.min(size.name.most * rem, narrowest / 2)),
      long: narrowest * long,
    },
  }
}

/** An activity as it would stand in any lane. */
type Placed = InRow & {
  readonly piece: Piece
  readonly marks: readonly Mark[]
  /** Whether the marks stand below the line of the name. */
  readonly isBelow: boolean
}

function place(piece: Piece, room: Room): Placed {
  const names = placeName(piece.days, piece.bar, piece.nameWidth, room.name)
  const box = boxOf(piece, names, room)
  const marks = marksOf(piece, room)
  const times = marks.map(spanOf)
  const isBelow = times.some((time) => touch(time, box))
  const { days, bar, nameWidth } = piece
  return {
    ...{ piece, days, bar, nameWidth, names, box, marks, isBelow },
    // As long as days are narrow nothing comes between the first time and the last: they stand on a clear line.
    taken: room.isNear ? [box, ...times] : [reachOf(box, times)],
    onLine: isBelow ? [] : times,
  }
}

function boxOf({ bar }: Piece, names: readonly NamePlace[], { around, width }: Room): Span {
  const { left, right } = reachOf(bar, names)
  return { left: Math.max(0, left - around), right: Math.min(width, right + around) }
}

/**
 * In which row of a lane each activity goes. Recurring ones come first: their times are what one follows over the year. Then
 * what begins first stands highest; of one day what comes first in the plan.
 */
function rowsOf(inPlan: readonly Placed[], { apart }: Room): ReadonlyMap<Placed, number> {
  const wider = ({ left, right }: Span): Span => ({ left, right: right + apart })
  const inTime = [...inPlan].sort((a, b) => a.piece.extent.from - b.piece.extent.from)
  const series = inTime.filter(({ marks }) => marks.length > 0)
  const single = inTime.filter(({ marks }) => marks.length === 0)
  const seriesRows = packRows(series.map(({ box, taken }) => wider(reachOf(box, taken))))
  const taken = Array.from({ length: rowCount(seriesRows) }, (_, row) =>
    series.flatMap((each, index) => (seriesRows[index] === row ? each.taken.map(wider) : [])),
  )
  const singleRows = packRows(
    single.map(({ box }) => wider(box)),
    taken,
  )
  return new Map([
    ...series.map((each, index) => [each, seriesRows[index] ?? 0] as const),
    ...single.map((each, index) => [each, singleRows[index] ?? 0] as const),
  ])
}

function packLane(laneKey: string, inPlan: readonly Placed[], seen: Set<string>, room: Room) {
  const { rem, height, apart } = room
  const rowOf = rowsOf(inPlan, room)
  const rows = [...groupBy(rowOf.keys(), (each) => rowOf.get(each) ?? 0)].sort(([a], [b]) => a - b)
  const names = new Map(rows.flatMap(([, row]) => [...widenNames(row, room.name, apart)]))
  const tops: number[] = []
  let bottom = size.inset * rem
  for (const [, row] of rows) {
    tops.push(bottom)
    bottom += (row.some(({ isBelow }) => isBelow) ? height + targetSize(rem) : height) + rems.gap * rem
  }
  const chips: PlacedChip[] = []
  const marks: PlacedMark[] = []
  for (const each of inPlan) {
    const row = rowOf.get(each) ?? 0
    const top = tops[row] ?? 0
    const { id } = each.piece.activity
    chips.push({
      ...chipOf(each, names.get(each) ?? each.names, room),
      key: `${laneKey} ${id}`,
      top,
      row,
      isFirst: !seen.has(id),
    })
    seen.add(id)
    for (const mark of each.marks) {
      marks.push({
        ...mark,
        key: `${laneKey} ${id} ${mark.number}`,
        isBelow: each.isBelow,
        top: each.isBelow ? top + height : top + (height - targetSize(rem)) / 2,
      })
    }
  }
  return { chips, marks, height: heightOf([...chips, ...marks], rem) }
}

function chipOf({ piece }: Placed, names: readonly NamePlace[], room: Room) {
  const { activity, moment, extent, bar, count, missing, changed, base } = piece
  const box = boxOf(piece, names, room)
  return {
    activity,
    moment,
    extent,
    left: box.left,
    width: box.right - box.left,
    height: room.height,
    barLeft: bar.left - box.left,
    barWidth: bar.right - bar.left,
    names: names.map(({ side, left, right }) => ({ side, left: left - box.left, width: right - left })),
    count,
    missing,
    changed,
    base,
  }
}

/** The least height of a lane in which these stand, in px. */
export function heightOf(
  items: readonly (Pick<PlacedChip, 'top' | 'height'> | Pick<PlacedMark, 'top'>)[],
  rem: number,
): number {
  const bottoms = items.map((item) => item.top + ('height' in item ? item.height : targetSize(rem)))
  return Math.max(Math.max(0, ...bottoms) + (size.inset + rems.gap) * rem, size.least * rem)
}
