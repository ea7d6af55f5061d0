import { createContext, useContext } from 'react'
import type { AppError } from '#shared/result.ts'
import type { PlanColumn } from '#shared/rules/planTable.ts'

/** The row of the headings, and the row in which a new activity is typed. All others are named by their activity. */
export const headRow = '#head'
export const newRow = '#new'

export type Place = { readonly row: string; readonly column: PlanColumn }

/** A cell that is being changed; `isWhole` when all of its text is still there, and not what was typed over it. */
export type Editing = Place & { readonly text: string; readonly isWhole: boolean; readonly error: AppError | null }

/** What was typed in a cell that is not so (yet): on its way, or refused. */
export type Draft = { readonly text: string; readonly error: AppError | null }

/** How one row looks, apart from what stands in it. */
export type RowView = {
  readonly active: PlanColumn | null
  /** The first and last column of the selection in this row, by number; -1 for none. */
  readonly from: number
  readonly to: number
  readonly isPicked: boolean
  readonly editing: Editing | null
  readonly drafts: ReadonlyMap<PlanColumn, Draft>
}

type Shape = { readonly rows: ReadonlySet<string>; readonly from: number; readonly to: number }

const noDrafts: ReadonlyMap<PlanColumn, Draft> = new Map()
const plainView: RowView = { active: null, from: -1, to: -1, isPicked: false, editing: null, drafts: noDrafts }

/**
 * What a window remembers of a table and nobody else needs: where one is, what is selected, what is being typed. A row
 * hears of it only when it looks different because of it.
 */
export class GridState {
  readonly #listeners = new Set<() => void>()
  /** Whether the focus is in the table: then it goes along to the cell that becomes active. */
  hasFocus = false
  readonly #views = new Map<string, RowView>()
  #rows: readonly string[] = []
  #columns: readonly PlanColumn[] = []
  #active: Place = { row: newRow, column: 'title' }
  /** The other corner of the selected rectangle. */
  #corner: Place = this.#active
  #picked: ReadonlySet<string> = new Set()
  #pickedLast: string | null = null
  #editing: Editing | null = null
  #drafts: ReadonlyMap<string, ReadonlyMap<PlanColumn, Draft>> = new Map()
  /** Measured once per change, because every row asks. */
  #shape: Shape | null = null

  /** The activities in the order of the screen. */
  get rows(): readonly string[] {
    return this.#rows
  }

  get columns(): readonly PlanColumn[] {
    return this.#columns
  }

  get active(): Place {
    return this.#active
  }

  get editing(): Editing | null {
    return this.#editing
  }

  get picked(): ReadonlySet<string> {
    return this.#picked
  }

