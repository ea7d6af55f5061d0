import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PaperBlock } from '#shared/rules/board/paperLanes.ts'
import type { BoardPaper } from '#shared/wording/boardPaper.ts'
import { pxPerMm } from '#ui/mm.ts'
import { type BoardFit, type BoardLook, fitBoard, laneGapsOf, laneWidth } from './fitBoard.ts'

/**
 * Measures all that lies on a board in the sheet that is drawn, and tells how it then lies; null until the letters are there.
 * The sheet has `data-columns` around the columns, `data-lanes` where the lanes of one are, and a `data-block` for each item.
 */
export function useBoardFit(
  sheet: RefObject<HTMLElement | null>,
  board: BoardPaper,
  areLettersThere: boolean,
): BoardFit | null {
  const [fit, setFit] = useState<BoardFit | null>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    const columns = element?.querySelector<HTMLElement>('[data-columns]')
    const lanes = columns?.querySelector<HTMLElement>('[data-lanes]')
    if (!element || !columns || !lanes || !areLettersThere) return
    const width = columns.clientWidth / pxPerMm
    const room = lanes.clientHeight / pxPerMm
    const measure = (look: BoardLook) => blocksIn(element, board, look, laneWidth(width, look.lanes))
    setFit(fitBoard(measure, { columns: board.columns.length, width, room }))
  }, [sheet, board, areLettersThere])
  return fit
}

function blocksIn(element: HTMLElement, board: BoardPaper, look: BoardLook, wide: number) {
  element.style.setProperty('--letters', `${look.letters}mm`)
  element.style.setProperty('--lane', `${wide}mm`)
  const { inside } = laneGapsOf(look)
  const blocks = new Map<string, PaperBlock>()
  for (const block of element.querySelectorAll<HTMLElement>('[data-block]')) {
    const key = block.dataset.block ?? ''
    const cards = [...block.querySelectorAll('[data-card]')].map(heightOf)
    const around = heightOf(block) - cards.reduce((sum, height) => sum + height, inside * (cards.length - 1))
    blocks.set(key, { key, around: Math.max(0, around), cards })
  }
  return board.columns.map(({ items }) =>
    items.flatMap(({ id }) => {
      const block = blocks.get(id)
      return block ? [block] : []
    }),
  )
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height / pxPerMm
}
