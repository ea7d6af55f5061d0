import shipped from '#resources/gereedschapskist.json' with { type: 'json' }
import type { Context } from '#shared/commands/command.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import {
  type IdeaToKeep,
  type LibraryEntry,
  type OwnEntry,
  ownEntry,
  readShippedLibrary,
} from '#shared/rules/library/library.ts'
import { checkedOwnEntries, libraryLimits, writeLibraryFile } from '#shared/rules/library/libraryFile.ts'
import type { LibraryStore } from '../store/library.ts'

/** The gereedschapskist: the ideas that come with this version of the app, and beside them the facilitator's own. */
export class Library {
  readonly #store: LibraryStore
  readonly #environment: Pick<Context, 'id' | 'now'>
  readonly #shipped = readShippedLibrary(shipped)

  constructor(store: LibraryStore, environment: Pick<Context, 'id' | 'now'>) {
    this.#store = store
    this.#environment = environment
  }

  /** Every idea: own ones by name, then those that ship in the order of their list. */
  list(): readonly LibraryEntry[] {
    const own = [...this.#store.list()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return [...own, ...this.#shipped]
  }

  /**
   * Keeps and removes own ideas, all or none; gives those that are kept, in their order, new ones with the id that they
   * got. Errors: `library.exists`, `library.full` and those of the store.
   */
  change(put: readonly IdeaToKeep[], remove: readonly string[]): Result<OwnEntry[]> {
    const kept = put.map((idea) => ownEntry.parse({ ...idea, id: idea.id ?? this.#environment.id() }))
    const gone = new Set(remove)
    const next = new Map(this.#store.list().flatMap((entry) => (gone.has(entry.id) ? [] : [[entry.id, entry]])))
    for (const entry of kept) next.set(entry.id, entry)
    const own = [...next.values()]
    const checked = checkedOwnEntries(own, kept)
    if (!checked.ok) return checked
    // What is kept can always be handed over and read back; removing is never refused for it.
    if (kept.length > 0 && Buffer.byteLength(writeLibraryFile(own)) > libraryLimits.bytes) {
      return fail('library.full', { max: libraryLimits.entries })
    }
    const written = this.#store.change(kept, remove, this.#environment.now())
    return written.ok ? ok(kept) : written
  }

  /** The own ideas as a file to share. */
  file(): string {
    return writeLibraryFile(this.#store.list())
  }
}
