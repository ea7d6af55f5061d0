import Database from 'better-sqlite3'
import { ZodError } from 'zod'
import { advance, type HistoryLine, type HistoryTops, noTops } from '#shared/history.ts'
import { once } from '#shared/once.ts'
import { type Patch, sameRecord } from '#shared/patch.ts'
import { perTable, type TableName, tableNames, tables } from '#shared/records.ts'
import { activitiesOf } from '#shared/rules/ledger/activityHistory.ts'
import { readStoredPatch, type StoredLine } from './history.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { ownerColumn, rowCodec, sqlName, Unreadable } from './rows.ts'

/** What is not as it was written: the file itself, the history of a traject from a revision on, or records of it. */
export type Damage =
  | { readonly what: 'file'; readonly trajectId: null; readonly found: string }
  | { readonly what: 'history'; readonly trajectId: string; readonly revision: number }
  | { readonly what: 'records'; readonly trajectId: string; readonly table: TableName }

/** How many lines of history are looked at in one piece: a few milliseconds. */
const linesAPiece = 200

/**
 * All damage in a database; it changes nothing. Of one that is not of today's version only the file is looked at. Throws
 * when the disk fails, which is no damage.
 */
export function findDamage(database: Database.Database): readonly Damage[] {
  return [...lookForDamage(database)].filter((found) => found !== null)
}

function* lookForDamage(database: Database.Database): Generator<Damage | null> {
  try {
    const version = Number(database.pragma('user_version', { simple: true }))
    const damage = inSchema(database, version)
    yield* damage
    // Without its tables nothing else can be asked.
    if (damage.length > 0) return
    yield* inFile(database)
    if (version !== migrations.length) return
    for (const trajectId of trajectIds(database)) yield* inTraject(database, trajectId)
  } catch (error) {
    if (!isCorrupt(error)) throw error
    yield inFileAs(error.message)
  }
}

