import { Observable } from './observable.ts'

/**
 * Which of a number of things are selected, by their ids, as everybody knows it from a list of files: the selection goes
 * along with the focus, unless the focus alone is moved. It knows nothing of the things themselves.
 */
export class Selection {
  readonly #changes = new Observable()
  #selected: ReadonlySet<string> = new Set()
  /** Where selecting began. */
  #anchor: string | null = null
  #isFocusAlone = false

  /** Listens to every change; returns how to stop. */
  readonly subscribe = this.#changes.subscribe

  /** What is selected; the same set as long as that does not change. */
  get selected(): ReadonlySet<string> {
    return this.#selected
  }

  /** Selects these and no others. */
  select(ids: readonly string[]): void {
    if (ids.length > 0 || this.#selected.size > 0) this.#set(ids, ids[0] ?? null)
  }

  /** The focus comes to one: it is selected, unless it was already. */
  arrive(id: string): void {
    if (!this.#isFocusAlone && !this.#selected.has(id)) this.select([id])
  }

  /** Moves the focus and leaves the selection as it is. */
  withFocusAlone(move: () => void): void {
    this.#isFocusAlone = true
    try {
      move()
    } finally {
      this.#isFocusAlone = false
    }
  }

  /** Adds one to the selection, or takes it out. */
  toggle(id: string): void {
    const next = new Set(this.#selected)
    if (!next.delete(id)) next.add(id)
    this.#set(next, id)
  }

  /** Selects all from where selecting began to `id`, in an order that holds it; `from` is where it begins when it did not yet. */
  extend(id: string, order: readonly string[], from: string): void {
    const anchor = [this.#anchor, from].find((each) => each !== null && order.includes(each)) ?? id
    const ends = [order.indexOf(anchor), order.indexOf(id)]
    this.#set(order.slice(Math.min(...ends), Math.max(...ends) + 1), anchor)
  }

  /** Tells who listens that something looks different now. */
  protected tell(): void {
    this.#changes.tell()
  }

  #set(ids: Iterable<string>, anchor: string | null): void {
    this.#selected = new Set(ids)
    this.#anchor = anchor
    this.tell()
  }
}
