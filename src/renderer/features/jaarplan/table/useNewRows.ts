import { useEffect } from 'react'
import { isNewRow, newRow } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import type { TableActions } from './useTableActions.ts'

/** Makes an activity of a new row when one leaves it: for another row, for another part of the screen, or for good. */
export function useNewRows(state: GridState, actions: TableActions): void {
  useEffect(() => {
    let here = { row: state.active.row, hasFocus: state.hasFocus }
    /** The new row that was left, until what was typed in it last has arrived in its cell. */
    let left: string | null = null
    let isFinishing = false
    const look = () => {
      const before = here
      here = { row: state.active.row, hasFocus: state.hasFocus }
      const isLeft = before.row !== here.row || (before.hasFocus && !here.hasFocus)
      if (isLeft && isNewRow(before.row)) left = before.row
      if (left === here.row && here.hasFocus) left = null
      // To finish a row changes the table, which is no reason to do it again.
      if (left === null || state.editing || isFinishing) return
      isFinishing = true
      actions.finish(left)
      left = null
      isFinishing = false
    }
    const stop = state.subscribe(look)
    return () => {
      stop()
      for (const row of [...state.draftRows, newRow]) actions.finish(row)
    }
  }, [state, actions])
}
