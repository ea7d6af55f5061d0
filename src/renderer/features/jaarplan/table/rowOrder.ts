import { heldOrder } from '#shared/rules/table/planTableOrder.ts'

/** The rows of a table in the order of the screen: held while somebody is at work in one, and settled when nobody is. */
export class RowOrder {
  #rows: readonly string[] = []
  /** The rows as they come once nobody is at work in one, and all that are in the plan. */
  #settled: readonly string[] = []
  #inPlan: ReadonlySet<string> = new Set()
  /** The rows that were worked on since the order last settled. */
  #touched: ReadonlySet<string> = new Set()

  get rows(): readonly string[] {
    return this.#rows
  }

  /** Says how the rows were searched and sorted, of all that are in the plan. */
  lay(settled: readonly string[], inPlan: ReadonlySet<string>): void {
    this.#settled = settled
    this.#inPlan = inPlan
  }

  /** Hears which activities were worked on. */
  touch(ids: readonly string[]): void {
    this.#touched = new Set([...this.#touched, ...ids])
  }

  /** Whether one of these rows was worked on since the order settled. */
  isTouched(rows: readonly string[]): boolean {
    return rows.some((row) => this.#touched.has(row))
  }

  settle(isBusy: boolean): void {
    if (!isBusy) this.#touched = new Set()
    const rows = isBusy ? heldOrder(this.#rows, this.#settled, this.#inPlan) : this.#settled
    if (rows.length !== this.#rows.length || rows.some((row, index) => row !== this.#rows[index])) this.#rows = rows
  }
}
