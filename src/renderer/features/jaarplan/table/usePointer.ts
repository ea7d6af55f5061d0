import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import { headRow } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { beginEditing, placeOf } from './useGridKeys.ts'
import type { TableActions } from './useTableActions.ts'

type Handlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void
}

/** The mouse in the table: a press goes to a cell, dragging selects a rectangle, a double click changes a cell. */
export function usePointer(state: GridState, actions: TableActions): Handlers {
  const isDragging = useRef(false)
  return useMemo(
    () => ({
      onPointerDown: (event) => {
        const place = placeOf(event.target)
        isDragging.current = false
        if (!place || place.row === headRow || event.button !== 0 || isBeingTyped(state, place.row, place.column))
          return
        state.hasFocus = true
        isDragging.current = event.pointerType !== 'touch'
        if (event.shiftKey) {
          // The focus stays where the selection began.
          event.preventDefault()
          state.extendTo(place)
        } else {
          if (state.picked.size > 0) state.letGo()
          state.goTo(place)
        }
      },
      onPointerMove: (event) => {
        if (!isDragging.current || event.buttons !== 1) return
        const place = placeOf(document.elementFromPoint(event.clientX, event.clientY))
        const { corner } = state
        if (place && (place.row !== corner.row || place.column !== corner.column)) state.extendTo(place)
      },
      onDoubleClick: (event) => {
        const place = placeOf(event.target)
        if (!place || place.row === headRow || isBeingTyped(state, place.row, place.column)) return
        beginEditing(state, actions, place)
      },
    }),
    [state, actions],
  )
}

function isBeingTyped({ editing }: GridState, row: string, column: string): boolean {
  return editing?.row === row && editing.column === column
}
