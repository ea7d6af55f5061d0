import type Database from 'better-sqlite3'
import type { DraftChanges, DraftValues } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'
import type { Door } from './door.ts'

/** How many drafts one traject has at most: more than there are fields to type in. */
const mostDrafts = 1000

/** What is typed and not sent yet, on disk beside the documents; with null for a traject, what is typed at the list. */
export type DraftStore = {
  /** Every draft of a traject, by the name of its field. */
  readonly read: (trajectId: string | null) => DraftValues
  /**
   * Keeps drafts, and lets go of those that are null, in one transaction that is on disk when it returns. Of too many
   * the oldest go. Errors: `store.full`, `store.unwritable` and their like.
   */
  readonly keep: (trajectId: string | null, changes: DraftChanges) => Result<null>
}

/** The drafts in an open database; written through its door. */
export function draftsOn(database: Database.Database, write: Door['write']): DraftStore {
  const readAll = database.prepare('SELECT key, value FROM draft WHERE traject_id IS ? ORDER BY rowid')
  const put = database.prepare(
    `INSERT INTO draft (traject_id, key, value) VALUES (?, ?, ?)
     ON CONFLICT (ifnull(traject_id, ''), key) DO UPDATE SET value = excluded.value`,
  )
  const remove = database.prepare('DELETE FROM draft WHERE traject_id IS ? AND key = ?')
  const bound = database.prepare(
    `DELETE FROM draft WHERE traject_id IS :id AND rowid NOT IN
       (SELECT rowid FROM draft WHERE traject_id IS :id ORDER BY rowid DESC LIMIT ${mostDrafts})`,
  )
  const keepAll = (trajectId: string | null, changes: DraftChanges) => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) remove.run(trajectId, key)
      else put.run(trajectId, key, JSON.stringify(value))
    }
    bound.run({ id: trajectId })
  }
  return {
    read: (trajectId) => {
      const rows = readAll.all(trajectId) as readonly { readonly key: string; readonly value: string }[]
      return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
    },
    keep: (trajectId, changes) => write(() => keepAll(trajectId, changes)),
  }
}
