import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Patched } from '#shared/contract.ts'
import { trajectOf } from '#shared/records.ts'
import { type AppError, fail, ok, type Result } from '#shared/result.ts'
import { waysOn } from '#shared/waysOn.ts'
import type { Log } from './errorLog.ts'
import { otherPlaceIn } from './otherPlace.ts'
import { comingFile, databaseFile } from './store/files.ts'
import type { Opening } from './store/open.ts'
import { setAside } from './store/setAside.ts'
import { openStore, openStoreToRead, type Store } from './store/store.ts'
import { type Environment, Workspace } from './workspace/workspace.ts'

/** The open workspace, or the reason why there is none now. */
export type WorkspaceHandle = {
  readonly workspace: () => Result<Workspace>
  readonly problem: () => AppError | null
  /** The data folder that is in use. */
  readonly folder: () => string
  /** The usual data folder, where the work stands unless it was written elsewhere. */
  readonly home: string
  /** Whether the data are open to read only. */
  readonly isReading: () => boolean
  /** Tries again to open the data; does nothing when they are open. */
  readonly retry: () => void
  /** Opens what can be read of the data that cannot be opened, in memory alone. Errors: those of `openStoreToRead`. */
  readonly openToRead: () => Result<null>
  /** Sets the data that cannot be opened aside, all files together, and begins empty. Errors: those of the disk. */
  readonly beginEmpty: () => Result<null>
  /**
   * Writes all that is open to another folder and goes on there, also at the next start; to its own folder when the data
   * are no longer there. When the old file cannot be read any more, that is what is in memory. Says whether the usual
   * folder could remember it. Errors: `folder.same` and those of the disk.
   */
  readonly writeElsewhere: (target: string) => Result<{ isRemembered: boolean }>
  /** Goes back to the usual folder when the one in which the work stood is not there; does nothing when data are open. */
  readonly goHome: () => void
  /** Does something while nobody has the data open, and opens them again, whatever comes of it. */
  readonly whileClosed: <T>(work: () => T) => T
  readonly close: () => void
}

/** Opens the data in a folder. A problem never throws: it is kept, told and can be tried again. */
export function createWorkspaceHandle(
  home: string,
  environment: Environment,
  tell: (patched: Patched) => void,
  log: Log,
  opening?: Opening,
): WorkspaceHandle {
  const otherPlace = otherPlaceIn(home)
  let folder = otherPlace.read() ?? home
  let isReading = false
  const at = () => new Date(environment.now())
  const open = (opener: (folder: string) => Result<Store>): Result<Workspace> => {
    try {
      const store = opener(folder)
      if (!store.ok) return store
      const workspace = new Workspace(store.value, environment)
      workspace.onPatched(tell)
      return ok(workspace)
    } catch (error) {
      log('open', error)
      return fail('unexpected')
    }
  }
  const openToWork = (at: string) =>
    at === home || isThere(at) ? openStore(at, opening) : fail('store.otherGone', { folder: at })
  /** Whether the next start finds the work where it is now. */
  const remember = (): boolean => {
    try {
      otherPlace.set(folder === home ? null : folder)
      return true
    } catch (error) {
      log('other place', error)
      return false
    }
  }
  let current = open(openToWork)
  const begin = (opener: (folder: string) => Result<Store>): Result<null> => {
    const opened = open(opener)
    if (!opened.ok) return opened
    current = opened
    isReading = opener === openStoreToRead
    return ok(null)
  }
  return {
    workspace: () => current,
    problem: () => (current.ok ? null : current.error),
    folder: () => folder,
    home,
    isReading: () => isReading,
    retry: () => {
      if (!current.ok) current = open(openToWork)
    },
    openToRead: () => {
      if (current.ok) return ok(null)
      return waysOn(current.error.code, false).includes('read') ? begin(openStoreToRead) : current
    },
    beginEmpty: () => {
      if (current.ok) return ok(null)
      // Never what another process has open.
      if (!waysOn(current.error.code, false).includes('empty')) return current
      const moved = setAside(folder, at())
      return moved.ok ? begin(openToWork) : moved
    },
    writeElsewhere: (target) => {
      if (!current.ok) return current
      const old = current.value
      // A file that is open and in its place must not be set aside.
      if (resolve(target) === resolve(folder) && !isReading && !old.isMoved()) return fail('folder.same')
      const written = writeAll(old, target, at(), environment)
      if (!written.ok) return written
      old.leave()
      folder = resolve(target) === resolve(home) ? home : target
      isReading = false
      current = open(openToWork)
      return current.ok ? ok({ isRemembered: remember() }) : current
    },
    goHome: () => {
      if (current.ok) return
      folder = home
      remember()
      current = open(openToWork)
    },
    whileClosed: (work) => {
      if (current.ok) current.value.leave()
      current = fail('unexpected')
      try {
        return work()
      } finally {
        isReading = false
        current = open(openToWork)
      }
    },
    close: () => {
      if (current.ok) current.value.close()
      current = fail('unexpected')
    },
  }
}

/** Whether a folder holds data: an empty place must not pass for work that is gone. */
function isThere(folder: string): boolean {
  return existsSync(databaseFile(folder)) || existsSync(comingFile(folder))
}

/** Errors of the old file, not of the folder that is written to. */
const unreadable: ReadonlySet<string> = new Set(['store.readFailed', 'store.damaged'])

function writeAll(workspace: Workspace, target: string, at: Date, environment: Environment): Result<null> {
  const copied = workspace.writeTo(target, at)
  if (copied.ok || !unreadable.has(copied.error.code)) return copied
  const moved = setAside(target, at)
  if (!moved.ok) return moved
  const store = openStore(target)
  if (!store.ok) return store
  const rescued = new Workspace(store.value, environment)
  for (const { document, revision } of workspace.inMemory()) {
    const traject = trajectOf(document)
    if (!traject) continue
    const adopted = rescued.adopt(traject.id, document, traject.school, { after: revision })
    if (!adopted.ok) return adopted
  }
  rescued.close()
  return ok(null)
}
