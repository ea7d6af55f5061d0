import { closeSync, copyFileSync, fstatSync, openSync, readSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { tableNames } from '#shared/records.ts'
import type { CopyContents } from '#shared/rules/backups/copies.ts'
import { findDamage } from '../store/damage.ts'
import { syncFile } from '../store/files.ts'
import { applicationId } from '../store/migrate.ts'
import { migrations } from '../store/migrations/index.ts'
import { outlineOf } from '../store/outline.ts'
import { ownerColumn, rowCodec, sqlName } from '../store/rows.ts'
import { unstamp } from '../store/stamp.ts'
import { removeWhole } from '../store/whole.ts'
import { unlinkWiped } from './wipe.ts'

/** Work on the file of a copy that takes long enough to be done beside the app. */
export type CopyWork =
  /** Makes a file that SQLite just wrote into a copy: without a log, on disk, and looked at. */
  | { readonly what: 'finish'; readonly file: string }
  | { readonly what: 'look'; readonly file: string }
  /** Writes the copy anew without these trajecten, at `draft` first. */
  | { readonly what: 'clear'; readonly file: string; readonly draft: string; readonly trajectIds: readonly string[] }

/** Does work on a copy and says what is in it then; null when nothing is left to keep and the file is gone. */
export function doCopyWork(work: CopyWork): CopyContents | null {
  switch (work.what) {
    case 'finish':
      return finish(work.file)
    case 'look':
      return lookAt(work.file)
    case 'clear':
      return clear(work.file, work.draft, work.trajectIds)
  }
}

const unreadable: CopyContents = { state: 'unreadable', trajecten: [], ideas: 0, mark: '' }

function finish(file: string): CopyContents {
  let database: Database.Database | undefined
  try {
    database = new Database(file)
    // A copy is one file: also a folder that cannot be written in must be able to show it.
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    if (isOutOfReach(error)) throw error
    return unreadable
  } finally {
    database?.close()
  }
  // With the mark of its original it would be taken for the original.
  unstamp(file)
  syncFile(file)
  return lookAt(file)
}

/** Looks at every page, every record and every line of history of a copy, and changes nothing. Throws when it cannot be reached. */
function lookAt(file: string): CopyContents {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true })
    if (database.pragma('application_id', { simple: true }) !== applicationId) return unreadable
    const version = Number(database.pragma('user_version', { simple: true }))
    if (version > migrations.length) return { ...unreadable, state: 'newer' }
    const damage = findDamage(database)
    if (damage.some(({ what }) => what === 'file')) return unreadable
    const { trajecten, ideas, mark } = outlineOf(database)
    // The records of an older version become those of today when they are put back.
    const broken = version < migrations.length ? new Set() : brokenTrajecten(database)
    for (const { trajectId } of damage) broken.add(trajectId)
    return {
      state: broken.size === 0 ? 'whole' : 'partly',
      trajecten: trajecten.map((traject) => ({ ...traject, isReadable: !broken.has(traject.trajectId) })),
      ideas,
      mark,
    }
  } catch (error) {
    if (isOutOfReach(error)) throw error
    return unreadable
  } finally {
    database?.close()
  }
}

/** A read that fails is not damage: the next one may succeed. */
function isOutOfReach(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(CANTOPEN|IOERR|BUSY|NOMEM)/.test(code)
}

/** The trajecten with a row that is no record. */
function brokenTrajecten(database: Database.Database): Set<unknown> {
  const broken = new Set<unknown>()
  for (const table of tableNames) {
    const { toRecord } = rowCodec(table)
    for (const row of database.prepare(`SELECT * FROM "${sqlName(table)}"`).iterate()) {
      const cells = row as Record<string, unknown>
      try {
        toRecord(cells)
      } catch {
        broken.add(cells[ownerColumn(table)])
      }
    }
  }
  return broken
}

function clear(file: string, draft: string, trajectIds: readonly string[]): CopyContents | null {
  const before = lookAt(file)
  if (!trajectIds.some((id) => holdsText(file, id))) return before
  // What is damaged cannot be written anew, and nobody can put it back: what has to go from it goes with it.
  if (before.state === 'unreadable') return unlinkWiped(file)
  copyFileSync(file, draft)
  const database = new Database(draft)
  try {
    database.pragma('journal_mode = DELETE')
    database.pragma('secure_delete = ON')
    for (const id of trajectIds) removeWhole(database, id)
    database.exec('VACUUM')
  } finally {
    database.close()
  }
  const after = finish(draft)
  if (after.state !== 'newer' && after.trajecten.length === 0 && after.ideas === 0) {
    unlinkWiped(draft)
    return unlinkWiped(file)
  }
  const isGone = !trajectIds.some((id) => holdsText(draft, id))
  if (after.state === 'unreadable' || !isGone) {
    unlinkWiped(draft)
    throw new Error('the copy could not be written anew')
  }
  unlinkWiped(file, () => renameSync(draft, file))
  return after
}

/** Whether the bytes of a file hold a text anywhere. */
export function holdsText(file: string, text: string): boolean {
  const sought = Buffer.from(text)
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const part = Buffer.alloc(Math.min(size, 4_000_000) + sought.length)
    // Each part begins a little before the end of the one before it: the text may lie across.
    for (let at = 0; at < size; at += part.length - sought.length) {
      const read = readSync(handle, part, 0, part.length, at)
      if (part.subarray(0, read).includes(sought)) return true
    }
    return false
  } finally {
    closeSync(handle)
  }
}
