import { dirname } from 'node:path'
import type { BackupsOverview } from '#shared/contract.ts'
import { groupBy } from '#shared/groupBy.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { BackupCopy } from '#shared/rules/backups/copies.ts'
import { type Home, ownCopies } from './home.ts'
import { ownFolder, secondFolder } from './places.ts'
import { copiesIn, isFolder, type ShelvedCopy } from './shelf.ts'

/** The copies as a screen lists them. */
export class Listing {
  readonly #home: Home
  /** The copies that were listed, by the id under which they may be asked for: no other file can be. */
  readonly #listed = new Map<string, ShelvedCopy>()

  constructor(home: Home) {
    this.#home = home
  }

  /** A copy that was listed. */
  get(id: string): ShelvedCopy | undefined {
    return this.#listed.get(id)
  }

  /** Every copy there is, in the own folder and in the second one, the newest first. */
  async overview(): Promise<Result<BackupsOverview>> {
    const { memory, own, run, mostBytes } = this.#home
    const { second, withoutRoom, toClear } = memory.read()
    const isPresent = second !== null && (await isFolder(second))
    const mine = await ownCopies(this.#home)
    const copies = [...mine, ...(isPresent ? await copiesIn(second, run) : [])]
    return ok({
      copies: this.#show(copies),
      folder: own,
      second: second === null ? null : { folder: second, isPresent },
      bytes: mine.reduce((sum, { size }) => sum + size, 0),
      mostBytes,
      withoutRoom,
      isClearing: toClear.length > 0,
    })
  }

  /** The copies in any folder: one of copies, or one that holds such a folder. Errors: `backup.folder`, `backup.none`. */
  async of(chosen: string): Promise<Result<readonly BackupCopy[]>> {
    const found: ShelvedCopy[] = []
    try {
      for (const folder of [chosen, ownFolder(chosen), secondFolder(chosen)]) {
        if (folder === chosen || (await isFolder(folder))) found.push(...(await copiesIn(folder, this.#home.run)))
      }
    } catch {
      return fail('backup.folder', { folder: chosen })
    }
    return found.length === 0 ? fail('backup.none', { folder: chosen }) : ok(this.#show(found))
  }

  /** The same copy in two folders is one line. */
  #show(copies: readonly ShelvedCopy[]): readonly BackupCopy[] {
    const byName = groupBy(copies, ({ name }) => name)
    return [...byName.values()]
      .flatMap((same): BackupCopy[] => {
        const best = same.find(({ state }) => state !== 'unreadable') ?? same[0]
        if (!best) return []
        this.#listed.set(best.file, best)
        const { at, reason, size, state, trajecten, ideas } = best
        const folders = same.map(({ file }) => dirname(file))
        return [{ id: best.file, at, reason, size, state, trajecten, ideas, folders }]
      })
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  }
}
