import type { AppError } from '#shared/result.ts'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'

/** The row of the headings. All others but new ones are named by their activity. */
export const headRow = '#head'
/** The row in which a new activity is typed, and how the names of all such rows begin. */
export const newRow = '#new'

/** Whether a row is no activity yet: the last row, or one above it that was left before it had a name. */
export function isNewRow(row: string): boolean {
  return row.startsWith(newRow)
}

/** A cell: in which row and column it is. */
export type Place = { readonly row: string; readonly column: PlanColumn }

/** Whether two places are the same cell. */
export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column
}

/** A cell that is being changed; `isWhole` when all of its text is still there, and not what was typed over it. */
export type Editing = Place & { readonly text: string; readonly isWhole: boolean; readonly error: AppError | null }

/** What was typed in a cell that is not so (yet): on its way, or refused. */
export type Draft = { readonly text: string; readonly error: AppError | null }

/** A cell with the text that is to stand in it. */
export type Filled = Place & { readonly text: string }

/** Cells that were cut: they go when they are pasted elsewhere in the table. `text` is what is on the clipboard then. */
export type Cut = {
  readonly text: string
  readonly rows: readonly string[]
  readonly columns: readonly PlanColumn[]
}
