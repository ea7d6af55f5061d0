import type Database from 'better-sqlite3'
import type { Result } from '#shared/result.ts'
import { type OwnEntry, ownEntry } from '#shared/rules/library/library.ts'
import type { Door } from './door.ts'

/** The facilitator's own ideas on disk, for every traject. */
export type LibraryStore = {
  /** All own ideas, in no particular order. Throws on a row that is none: then the file was changed by something else. */
  readonly list: () => readonly OwnEntry[]
  /**
   * Removes and keeps ideas in one transaction that is on disk when it returns; an idea with a known id replaces it.
   * `at` is the time (ISO 8601, UTC). Errors: `store.full`, `store.unwritable` and their like.
   */
  readonly change: (put: readonly OwnEntry[], remove: readonly string[], at: string) => Result<null>
}

/** The own ideas in an open database; written through its door. */
export function libraryOn(database: Database.Database, write: Door['write']): LibraryStore {
  const read = database.prepare('SELECT entry FROM library_entry').pluck()
  const putOne = database.prepare(
    `INSERT INTO library_entry (id, entry, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, saved_at = excluded.saved_at`,
  )
  const removeOne = database.prepare('DELETE FROM library_entry WHERE id = ?')
  const changeAll = (put: readonly OwnEntry[], remove: readonly string[], at: string) => {
    for (const id of remove) removeOne.run(id)
    for (const entry of put) putOne.run(entry.id, JSON.stringify(entry), at)
  }
  return {
    list: () => read.all().map((text) => ownEntry.parse(JSON.parse(String(text)))),
    change: (put, remove, at) => write(() => changeAll(put, remove, at)),
  }
}
