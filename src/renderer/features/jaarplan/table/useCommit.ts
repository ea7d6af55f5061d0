import { useCallback } from 'react'
import type { CommitCell } from './Cell.tsx'
import type { Leaving } from './CellEditor.tsx'
import { newRow, type Place, samePlace } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import type { Fill } from './useFill.ts'
import type { TableActions } from './useTableActions.ts'

/** What happens when a cell is left: it is filled in, or stays open with what is wrong. */
export function useCommit(state: GridState, actions: TableActions, fill: Fill): CommitCell {
  return useCallback(
    (place, text, leaving) => {
      const editing = state.editing
      if (!editing || !samePlace(editing, place)) return
      const { rows, columns } = state.selection()
      if (leaving === 'all' && rows.length * columns.length > 1 && rows.includes(place.row)) {
        void fill.selection(text, place.column).then((refusal) => {
          if (!refusal) state.stopEditing()
          else if (!state.editing) fill.refuse(refusal)
          // About this cell it says why at the cell; about another it names that one.
          else if (!refusal.cell || samePlace(refusal.cell, place))
            state.refuse({ ...editing, text, error: refusal.error })
          else {
            state.refuse({ ...editing, text, error: null })
            fill.refuse(refusal)
          }
        })
        return
      }
      // Who changed nothing sends nothing, also when the plan says something else by now.
      const isUntouched = editing.isWhole && text === editing.text && !state.draftAt(place)
      const isUnchanged = isUntouched || (text === actions.textAt(place) && !state.draftAt(place))
      const error = isUnchanged ? null : actions.fill({ ...place, text })
      if (error && leaving !== 'away') {
        state.refuse({ ...editing, text, error })
        return
      }
      if (error) state.keep(place, { text, error })
      const next = nextPlace(state, actions, place, leaving)
      state.stopEditing()
      if (next) state.goTo(next)
    },
    [state, actions, fill],
  )
}

/** Where one goes after a cell: to the one beneath it as the rows were, also when its row moves because of it. */
function nextPlace(state: GridState, actions: TableActions, place: Place, leaving: Leaving): Place | null {
  switch (leaving) {
    case 'down':
      return place.row === newRow ? underNewRow(state, actions, place) : state.from(place, 1, 0)
    case 'up':
      return state.from(place, -1, 0)
    case 'right':
      return besides(state, actions, place, 1)
    case 'left':
      return besides(state, actions, place, -1)
    default:
      return null
  }
}

/** The next cell to the right or the left, over the end of a row; the same cell where the table ends. */
export function besides(state: GridState, actions: TableActions, place: Place, right: 1 | -1): Place {
  const { columns } = state
  const isEdge = place.column === (right === 1 ? columns.at(-1) : columns[0])
  if (!isEdge) return state.from(place, 0, right)
  if (right === 1 && place.row === newRow && state.draftsOf(newRow).size > 0) return underNewRow(state, actions, place)
  const to = state.from(place, right, -right * columns.length)
  return to.row === place.row ? place : to
}

/** Beneath a new row comes the next one, which begins where this one began; one without a name is asked for it first. */
function underNewRow(state: GridState, actions: TableActions, place: Place): Place {
  const drafts = state.draftsOf(newRow)
  if (drafts.size === 0) return place
  if (!drafts.has('title')) return { row: newRow, column: 'title' }
  const column = state.begun
  actions.finish(newRow)
  return { row: newRow, column }
}