function isCorrupt(error: unknown): error is Error {
  const code = error instanceof Database.SqliteError ? error.code : ''
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

function inFileAs(found: string): Damage {
  return { what: 'file', trajectId: null, found }
}

/** How the tables and indexes of a database are described. */
function schemaOf(database: Database.Database): readonly string[] {
  return database
    .prepare('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY name')
    .all()
    .map(describe)
}

const describe = (row: unknown) => JSON.stringify(row)

/** How the migrations up to a version describe them. */
const schemaOfVersion = once((version: number) => {
  const fresh = new Database(':memory:')
  try {
    migrate(fresh, migrations.slice(0, version))
    return schemaOf(fresh)
  } finally {
    fresh.close()
  }
})

/** What is described in another way than the migrations up to a version do, and what only later ones make. */
function inSchema(database: Database.Database, version: number): readonly Damage[] {
  const present = new Set(schemaOf(database))
  const expected = schemaOfVersion(version)
  const missing = expected.filter((description) => !present.has(description))
  const early = schemaOfVersion(migrations.length).filter(
    (description) => present.has(description) && !expected.includes(description),
  )
  return [...missing, ...early].map(inFileAs)
}

/** What SQLite itself sees: table by table with its indexes, then what points nowhere, then pages that belong to none. */
function* inFile(database: Database.Database): Generator<Damage | null> {
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  for (const name of names) yield* said(database, `integrity_check("${name}")`)
  for (const row of database.pragma('foreign_key_check') as unknown[]) yield inFileAs(describe(row))
  yield* said(database, 'quick_check')
}

function* said(database: Database.Database, check: string): Generator<Damage | null> {
  const found = database.prepare(`PRAGMA ${check}`).pluck().all().map(String)
  yield* found.map((line) => (line === 'ok' ? null : inFileAs(line)))
}

/** Every traject that has a row or a line. */
function trajectIds(database: Database.Database): readonly string[] {
  return database
    .prepare(
      `SELECT id FROM traject UNION SELECT traject_id FROM history UNION SELECT traject_id FROM history_activity`,
    )
    .pluck()
    .all()
    .map(String)
}

/** Plays the history of a traject from its beginning, and holds what it makes against the records on disk. */
function* inTraject(database: Database.Database, trajectId: string): Generator<Damage | null> {
  const replay = new Replay(database, trajectId)
  const read = database.prepare('SELECT * FROM history WHERE traject_id = ? AND revision > ? ORDER BY revision LIMIT ?')
  for (;;) {
    const lines = read.all(trajectId, replay.revision, linesAPiece) as StoredLine[]
    for (const line of lines) {
      if (replay.plays(line)) continue
      yield { what: 'history', trajectId, revision: line.revision }
      return
    }
    if (lines.length < linesAPiece) break
    yield null
  }
  // In one piece with the last lines: what is done after this changes lines and records together.
  if (!replay.namesItsActivities()) yield { what: 'history', trajectId, revision: replay.revision }
  for (const table of tableNames) {
    if (!replay.made(table)) yield { what: 'records', trajectId, table }
  }
  yield null
}

/** A history that is played again, line by line, up to a revision. */
class Replay {
  revision = 0
  readonly #trajectId: string
  readonly #records = perTable(() => new Map<string, object>())
  readonly #topsAfter: HistoryTops[] = [noTops]
  readonly #database: Database.Database
  readonly #isNamed: Database.Statement
  #named = 0
  #text: Buffer | null = null

  constructor(database: Database.Database, trajectId: string) {
    this.#database = database
    this.#trajectId = trajectId
    this.#isNamed = database.prepare(
      'SELECT 1 FROM history_activity WHERE traject_id = ? AND activity_id = ? AND revision = ?',
    )
  }

  /** Plays the next line; false when it is not the next one, or not as it was written. */
  plays(line: StoredLine): boolean {
    if (line.revision !== this.revision + 1) return false
    const text = textOf(line, this.#text)
    if (!text || !this.#hasTops(line)) return false
    const patch = JSON.parse(text.toString()) as Patch
    for (const activityId of activitiesOf(patch)) {
      if (!this.#isNamed.get(this.#trajectId, activityId, line.revision)) return false
      this.#named += 1
    }
    for (const { table, id, after } of patch) {
      if (after === null) this.#records[table].delete(id)
      else this.#records[table].set(id, after)
    }
    this.#text = text
    this.revision = line.revision
    return true
  }

  /** Whether the activities are found by the lines that changed them, and by no others. */
  namesItsActivities(): boolean {
    const count = this.#database.prepare('SELECT count(*) FROM history_activity WHERE traject_id = ?').pluck()
    return count.get(this.#trajectId) === this.#named
  }

  /** Whether a table holds the records that the history made. */
  made(table: TableName): boolean {
    const read = this.#database.prepare(`SELECT * FROM "${sqlName(table)}" WHERE "${ownerColumn(table)}" = ?`)
    const rows = read.all(this.#trajectId) as Record<string, unknown>[]
    const made = this.#records[table]
    const { toRecord } = rowCodec(table)
    try {
      return (
        rows.length === made.size &&
        rows.map(toRecord).every((record) => sameRecord(record, tables[table].parse(made.get(record.id))))
      )
    } catch (error) {
      // A row that is no record, or one that the history never made.
      if (error instanceof Unreadable || error instanceof ZodError) return false
      throw error
    }
  }

  #hasTops(line: StoredLine): boolean {
    const tops = this.#topsAfter[this.revision] ?? noTops
    const next = advance(
      tops,
      { kind: line.kind as HistoryLine['kind'], revision: line.revision },
      (revision) => this.#topsAfter[revision - 1] ?? noTops,
    )
    this.#topsAfter.push(next)
    return next.undo === line.undo && next.redo === line.redo
  }
}

function textOf(line: StoredLine, before: Buffer | null): Buffer | null {
  try {
    return readStoredPatch(line, before)
  } catch {
    return null
  }
}
