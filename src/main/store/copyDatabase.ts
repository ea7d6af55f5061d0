import { open } from 'node:fs/promises'
import type Database from 'better-sqlite3'

/** How many pages are copied at once, and after how many of them they are put on disk: 400 kB and 8 MB. */
const pagesAtOnce = 100
const pagesPerSync = 2000

/**
 * Copies an open database to a new file, a part at a time: whoever writes to it meanwhile goes on, and the copy has that
 * as well. Rejects with what SQLite throws; what was written then is no copy. All of a large file put on disk in the last step
 * would hold the app up, so that is done along the way.
 */
export async function copyDatabase(database: Database.Database, file: string): Promise<void> {
  const onDisk = await open(file, 'wx')
  let syncing: Promise<void> | null = null
  let synced = 0
  try {
    await database.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        const copied = totalPages - remainingPages
        if (copied - synced < pagesPerSync) return pagesAtOnce
        if (syncing) return 0
        syncing = onDisk
          .datasync()
          // SQLite puts it on disk once more, and tells what is wrong with the disk.
          .catch(() => undefined)
          .finally(() => {
            synced = copied
            syncing = null
          })
        return 0
      },
    })
  } finally {
    await syncing
    await onDisk.close()
  }
}
