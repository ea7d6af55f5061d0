import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ok, type Result } from '#shared/result.ts'
import { comingFile, databaseFile, filesTogether, syncFile, syncFolder } from './files.ts'
import { storeError } from './storeError.ts'

/**
 * Moves the data file and all that belongs to it together to a folder of their own, `weggezet/<date time>` in the data
 * folder, and gives that folder; all of them or none. It is made only when there is something to move. The database must
 * be closed. Errors: those of the disk.
 */
export function setAside(folder: string, at: Date): Result<{ folder: string }> {
  const aside = freeName(join(folder, 'weggezet'), timeName(at))
  const moved: { readonly from: string; readonly to: string }[] = []
  try {
    const present = filesTogether(folder).filter((file) => existsSync(file))
    if (present.length === 0) return ok({ folder: aside })
    mkdirSync(aside, { recursive: true })
    // The data file first: a log that is left without one is told at the next start, a file without its log is not.
    for (const from of present) {
      const to = join(aside, basename(from))
      renameSync(from, to)
      moved.push({ from, to })
    }
    syncFolder(aside)
    syncFolder(folder)
    return ok({ folder: aside })
  } catch (error) {
    for (const { from, to } of moved.toReversed()) renameSync(to, from)
    return storeErrorOrThrow(error, folder)
  }
}

/**
 * Writes a copy of the data file, which stays open and in its place, to a folder of its own as `setAside` makes them; gives
 * that folder. Errors: those of the disk; nothing is left there then.
 */
export function copyAside(folder: string, at: Date, make: (file: string) => void): Result<{ folder: string }> {
  const aside = freeName(join(folder, 'weggezet'), timeName(at))
  try {
    mkdirSync(aside, { recursive: true })
    const file = databaseFile(aside)
    make(file)
    syncFile(file)
    syncFolder(aside)
    return ok({ folder: aside })
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    return storeErrorOrThrow(error, folder)
  }
}

/**
 * Puts a copy of a database, that was found good, in the place of the data file; what stood there is set aside first.
 * The database must be closed. A kill at any moment leaves the old state or, after the next start, the copy. Errors:
 * those of the disk; what stood there stands there then.
 */
export function putBack(folder: string, copy: string, at: Date): Result<null> {
  return putInPlace(folder, at, (half) => copyFileSync(copy, half))
}

/** The same with a database that `make` writes to a file that is not there yet. */
export function putInPlace(folder: string, at: Date, make: (half: string) => void): Result<null> {
  const coming = comingFile(folder)
  const half = `${coming}-half`
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(half, { force: true })
    make(half)
    syncFile(half)
    renameSync(half, coming)
    syncFolder(folder)
  } catch (error) {
    rmSync(half, { force: true })
    return storeErrorOrThrow(error, folder)
  }
  const aside = setAside(folder, at)
  if (!aside.ok) {
    rmSync(coming, { force: true })
    return aside
  }
  return comeIntoPlace(folder)
}

/**
 * Ends what a kill broke off: a copy that was about to come takes its place when the data file was gone already, and is
 * dropped when it was not. Does nothing when no copy was coming. Errors: those of the disk.
 */
export function finishPutBack(folder: string, at: Date): Result<null> {
  const coming = comingFile(folder)
  rmSync(`${coming}-half`, { force: true })
  if (!existsSync(coming)) return ok(null)
  if (existsSync(databaseFile(folder))) {
    rmSync(coming)
    return ok(null)
  }
  const aside = setAside(folder, at)
  return aside.ok ? comeIntoPlace(folder) : aside
}

function comeIntoPlace(folder: string): Result<null> {
  try {
    renameSync(comingFile(folder), databaseFile(folder))
    syncFolder(folder)
    return ok(null)
  } catch (error) {
    return storeErrorOrThrow(error, folder)
  }
}

function storeErrorOrThrow(error: unknown, folder: string): Result<never> {
  const expected = storeError(error, folder)
  if (expected) return expected
  throw error
}

/** A moment as a name for a file or folder, in the time of this machine: it sorts, and every system allows its signs. */
export function timeName(at: Date): string {
  const two = (amount: number) => String(amount).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.')}`
}

/** A path in a folder where nothing is yet: with a number behind the name when that was taken in the same second. */
export function freeName(parent: string, name: string, ending = ''): string {
  let free = join(parent, `${name}${ending}`)
  for (let number = 2; existsSync(free); number += 1) free = join(parent, `${name} (${number})${ending}`)
  return free
}
