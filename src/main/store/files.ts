import { closeSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one data file in a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'jaarlijn.db')
}

/** The log of SQLite: commits that do not stand in the data file yet. */
export function logFile(folder: string): string {
  return `${databaseFile(folder)}-wal`
}

/** What SQLite keeps beside a data file that is not in WAL mode (yet), to take back half a transaction. */
export function journalFile(folder: string): string {
  return `${databaseFile(folder)}-journal`
}

/** What says to which data file the log belongs; see stamp.ts. */
export function stampFile(folder: string): string {
  return join(folder, 'jaarlijn.stamp')
}

/** A copy that is whole and about to take the place of the data file; see setAside.ts. */
export function comingFile(folder: string): string {
  return `${databaseFile(folder)}-terug`
}

/** All that is one whole with the data file, in the order in which it may be moved: what is left behind is then never opened. */
export function filesTogether(folder: string): readonly string[] {
  const file = databaseFile(folder)
  return [file, logFile(folder), journalFile(folder), `${file}-shm`, stampFile(folder)]
}

/** Puts on disk which names a folder holds. Windows cannot, and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  syncPath(folder, 'r')
}

/** Puts what was written to a file on disk. */
export function syncFile(file: string): void {
  syncPath(file, 'r+')
}

/** Writes a small file whole or not at all: what was there stays until the new one is on disk. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.new`
  writeFileSync(draft, text)
  syncFile(draft)
  renameSync(draft, file)
}

function syncPath(path: string, flags: string): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What says which process has the data open; see owner.ts. */
export function ownerFile(folder: string): string {
  return join(folder, 'jaarlijn.open')
}

/**
 * Which file stands at a place, '' when there is none or when its disk cannot be reached: another file there has another
 * identity. On Windows it is the number of the file.
 */
export function identityOf(file: string): string {
  try {
    const { dev, ino } = statSync(file, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return ''
  }
}

/** The size of a file in bytes; 0 when there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
