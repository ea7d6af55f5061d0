import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { type CellBlock, drawnOut } from '#shared/rules/table/planTableFill.ts'
import { Observable } from '#ui/observable.ts'
import {
  type Cut,
  type Draft,
  type Editing,
  type Filled,
  headRow,
  newRow,
  type Place,
  samePlace,
} from './gridPlaces.ts'
import { GridSelection, type Selected } from './gridSelection.ts'
import { RowOrder } from './rowOrder.ts'
import { type RowView, RowViews } from './rowView.ts'
import { type CellDrafts, type RowDrafts, TypedCells } from './typedCells.ts'

/**
 * What a window remembers of a table and nobody else needs: where one is, what is selected, what is being typed. A row
 * hears of it only when it looks different because of it.
 */
export class GridState {
  readonly #changes = new Observable()
  readonly #order = new RowOrder()
  readonly #typed: TypedCells
  readonly #selection = new GridSelection(() => ({ rows: this.rows, columns: this.#columns, all: this.#all() }))
  readonly #views = new RowViews(() => ({
    selection: this.#selection,
    columns: this.#columns,
    typed: this.#typed,
    cut: this.#cut,
    filling: this.#filling,
  }))
  #columns: readonly PlanColumn[] = []
  #hasFocus = false
  #waiting: readonly string[] = []
  #cut: Cut | null = null
  /** Over which cells the selection is being drawn out. */
  #filling: CellBlock | null = null

  /** Begins with what was kept (`TypedCells`). */
  constructor(kept: CellDrafts | null = null) {
    this.#typed = new TypedCells(kept)
    if (this.editing) this.#selection.goTo({ row: this.editing.row, column: this.editing.column })
    this.#tell()
  }

  /** Listens to every change; returns how to stop. */
  readonly subscribe = this.#changes.subscribe

  /** Whether the focus is in the table: then it goes along to the cell that becomes active. */
  get hasFocus(): boolean {
    return this.#hasFocus
  }

  set hasFocus(hasFocus: boolean) {
    if (this.#hasFocus === hasFocus) return
    this.#hasFocus = hasFocus
    this.#tell()
  }

  /** The activities in the order of the screen. */
  get rows(): readonly string[] {
    return this.#order.rows
  }

  get columns(): readonly PlanColumn[] {
    return this.#columns
  }

  /** The rows that are no activity yet and wait for a name, apart from the last one. */
  get draftRows(): readonly string[] {
    return this.#waiting
  }

  /**
   * Says what is on screen: the rows as they were searched and sorted, of all that are in the plan. The order settles when
   * one is not at work in a row. Who was on a row that is gone comes on the one that took its place.
   */
  lay(
    settled: readonly string[],
    columns: readonly PlanColumn[],
    inPlan: ReadonlySet<string> = new Set(settled),
  ): void {
    this.#order.lay(settled, inPlan)
    this.#columns = columns
    this.#tell()
  }

  /** Hears which activities were worked on in the table: their rows keep their place until one leaves them. */
  touch(ids: readonly string[]): void {
    this.#order.touch(ids)
  }

  /** Whether somebody is at work in a row, or with rows that are chosen: then no row goes elsewhere. */
  #isBusy(): boolean {
    if (this.editing) return true
    const { rows } = this.selection()
    return (this.#hasFocus || rows.length > 1 || this.picked.size > 0) && this.#order.isTouched(rows)
  }

  #all(): readonly string[] {
    return [headRow, ...this.rows, ...this.#waiting, newRow]
  }

  /** The place so many rows down and columns to the right, at most to the edge. */
  from(place: Place, down: number, right: number): Place {
    return this.#selection.from(place, down, right)
  }

  get active(): Place {
    return this.#selection.active
  }

  get corner(): Place {
    return this.#selection.corner
  }

  get picked(): ReadonlySet<string> {
    return this.#selection.picked
  }

  /** The cell that is typed in when one is nowhere, or among the headings. */
  get cell(): Place {
    return this.#selection.cell
  }

  selection(): Selected {
    return this.#selection.selected
  }

  /** Goes to a place, and selects it alone. */
  goTo(place: Place): void {
    this.#selection.goTo(place)
    this.#tell()
  }

  /** Selects from the active cell to a place. */
  extendTo(place: Place): void {
    if (this.#selection.extendTo(place)) this.#tell()
  }

  selectAll(): void {
    this.#selection.selectAll()
    this.#tell()
  }

  /** Selects a whole row, or lets it go; `extends` takes all from the row before with it. */
  pick(row: string, extendsToo: boolean): void {
    this.#selection.pick(row, extendsToo)
    this.#tell()
  }

  /** Selects these whole rows and no others. */
  pickAll(rows: readonly string[]): void {
    this.#selection.pickAll(rows)
    this.#tell()
  }

  /** Selects whole rows from one to another; from the one that was picked last when `from` is null. */
  pickFrom(from: string | null, to: string): void {
    this.#selection.pickFrom(from ?? this.#selection.pickedLast ?? this.active.row, to)
    this.#tell()
  }

  /** Selects whole columns from one to another; one is then in the first of them, in a row. */
  pickColumns(row: string, from: PlanColumn, to: PlanColumn): void {
    this.#selection.pickColumns(row, from, to)
    this.#tell()
  }

  /** The whole columns that are selected. */
  get pickedColumns(): readonly PlanColumn[] {
    return this.#selection.pickedColumns
  }

  /** The cells over which the selection is being drawn out; null when it is not. */
  get filling(): CellBlock | null {
    return this.#filling
  }

  /** Draws the selection out to a place, downward or to the right; null when it is not drawn out any more. */
  drawOut(to: Place | null): void {
    const before = this.#filling
    this.#filling = to && drawnOut(this.selection(), to, this)
    if (before !== this.#filling) this.#tell()
  }

  /** Selects the active cell alone; false when that was so already. */
  letGo(): boolean {
    const hadMore = this.#selection.letGo()
    if (hadMore) this.#tell()
    return hadMore
  }

  get editing(): Editing | null {
    return this.#typed.editing
  }

  /** What was typed in that cell; null when nothing was. */
  get typed(): string | null {
    return this.#typed.typed
  }

  /** What was typed in other cells than the open one when the app ended, to be filled in still. Gives it once. */
  takeLeft(): readonly Filled[] {
    return this.#typed.takeLeft()
  }

  /** Begins to change a cell, with its own text or with what is typed over it. */
  edit(editing: Omit<Editing, 'error'>): void {
    this.#typed.edit(editing)
    if (!samePlace(editing, this.active)) this.#selection.goTo({ row: editing.row, column: editing.column })
    this.#cut = null
    this.#tell()
  }

  /** Hears what is typed in the cell that is being changed. Nothing looks different because of it. */
  type(text: string): void {
    this.#typed.type(text)
  }

  /** Keeps what is typed in its cell, with why it cannot stay so. */
  refuse(editing: Editing): void {
    this.#typed.refuse(editing)
    this.#tell()
  }

  stopEditing(): void {
    if (this.#typed.stop()) this.#tell()
  }

  draftAt(place: Place): Draft | null {
    return this.#typed.at(place)
  }

  /** All that was typed in a row and is not so (yet). */
  draftsOf(row: string): RowDrafts {
    return this.#typed.of(row)
  }

  /** Keeps what was typed in a cell though the plan does not say so; null when it does, or need not any more. */
  keep(place: Place, draft: Draft | null): void {
    if (this.#typed.keep(place, draft)) this.#tell()
  }

  /** Where the next new row begins: in the column in which the last one was begun. */
  get begun(): PlanColumn {
    return this.#typed.beginsIn(this.#columns)
  }

  /** Gives what is typed in the last row a row of its own above it, so that the last row is empty again; its name. */
  setAside(): string {
    const row = this.#typed.setAside()
    this.#tell()
    return row
  }

  /** Takes a new row off the screen while it is on its way to the plan; false when it is already. */
  send(row: string): boolean {
    const isFirst = this.#typed.send(row)
    if (isFirst) this.#tell()
    return isFirst
  }

  /** A new row that did not become an activity, or all of which is in one now, is on its way no more. */
  unsend(row: string): void {
    this.#typed.unsend(row)
    this.#tell()
  }

  get cut(): Cut | null {
    return this.#cut
  }

  /** Remembers which cells were cut; null when they stay after all, or went. */
  setCut(cut: Cut | null): void {
    if (this.#cut === cut) return
    this.#cut = cut
    this.#tell()
  }

  /** How a row looks now; the same object as long as it looks the same. */
  view(row: string): RowView {
    return this.#views.of(row)
  }

  #tell(): void {
    const waiting = this.#typed.waitingRows()
    if (waiting.join(' ') !== this.#waiting.join(' ')) this.#waiting = waiting
    const isBusy = this.#isBusy()
    const before = this.rows.indexOf(this.active.row)
    this.#order.settle(isBusy)
    this.#selection.follow(before)
    this.#views.change()
    this.#changes.tell()
  }
}
