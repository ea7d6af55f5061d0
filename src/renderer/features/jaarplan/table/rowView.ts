import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import type { Editing } from './gridPlaces.ts'
import { noDrafts, type RowDrafts } from './typedCells.ts'

/** How one row looks, apart from what stands in it. */
export type RowView = {
  readonly active: PlanColumn | null
  /** The first and last column of the selection in this row, by number; -1 for none. */
  readonly from: number
  readonly to: number
  readonly isPicked: boolean
  readonly editing: Editing | null
  readonly drafts: RowDrafts
  /** The columns that were cut here, and wait to be pasted. */
  readonly cut: ReadonlySet<PlanColumn>
}

/** No column at all, the same object each time. */
export const noColumns: ReadonlySet<PlanColumn> = new Set()
/** A row on which nothing is the matter. */
export const plainView: RowView = {
  active: null,
  from: -1,
  to: -1,
  isPicked: false,
  editing: null,
  drafts: noDrafts,
  cut: noColumns,
}

/** Whether a row looks the same, so that it need not be drawn again. */
export function sameView(a: RowView, b: RowView): boolean {
  return (Object.keys(a) as (keyof RowView)[]).every((part) => a[part] === b[part])
}
