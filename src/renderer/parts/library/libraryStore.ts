import type { Bridge } from '#shared/contract.ts'
import type { AppError, Result } from '#shared/result.ts'
import type { LibraryEntry, OwnEntry } from '#shared/rules/library.ts'

/** The ideas as far as this window knows them; null before they were read. */
export type LibraryState = { readonly entries: readonly LibraryEntry[] | null; readonly error: AppError | null }

/** A window's copy of the gereedschapskist, read when it is first shown and again after every change. */
export class LibraryStore {
  readonly #bridge: Bridge
  readonly #listeners = new Set<() => void>()
  #state: LibraryState = { entries: null, error: null }
  #isListening = false
  #asked = 0

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  get state(): LibraryState {
    return this.#state
  }

  /** Listens to changes; returns how to stop. Who listens first has the ideas read. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (!this.#isListening) {
      this.#isListening = true
      this.#bridge.on('library', () => void this.load())
      this.#bridge.on('reconnected', () => void this.load())
      void this.load()
    }
    return () => this.#listeners.delete(listener)
  }

  /** Reads all ideas again. */
  readonly load = async (): Promise<void> => {
    this.#asked += 1
    const asked = this.#asked
    const answer = await this.#bridge.call('library.list', undefined)
    // A later question has a newer answer.
    if (asked !== this.#asked) return
    this.#state = answer.ok
      ? { entries: answer.value, error: null }
      : { entries: this.#state.entries, error: answer.error }
    for (const listener of this.#listeners) listener()
  }

  /** Keeps and removes own ideas, all or none; what is shown is right when this resolves. */
  readonly change = async (put: readonly OwnEntry[], remove: readonly string[]): Promise<Result<null>> => {
    const answer = await this.#bridge.call('library.change', { put: [...put], remove: [...remove] })
    if (answer.ok) await this.load()
    return answer
  }
}
