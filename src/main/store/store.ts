import type Database from 'better-sqlite3'
import type { ActivityChange, ListedTraject } from '#shared/contract.ts'
import type { HistoryEnd, HistoryLine } from '#shared/history.ts'
import type { Patch } from '#shared/patch.ts'
import { type RecordOf, type TableName, type TrajectDocument, tableNames } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { copyDatabase } from './copyDatabase.ts'
import { type Door, doorOf } from './door.ts'
import { type DraftStore, draftsOn } from './drafts.ts'
import { type HandedOutStore, handedOutOn, settleHandedOut } from './handedOut.ts'
import { historyOn } from './history.ts'
import { type LibraryStore, libraryOn } from './library.ts'
import { type Opening, openDatabase, openInMemory } from './open.ts'
import { changesSince, type Inside, insideOf, type Outline, outlineOf } from './outline.ts'
import { dropOwner, noteOwner } from './owner.ts'
import { ownerColumn, rowCodec, sqlName, Unreadable } from './rows.ts'
import { copyAside, putInPlace } from './setAside.ts'
import { unstamp } from './stamp.ts'
import { storeError } from './storeError.ts'
import { takeWhole } from './whole.ts'

/** The trajecten on disk. Every write is one transaction that is on disk when it returns. */
export type Store = {
  /** All trajecten; one whose record cannot be read is named, and takes no other away. */
  readonly list: () => readonly ListedTraject[]
  /** The document of a traject; without records when there is none. */
  readonly readDocument: (trajectId: string) => TrajectDocument
  /** Where the history of a traject stands; revision 0 when there is none. */
  readonly readEnd: (trajectId: string) => HistoryEnd
  /** The history of a traject without its patches, oldest first. */
  readonly readHistory: (trajectId: string) => readonly HistoryLine[]
  /** The patch of one revision, its records with every field of today. Throws when there is none, or it is damaged. */
  readonly readPatch: (trajectId: string, revision: number) => Patch
  /** The lines of history that changed an activity or what belongs to it, with those changes alone: the newest first. */
  readonly readActivityHistory: (trajectId: string, activityId: string, max: number) => readonly ActivityChange[]
  /**
   * Writes a patch and its line of history together; gives where the history then stands. Errors: `store.full`,
   * `store.unwritable` and their like.
   */
  readonly write: (trajectId: string, patch: Patch, line: HistoryLine) => Result<HistoryEnd>
  /**
   * Removes a traject with its history, its drafts and what is remembered of its files, also from the pages of the file. Gives `notWiped` when it is
   * removed, but its words could not be wiped from the log yet: that is tried again.
   */
  readonly remove: (trajectId: string) => Result<'notWiped' | null>
  /** Writes a copy of all that is here to a folder of what was set aside; gives that folder. Errors: those of the disk. */
  readonly copyAside: (at: Date) => Result<{ folder: string }>
  /** Whether there is anything of a traject, also when it cannot be read. */
  readonly has: (trajectId: string) => boolean
  /**
   * Copies the whole file as it is at the end of copying, a part at a time: the app goes on meanwhile. Rejects with what
   * the disk throws; what was written then is no copy.
   */
  readonly copyTo: (file: string) => Promise<void>
  /** What is in it, also where a record cannot be read. */
  readonly outline: () => Outline
  readonly inside: () => Inside
  /** How many lines of history a traject has after the last one that a copy has. */
  readonly changesSince: (
    trajectId: string,
    last: Pick<Outline['trajecten'][number], 'revision' | 'changedAt'>,
  ) => number
  /** Puts a traject of another data file, which no one has open, in the place of what is here of it, history included. */
  readonly takeWhole: (file: string, trajectId: string) => Result<null>
  /** The facilitator's own ideas, of no traject. */
  readonly library: LibraryStore
  /** What is typed and not sent yet. */
  readonly drafts: DraftStore
  /** What was given away as calendar files. */
  readonly handedOut: HandedOutStore
  /** Whether the file that is open is no longer the one in the folder: nothing can be kept in its place then. */
  readonly isMoved: () => boolean
  /**
   * Writes all that is here as the data file of another folder; what stands there is set aside. Errors: those of the
   * disk of that folder.
   */
  readonly writeTo: (folder: string, at: Date) => Result<null>
  readonly close: () => void
}

/** Opens the store in a data folder. Errors as of `openDatabase`. */
export function openStore(folder: string, opening?: Opening): Result<Store> {
  const database = openDatabase(folder, opening)
  if (!database.ok) return database
  noteOwner(folder)
  const door = doorOf(database.value, folder)
  const close = () => {
    const isMoved = door.isMoved()
    door.close()
    if (!isMoved) dropOwner(folder)
  }
  try {
    return ok(storeOn(database.value, folder, { ...door, close }))
  } catch (error) {
    // Damage that shows only now: what holds the file lets go of it, so that it can be tried again or set aside.
    close()
    const expected = storeError(error, folder)
    if (expected) return expected
    throw error
  }
}

/** Opens what lies in a data folder to read it: every write is refused (`store.readOnly`). Errors as of `openInMemory`. */
export function openStoreToRead(folder: string): Result<Store> {
  const database = openInMemory(folder)
  if (!database.ok) return database
  const refuse = () => fail('store.readOnly')
  return ok(
    storeOn(database.value, folder, {
      write: refuse,
      wipe: refuse,
      isMoved: () => false,
      close: () => database.value.close(),
    }),
  )
}

