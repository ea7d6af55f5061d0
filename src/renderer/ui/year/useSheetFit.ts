import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { watchRoom } from '#ui/watchRoom.ts'
import { type Block, columnsOf, heightOf, highest, leftOut } from './columns.ts'

/** How large the letters of the sheet may be, in rem without the zoom: 30 and 18 px at 1280x720. A sheet always fills its place. */
const sizes = { largest: 1.875, smallest: 1.125, step: 1 / 32 } as const
/** How many lines a title may take while the letters can still grow. */
const usualLines = 3
/** In how many columns the months may then stand, the liked one first. */
const usualColumns = [4, 3] as const
/**
 * What is given up, one by one, when the smallest letters are still too large: wide columns, then the ends of long titles.
 * A title on one line would only be a beginning: it is better to leave some out, and to say how many.
 */
const closer = [
  { lines: 3, columns: 5 },
  { lines: 2, columns: 4 },
] as const
const closest = { lines: 2, columns: 5 } as const

/** How the months stand on the sheet. */
export type SheetFit = {
  /** With which month each column begins. */
  readonly starts: readonly number[]
  /** How many activities at the end of each month find no room, even in the smallest letters; of what is unplanned last. */
  readonly left: readonly number[]
}

const begin: SheetFit = { starts: [0, 3, 6, 9], left: [] }

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
  const atSmallest = (way: { readonly lines: number; readonly columns: number }) =>
    startsWhenFits(sheet, { ...way, size: sizes.smallest })
  const roomy = usualColumns.filter((columns) => atSmallest({ lines: usualLines, columns }))
  if (roomy.length > 0) return grow(sheet, roomy)
  // Every try is a layout of the whole sheet: what does not even fit in the closest way needs no other.
  const tries = atSmallest(closest) ? [...closer, closest] : []
  for (const way of tries) {
    const starts = atSmallest(way)
    if (starts) return { starts, left: [] }
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
      if (startsWhenFits(sheet, { ...best, size, columns })) good = size
      else bad = size
    }
    if (good > best.size) best = { ...best, size: good, columns }
  }
  return { starts: startsWhenFits(sheet, best) ?? begin.starts, left: [] }
}

/** With which month each column begins when all fits in this way; null when it does not. */
function startsWhenFits(sheet: HTMLElement, way: Try): readonly number[] | null {
  show(sheet, way)
  const { blocks, room, unplanned } = measure(sheet)
  const heights = blocks.map(heightOf)
  const starts = columnsOf(heights, way.columns)
  return highest(heights, starts) <= room && unplanned === 0 ? starts : null
}

/** The most that can be shown when not everything fits. */
function crowd(sheet: HTMLElement): SheetFit {
  sheet.dataset.crowded = ''
  const inWay = (columns: number): SheetFit => {
    show(sheet, { size: sizes.smallest, lines: closest.lines, columns })
    const { blocks, room, unplanned } = measure(sheet)
    const starts = columnsOf(blocks.map(heightOf), columns)
    return { starts, left: [...leftOut(blocks, starts, room), unplanned] }
  }
  const lost = ({ left }: SheetFit) => left.reduce((sum, count) => sum + count, 0)
  const least = [4, closest.columns].map(inWay).reduce((best, fit) => (lost(fit) < lost(best) ? fit : best))
  return inWay(least.starts.length)
}

function show(sheet: HTMLElement, { size, lines, columns }: Try): void {
  sheet.style.setProperty('--sheet-text', `calc(${size}rem / var(--zoom, 1))`)
  sheet.dataset.lines = String(lines)
  sheet.style.setProperty('--sheet-columns', String(columns))
}

type Measured = { readonly blocks: readonly Block[]; readonly room: number; readonly unplanned: number }

/** How high each month would be, how high a column is, and how many unplanned activities find no room. */
function measure(sheet: HTMLElement): Measured {
  const within = (name: string) => [...sheet.querySelectorAll(`[data-sheet="${name}"]`)]
  const [months] = within('months')
  const unplanned = within('unplanned')[0]?.lastElementChild
  const end = (unplanned?.getBoundingClientRect().bottom ?? 0) + 1
  return {
    blocks: within('month').map(measureMonth),
    room: months?.clientHeight ?? 0,
    unplanned: [...(unplanned?.children ?? [])].filter((item) => item.getBoundingClientRect().bottom > end).length,
  }
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
