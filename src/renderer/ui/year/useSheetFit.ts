import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { watchRoom } from '#ui/watchRoom.ts'
import { type Block, columnsOf, cutIn, heightOf, highest, highestOf, type Layout, mostIn, wholeIn } from './columns.ts'

/** How large the letters of the sheet may be, in rem without the zoom: 30 and 18 px at 1280x720. A sheet always fills its place. */
const sizes = { largest: 1.875, smallest: 1.125, step: 1 / 32 } as const
/** How many lines a title may take while the letters can still grow. */
const usualLines = 3
/** In how many columns the months may then stand, the liked one first. */
const usualColumns = [4, 3] as const
/**
 * What is given up, one by one, when the smallest letters are still too large: wide columns, months that stand whole in one
 * column, then the ends of long titles. A title on one line would only be a beginning: it is better to leave some out, and
 * to say how many.
 */
const closer = [
  { lines: 3, columns: 5 },
  { lines: 3, columns: 4 },
  { lines: 2, columns: 4 },
  { lines: 2, columns: 5 },
] as const
const closest = { lines: 2, columns: 6 } as const
/** In how many columns as much as possible is shown when not everything fits. */
const crowdedColumns = [5, 4, 6] as const
/** How much of the sheet what is unplanned may take while the months need the rest. */
const unplannedShare = 0.3

/** How the months stand on the sheet, and how many activities at the end of each find no room; of what is unplanned last. */
export type SheetFit = Layout

const begin: SheetFit = {
  columns: [0, 3, 6, 9].map((first) => [0, 1, 2].map((next) => ({ block: first + next, from: 0, to: 0 }))),
  left: [],
}

/**
 * Makes the letters of a sheet as large as fits, and tells how its months then stand. The sheet has `data-sheet="months"`
 * around `data-sheet="month"`s and perhaps a `data-sheet="unplanned"`, each of them with its head before its list.
 * `content` says when to look again.
 */
