import { useCallback } from 'react'
import { showError } from '#app/notices.ts'
import type { CommitCell } from './Cell.tsx'
import type { Leaving } from './CellEditor.tsx'
import { newRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'
import { sameText, type TableActions } from './useTableActions.ts'

/** What happens when a cell is left: it is filled in, or stays open with what is wrong. */
export function useCommit(state: GridState, actions: TableActions): CommitCell {
  return useCallback(
    (place, text, leaving) => {
      const editing = state.editing
      if (!editing || editing.row !== place.row || editing.column !== place.column) return
      const { rows } = state.selection()
      if (leaving === 'all' && rows.length > 1 && rows.includes(place.row)) {
        void giveAll(state, actions, { ...editing, text }, rows)
        return
      }
      const isUnchanged = text === actions.textAt(place) && !state.draftAt(place)
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
    [state, actions],
  )
}

async function giveAll(
  state: GridState,
  actions: TableActions,
  editing: Place & { readonly text: string; readonly isWhole: boolean },
  rows: readonly string[],
): Promise<void> {
  const error = await actions.fillAll(sameText(rows, editing.column, editing.text))
  if (!error) state.stopEditing()
  else if (state.editing) state.refuse({ ...editing, error })
  else showError(error)
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
