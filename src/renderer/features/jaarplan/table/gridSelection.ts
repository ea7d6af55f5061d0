import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { headRow, newRow, type Place, samePlace } from './gridPlaces.ts'

/** What is on screen: the activities, the columns, and every row from top to bottom. */
export type GridShape = {
  readonly rows: readonly string[]
  readonly columns: readonly PlanColumn[]
  readonly all: readonly string[]
}

/** What is selected: whole rows when some were picked, whole columns, or else a rectangle. */
export type Selected = {
  readonly rows: readonly string[]
  readonly columns: readonly PlanColumn[]
  readonly isWhole: boolean
}

/** Which cells look selected: these rows from one column to another, by number; none while it is one cell. */
export type Shade = { readonly rows: ReadonlySet<string>; readonly from: number; readonly to: number }

const noShade: Shade = { rows: new Set(), from: -1, to: -1 }

/** Where one is in a table, and what is selected from there. */
export class GridSelection {
  readonly #shape: () => GridShape
  #active: Place = { row: newRow, column: 'title' }
  /** The other corner of the selected rectangle. */
  #corner: Place = this.#active
  #picked: ReadonlySet<string> = new Set()
  #pickedLast: string | null = null
  /** Whether whole columns are selected: from that of the active cell to that of the corner. */
  #isColumns = false
  /** The last cell one was in, apart from the headings. */
  #cell: Place = this.#active

  constructor(shape: () => GridShape) {
    this.#shape = shape
  }

  get active(): Place {
    return this.#active
  }

  /** The corner that moves when the selection is made larger. */
  get corner(): Place {
    return this.#corner
  }

  /** The whole rows that were picked. */
  get picked(): ReadonlySet<string> {
    return this.#picked
  }

  /** The cell that is typed in when one is nowhere, or among the headings. */
  get cell(): Place {
    return this.#shape().all.includes(this.#cell.row) ? this.#cell : { row: newRow, column: this.#cell.column }
  }

  /** The place so many rows down and columns to the right, at most to the edge. */
  from({ row, column }: Place, down: number, right: number): Place {
    const { all, columns } = this.#shape()
    const at = all.indexOf(row) + down
    const across = columns.indexOf(column) + right
    return {
      row: all[Math.max(0, Math.min(all.length - 1, at))] ?? row,
      column: columns[Math.max(0, Math.min(columns.length - 1, across))] ?? column,
    }
  }

  /** Goes to a place, and selects it alone. */
  goTo(place: Place): void {
    this.#active = place
    this.#corner = place
    this.#isColumns = false
  }

