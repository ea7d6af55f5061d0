import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { type Draft, type Editing, type Filled, isNewRow, newRow, type Place } from './gridPlaces.ts'

/** Where what is typed in cells is kept, so that it outlives the table. */
export type CellDrafts = {
  /** What was kept before, in the order in which it was typed. */
  readonly all: () => readonly Filled[]
  /** Keeps what stands in a cell; null when that is what the plan says. */
  readonly keep: (place: Place, draft: Draft | null) => void
  /** Keeps what is being typed in a cell. */
  readonly type: (place: Place, text: string) => void
}

/** What is typed in one row, by column. */
export type RowDrafts = ReadonlyMap<PlanColumn, Draft>

/** Nothing is typed, the same object each time. */
export const noDrafts: RowDrafts = new Map()

/** What is typed in the cells of a table and is not in the plan (yet): in the open cell, on its way, or refused. */
export class TypedCells {
  readonly #kept: CellDrafts | null
  #editing: Editing | null = null
  #typed: string | null = null
  #drafts: ReadonlyMap<string, RowDrafts> = new Map()
  /** New rows that are on their way: what was typed in them is kept, but they are not on screen. */
  readonly #sent = new Set<string>()
  /** The column in which the last row was begun. */
  #begun: PlanColumn | null = null
  #left: readonly Filled[]

  /** Begins with what was kept: the cell that was typed in last is open again. */
  constructor(kept: CellDrafts | null) {
    this.#kept = kept
    const cells = kept?.all() ?? []
    for (const { row, column, text } of cells) this.#put({ row, column }, { text, error: null })
    const last = cells.at(-1)
    this.#left = cells.slice(0, -1)
    if (last) this.edit({ ...last, isWhole: true })
  }

  /** The cell that is being changed. */
  get editing(): Editing | null {
    return this.#editing
  }

  /** What was typed in the cell that is being changed; null when nothing was. */
  get typed(): string | null {
    return this.#typed
  }

  /** What was typed in other cells than the open one when the app ended, to be filled in still. Gives it once. */
  takeLeft(): readonly Filled[] {
    const left = this.#left
    this.#left = []
    return left
  }

  edit(editing: Omit<Editing, 'error'>): void {
    const { row, column, text, isWhole } = editing
    if (row === newRow && this.of(newRow).size === 0) this.#begun = column
    this.#editing = { row, column, text, isWhole, error: null }
    this.#typed = null
  }

  /** Keeps what is typed in its cell, with why it cannot stay so. */
  refuse(editing: Editing): void {
    this.#editing = editing
  }

  type(text: string): void {
    if (!this.#editing) return
    this.#typed = text
    this.#kept?.type(this.#editing, text)
  }

  /** Closes the open cell; false when there is none. */
  stop(): boolean {
    const left = this.#editing
    if (!left) return false
    this.#editing = null
    this.#typed = null
    // What was typed is where it was sent to; what is in the cell without that is what was there before.
    this.#kept?.keep(left, this.at(left))
    return true
  }

  at({ row, column }: Place): Draft | null {
    return this.#drafts.get(row)?.get(column) ?? null
  }

  /** All that was typed in a row; the same object as long as it is the same. */
  of(row: string): RowDrafts {
    return this.#drafts.get(row) ?? noDrafts
  }

  /** Keeps what was typed in a cell; null lets go of it. False when nothing is other than before. */
  keep(place: Place, draft: Draft | null): boolean {
    if (!draft && !this.at(place)) return false
    this.#put(place, draft)
    this.#kept?.keep({ row: place.row, column: place.column }, draft)
    return true
  }

  #put({ row, column }: Place, draft: Draft | null): void {
    const ofRow = new Map(this.#drafts.get(row))
    if (draft) ofRow.set(column, draft)
    else ofRow.delete(column)
    this.#drafts = new Map(this.#drafts).set(row, ofRow)
  }

  /** The new rows that wait for a name and are on screen, apart from the last one. */
  waitingRows(): readonly string[] {
    return [...this.#drafts].flatMap(([row, drafts]) =>
      row !== newRow && isNewRow(row) && drafts.size > 0 && !this.#sent.has(row) ? [row] : [],
    )
  }

  /** Where the next new row begins: in the column in which the last one was begun, if that is still there. */
  beginsIn(columns: readonly PlanColumn[]): PlanColumn {
    return this.#begun !== null && columns.includes(this.#begun) ? this.#begun : (columns[0] ?? 'title')
  }

  /** Gives what is typed in the last row a row of its own above it, so that the last row is empty again; its name. */
  setAside(): string {
    const taken = [...this.#drafts.keys()].filter(isNewRow).map((row) => Number(row.slice(newRow.length + 1)))
    const row = `${newRow}:${Math.max(0, ...taken) + 1}`
    for (const [column, draft] of this.of(newRow)) {
      this.keep({ row, column }, draft)
      this.keep({ row: newRow, column }, null)
    }
    return row
  }

  /** Takes a new row off the screen while it is on its way to the plan; false when it is already. */
  send(row: string): boolean {
    if (this.#sent.has(row)) return false
    this.#sent.add(row)
    return true
  }

  /** A new row that did not become an activity, or all of which is in one now, is on its way no more. */
  unsend(row: string): void {
    this.#sent.delete(row)
  }
}
