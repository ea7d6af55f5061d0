import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { type AppError, fail, ok, type Result } from '#shared/result.ts'
import { databaseFile, journalFile, logFile, sizeOf } from './files.ts'
import { type Log, readLog } from './log.ts'
import { applicationId } from './migrate.ts'
import { isStamped, readStamp } from './stamp.ts'

/** What lies in a data folder, as far as its bytes can tell. */
export type Seen =
  /** No data: a first start, or one that was broken off before anything was made. */
  | { readonly kind: 'nothing' }
  /** Ours and whole; `hasLog` when commits stand in the log alone. */
  | { readonly kind: 'ours'; readonly hasLog: boolean }
  /** Half a transaction that SQLite must take back first. */
  | { readonly kind: 'journal' }

const headerSize = 100

/** The header of a SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header. */
type Header = {
  readonly isSqlite: boolean
  readonly isZero: boolean
  readonly pageSize: number
  /** Null when the file does not say, or not reliably. */
  readonly pageCount: number | null
  readonly applicationId: number
  readonly userVersion: number
  /** Whether there is no table at all. */
  readonly isBare: boolean
}

/**
 * Looks at what is in a data folder by its bytes alone: SQLite itself would make files, change them, or delete a log.
 * `known` is the number of migrations that this app has. Errors: `store.newer`, `store.foreign`, `store.zeroed`,
 * `store.truncated`, `store.damaged`, `store.logAlone`, `store.logForeign`, `store.logDamaged`. Throws as the disk does.
 */
export function look(folder: string, known: number): Result<Seen> {
  const file = databaseFile(folder)
  const log = sizeOf(logFile(folder))
  const size = sizeOf(file)
  if (size === 0 && log > 0) return fail('store.logAlone', { file })
  // A stamp is written once there is something to lose.
  if (size === 0 && existsSync(file) && readStamp(folder)) return fail('store.zeroed', { file })
  if (size === 0) return ok({ kind: 'nothing' })
  const first = readPart(file, 0, headerSize + 8)
  const header = readHeader(first)
  if (log === 0 && sizeOf(journalFile(folder)) > 0 && mayBeTakenBack(header, size)) return ok({ kind: 'journal' })
  if (header.isZero) return fail('store.zeroed', { file })
  if (!header.isSqlite) return fail(isCutOff(first) ? 'store.truncated' : strangeness(first), { file })
  const read = readLog(log > 0 ? readFileSync(logFile(folder)) : Buffer.alloc(0), header.pageSize)
  const refused = refusal(header, size, read, folder, known)
  return refused ? { ok: false, error: refused } : ok({ kind: 'ours', hasLog: read.pages.size > 0 })
}

/** The same; what is refused is looked at again first, because another program may be writing, or one read may have failed. */
export function lookAgain(folder: string, known: number): Result<Seen> {
  const attempts = 3
  for (let attempt = 1; ; attempt += 1) {
    try {
      const seen = look(folder, known)
      if (seen.ok || attempt === attempts) return seen
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}

/**
 * Every byte of the database in a data folder, with the commits that stand in its log, as a file without one: to be
 * opened in memory alone. A log that belongs to another file is left out. Throws as the disk does.
 */
export function imageOf(folder: string): Buffer {
  const file = readFileSync(databaseFile(folder))
  const header = readHeader(file)
  const log = sizeOf(logFile(folder)) > 0 ? readLog(readFileSync(logFile(folder)), header.pageSize) : null
  const isUsed = log !== null && log.pages.size > 0 && belongs(header, log, folder)
  const image = isUsed ? Buffer.alloc(log.pageCount * header.pageSize) : file
  if (isUsed) {
    file.copy(image)
    for (const [page, data] of log.pages) image.set(data, (page - 1) * header.pageSize)
  }
  // 1 is a file without a log, 2 one with a log; https://www.sqlite.org/fileformat2.html#file_format_version_numbers.
  image.fill(1, 18, 20)
  return image
}

const magic = 'SQLite format 3\0'

/** Whether so little is left of a file that it is the beginning of a SQLite file and no more. */
function isCutOff(first: Buffer): boolean {
  return first.length < headerSize + 8 && magic.startsWith(first.toString('latin1', 0, magic.length))
}

/** What a file is that SQLite cannot read: one of another program, or a SQLite file with a broken header. */
function strangeness(first: Buffer): 'store.foreign' | 'store.damaged' {
  return first.toString('latin1', 0, magic.length) === magic ? 'store.damaged' : 'store.foreign'
}

function refusal(header: Header, size: number, log: Log, folder: string, known: number): AppError | null {
  const file = databaseFile(folder)
  // Of a first start everything may still stand in the log.
  const newest = log.pages.get(1)
  const now = newest ? readHeader(Buffer.from(newest)) : header
  if (now.applicationId !== applicationId && !now.isBare) return { code: 'store.foreign', values: { file } }
  if (now.userVersion > known) return { code: 'store.newer', values: { found: now.userVersion, known } }
  if (log.kind === 'damaged' && readStamp(folder)?.isRefused !== true)
    return { code: 'store.logDamaged', values: { file: logFile(folder) } }
  if (log.pages.size > 0 && !belongs(header, log, folder)) return { code: 'store.logForeign', values: { file } }
  if (lacksPages(header, size, log)) return { code: 'store.truncated', values: { file } }
  return null
}

/** Whether a log goes on from the data file beside it. */
function belongs(header: Header, log: Log, folder: string): boolean {
  const stamp = readStamp(folder)
  if (!stamp || log.pages.size === 0) return true
  return isStamped(stamp, readPart(databaseFile(folder), (stamp.page - 1) * header.pageSize, header.pageSize))
}

/** Whether pages are in neither the file nor the log. A checkpoint that was broken off leaves the file short, with all in the log. */
function lacksPages(header: Header, size: number, log: Log): boolean {
  const count = log.pages.size > 0 ? log.pageCount : header.pageCount
  if (count === null) return false
  for (let page = Math.floor(size / header.pageSize) + 1; page <= count; page += 1) {
    if (!log.pages.has(page)) return true
  }
  return false
}

/** Whether a journal beside the file can be ours to take back: our file, or the very first page of one. */
function mayBeTakenBack(header: Header, size: number): boolean {
  if (header.isZero) return size <= 65_536
  return header.isSqlite && (header.applicationId === applicationId || (header.applicationId === 0 && header.isBare))
}

function readHeader(bytes: Buffer): Header {
  const isZero = bytes.subarray(0, headerSize).every((byte) => byte === 0)
  const pageSize = bytes.length >= headerSize ? bytes.readUInt16BE(16) || 0 : 0
  const isPower = pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0)
  const isSqlite = bytes.length >= headerSize + 8 && bytes.toString('latin1', 0, magic.length) === magic && isPower
  if (!isSqlite) {
    return { isSqlite, isZero, pageSize: 4096, pageCount: null, applicationId: 0, userVersion: 0, isBare: false }
  }
  return {
    isSqlite,
    isZero,
    // 1 stands for 65,536, which does not fit.
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pageCount: bytes.readUInt32BE(24) === bytes.readUInt32BE(92) ? bytes.readUInt32BE(28) : null,
    applicationId: bytes.readUInt32BE(68),
    userVersion: bytes.readUInt32BE(60),
    // The root of the schema is a leaf without cells.
    isBare: bytes.readUInt8(100) === 13 && bytes.readUInt16BE(103) === 0,
  }
}

function readPart(file: string, from: number, length: number): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0)
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(handle).size - from)))
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}
