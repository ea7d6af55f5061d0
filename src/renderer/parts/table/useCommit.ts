import { useCallback } from 'react'
import { showError } from '#app/notices.ts'
import type { CommitCell } from './Cell.tsx'
import type { Leaving } from './CellEditor.tsx'
import { type GridState, newRow, type Place } from './gridState.ts'
import { sameText, type TableActions } from './useTableActions.ts'

const steps = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const

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
      const error =
        isUnchanged || (place.row === newRow && text.trim() === '') ? null : actions.fill({ ...place, text })
      if (error && leaving !== 'away') {
        state.refuse({ ...editing, text, error })
        return
      }
      if (error) state.keep(place, { text, error })
      const next = nextPlace(state, place, leaving)
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
function nextPlace(state: GridState, place: Place, leaving: Leaving): Place | null {
  if (leaving === 'away' || leaving === 'stay' || leaving === 'all') return null
  const [down, right] = steps[leaving]
  return state.from(place, down, right)
}