function storeOn(database: Database.Database, folder: string, door: Door): Store {
  const statements = Object.fromEntries(tableNames.map((table) => [table, tableStatements(database, table)])) as Record<
    TableName,
    TableStatements
  >
  const history = historyOn(database)
  const handedOut = handedOutOn(database, door.write)
  const writeAll = (trajectId: string, patch: Patch, line: HistoryLine): HistoryEnd => {
    for (const { table, id, after } of patch) {
      if (after === null) statements[table].remove(trajectId, id)
      else statements[table].put(trajectId, after)
    }
    return history.add(trajectId, patch, line)
  }
  const writeTo = (file: string) => {
    database.prepare('VACUUM INTO ?').run(file)
    unstamp(file)
  }
  const removeAll = (trajectId: string) => {
    for (const table of tableNames.toReversed()) {
      database.prepare(`DELETE FROM "${sqlName(table)}" WHERE ${ownerColumn(table)} = ?`).run(trajectId)
    }
    history.remove(trajectId)
  }

  return {
    list: () => listTrajecten(database),
    readDocument: (trajectId) =>
      Object.fromEntries(tableNames.map((table) => [table, statements[table].read(trajectId)])) as TrajectDocument,
    readEnd: history.end,
    readHistory: history.lines,
    readPatch: history.patch,
    readActivityHistory: history.ofActivity,
    write: (trajectId, patch, line) => {
      let end: HistoryEnd = { revision: 0, undo: null, redo: null }
      const written = door.write(() => {
        end = writeAll(trajectId, patch, line)
      })
      return written.ok ? ok(end) : written
    },
    remove: (trajectId) => {
      const removed = door.write(() => removeAll(trajectId))
      if (!removed.ok) return removed
      // What was removed must not live on in the write-ahead log.
      return ok(door.wipe().ok ? null : 'notWiped')
    },
    library: libraryOn(database, door.write),
    drafts: draftsOn(database, door.write),
    handedOut,
    isMoved: door.isMoved,
    writeTo: (folder, at) => {
      try {
        return putInPlace(folder, at, writeTo)
      } catch (error) {
        const expected = storeError(error, folder)
        if (expected) return expected
        throw error
      }
    },
    copyAside: (at) => copyAside(folder, at, writeTo),
    has: (trajectId) => database.prepare('SELECT 1 FROM traject WHERE id = ?').get(trajectId) !== undefined,
    copyTo: (file) => copyDatabase(database, file),
    outline: () => outlineOf(database),
    inside: () => insideOf(database),
    changesSince: (trajectId, last) => changesSince(database, trajectId, last),
    takeWhole: (file, trajectId) => {
      const until = handedOut.all()
      return takeWhole(database, file, trajectId, (run) =>
        door.write(() => {
          run()
          settleHandedOut(database, until, trajectId)
        }),
      )
    },
    close: door.close,
  }
}

type TableStatements = {
  readonly put: (trajectId: string, record: RecordOf<TableName>) => void
  readonly remove: (trajectId: string, id: string) => void
  readonly read: (trajectId: string) => ReadonlyMap<string, RecordOf<TableName>>
}

function tableStatements(database: Database.Database, table: TableName): TableStatements {
  const codec = rowCodec(table)
  const owner = ownerColumn(table)
  const owned = table === 'traject' ? [] : [owner]
  const columns = [...owned, ...codec.columns]
  const name = sqlName(table)
  const updates = codec.columns
    .filter((column) => column !== 'id')
    .map((column) => `"${column}" = excluded."${column}"`)
  const put = database.prepare(
    `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE "${owner}" = excluded."${owner}"`,
  )
  const remove = database.prepare(`DELETE FROM "${name}" WHERE id = ? AND "${owner}" = ?`)
  const read = database.prepare(`SELECT * FROM "${name}" WHERE "${owner}" = ?`)
  return {
    put: (trajectId, record) => {
      const { changes } = put.run(...(table === 'traject' ? [] : [trajectId]), ...codec.toRow(record))
      if (changes !== 1) throw new Error(`${table} ${record.id} belongs to another traject`)
    },
    remove: (trajectId, id) => {
      remove.run(id, trajectId)
    },
    read: (trajectId) =>
      new Map(
        read.all(trajectId).map((row) => {
          const record = codec.toRecord(row as Record<string, unknown>)
          return [record.id, record]
        }),
      ),
  }
}

function listTrajecten(database: Database.Database): readonly ListedTraject[] {
  const codec = rowCodec('traject')
  const counts = database.prepare(
    `SELECT
       (SELECT count(*) FROM card WHERE traject_id = :id) AS cards,
       (SELECT count(*) FROM activity WHERE traject_id = :id AND id NOT IN
         (SELECT activity_id FROM decision WHERE traject_id = :id AND outcome = 'dropped')) AS activities,
       EXISTS (SELECT 1 FROM version WHERE traject_id = :id AND kind = 'definitive') AS definitive,
       (SELECT at FROM history WHERE traject_id = :id ORDER BY revision DESC LIMIT 1) AS changedAt`,
  )
  const summary = (row: Readonly<Record<string, unknown>>): ListedTraject => {
    try {
      const traject = codec.toRecord(row)
      const found = counts.get({ id: traject.id }) as {
        cards: number
        activities: number
        definitive: 0 | 1
        changedAt: string | null
      }
      return {
        kind: 'whole',
        ...traject,
        ...found,
        definitive: found.definitive === 1,
        changedAt: found.changedAt ?? traject.createdAt,
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const school = typeof row.school === 'string' && row.school !== '' ? row.school : null
      return { kind: 'unreadable', id: String(row.id), school }
    }
  }
  const changed = (traject: ListedTraject) => (traject.kind === 'whole' ? traject.changedAt : '')
  return database
    .prepare('SELECT * FROM traject')
    .all()
    .map((row) => summary(row as Readonly<Record<string, unknown>>))
    .sort((a, b) => (changed(a) < changed(b) ? 1 : -1))
}
