import type { Bridge } from '#shared/contract.ts'
import type { AppError, Result } from '#shared/result.ts'
import type { IdeaToKeep, LibraryEntry, OwnEntry } from '#shared/rules/library/library.ts'
import { Observable } from '#ui/observable.ts'

/** The ideas as far as this window knows them; null before they were read. */
export type LibraryState = { readonly entries: readonly LibraryEntry[] | null; readonly error: AppError | null }

/** A window's copy of the gereedschapskist, read when it is first shown and again after every change. */
export class LibraryStore {
  readonly #bridge: Bridge
  readonly #changes = new Observable()
  #state: LibraryState = { entries: null, error: null }
  #isListening = false
  #reading: Promise<void> = Promise.resolve()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  get state(): LibraryState {
    return this.#state
  }

  /** Listens to changes; returns how to stop. Who listens first has the ideas read. */
  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.#isListening) {
      this.#isListening = true
      this.#bridge.on('library', () => void this.load())
      this.#bridge.on('reconnected', () => void this.load())
      void this.load()
    }
    return this.#changes.subscribe(listener)
  }

  /** Reads all ideas again; what is shown is at least as new as this call when it resolves. */
  readonly load = (): Promise<void> => {
    const reading = this.#read(() => this.#reading === reading)
    this.#reading = reading
    return reading
  }

  async #read(isNewest: () => boolean): Promise<void> {
    const answer = await this.#bridge.call('library.list', undefined)
    // A later question has a newer answer.
    if (!isNewest()) return this.#reading
    this.#state = answer.ok
      ? { entries: answer.value, error: null }
      : { entries: this.#state.entries, error: answer.error }
    this.#changes.tell()
  }

  /** Keeps and removes own ideas, all or none; gives those that are kept. What is shown is right when this resolves. */
  readonly change = async (
    put: readonly IdeaToKeep[],
    remove: readonly string[],
  ): Promise<Result<readonly OwnEntry[]>> => {
    const answer = await this.#bridge.call('library.change', { put: [...put], remove: [...remove] })
    if (answer.ok) await this.load()
    return answer
  }
}
