import { type Dice, pick, roll } from './dice.ts'
import type { Entry } from './journal.ts'

/** What a disk may do with what was not synced when the power goes: lose it, have it all, or have any part of it. */
export const mannersOfLoss = ['nothing', 'everything', 'some', 'torn'] as const
export type MannerOfLoss = (typeof mannersOfLoss)[number]

/** The files of a folder by their names within it. */
export type Files = ReadonlyMap<string, Buffer>

type Unsynced =
  | { readonly what: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly what: 'truncate'; readonly length: number }

/** A file: what is on the disk for certain, and what was done to it since, in order. */
type File = { synced: Buffer; unsynced: Unsynced[] }

type Renaming =
  | { readonly what: 'name'; readonly name: string; readonly file: File }
  | { readonly what: 'unname'; readonly name: string }
  | { readonly what: 'rename'; readonly from: string; readonly to: string; readonly file: File }

/** What a disk writes whole or not at all. */
const sector = 512

/**
 * A disk that keeps only what it must: the bytes of a file that was synced, and the names in a folder that was synced.
 * All else is a promise until then. Folders within the folder are taken to be there.
 */
export class Disk {
  /** The names as the process sees them, and as they are on the disk for certain. */
  readonly #names = new Map<string, File>()
  readonly #syncedNames = new Map<string, File>()
  #renamings: Renaming[] = []
  readonly #handles = new Map<number, File | 'folder'>()
  readonly #folders = new Set([''])

  constructor(begin: Files = new Map()) {
    for (const [name, bytes] of begin) {
      const file: File = { synced: bytes, unsynced: [] }
      this.#names.set(name, file)
      this.#syncedNames.set(name, file)
    }
  }

  /** Does what the process did. */
  follow(entry: Entry): void {
    switch (entry.what) {
      case 'open':
        this.#handles.set(entry.handle, this.#folders.has(entry.name) ? 'folder' : this.#opened(entry))
        return
      case 'close':
        this.#handles.delete(entry.handle)
        return
      case 'write':
        this.#fileOf(entry.handle).unsynced.push(entry)
        return
      case 'truncate':
        this.#fileOf(entry.handle).unsynced.push(entry)
        return
      case 'sync':
        this.#sync(this.#handles.get(entry.handle))
        return
      case 'unlink':
        this.#names.delete(entry.name)
        this.#renamings.push({ what: 'unname', name: entry.name })
        return
      case 'rename': {
        const file = this.#names.get(entry.from)
        if (!file) throw new Error(`${entry.from} was renamed, and is not there`)
        this.#names.delete(entry.from)
        this.#names.set(entry.to, file)
        this.#renamings.push({ what: 'rename', from: entry.from, to: entry.to, file })
        return
      }
      case 'folder':
        this.#folders.add(entry.name)
        return
      case 'answer':
        return
    }
  }

  /** The files as the process itself sees them. */
  seen(): Files {
    return new Map([...this.#names].map(([name, file]) => [name, written(file.synced, file.unsynced)]))
  }

  /** The files that are found when the power goes now. */
  found(manner: MannerOfLoss, dice: Dice): Files {
    const names = new Map(this.#syncedNames)
    for (const renaming of this.#renamings) if (survives(manner, dice)) rename(names, renaming)
    const pieces = new Map(
      [...new Set(names.values())].map((file) => [file, written(file.synced, remains(file.unsynced, manner, dice))]),
    )
    return new Map([...names].map(([name, file]) => [name, pieces.get(file) ?? file.synced]))
  }

  #opened({ name, emptied }: { readonly name: string; readonly emptied: boolean }): File {
    const present = this.#names.get(name)
    if (present && emptied) present.unsynced.push({ what: 'truncate', length: 0 })
    if (present) return present
    const file: File = { synced: Buffer.alloc(0), unsynced: [] }
    this.#names.set(name, file)
    this.#renamings.push({ what: 'name', name, file })
    return file
  }

  #fileOf(handle: number): File {
    const file = this.#handles.get(handle)
    if (file === undefined || file === 'folder') throw new Error(`handle ${handle} is no file`)
    return file
  }

  #sync(of: File | 'folder' | undefined): void {
    if (of === undefined) throw new Error('something was synced that is not open')
    if (of === 'folder') {
      for (const renaming of this.#renamings) rename(this.#syncedNames, renaming)
      this.#renamings = []
      return
    }
    of.synced = written(of.synced, of.unsynced)
    of.unsynced = []
  }
}

function rename(names: Map<string, File>, renaming: Renaming): void {
  switch (renaming.what) {
    case 'name':
      names.set(renaming.name, renaming.file)
      return
    case 'unname':
      names.delete(renaming.name)
      return
    case 'rename':
      names.delete(renaming.from)
      names.set(renaming.to, renaming.file)
      return
  }
}

function survives(manner: MannerOfLoss, dice: Dice): boolean {
  return manner === 'everything' || (manner !== 'nothing' && roll(dice, 2) === 0)
}

/** The part of what was not synced that is there after all: whole writes, or with `torn` some sectors of each. */
function remains(unsynced: readonly Unsynced[], manner: MannerOfLoss, dice: Dice): readonly Unsynced[] {
  return unsynced.flatMap((one) => {
    if (manner !== 'torn' || one.what === 'truncate') return survives(manner, dice) ? [one] : []
    return sectorsOf(one).filter(() => survives(manner, dice))
  })
}

function sectorsOf({ at, bytes }: Extract<Unsynced, { what: 'write' }>): readonly Unsynced[] {
  const sectors: Unsynced[] = []
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, (Math.floor((at + from) / sector) + 1) * sector - at)
    sectors.push({ what: 'write', at: at + from, bytes: bytes.subarray(from, to) })
    from = to
  }
  return sectors
}

/** The bytes of a file after what was done to it. */
function written(begin: Buffer, all: readonly Unsynced[]): Buffer {
  if (all.length === 0) return begin
  const ends = all.map((one) => (one.what === 'write' ? one.at + one.bytes.length : one.length))
  const room = Buffer.alloc(Math.max(begin.length, ...ends))
  begin.copy(room)
  let length = begin.length
  for (const one of all) {
    if (one.what === 'write') {
      one.bytes.copy(room, one.at)
      length = Math.max(length, one.at + one.bytes.length)
    } else {
      // What is cut off and comes back later is empty.
      if (one.length < length) room.fill(0, one.length, length)
      length = one.length
    }
  }
  return room.subarray(0, length)
}

/** A manner of loss by chance. */
export function anyManner(dice: Dice): MannerOfLoss {
  return pick(dice, mannersOfLoss)
}
