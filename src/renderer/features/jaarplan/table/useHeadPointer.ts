import { type PointerEvent, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { followOver } from './cellDrag.ts'
import { headingOf, widthOf } from './columnWidth.ts'
import { rowToStand } from './gridActions.ts'
import type { GridState } from './gridState.ts'
import { focusActive } from './reveal.ts'
import type { Columns } from './useColumns.ts'
import { inRem } from './useColumns.ts'
import { placeOf } from './useGridKeys.ts'

/** What the mouse does at the heads of columns. */
export type HeadPointer = {
  /** A press selects a column, and dragging more of them; a column that is selected already is dragged to another place. */
  readonly press: (event: PointerEvent<HTMLElement>, column: PlanColumn) => void
  /** Drags the edge of a column. */
  readonly resize: (event: PointerEvent<HTMLElement>, column: PlanColumn) => void
}

/** The mouse at the heads of columns. */
export function useHeadPointer(state: GridState, columns: Columns): HeadPointer {
  return useMemo(
    () => ({
      press: (event, column) => {
        if (event.button !== 0) return
        const head = event.currentTarget
        event.preventDefault()
        const select = (from: PlanColumn, to: PlanColumn) => {
          state.hasFocus = true
          flushSync(() => state.pickColumns(rowInSight(state, head), from, to))
          focusActive(head.closest('table'))
        }
        if (event.shiftKey && state.pickedColumns.length > 0) {
          select(state.active.column, column)
          return
        }
        if (state.pickedColumns.includes(column)) {
          move(event.nativeEvent, column, columns, () => select(column, column))
          return
        }
        select(column, column)
        followOver(event.nativeEvent, 'across', {
          onOver: (over) => {
            const to = placeOf(over)?.column
            if (to !== undefined && to !== state.corner.column) state.pickColumns(state.active.row, column, to)
          },
        })
      },
      resize: (event, column) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        const scroller = event.currentTarget.closest<HTMLElement>('[data-scroller]')
        const [from, before] = [event.clientX, widthOf(column)]
        let width = before
        const show = (text: string | null) => {
          if (text === null) scroller?.style.removeProperty(`--w-${column}`)
          else scroller?.style.setProperty(`--w-${column}`, text)
        }
        const was = scroller?.style.getPropertyValue(`--w-${column}`) || null
        followOver(event.nativeEvent, 'across', {
          onOver: (_, { x }) => {
            width = before + x - from
            show(`${inRem(width)}rem`)
          },
          onDrop: () => columns.setWidth(column, width),
          onCancel: () => show(was),
        })
      },
    }),
    [state, columns],
  )
}

/** Drags a column to another place: a line shows before or behind which one it comes. */
function move(down: globalThis.PointerEvent, column: PlanColumn, columns: Columns, onClick: () => void): void {
  let to: PlanColumn | null = null
  const show = (next: PlanColumn | null) => {
    headingOf(to ?? column)?.removeAttribute('data-drop')
    to = next === column ? null : next
    const isBehind = to !== null && columns.shown.indexOf(to) > columns.shown.indexOf(column)
    if (to) headingOf(to)?.setAttribute('data-drop', isBehind ? 'behind' : 'before')
  }
  followOver(down, 'across', {
    onOver: (over) => show(placeOf(over)?.column ?? null),
    onDrop: () => {
      const target = to
      show(null)
      if (target) columns.move(column, columns.shown.indexOf(target) - columns.shown.indexOf(column))
    },
    onClick,
    onCancel: () => show(null),
  })
}

/** The row in which one is while columns are selected: the one one was in while that is in sight, else the first in sight. */
function rowInSight(state: GridState, head: HTMLElement): string {
  const kept = rowToStand(state)
  const scroller = head.closest<HTMLElement>('[data-scroller]')
  const cell = scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(kept)}"]`)
  if (!scroller || !cell) return kept
  const [at, around, under] = [
    cell.getBoundingClientRect(),
    scroller.getBoundingClientRect(),
    head.getBoundingClientRect(),
  ]
  if (at.bottom > under.bottom && at.top < around.top + scroller.clientHeight) return kept
  const first = placeOf(document.elementFromPoint(under.left + under.width / 2, under.bottom + 8))?.row
  return first !== undefined && state.rows.includes(first) ? first : kept
}
