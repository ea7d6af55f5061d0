import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { logFile, sizeOf, stampFile, syncFolder } from './files.ts'

/**
 * To which data file the log beside it belongs. SQLite plays a log into whatever file lies beside it. So every checkpoint
 * gives the file another mark, and `jaarlijn.stamp` tells which marks the file can have that the log goes on from.
 *
 * The order makes that a kill or a power cut at any moment is never taken for damage:
 * 1. the stamp says "the old mark or the new one", and is on disk;
 * 2. the new mark is committed, in the log;
 * 3. the checkpoint copies the log into the file, syncs it and empties the log;
 * 4. the stamp says "the new mark" alone.
 * Until 3 the file has the old mark, during 3 one of the two (the mark is within one sector of the disk), after it the new
 * one. Without a stamp, as in what an older version left, nothing is said.
 */
export type Stamp = {
  readonly page: number
  readonly marks: readonly string[]
  /** Whether what the disk refused may stand at the end of the log: parts of commits that were never answered. */
  readonly isRefused: boolean
}

const stampShape = z.object({
  page: z.int().positive(),
  marks: z.array(z.string().length(36)).min(1).max(2),
  isRefused: z.boolean().default(false),
})

/** Written over itself at one length, within one sector: it is there as it was or as it becomes, on a full disk too. */
const stampLength = 512

/** What the stamp says; null when there is none that can be read. */
export function readStamp(folder: string): Stamp | null {
  try {
    return stampShape.parse(JSON.parse(readFileSync(stampFile(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Whether a log that goes on from this stamp belongs to a file, by the bytes of the page of that file where its mark stands. */
export function isStamped(stamp: Stamp, page: Buffer): boolean {
  return stamp.marks.some((mark) => page.includes(mark))
}

/** Whether there are commits in the log that are not in the data file yet. */
export function hasLog(folder: string): boolean {
  return sizeOf(logFile(folder)) > 0
}

/**
 * Brings every commit into the data file, empties the log and gives both another mark. Throws as SQLite and the disk do;
 * every commit is then still in the log.
 */
export function checkpoint(database: Database.Database, folder: string): void {
  const before = readStamp(folder)
  const page = stampPage(database)
  // A checkpoint that did not succeed is done again with the same mark: the file may have a part of it already.
  const [first, begun] = before?.marks ?? []
  const mark = begun ?? randomUUID()
  const isRefused = before?.isRefused ?? false
  if (first && !begun) writeStamp(folder, { page, marks: [first, mark], isRefused })
  database.prepare('UPDATE stamp SET mark = ?').run(mark)
  database.pragma('wal_checkpoint(TRUNCATE)')
  if (!hasLog(folder)) writeStamp(folder, { page, marks: [mark], isRefused: false })
}

/**
 * Remembers that the disk refused a commit. SQLite writes the next one over it, and what sticks out behind that looks like
 * a log with a gap. A disk that refuses this as well is no reason to fail: the commit was refused already.
 */
export function noteRefusal(folder: string): void {
  const stamp = readStamp(folder)
  if (!stamp || stamp.isRefused) return
  try {
    writeStamp(folder, { ...stamp, isRefused: true })
  } catch {
    // It is written, but perhaps not on disk.
  }
}

/** Makes the stamp true for a data file without a log, before anything is written to a new one. Throws as the disk does. */
export function settleStamp(database: Database.Database, folder: string): void {
  const before = readStamp(folder)
  const mark = markIn(database)
  if (mark === null) rmSync(stampFile(folder), { force: true })
  else if (before?.marks.length !== 1 || before.marks[0] !== mark) {
    writeStamp(folder, { page: stampPage(database), marks: [mark], isRefused: false })
  }
}

/**
 * Gives a copy of a database, that nobody has open, a mark of its own. A copy has the mark of the file that it was made
 * of: with that the log of that file would be taken for its own, and overrule it.
 */
export function unstamp(file: string): void {
  const copy = new Database(file)
  try {
    if (markIn(copy) !== null) copy.prepare('UPDATE stamp SET mark = ?').run(randomUUID())
  } finally {
    copy.close()
  }
}

/** The mark in a database; null in one of an older version. */
function markIn(database: Database.Database): string | null {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'stamp'").get()
  return known ? String(database.prepare('SELECT mark FROM stamp').pluck().get()) : null
}

function stampPage(database: Database.Database): number {
  return Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'stamp'").pluck().get())
}

function writeStamp(folder: string, stamp: Stamp): void {
  const file = stampFile(folder)
  const isNew = !existsSync(file)
  const handle = openSync(file, isNew ? 'w' : 'r+')
  try {
    writeSync(handle, JSON.stringify(stamp).padEnd(stampLength), 0)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (isNew) syncFolder(dirname(file))
}
