import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { followOver } from './cellDrag.ts'
import type { Cells } from './gridActions.ts'
import { headRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { focusActive } from './reveal.ts'
import { beginEditing, placeOf } from './useGridKeys.ts'

type Handlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void
}

/**
 * The mouse in the table: a press goes to a cell, or selects a whole row at its head; dragging selects more; the corner of
 * the selection is drawn out to fill; a double click changes a cell. The headings hear of it themselves.
 */
export function usePointer(
  grid: RefObject<HTMLElement | null>,
  state: GridState,
  { actions, fill, onMenu }: Pick<Cells, 'actions' | 'fill' | 'onMenu'>,
): Handlers {
  return useMemo(() => {
    const drawOut = (event: PointerEvent<HTMLElement>) => {
      // The focus stays in the table; what is being typed in a cell is filled in first.
      event.preventDefault()
      focusActive(grid.current)
      followOver(event.nativeEvent, 'both', {
        onOver: (over) => {
          const place = placeOf(over)
          if (place) state.drawOut(place)
        },
        onDrop: () => void fill.drawnOut(),
        onCancel: () => state.drawOut(null),
      })
    }
    const pressRow = (event: PointerEvent<HTMLElement>, row: string) => {
      event.preventDefault()
      state.hasFocus = true
      flushSync(() => {
        if (event.ctrlKey || event.metaKey) {
          state.goTo({ row, column: state.active.column })
          state.pick(row, false)
        } else state.pickFrom(event.shiftKey ? null : row, row)
      })
      focusActive(grid.current)
      followOver(event.nativeEvent, 'down', {
        onOver: (over) => {
          const to = rowAt(over)
          if (to !== null && to !== state.active.row) state.pickFrom(row, to)
        },
      })
    }
    return {
      onPointerDown: (event) => {
        if (event.button !== 0 || !(event.target instanceof Element)) return
        const { target } = event
        if (target.closest('[data-fill]')) {
          drawOut(event)
          return
        }
        const head = rowHeadAt(target)
        if (head !== null) {
          if (!target.closest('button, input')) pressRow(event, head)
          return
        }
        const place = placeOf(target)
        if (!place || place.row === headRow || isBeingTyped(state, place.row, place.column)) return
        state.hasFocus = true
        if (event.shiftKey) {
          // The focus stays where the selection began.
          event.preventDefault()
          state.extendTo(place)
        } else {
          if (state.picked.size > 0) state.letGo()
          state.goTo(place)
        }
        if (event.pointerType === 'touch') return
        followOver(event.nativeEvent, 'both', {
          onOver: (over) => {
            const to = placeOf(over)
            const { corner } = state
            if (to && (to.row !== corner.row || to.column !== corner.column)) state.extendTo(to)
          },
        })
      },
      onDoubleClick: (event) => {
        const place = placeOf(event.target)
        if (!place || place.row === headRow || isBeingTyped(state, place.row, place.column)) return
        beginEditing(state, actions, place)
      },
      onContextMenu: (event) => {
        const place = placeOf(event.target)
        const head = event.target instanceof Element ? rowHeadAt(event.target) : null
        if (place?.row === headRow || (place && isBeingTyped(state, place.row, place.column))) return
        if (head === null && !place) return
        event.preventDefault()
        state.hasFocus = true
        flushSync(() => {
          if (head !== null) {
            if (!state.picked.has(head)) state.pickFrom(head, head)
          } else if (place && !isSelected(state, place)) {
            state.letGo()
            state.goTo(place)
          }
        })
        focusActive(grid.current)
        onMenu()
      },
    }
  }, [grid, state, actions, fill, onMenu])
}

/** The row whose head an element is, or is in; null elsewhere. */
function rowHeadAt(target: Element): string | null {
  return target.closest<HTMLElement>('[data-row-head]')?.dataset.rowHead ?? null
}

function isSelected(state: GridState, { row, column }: Place): boolean {
  const { rows, columns } = state.selection()
  return rows.includes(row) && columns.includes(column)
}

/** The row that an element is in, also at its head; null outside the rows of activities. */
function rowAt(target: Element): string | null {
  const row = target.closest('tr')?.querySelector<HTMLElement>('[data-row-head]')?.dataset.rowHead
  return row ?? null
}

function isBeingTyped({ editing }: GridState, row: string, column: string): boolean {
  return editing?.row === row && editing.column === column
}
