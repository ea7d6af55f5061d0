import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result.ts'
import { migrations } from './migrations/index.ts'

/** `Jaar` in ASCII: tells our files from other SQLite files. */
const applicationId = 0x4a616172

/** The one data file in a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'jaarlijn.db')
}

/**
 * Opens the database in a folder, made and brought up to date where needed, for this process alone.
 * Errors: `store.unwritable`, `store.locked`, `store.newer`, `store.damaged`, `store.full`; the file is then as it was.
 */
export function openDatabase(folder: string): Result<Database.Database> {
  const file = databaseFile(folder)
  let database: Database.Database | undefined
  try {
    mkdirSync(folder, { recursive: true })
    if (existsSync(file)) {
      const checked = checkBeforeTouching(file)
      if (!checked.ok) return checked
    }
    database = new Database(file, { timeout: 500 })
    // Exclusive: the process that holds the data is the only one that can write it, and a kill frees it.
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return ok(database)
  } catch (error) {
    database?.close()
    const expected = storeError(error, folder)
    if (expected) return expected
    throw error
  }
}

/** Looks at an existing file without writing: is it ours, and not from a newer version? */
function checkBeforeTouching(file: string): Result<null> {
  const database = new Database(file, { readonly: true, timeout: 500 })
  try {
    const owner = database.pragma('application_id', { simple: true })
    const found = Number(database.pragma('user_version', { simple: true }))
    // An empty file is what a kill during the very first start can leave: nothing is lost by filling it.
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    if (owner !== applicationId && !empty) return fail('store.damaged', { file })
    if (found > migrations.length) return fail('store.newer', { found, known: migrations.length })
    return ok(null)
  } finally {
    database.close()
  }
}

/** Brings the database up to date, each migration in a transaction of its own. */
function migrate(database: Database.Database): void {
  const done = Number(database.pragma('user_version', { simple: true }))
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue
    database.transaction(() => {
      database.exec(sql)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${index + 1}`)
    })()
  }
}

const systemCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'])

/** What went wrong on disk, as an error to show; null when it is not about the disk. */
export function storeError(error: unknown, folder: string): Result<never> | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return fail('store.full')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return fail('store.locked')
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return fail('store.damaged', { file: databaseFile(folder) })
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR')) {
    return fail('store.unwritable', { folder })
  }
  return systemCodes.has(code) ? fail('store.unwritable', { folder }) : null
}
