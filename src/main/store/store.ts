import type Database from 'better-sqlite3'
import type { ActivityChange, TrajectSummary } from '#shared/contract.ts'
import { type HistoryLine, historyLine } from '#shared/history.ts'
import type { Patch } from '#shared/patch.ts'
import { type Document, type RecordOf, type TableName, tableNames, tables } from '#shared/records.ts'
import { ok, type Result } from '#shared/result.ts'
import { changesOfActivity } from '#shared/rules/activityHistory.ts'
import { type LibraryStore, libraryOn } from './library.ts'
import { openDatabase, storeError } from './open.ts'
import { ownerColumn, rowCodec, sqlName } from './rows.ts'

const changeLine = historyLine
  .pick({ revision: true, at: true, label: true })
  .extend({ kind: historyLine.shape.kind.exclude(['aside']) })

/** The trajecten on disk. Every write is one transaction that is on disk when it returns. */
export type Store = {
  readonly list: () => readonly TrajectSummary[]
  /** The document of a traject; without records when there is none. */
  readonly readDocument: (trajectId: string) => Document
  /** The history of a traject without its patches, oldest first. */
  readonly readHistory: (trajectId: string) => readonly HistoryLine[]
  /** The patch of one revision, its records with every field of today. Throws when there is no such revision. */
  readonly readPatch: (trajectId: string, revision: number) => Patch
  /** The lines of history that changed an activity or what belongs to it, with those changes alone: the newest first. */
  readonly readActivityHistory: (trajectId: string, activityId: string, max: number) => readonly ActivityChange[]
  /** Writes a patch and its line of history together. Errors: `store.full`, `store.unwritable` and their like. */
  readonly write: (trajectId: string, patch: Patch, line: HistoryLine) => Result<null>
  /** Removes a traject with its history, also from the pages of the file. */
  readonly remove: (trajectId: string) => Result<null>
  /** The facilitator's own ideas, of no traject. */
  readonly library: LibraryStore
  readonly close: () => void
}

/** Opens the store in a data folder. Errors as of `openDatabase`. */
export function openStore(folder: string): Result<Store> {
  const database = openDatabase(folder)
  return database.ok ? ok(storeOn(database.value, folder)) : database
}

function storeOn(database: Database.Database, folder: string): Store {
  const statements = Object.fromEntries(tableNames.map((table) => [table, tableStatements(database, table)])) as Record<
    TableName,
    TableStatements
  >
  const addLine = database.prepare(
    'INSERT INTO history (traject_id, revision, kind, "of", command, label, at, patch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  // The id with its quotes, so that a longer id is not taken for it. What is an aside never touches the plan.
  const historyNaming = database.prepare(
    `SELECT revision, kind, label, at, patch FROM history
     WHERE traject_id = ? AND kind <> 'aside' AND instr(patch, ?) > 0 ORDER BY revision DESC`,
  )
  const writeAll = database.transaction((trajectId: string, patch: Patch, line: HistoryLine) => {
    for (const { table, id, after } of patch) {
      if (after === null) statements[table].remove(trajectId, id)
      else statements[table].put(trajectId, after)
    }
    const { revision, kind, of, command, at } = line
    addLine.run(trajectId, revision, kind, of, command, JSON.stringify(line.label), at, JSON.stringify(patch))
  })
  const removeAll = database.transaction((trajectId: string) => {
    for (const table of tableNames.toReversed()) {
      database.prepare(`DELETE FROM "${sqlName(table)}" WHERE ${ownerColumn(table)} = ?`).run(trajectId)
    }
    database.prepare('DELETE FROM history WHERE traject_id = ?').run(trajectId)
  })

  const guarded = (write: () => void): Result<null> => {
    try {
      write()
      return ok(null)
    } catch (error) {
      const expected = storeError(error, folder)
      if (expected) return expected
      throw error
    }
  }

  return {
    list: () => listTrajecten(database),
    readDocument: (trajectId) =>
      Object.fromEntries(tableNames.map((table) => [table, statements[table].read(trajectId)])) as Document,
    readHistory: (trajectId) =>
      database
        .prepare('SELECT revision, kind, "of", command, label, at FROM history WHERE traject_id = ? ORDER BY revision')
        .all(trajectId)
        .map((row) => {
          const line = row as Record<string, unknown>
          return historyLine.parse({ ...line, label: JSON.parse(String(line.label)) })
        }),
    readPatch: (trajectId, revision) => {
      const text = database
        .prepare('SELECT patch FROM history WHERE traject_id = ? AND revision = ?')
        .pluck()
        .get(trajectId, revision)
      return readPatch(String(text))
    },
    readActivityHistory: (trajectId, activityId, max) => {
      const changes: ActivityChange[] = []
      for (const row of historyNaming.iterate(trajectId, JSON.stringify(activityId))) {
        const { revision, kind, label, at, patch: text } = row as Record<string, unknown>
        // The id may stand there because another record points to the activity.
        const own = changesOfActivity(JSON.parse(String(text)) as Patch, activityId)
        if (own.length === 0) continue
        const line = changeLine.parse({ revision, kind, label: JSON.parse(String(label)), at })
        changes.push({ ...line, patch: own.map(wholeChange) })
        if (changes.length === max) break
      }
      return changes
    },
    write: (trajectId, patch, line) => guarded(() => writeAll(trajectId, patch, line)),
    remove: (trajectId) =>
      guarded(() => {
        removeAll(trajectId)
        // What was removed must not live on in the write-ahead log.
        database.pragma('wal_checkpoint(TRUNCATE)')
      }),
    library: libraryOn(database, guarded),
    close: () => database.close(),
  }
}

/** A patch from its text. A patch of an older version of the app lacks the fields that came later: they get their default. */
function readPatch(text: string): Patch {
  return (JSON.parse(text) as Patch).map(wholeChange)
}

function wholeChange(change: Patch[number]): Patch[number] {
  const whole = (record: object | null) => record && tables[change.table].parse(record)
  return { ...change, before: whole(change.before), after: whole(change.after) } as Patch[number]
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

function listTrajecten(database: Database.Database): readonly TrajectSummary[] {
  const codec = rowCodec('traject')
  const counts = database.prepare(
    `SELECT
       (SELECT count(*) FROM card WHERE traject_id = :id) AS cards,
       (SELECT count(*) FROM activity WHERE traject_id = :id AND id NOT IN
         (SELECT activity_id FROM decision WHERE traject_id = :id AND outcome = 'dropped')) AS activities,
       EXISTS (SELECT 1 FROM version WHERE traject_id = :id AND kind = 'definitive') AS definitive,
       (SELECT at FROM history WHERE traject_id = :id ORDER BY revision DESC LIMIT 1) AS changedAt`,
  )
  return database
    .prepare('SELECT * FROM traject')
    .all()
    .map((row) => {
      const traject = codec.toRecord(row as Record<string, unknown>)
      const found = counts.get({ id: traject.id }) as {
        cards: number
        activities: number
        definitive: 0 | 1
        changedAt: string | null
      }
      return {
        ...traject,
        ...found,
        definitive: found.definitive === 1,
        changedAt: found.changedAt ?? traject.createdAt,
      }
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}