export function useSheetFit(sheet: RefObject<HTMLElement | null>, ...content: readonly unknown[]): SheetFit {
  const [found, setFound] = useState(begin)
  const look = () => {
    const element = sheet.current
    if (!element) return
    // What found no room before is there again, to be measured.
    element.dataset.measuring = ''
    const next = enlarge(element)
    delete element.dataset.measuring
    setFound((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands on the sheet is what there is to measure
  useLayoutEffect(look, content)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at the sheet as it then is
  useEffect(() => {
    const element = sheet.current
    return element ? watchRoom(element, look) : undefined
  }, [sheet])
  return found
}

type Try = { readonly size: number; readonly lines: number; readonly columns: number }

function enlarge(sheet: HTMLElement): SheetFit {
  delete sheet.dataset.crowded
  const atSmallest = (way: { readonly lines: number; readonly columns: number }) => ({ ...way, size: sizes.smallest })
  const roomy = usualColumns.filter((columns) => whenFits(sheet, atSmallest({ lines: usualLines, columns })))
  if (roomy.length > 0) return grow(sheet, roomy)
  // Every try is a layout of the whole sheet: what does not even fit in the closest way needs no other.
  if (!whenFits(sheet, atSmallest(closest), true)) return crowd(sheet)
  for (const way of [...closer, closest]) {
    const found = whenFits(sheet, atSmallest(way), true)
    if (found) return found
  }
  return crowd(sheet)
}

/** The largest letters in one of these numbers of columns, in each of which the smallest fit. */
function grow(sheet: HTMLElement, columnCounts: readonly number[]): SheetFit {
  let best: Try = { size: 0, lines: usualLines, columns: usualColumns[0] }
  for (const columns of columnCounts) {
    // Only a larger size than with the columns before is worth another number of columns.
    let [good, bad] = [Math.max(best.size, sizes.smallest), sizes.largest + sizes.step]
    while (bad - good > sizes.step) {
      const size = good + Math.round((bad - good) / sizes.step / 2) * sizes.step
      if (whenFits(sheet, { ...best, size, columns })) good = size
      else bad = size
    }
    if (good > best.size) best = { ...best, size: good, columns }
  }
  return whenFits(sheet, best) ?? begin
}

/**
 * How the months stand when all fits in this way; null when it does not. They stand whole if they can; `mayCut` lets one go
 * on in the next column.
 */
function whenFits(sheet: HTMLElement, way: Try, mayCut = false): SheetFit | null {
  show(sheet, way)
  const { blocks, room, again, unplanned } = measure(sheet)
  const heights = blocks.map(heightOf)
  const starts = columnsOf(heights, way.columns)
  const isAllIn = (needed: number) => needed <= room && leftUnplanned(sheet, unplanned, room - needed) === 0
  if (isAllIn(highest(heights, starts))) return wholeIn(blocks, starts)
  const cut = mayCut ? cutIn(blocks, way.columns, room, again) : null
  return cut && isAllIn(highestOf(cut, blocks, again)) ? cut : null
}

/** The most that can be shown when not everything fits. */
function crowd(sheet: HTMLElement): SheetFit {
  sheet.dataset.crowded = ''
  const lost = ({ left }: SheetFit) => left.reduce((sum, count) => sum + count, 0)
  const inWay = (columns: number): SheetFit => {
    show(sheet, { size: sizes.smallest, lines: closest.lines, columns })
    const { blocks, room, again, unplanned } = measure(sheet)
    const layout = cutIn(blocks, columns, room, again) ?? mostIn(blocks, columns, room, again)
    const spare = room - highestOf(layout, blocks, again)
    return { ...layout, left: [...layout.left, leftUnplanned(sheet, unplanned, spare)] }
  }
  const ways = crowdedColumns.map((columns) => ({ columns, fit: inWay(columns) }))
  const best = ways.reduce((best, way) => (lost(way.fit) < lost(best.fit) ? way : best))
  return inWay(best.columns)
}

function show(sheet: HTMLElement, { size, lines, columns }: Try): void {
  sheet.style.setProperty('--sheet-text', `calc(${size}rem / var(--zoom, 1))`)
  sheet.dataset.lines = String(lines)
  sheet.style.setProperty('--sheet-columns', String(columns))
  sheet.style.setProperty('--sheet-unplanned', `${unplannedShare * 100}%`)
}

/** How many unplanned activities find no room, also when they get what the months leave. */
function leftUnplanned(sheet: HTMLElement, without: number, spare: number): number {
  if (without === 0 || spare < 1) return without
  sheet.style.setProperty('--sheet-unplanned', `calc(${unplannedShare * 100}% + ${Math.floor(spare)}px)`)
  return measureUnplanned(sheet)
}

type Measured = {
  readonly blocks: readonly Block[]
  readonly room: number
  /** How high the head is of a month that goes on in another column. */
  readonly again: number
  readonly unplanned: number
}

const within = (sheet: HTMLElement, name: string) => [...sheet.querySelectorAll<HTMLElement>(`[data-sheet="${name}"]`)]

/** How high each month would be, how high a column is, and how many unplanned activities find no room. */
function measure(sheet: HTMLElement): Measured {
  const blocks: Block[] = []
  // A month that is cut stands in pieces, of which the first has its own head.
  for (const piece of within(sheet, 'month')) {
    const { head, items } = measureMonth(piece)
    const of = Number(piece.dataset.block)
    const before = blocks[of]
    blocks[of] = before ? { head: before.head, items: [...before.items, ...items] } : { head, items }
  }
  return {
    blocks,
    room: within(sheet, 'months')[0]?.clientHeight ?? 0,
    again: Math.min(...blocks.map(({ head }) => head)),
    unplanned: measureUnplanned(sheet),
  }
}

function measureUnplanned(sheet: HTMLElement): number {
  const list = within(sheet, 'unplanned')[0]?.lastElementChild
  const end = (list?.getBoundingClientRect().bottom ?? 0) + 1
  return [...(list?.children ?? [])].filter((item) => item.getBoundingClientRect().bottom > end).length
}

function measureMonth(month: Element): Block {
  const [head, list] = month.children
  const line = 1
  const own = line + (head?.getBoundingClientRect().height ?? 0)
  if (!list || list.children.length === 0) return { head: own, items: [] }
  const top = list.getBoundingClientRect().top
  const bottoms = [...list.children].map((item) => item.getBoundingClientRect().bottom - top)
  const padding = Number.parseFloat(getComputedStyle(list).paddingBottom)
  return { head: own + padding, items: bottoms.map((bottom, index) => bottom - (bottoms[index - 1] ?? 0)) }
}
