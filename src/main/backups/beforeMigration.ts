import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result.ts'
import { copyName, wallTime } from '#shared/rules/backups/copies.ts'
import type { Log } from '../errorLog.ts'
import { databaseFile } from '../store/files.ts'
import { doCopyWork } from './copyWork.ts'
import { ownFolder } from './places.ts'
import { draftEnding } from './shelf.ts'

/**
 * Makes the copy without which an older data file is not brought up to date. Opening waits for it, so unlike other copies
 * it is made at once. Error: `backup.beforeMigration`; the data are then as they were.
 */
export function copyBeforeMigration(dataFolder: string, now: () => Date, log: Log) {
  return (database: Database.Database): Result<null> => {
    const folder = ownFolder(dataFolder)
    const at = wallTime(now())
    let draft = ''
    try {
      mkdirSync(folder, { recursive: true })
      let number = 1
      while (existsSync(join(folder, copyName({ at, reason: 'migration' }, number)))) number += 1
      const file = join(folder, copyName({ at, reason: 'migration' }, number))
      draft = `${file}${draftEnding}`
      rmSync(draft, { force: true })
      database.prepare('VACUUM INTO ?').run(draft)
      const contents = doCopyWork({ what: 'finish', file: draft })
      if (contents?.state !== 'whole') throw new Error('the copy is not good')
      renameSync(draft, file)
      return ok(null)
    } catch (error) {
      log('copy before a migration', error)
      if (draft !== '') rmSync(draft, { force: true })
      if (isDamaged(database)) return fail('store.damaged', { file: databaseFile(dataFolder) })
      return fail('backup.beforeMigration', { folder })
    }
  }
}

/** Of a damaged file no good copy can be made, however much room there is. */
function isDamaged(database: Database.Database): boolean {
  try {
    return database.pragma('quick_check(1)', { simple: true }) !== 'ok'
  } catch {
    return true
  }
}
