import {
  areWhole,
  heightOfBlocks,
  type LaneGaps,
  lanesPerColumn,
  type PaperBlock,
  type PouredLanes,
  pourBlocks,
} from '#shared/rules/board/paperLanes.ts'

/** How large the letters of a board are, in mm, and how many lanes lie beside each other on a sheet. */
export type BoardLook = { readonly letters: number; readonly lanes: number }

/** How a board is written, and where everything then lies: per sheet, the lanes of each column. */
export type BoardFit = BoardLook & {
  readonly perColumn: readonly number[]
  readonly sheets: readonly (readonly PouredLanes[])[]
}

/** What is free between two lanes, in mm. */
export const laneGap = 4
/** How large letters may be on one sheet, and of what size they are when there have to be more sheets, in mm. */
const letters = { most: 6, least: 3.1, ofMany: 3.6, tiny: 1.8, step: 0.1 } as const
/** How narrow a lane may be: in letters, and in mm for what stands at its head. */
const narrowest = { letters: 12, mm: 44 } as const

/** How wide a lane is when so many of them lie on a width. */
export function laneWidth(width: number, lanes: number): number {
  return (width - (lanes - 1) * laneGap) / lanes
}

/** What is free between cards, in letters as `BoardSheets.module.css` has it. */
export function laneGapsOf({ letters: size }: BoardLook): LaneGaps {
  return { between: 0.6 * size, inside: 0.5 * size }
}

/**
 * The largest letters with which a board fits on one sheet; when none are readable there, on as few sheets as it takes in
 * letters of a usual size. `measure` says how high everything in each column is in a look.
 */
export function fitBoard(
  measure: (look: BoardLook) => readonly (readonly PaperBlock[])[],
  { columns, width, room }: { readonly columns: number; readonly width: number; readonly room: number },
): BoardFit {
  const inLook = (look: BoardLook) => poured(look, measure(look), room)
  const best = (size: number) =>
    looksOf(size, columns, width)
      .map(inLook)
      .filter(({ isWhole }) => isWhole)
      .reduce<Poured | null>((few, each) => (few && few.sheets.length <= each.sheets.length ? few : each), null)
  const onOne = (size: number) => {
    const found = best(size)
    return found && found.sheets.length <= 1 ? found : null
  }
  let [least, most] = [0, Math.round((letters.most - letters.least) / letters.step)]
  let found = onOne(letters.least)
  if (found) {
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      const larger = onOne(letters.least + middle * letters.step)
      if (larger) [found, least] = [larger, middle]
      else most = middle - 1
    }
    return found
  }
  for (let size: number = letters.ofMany; size > letters.tiny; size -= letters.step) {
    const whole = best(size)
    if (whole) return whole
  }
  return inLook({ letters: letters.tiny, lanes: columns })
}

function looksOf(size: number, columns: number, width: number): readonly BoardLook[] {
  const narrow = Math.max(narrowest.mm, narrowest.letters * size)
  const most = Math.max(columns, Math.floor((width + laneGap) / (narrow + laneGap)))
  return Array.from({ length: most - columns + 1 }, (_, index) => ({ letters: size, lanes: columns + index }))
}

type Poured = BoardFit & { readonly isWhole: boolean }

function poured(look: BoardLook, columns: readonly (readonly PaperBlock[])[], room: number): Poured {
  const gaps = laneGapsOf(look)
  const perColumn = lanesPerColumn(
    columns.map((blocks) => heightOfBlocks(blocks, gaps)),
    look.lanes,
  )
  const inColumns = columns.map((blocks, index) => pourBlocks(blocks, perColumn[index] ?? 1, room, gaps))
  const count = Math.max(1, ...inColumns.map(({ length }) => length))
  return {
    ...look,
    perColumn,
    sheets: Array.from({ length: count }, (_, sheet) => inColumns.map((column) => column[sheet] ?? [])),
    isWhole: columns.every((blocks) => areWhole(blocks, room)),
  }
}
