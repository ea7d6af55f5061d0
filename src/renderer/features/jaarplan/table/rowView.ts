import { once } from '#shared/once.ts'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import type { CellBlock } from '#shared/rules/table/planTableFill.ts'
import type { Cut, Editing, Place } from './gridPlaces.ts'
import type { GridSelection, Shade } from './gridSelection.ts'
import { noDrafts, type RowDrafts, type TypedCells } from './typedCells.ts'

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
  /** The column at whose corner the selection is drawn out. */
  readonly handle: PlanColumn | null
  /** The first and last column over which it is being drawn out here, by number; -1 for none. */
  readonly fillFrom: number
  readonly fillTo: number
}

/** No column at all, the same object each time. */
const noColumns: ReadonlySet<PlanColumn> = new Set()
/** A row on which nothing is the matter. */
const plainView: RowView = {
  active: null,
  from: -1,
  to: -1,
  isPicked: false,
  editing: null,
  drafts: noDrafts,
  cut: noColumns,
  handle: null,
  fillFrom: -1,
  fillTo: -1,
}

/** What decides how rows look. */
type Looks = {
  readonly selection: GridSelection
  readonly columns: readonly PlanColumn[]
  readonly typed: TypedCells
  readonly cut: Cut | null
  readonly filling: CellBlock | null
}

/** What is the same for all rows, worked out once per change because every row asks. */
type Shared = Looks & {
  readonly shade: Shade
  readonly handle: Place | null
  readonly cutRows: ReadonlySet<string>
  readonly cutColumns: ReadonlySet<PlanColumn>
  readonly fillRows: ReadonlySet<string>
  readonly fillAcross: readonly [from: number, to: number]
}

/** How all rows look: the view of a row is the same object as long as the row looks the same. */
export class RowViews {
  readonly #looks: () => Looks
  readonly #views = new Map<string, RowView>()
  #shared: Shared | null = null

  constructor(looks: () => Looks) {
    this.#looks = looks
  }

  /** Something changed: rows may look different from now on. */
  change(): void {
    this.#shared = null
  }

  of(row: string): RowView {
    this.#shared ??= sharedOf(this.#looks())
    const { selection, typed, shade, handle, cutRows, cutColumns, fillRows, fillAcross } = this.#shared
    const isShaded = shade.rows.has(row)
    const isFilling = fillRows.has(row)
    const next: RowView = {
      active: selection.active.row === row ? selection.active.column : null,
      from: isShaded ? shade.from : -1,
      to: isShaded ? shade.to : -1,
      isPicked: selection.picked.has(row),
      editing: typed.editing?.row === row ? typed.editing : null,
      drafts: typed.of(row),
      cut: cutRows.has(row) ? cutColumns : noColumns,
      handle: handle?.row === row ? handle.column : null,
      fillFrom: isFilling ? fillAcross[0] : -1,
      fillTo: isFilling ? fillAcross[1] : -1,
    }
    const known = this.#views.get(row) ?? plainView
    if (sameView(known, next)) return known
    this.#views.set(row, next)
    return next
  }
}

const columnsOfCut = once((cut: Cut): ReadonlySet<PlanColumn> => new Set(cut.columns))

function sharedOf(looks: Looks): Shared {
  const { selection, columns, cut, filling } = looks
  const placeOf = (column: PlanColumn | undefined) => (column === undefined ? -1 : columns.indexOf(column))
  return {
    ...looks,
    shade: selection.shade(),
    handle: selection.handle,
    cutRows: new Set(cut?.rows),
    cutColumns: cut ? columnsOfCut(cut) : noColumns,
    fillRows: new Set(filling?.rows),
    fillAcross: [placeOf(filling?.columns[0]), placeOf(filling?.columns.at(-1))],
  }
}

/** Whether a row looks the same, so that it need not be drawn again. */
function sameView(a: RowView, b: RowView): boolean {
  return (Object.keys(a) as (keyof RowView)[]).every((part) => a[part] === b[part])
}