  /** Listens to every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says what is on screen. Who was on a row that is gone comes on the one that took its place. */
  lay(rows: readonly string[], columns: readonly PlanColumn[]): void {
    const before = this.#rows.indexOf(this.#active.row)
    this.#rows = rows
    this.#columns = columns
    const column = columns.includes(this.#active.column) ? this.#active.column : (columns[0] ?? 'title')
    const isThere = [headRow, newRow, ...rows].includes(this.#active.row)
    const row = isThere ? this.#active.row : (rows[Math.min(Math.max(before, 0), rows.length - 1)] ?? newRow)
    if (row !== this.#active.row || column !== this.#active.column) {
      this.#active = { row, column }
      this.#corner = this.#active
    }
    if (!this.#isShown(this.#corner)) this.#corner = this.#active
    if ([...this.#picked].some((id) => !rows.includes(id))) {
      this.#picked = new Set([...this.#picked].filter((id) => rows.includes(id)))
    }
    this.#tell()
  }

  #isShown({ row, column }: Place): boolean {
    return this.#columns.includes(column) && [headRow, newRow, ...this.#rows].includes(row)
  }

  /** The place so many rows down and columns to the right, at most to the edge. */
  from({ row, column }: Place, down: number, right: number): Place {
    const rows = [headRow, ...this.#rows, newRow]
    const at = rows.indexOf(row) + down
    const across = this.#columns.indexOf(column) + right
    return {
      row: rows[Math.max(0, Math.min(rows.length - 1, at))] ?? row,
      column: this.#columns[Math.max(0, Math.min(this.#columns.length - 1, across))] ?? column,
    }
  }

  /** Goes to a place, and selects it alone. */
  goTo(place: Place): void {
    this.#active = place
    this.#corner = place
    this.#tell()
  }

  /** Selects from the active cell to a place: a corner of a rectangle of activities. */
  extendTo(place: Place): void {
    if (!this.#rows.includes(this.#active.row) || !this.#rows.includes(place.row)) return
    this.#corner = place
    this.#picked = new Set()
    this.#tell()
  }

  /** The corner that moves when the selection is made larger. */
  get corner(): Place {
    return this.#corner
  }

  selectAll(): void {
    const [first, last] = [this.#rows[0], this.#rows.at(-1)]
    const [left, right] = [this.#columns[0], this.#columns.at(-1)]
    if (first === undefined || last === undefined || left === undefined || right === undefined) return
    this.#active = { row: first, column: left }
    this.#corner = { row: last, column: right }
    this.#picked = new Set()
    this.#tell()
  }

  /** Selects a whole row, or lets it go; `extends` takes all from the row before with it. */
  pick(row: string, extendsToo: boolean): void {
    const next = new Set(this.#picked)
    const [start, end] = [this.#rows.indexOf(this.#pickedLast ?? row), this.#rows.indexOf(row)]
    if (extendsToo && start !== -1) {
      for (const id of this.#rows.slice(Math.min(start, end), Math.max(start, end) + 1)) next.add(id)
    } else if (!next.delete(row)) next.add(row)
    this.#picked = next
    this.#pickedLast = row
    this.#corner = this.#active
    this.#tell()
  }

  /** Selects these whole rows and no others. */
  pickAll(rows: readonly string[]): void {
    this.#picked = new Set(rows)
    this.#corner = this.#active
    this.#tell()
  }

  /** Selects the active cell alone; false when that was so already. */
  letGo(): boolean {
    const hadMore = this.#picked.size > 0 || this.#corner !== this.#active
    this.#picked = new Set()
    this.#corner = this.#active
    if (hadMore) this.#tell()
    return hadMore
  }

  /** The selected rows and columns: whole rows when some were picked, else the rectangle. */
  selection(): {
    readonly rows: readonly string[]
    readonly columns: readonly PlanColumn[]
    readonly isWhole: boolean
  } {
    if (this.#picked.size > 0) {
      return { rows: this.#rows.filter((id) => this.#picked.has(id)), columns: this.#columns, isWhole: true }
    }
    const [top, bottom] = this.#span(this.#rows.indexOf(this.#active.row), this.#rows.indexOf(this.#corner.row))
    const [left, right] = this.#across()
    const columns = this.#columns.slice(left, right + 1)
    return {
      rows: top === -1 ? [] : this.#rows.slice(top, bottom + 1),
      columns,
      isWhole: columns.length > 1 && columns.length === this.#columns.length,
    }
  }

  #span(a: number, b: number): readonly [number, number] {
    return [Math.min(a, b), Math.max(a, b)]
  }

  #across(): readonly [number, number] {
    return this.#span(this.#columns.indexOf(this.#active.column), this.#columns.indexOf(this.#corner.column))
  }

  /** Begins to change a cell, with its own text or with what is typed over it. */
  edit(editing: Omit<Editing, 'error'>): void {
    const { row, column, text, isWhole } = editing
    this.#active = { row, column }
    this.#editing = { row, column, text, isWhole, error: null }
    this.#tell()
  }

  /** Keeps what is typed in its cell, with why it cannot stay so. */
  refuse(editing: Editing): void {
    this.#editing = editing
    this.#tell()
  }

  stopEditing(): void {
    if (!this.#editing) return
    this.#editing = null
    this.#tell()
  }

  draftAt({ row, column }: Place): Draft | null {
    return this.#drafts.get(row)?.get(column) ?? null
  }

  /** Keeps what was typed in a cell though the plan does not say so; null when it does, or need not any more. */
  keep({ row, column }: Place, draft: Draft | null): void {
    const ofRow = new Map(this.#drafts.get(row))
    if (draft) ofRow.set(column, draft)
    else if (!ofRow.delete(column)) return
    this.#drafts = new Map(this.#drafts).set(row, ofRow)
    this.#tell()
  }

  /** How a row looks now; the same object as long as it looks the same. */
  view(row: string): RowView {
    this.#shape ??= this.#measure()
    const { rows, from, to } = this.#shape
    const isSelected = rows.has(row)
    const next: RowView = {
      active: this.#active.row === row ? this.#active.column : null,
      from: isSelected ? from : -1,
      to: isSelected ? to : -1,
      isPicked: this.#picked.has(row),
      editing: this.#editing?.row === row ? this.#editing : null,
      drafts: this.#drafts.get(row) ?? noDrafts,
    }
    const known = this.#views.get(row) ?? plainView
    if (sameView(known, next)) return known
    this.#views.set(row, next)
    return next
  }

  /** What is shown as selected: nothing while it is one cell, which is then the active one. */
  #measure(): Shape {
    const { rows } = this.selection()
    if (this.#picked.size > 0) return { rows: new Set(rows), from: 0, to: this.#columns.length - 1 }
    if (this.#corner === this.#active) return { rows: new Set(), from: -1, to: -1 }
    const [from, to] = this.#across()
    return { rows: new Set(rows), from, to }
  }

  #tell(): void {
    this.#shape = null
    for (const listener of this.#listeners) listener()
  }
}

function sameView(a: RowView, b: RowView): boolean {
  return (
    a.active === b.active &&
    a.from === b.from &&
    a.to === b.to &&
    a.isPicked === b.isPicked &&
    a.editing === b.editing &&
    a.drafts === b.drafts
  )
}

const states = new WeakMap<object, GridState>()

/** The table of one open traject: who looks elsewhere and comes back finds the same place, and what was refused. */
export function gridStateOf(store: object): GridState {
  const known = states.get(store)
  if (known) return known
  const state = new GridState()
  states.set(store, state)
  return state
}

export const GridContext = createContext<GridState | null>(null)

/** The state of the table around this part of the screen. Throws outside a table. */
export function useGrid(): GridState {
  const state = useContext(GridContext)
  if (!state) throw new Error('there is no table here')
  return state
}
