import { createContext, useContext } from 'react'
import { GridState } from './gridState.ts'
import type { CellDrafts } from './typedCells.ts'

const states = new WeakMap<object, GridState>()

/** The table of one open traject: who looks elsewhere and comes back finds the same place, and what was refused. */
export function gridStateOf(store: object, kept: CellDrafts): GridState {
  const known = states.get(store)
  if (known) return known
  const state = new GridState(kept)
  states.set(store, state)
  return state
}

/** Gives a table its state; read it with `useGrid`. */
export const GridContext = createContext<GridState | null>(null)

/** The state of the table around this part of the screen. Throws outside a table. */
export function useGrid(): GridState {
  const state = useContext(GridContext)
  if (!state) throw new Error('there is no table here')
  return state
}
