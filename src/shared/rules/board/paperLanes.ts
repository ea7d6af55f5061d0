/** What is kept together on paper where that can be: how high its cards are, and what stands around them. In any unit. */
export type PaperBlock = { readonly key: string; readonly around: number; readonly cards: readonly number[] }

/** A part of a block as it stands in a lane: its cards from one place to before another. */
type LanePart = { readonly key: string; readonly from: number; readonly to: number }

/** The lanes of a column on one sheet, from left to right. */
export type PouredLanes = readonly (readonly LanePart[])[]

/** What is left free between two blocks, and between two cards of one. */
export type LaneGaps = { readonly between: number; readonly inside: number }

/** Less than this is no overlap: sums of fractions are never exact. */
const hair = 1e-6

/** How high blocks are beneath each other. */
export function heightOfBlocks(blocks: readonly PaperBlock[], { between, inside }: LaneGaps): number {
  const heights = blocks.map(({ around, cards }) => around + heightOfCards(cards, inside))
  return sumOf(heights) + between * Math.max(0, heights.length - 1)
}

/** Divides lanes over columns that are so high: each has one, and the others go to where it is most crowded. */
export function lanesPerColumn(heights: readonly number[], lanes: number): readonly number[] {
  const given = heights.map(() => 1)
  const crowd = (column: number) => (heights[column] ?? 0) / (given[column] ?? 1)
  for (let left = lanes - heights.length; left > 0; left -= 1) {
    const most = given.reduce((best, _, column) => (crowd(column) > crowd(best) ? column : best), 0)
    given[most] = (given[most] ?? 0) + 1
  }
  return given
}

/** Whether each card fits in a lane, together with what stands around it. */
export function areWhole(blocks: readonly PaperBlock[], room: number): boolean {
  return blocks.every(({ around, cards }) => cards.every((card) => around + card <= room + hair))
}

/**
 * Pours the blocks of a column into its lanes, from top to bottom and then from left to right, on as many sheets as that
 * takes. A block that is higher than a lane goes on in the next one; any other stays whole.
 */
export function pourBlocks(
  blocks: readonly PaperBlock[],
  lanes: number,
  room: number,
  { between, inside }: LaneGaps,
): readonly PouredLanes[] {
  const filled: LanePart[][] = []
  let lane: LanePart[] = []
  let used = 0
  const next = () => {
    filled.push(lane)
    lane = []
    used = 0
  }
  for (const { key, around, cards } of blocks) {
    const whole = around + heightOfCards(cards, inside)
    const fits = (height: number) => used + (lane.length > 0 ? between : 0) + height <= room + hair
    if (!fits(whole) && lane.length > 0 && whole <= room + hair) next()
    let from = 0
    while (from < cards.length) {
      let to = from
      while (to < cards.length && fits(around + heightOfCards(cards.slice(from, to + 1), inside))) to += 1
      if (to === from) {
        // The first of a lane always stands there, also when it is too high.
        if (lane.length > 0) {
          next()
          continue
        }
        to = from + 1
      }
      used += (lane.length > 0 ? between : 0) + around + heightOfCards(cards.slice(from, to), inside)
      lane.push({ key, from, to })
      from = to
      if (from < cards.length) next()
    }
  }
  if (lane.length > 0) next()
  return Array.from({ length: Math.ceil(filled.length / lanes) }, (_, sheet) =>
    filled.slice(sheet * lanes, (sheet + 1) * lanes),
  )
}

function heightOfCards(cards: readonly number[], inside: number): number {
  return sumOf(cards) + inside * Math.max(0, cards.length - 1)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
