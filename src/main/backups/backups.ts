import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { BackupsOverview } from '#shared/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { BackupCopy, CopyReason } from '#shared/rules/backups/copies.ts'
import { newestGood } from '#shared/rules/backups/keep.ts'
import type { Loss } from '#shared/rules/backups/loss.ts'
import { storeError } from '../store/storeError.ts'
import { carryOut, promiseToClear, waitingFolders, withdraw } from './clearing.ts'
import { type BackupNeeds, foldersThere, type Home, homeOf, isOpen, markOf } from './home.ts'
import { Listing } from './listing.ts'
import { makeCopy, makeForVersion, makeIfDue, spread } from './making.ts'
import { secondFolder } from './places.ts'
import { compare, type HowBack, restoreAll, restoreTraject } from './restore.ts'
import { removeScratch } from './scratch.ts'
import { isFolder, type ShelvedCopy, tidy } from './shelf.ts'

/** The backups of a data folder. One thing happens at a time, in the order in which it was asked. */
export class Backups {
  readonly #home: Home
  readonly #listing: Listing
  #last: Promise<unknown> = Promise.resolve()

  constructor(needs: BackupNeeds) {
    this.#home = homeOf(needs)
    this.#listing = new Listing(this.#home)
  }

  /** At the start of the app: finishes what was left undone, and makes the copies that are due. Throws nothing. */
  begin(): Promise<void> {
    return this.#quietly('backups at the start', async () => {
      await removeScratch(this.#home.dataFolder)
      for (const folder of await foldersThere(this.#home)) await tidy(folder)
      await carryOut(this.#home)
      await makeForVersion(this.#home)
      await makeIfDue(this.#home)
      await spread(this.#home)
    })
  }

  /** Now and then: makes the copy of the day when it is due, and sees whether the second folder came back. Throws nothing. */
  tend(): Promise<void> {
    return this.#quietly('backups', async () => {
      await carryOut(this.#home)
      await makeIfDue(this.#home)
      await spread(this.#home)
    })
  }

  /** Every copy there is, in the own folder and in the second one, the newest first. */
  list(): Promise<Result<BackupsOverview>> {
    return this.#inTurn(() => this.#listing.overview())
  }

  /** Makes a copy now. Errors: `backup.failed`, and that of data that are not open. */
  make(reason: CopyReason): Promise<Result<BackupsOverview>> {
    return this.#inTurn(async () => {
      const made = await makeCopy(this.#home, reason)
      return made.ok ? this.#listing.overview() : made
    })
  }

  /** The newest copy that is good; null when there is none. */
  newestGood(): Promise<Result<BackupCopy | null>> {
    return this.#inTurn(async () => {
      const overview = await this.#listing.overview()
      return overview.ok ? ok(newestGood(overview.value.copies)) : overview
    })
  }

  /** What would go when a copy is put in the place of everything, or of one traject. Error: `backup.gone`. */
  compare(id: string, trajectId?: string): Promise<Result<Loss>> {
    return this.#inTurn(async () => {
      const copy = this.#listing.get(id)
      return copy ? ok(compare(this.#home, copy, trajectId)) : fail('backup.gone')
    })
  }

  /** Puts everything back from a copy; of what is there a copy is made first when it can be. Errors as of `restoreAll`. */
  restoreAll(id: string): Promise<Result<null>> {
    return this.#restoring(id, async (copy) => {
      const restored = await restoreAll(this.#home, copy)
      if (restored.ok) this.#tellRestored()
      return restored
    })
  }

  /** Puts one traject back from a copy. Errors as of `restoreTraject`. */
  restoreTraject(id: string, trajectId: string, how: HowBack): Promise<Result<{ trajectId: string }>> {
    return this.#restoring(id, async (copy) => {
      const restored = await restoreTraject(this.#home, copy, trajectId, how)
      if (!restored.ok) return restored
      if (restored.value.isWhole) this.#tellRestored()
      else this.#home.tell('trajecten.changed', null)
      return ok({ trajectId: restored.value.trajectId })
    })
  }

  /** Keeps copies in a second folder from now on, or (null) no longer. Error: `backup.folder`. */
  setSecond(chosen: string | null): Promise<Result<BackupsOverview>> {
    const { memory, log } = this.#home
    return this.#inTurn(async () => {
      if (chosen === null) memory.change({ second: null })
      else {
        const second = basename(chosen) === basename(secondFolder('')) ? chosen : secondFolder(chosen)
        try {
          if (!(await isFolder(dirname(second)))) return fail('backup.folder', { folder: chosen })
          await mkdir(second, { recursive: true })
          await tidy(second)
        } catch (error) {
          log('second folder', error)
          return fail('backup.folder', { folder: chosen })
        }
        memory.change({ second })
        await spread(this.#home)
      }
      return this.#listing.overview()
    })
  }

  /** The copies in any folder: one of copies, or one that holds such a folder. Errors: `backup.folder`, `backup.none`. */
  read(chosen: string): Promise<Result<readonly BackupCopy[]>> {
    return this.#inTurn(() => this.#listing.of(chosen))
  }

  /** Notes that a traject is to be cleared from every copy, before it is removed. */
  promiseToClear(trajectId: string): void {
    promiseToClear(this.#home, trajectId)
  }

  /** It is not removed after all. */
  withdraw(trajectId: string): void {
    withdraw(this.#home, trajectId)
  }

  /** Clears what was promised; says which folders wait for that, because they are absent or could not be written in. */
  clear(): Promise<Result<{ waiting: readonly string[] }>> {
    return this.#inTurn(async () => {
      await carryOut(this.#home)
      return ok({ waiting: waitingFolders(this.#home) })
    })
  }

  /** Waits until nothing is being done. */
  async settled(): Promise<void> {
    await this.#last
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #quietly(what: string, work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await work()
      } catch (error) {
        this.#home.log(what, error)
      }
    })
  }

  #restoring<T>(id: string, restore: (copy: ShelvedCopy) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#inTurn(async () => {
      const copy = this.#listing.get(id)
      if (!copy || !(await isThere(copy.file))) return fail('backup.gone')
      // Data that cannot be opened cannot be copied so: they are set aside as they are.
      if (isOpen(this.#home) && markOf(this.#home) !== '') {
        const made = await makeCopy(this.#home, 'restore')
        if (!made.ok) return made
      }
      try {
        return await restore(copy)
      } catch (error) {
        this.#home.log('restore', error)
        return storeError(error, this.#home.dataFolder) ?? fail('unexpected')
      }
    })
  }

  #tellRestored(): void {
    this.#home.tell('restored', null)
    this.#home.tell('trajecten.changed', null)
    this.#home.tell('library', null)
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
