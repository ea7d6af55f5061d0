import { type Span, touch } from '../timeline/timelinePacking.ts'

/** What stands on a poster for an activity in a lane: the stretch of its days, and its words beneath that. In any unit. */
export type Piece = {
  readonly key: string
  /** From its first day to its last, all its times included. */
  readonly days: Span
  readonly words: Span
  /** How high its words are. */
  readonly height: number
}

/** A lane with what stands in it, in the order of the year; `least` is what its own name needs. */
export type LaneToPour = { readonly key: string; readonly least: number; readonly pieces: readonly Piece[] }

/** A lane on a sheet; `isRest` when it began on a sheet before. `top` counts from the first lane, and of a place from its lane. */
export type PouredLane = {
  readonly key: string
  readonly isRest: boolean
  readonly top: number
  readonly height: number
  readonly places: readonly { readonly key: string; readonly top: number }[]
}

/** How the days and words of a piece lie above each other, and what is left free between pieces and around a lane. */
export type Gaps = {
  /** How high the stretch of the days is, with what is free beneath it. */
  readonly bar: number
  readonly between: number
  readonly inset: number
}

/** Less than this is no overlap: sums of fractions are never exact. */
const hair = 1e-6

type Box = Span & { readonly top: number; readonly bottom: number }

/**
 * Pours lanes onto sheets of one height, so that nothing lies over anything: each piece as high in its lane as there is room,
 * in the order in which they are given. What does not fit goes on to the next sheet, a lane that must in parts; no sheet is
 * empty. What is left of a sheet is divided among its lanes.
 */
export function pour(lanes: readonly LaneToPour[], room: number, gaps: Gaps): readonly (readonly PouredLane[])[] {
  const sheets: PouredLane[][] = []
  let sheet: PouredLane[] = []
  let used = 0
  const next = () => {
    if (sheet.length > 0) sheets.push(sheet)
    sheet = []
    used = 0
  }
  for (const { key, least, pieces } of lanes) {
    let left = pieces
    let isRest = false
    for (;;) {
      const part = packLane(left, least, room - used, gaps)
      const fits = used + part.height <= room + hair
      if (fits || sheet.length === 0) {
        sheet.push({ key, isRest, top: used, height: part.height, places: part.places })
        used += part.height
        left = part.left
        isRest = true
        if (left.length === 0) break
      }
      next()
    }
  }
  next()
  return sheets.map((each) => spread(each, room))
}

/** How high lanes are together when nothing has to go to a next sheet. */
export function heightOfLanes(lanes: readonly LaneToPour[], gaps: Gaps): number {
  return lanes.reduce(
    (sum, { pieces, least }) => sum + packLane(pieces, least, Number.POSITIVE_INFINITY, gaps).height,
    0,
  )
}

/** Places the pieces that fit in `room`, the first one always, and tells which do not. */
function packLane(pieces: readonly Piece[], least: number, room: number, { bar, between, inset }: Gaps) {
  const taken: Box[] = []
  const places: { readonly key: string; readonly top: number }[] = []
  const left: Piece[] = []
  let height = least
  for (const piece of pieces) {
    const top = firstFree(piece)
    const boxes = boxesOf(piece, top)
    const bottom = Math.max(...boxes.map((box) => box.bottom)) - between + inset
    if (places.length > 0 && bottom > room + hair) {
      left.push(piece)
      continue
    }
    taken.push(...boxes)
    places.push({ key: piece.key, top })
    height = Math.max(height, bottom)
  }
  return { height, places, left }

  function boxesOf(piece: Piece, top: number): readonly Box[] {
    return [
      { ...piece.days, top, bottom: top + bar + between },
      { ...piece.words, top: top + bar, bottom: top + bar + piece.height + between },
    ]
  }

  function firstFree(piece: Piece): number {
    let top = inset
    for (;;) {
      const hit = boxesOf(piece, top).flatMap((box) => {
        const under = taken.filter(
          (other) => touch(other, box) && other.top < box.bottom - hair && box.top < other.bottom - hair,
        )
        // Where the lower of its two boxes hits something, the whole goes just as far down.
        return under.map((other) => top + other.bottom - box.top)
      })
      if (hit.length === 0) return top
      top = Math.min(...hit)
    }
  }
}

function spread(lanes: readonly PouredLane[], room: number): readonly PouredLane[] {
  const used = lanes.reduce((sum, { height }) => sum + height, 0)
  const spare = Math.max(0, room - used) / Math.max(1, lanes.length)
  return lanes.map((lane, index) => ({ ...lane, top: lane.top + index * spare, height: lane.height + spare }))
}
