import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result } from '#shared/result.ts'
import { databaseFile } from './files.ts'
import { isOpenInJaarlijn } from './owner.ts'
import { Unreadable } from './rows.ts'

const systemCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'])

/** What went wrong on disk, as an error to show; null when it is not about the disk. Asks the disk itself why. */
export function storeError(error: unknown, folder: string): Result<never> | null {
  if (error instanceof Unreadable) return fail('store.recordUnreadable')
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return fail('store.full')
  if (code === 'EDQUOT') return fail('store.quota')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY') {
    return isOpenInJaarlijn(folder) ? fail('store.locked') : fail('store.inUse', { file: databaseFile(folder) })
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return fail('store.damaged', { file: databaseFile(folder) })
  }
  if (code === 'SQLITE_IOERR_READ' || code === 'SQLITE_IOERR_SHORT_READ' || (code === 'EIO' && isRead(error))) {
    return whyNoAccess(folder) ?? fail('store.readFailed', { file: databaseFile(folder) })
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return whyNoAccess(folder) ?? fail('store.writeFailed', { folder })
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || systemCodes.has(code)) {
    return whyNoAccess(folder) ?? fail('store.unwritable', { folder })
  }
  return null
}

/** Why nothing can be written in a folder, found by trying; null when it can. */
function whyNoAccess(folder: string): Result<never> | null {
  const file = databaseFile(folder)
  const attempt = join(folder, 'jaarlijn.proef')
  try {
    if (!statSync(folder).isDirectory()) return null
    const handle = openSync(attempt, 'w')
    try {
      writeSync(handle, Buffer.alloc(4096, 1))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
      rmSync(attempt, { force: true })
    }
  } catch (error) {
    return folderTrouble(codeOf(error), folder)
  }
  if (!existsSync(file)) return null
  if (!isAllowed(file, constants.R_OK)) return fail('store.unreadable', { file })
  return isAllowed(file, constants.W_OK) ? null : fail('store.readOnlyFile', { file })
}

function folderTrouble(code: string, folder: string): Result<never> | null {
  switch (code) {
    case 'ENOENT':
      return fail('store.folderGone', { folder })
    case 'ENOSPC':
      return fail('store.full')
    case 'EDQUOT':
      return fail('store.quota')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('store.readOnlyFolder', { folder })
    default:
      return null
  }
}

function isAllowed(file: string, mode: number): boolean {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}

/** Whether the system was reading when it failed. */
function isRead(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'read'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
