import { mkdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result.ts'
import { databaseFile } from './files.ts'
import { imageOf, look, lookAgain } from './look.ts'
import { applicationId, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { isOpenInJaarlijn } from './owner.ts'
import { finishPutBack } from './setAside.ts'
import { checkpoint, hasLog, settleStamp } from './stamp.ts'
import { storeError } from './storeError.ts'

/** What can be done while a database opens. */
export type Opening = {
  /** Gets hold of a database of an older version before it is brought up to date; what it refuses stays as it is. */
  readonly beforeMigration?: (database: Database.Database) => Result<null>
}

/**
/**
 * Opens the database in a folder, made and brought up to date where needed, for this process alone. What lies there is
 * looked at first, by its bytes: what is refused is as it was. Errors: those of `look`, of the disk, and of `beforeMigration`.
 */
export function openDatabase(folder: string, { beforeMigration }: Opening = {}): Result<Database.Database> {
  let database: Database.Database | undefined
  try {
    mkdirSync(folder, { recursive: true })
    const finished = finishPutBack(folder, new Date())
    if (!finished.ok) return finished
    const seen = lookAgain(folder, migrations.length)
    // What another process is writing looks damaged half way.
    if (!seen.ok) return isOpenInJaarlijn(folder) ? fail('store.locked') : seen
    database = new Database(databaseFile(folder), { timeout: 500 })
    // Exclusive: the process that holds the data is the only one that can write it, and a kill frees it.
    database.pragma('locking_mode = EXCLUSIVE')
    // The first read takes back what was half done; only then can be seen what it is.
    const whose = seen.value.kind === 'journal' ? ownerIn(database, folder) : ok(null)
    if (!whose.ok) {
      database.close()
      return whose
    }
    database.pragma('journal_mode = WAL')
    // Checkpoints are made with a stamp, by us: see stamp.ts.
    database.pragma('wal_autocheckpoint = 0')
    // Only macOS needs it: there a sync does not reach the disk by itself.
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    if (seen.value.kind !== 'ours' || !seen.value.hasLog) settleStamp(database, folder)
    const version = Number(database.pragma('user_version', { simple: true }))
    if (beforeMigration && version > 0 && version < migrations.length) {
      const prepared = beforeMigration(database)
      if (!prepared.ok) {
        database.close()
        return prepared
      }
    }
    migrate(database, migrations)
    tidy(database, folder)
    return ok(database)
  } catch (error) {
    database?.close()
    return atOpening(storeError(error, folder)) ?? raise(error)
  }
}

/**
 * Opens what lies in a folder in memory alone, to read and to hand over: nothing on disk is touched. What cannot be read
 * of a log is left out. Errors: those of `openDatabase`, and `store.nothing` when there is no data.
 */
export function openInMemory(folder: string): Result<Database.Database> {
  let database: Database.Database | undefined
  try {
    const seen = look(folder, migrations.length)
    if (!seen.ok && seen.error.code === 'store.newer') return seen
    if (seen.ok && seen.value.kind === 'nothing') return fail('store.nothing')
    database = new Database(imageOf(folder))
    const whose = ownerIn(database, folder)
    if (whose.ok) {
      database.pragma('foreign_keys = ON')
      migrate(database, migrations)
      return ok(database)
    }
    database.close()
    return whose
  } catch (error) {
    database?.close()
    return storeError(error, folder) ?? raise(error)
  }
}

/** Whether an open database is ours, or still without anything in it. */
function ownerIn(database: Database.Database, folder: string): Result<null> {
  const found = Number(database.pragma('user_version', { simple: true }))
  const isOurs = database.pragma('application_id', { simple: true }) === applicationId
  const isBare = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (!isOurs && !isBare) return fail('store.foreign', { file: databaseFile(folder) })
  return found > migrations.length ? fail('store.newer', { found, known: migrations.length }) : ok(null)
}

/** Brings what a kill or a migration left in the log into the file. That the disk cannot do that now is no reason not to open. */
function tidy(database: Database.Database, folder: string): void {
  if (!hasLog(folder)) return
  try {
    checkpoint(database, folder)
  } catch (error) {
    if (!storeError(error, folder)) throw error
  }
}

/** At opening there is nothing that was not kept: a full disk has other words then. */
function atOpening(refusal: Result<never> | null): Result<never> | null {
  return refusal && !refusal.ok && refusal.error.code === 'store.full' ? fail('store.fullAtOpening') : refusal
}

function raise(error: unknown): never {
  throw error
}
