import type Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result.ts'
import { databaseFile, identityOf, logFile, sizeOf } from './files.ts'
import { checkpoint, hasLog, noteRefusal } from './stamp.ts'
import { storeError } from './storeError.ts'

/** The one way in which anything is written to a database. */
export type Door = {
  /**
   * Does a write in one transaction that is on disk, in its place, when this returns; or nothing of it. Errors:
   * `store.moved` when the file that is open is no longer the one in the folder, and those of the disk.
   */
  readonly write: (run: () => void) => Result<null>
  /** Brings every commit into the data file and wipes the log. Errors as of `write`; all stays on disk then. */
  readonly wipe: () => Result<null>
  /** Whether what was written last could not be put in its place. */
  readonly isMoved: () => boolean
  /** Tidies the log and closes the database. */
  readonly close: () => void
}

/** How long nothing must be written before the log is brought into the file, in milliseconds. */
const idle = 2000

/** How long to wait after a disk that refused, in milliseconds. */
const unwilling = 30_000

/** From what size on the log does not wait for that, in bytes: reading it costs time at every start after a kill. */
const longLog = 8_000_000

/** The door of an open database. */
export function doorOf(database: Database.Database, folder: string): Door {
  const files = [databaseFile(folder), logFile(folder)]
  const opened = files.map(identityOf)
  const isMoved = () => files.some((file, index) => identityOf(file) !== opened[index])
  const transact = database.transaction((run: () => void) => {
    run()
    // Before it is committed: then nothing is half done, and who typed it still has it.
    if (isMoved()) throw new Moved()
  })
  const guarded = (run: () => void): Result<null> => {
    try {
      run()
      return ok(null)
    } catch (error) {
      if (error instanceof Moved || isMoved()) return fail('store.moved', { folder })
      const expected = storeError(error, folder)
      if (!expected) throw error
      noteRefusal(folder)
      return expected
    }
  }
  let waiting: NodeJS.Timeout | null = null
  const tidyIn = (wait: number) => {
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(tidy, wait)
    waiting.unref()
  }
  const tidy = () => {
    if (isMoved() || !hasLog(folder)) return
    if (!guarded(() => checkpoint(database, folder)).ok) tidyIn(unwilling)
  }
  return {
    write: (run) => {
      const written = guarded(() => {
        transact(run)
        if (isMoved()) throw new Moved()
      })
      // Only where the file still stands can it be asked how large it is.
      if (written.ok && !isMoved() && sizeOf(logFile(folder)) > longLog) tidy()
      tidyIn(idle)
      return written
    },
    wipe: () => {
      const wiped = guarded(() => {
        if (isMoved()) throw new Moved()
        checkpoint(database, folder)
      })
      if (!wiped.ok) tidyIn(unwilling)
      return wiped
    },
    isMoved,
    close: () => {
      tidy()
      if (waiting) clearTimeout(waiting)
      database.close()
    },
  }
}

/** The file of the connection is not the one that stands at its place. */
class Moved extends Error {}
