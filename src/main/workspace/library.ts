import shipped from '#resources/gereedschapskist.json' with { type: 'json' }
import { fail, type Result } from '#shared/result.ts'
import { type LibraryEntry, type OwnEntry, readShippedLibrary } from '#shared/rules/library.ts'
import { checkedOwnEntries, libraryLimits, writeLibraryFile } from '#shared/rules/libraryFile.ts'
import type { LibraryStore } from '../store/library.ts'

/** The gereedschapskist: the ideas that come with this version of the app, and beside them the facilitator's own. */
export class Library {
  readonly #store: LibraryStore
  readonly #now: () => string
  readonly #shipped = readShippedLibrary(shipped)

  constructor(store: LibraryStore, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** Every idea: own ones by name, then those that ship in the order of their list. */
  list(): readonly LibraryEntry[] {
    const own = [...this.#store.list()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return [...own, ...this.#shipped]
  }

  /** Keeps and removes own ideas, all or none. Errors: `library.exists`, `library.full` and those of the store. */
  change(put: readonly OwnEntry[], remove: readonly string[]): Result<null> {
    const gone = new Set(remove)
    const next = new Map(this.#store.list().flatMap((entry) => (gone.has(entry.id) ? [] : [[entry.id, entry]])))
    for (const entry of put) next.set(entry.id, entry)
    const own = [...next.values()]
    const checked = checkedOwnEntries(own)
    if (!checked.ok) return checked
    // What is kept can always be handed over and read back; removing is never refused for it.
    if (put.length > 0 && Buffer.byteLength(writeLibraryFile(own)) > libraryLimits.bytes) {
      return fail('library.full', { max: libraryLimits.entries })
    }
    return this.#store.change(put, remove, this.#now())
  }

  /** The own ideas as a file to share. */
  file(): string {
    return writeLibraryFile(this.#store.list())
  }
}