  /** Selects from the active cell to a place; false when that is no rectangle of activities. */
  extendTo(place: Place): boolean {
    const { rows } = this.#shape()
    if (!rows.includes(this.#active.row) || !rows.includes(place.row)) return false
    // Whole columns stay whole as long as one goes sideways.
    this.#isColumns = this.#isColumns && place.row === this.#corner.row
    this.#corner = place
    this.#picked = new Set()
    return true
  }

  /** Selects whole columns, from one to another; one is then in the first of them, in a row. */
  pickColumns(row: string, from: PlanColumn, to: PlanColumn): void {
    this.goTo({ row, column: from })
    this.#corner = from === to ? this.#active : { row, column: to }
    this.#picked = new Set()
    this.#isColumns = true
  }

  /** The whole columns that are selected; none when it is no columns that are. */
  get pickedColumns(): readonly PlanColumn[] {
    return this.#isColumns ? this.selected.columns : []
  }

  /** The cell at whose corner the selection is drawn out: its last one; none for whole rows and columns. */
  get handle(): Place | null {
    if (this.#picked.size > 0 || this.#isColumns) return null
    const { rows, columns } = this.selected
    const [row, column] = [rows.at(-1), columns.at(-1)]
    return row === undefined || column === undefined ? null : { row, column }
  }

  selectAll(): void {
    const { rows, columns } = this.#shape()
    const [first, last, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)]
    if (first === undefined || last === undefined || left === undefined || right === undefined) return
    this.goTo({ row: first, column: left })
    this.#corner = { row: last, column: right }
    this.#picked = new Set()
  }

  /** Selects whole rows, from one to another and no others; one is then in the last of them. */
  pickFrom(from: string, to: string): void {
    const { rows } = this.#shape()
    const [start, end] = span(rows.indexOf(from), rows.indexOf(to))
    if (start === -1) return
    this.goTo({ row: to, column: this.#active.column })
    this.pickAll(rows.slice(start, end + 1))
    this.#pickedLast = from
  }

  /** Selects a whole row, or lets it go; `extends` takes all from the row before with it. */
  pick(row: string, extendsToo: boolean): void {
    const { rows } = this.#shape()
    const next = new Set(this.#picked)
    const [start, end] = [rows.indexOf(this.#pickedLast ?? row), rows.indexOf(row)]
    if (extendsToo && start !== -1) {
      for (const id of rows.slice(Math.min(start, end), Math.max(start, end) + 1)) next.add(id)
    } else if (!next.delete(row)) next.add(row)
    this.pickAll([...next])
    this.#pickedLast = row
  }

  /** The row from which more are picked: the one that was picked last. */
  get pickedLast(): string | null {
    return this.#pickedLast
  }

  /** Selects these whole rows and no others. */
  pickAll(rows: readonly string[]): void {
    this.#picked = new Set(rows)
    this.#corner = this.#active
    this.#isColumns = false
  }

  /** Selects the active cell alone; false when that was so already. */
  letGo(): boolean {
    const hadMore = this.#picked.size > 0 || this.#corner !== this.#active || this.#isColumns
    this.pickAll([])
    return hadMore
  }

  get selected(): Selected {
    const { rows, columns } = this.#shape()
    if (this.#picked.size > 0) return { rows: rows.filter((id) => this.#picked.has(id)), columns, isWhole: true }
    const [top, bottom] = span(rows.indexOf(this.#active.row), rows.indexOf(this.#corner.row))
    const [left, right] = this.#across(columns)
    const within = columns.slice(left, right + 1)
    return {
      rows: this.#isColumns ? rows : top === -1 ? [] : rows.slice(top, bottom + 1),
      columns: within,
      isWhole: within.length > 1 && within.length === columns.length,
    }
  }

  shade(): Shade {
    const { columns } = this.#shape()
    if (this.#picked.size > 0) return { rows: new Set(this.selected.rows), from: 0, to: columns.length - 1 }
    const [from, to] = this.#across(columns)
    if (this.#isColumns) return { rows: new Set([headRow, ...this.selected.rows]), from, to }
    if (this.#corner === this.#active) return noShade
    return { rows: new Set(this.selected.rows), from, to }
  }

  #across(columns: readonly PlanColumn[]): readonly [number, number] {
    return span(columns.indexOf(this.#active.column), columns.indexOf(this.#corner.column))
  }

  /** Stays among the rows and columns that there are; `before` is where the active row stood among the activities. */
  follow(before: number): void {
    const { rows, columns, all } = this.#shape()
    const column = columns.includes(this.#active.column) ? this.#active.column : (columns[0] ?? 'title')
    const row = all.includes(this.#active.row)
      ? this.#active.row
      : (rows[Math.min(Math.max(before, 0), rows.length - 1)] ?? newRow)
    if (!samePlace(this.#active, { row, column })) this.goTo({ row, column })
    if (!columns.includes(this.#corner.column) || !all.includes(this.#corner.row)) this.#corner = this.#active
    if ([...this.#picked].some((id) => !rows.includes(id))) {
      this.#picked = new Set([...this.#picked].filter((id) => rows.includes(id)))
    }
    if (this.#active.row !== headRow) this.#cell = this.#active
  }
}

function span(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)]
}
