import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const kept = z.object({
  /** The second folder, which may be absent; null when none was chosen. */
  second: z.string().nullable(),
  /** The version of the app that made a copy last, or saw that none was needed. */
  version: z.string(),
  /** Trajecten that are to be cleared from the copies in a folder that was not done yet. */
  toClear: z.array(z.object({ trajectId: z.string(), folder: z.string() })).readonly(),
  /** How many copies had to go at the last clearing because all together took too much room. */
  withoutRoom: z.int().nonnegative(),
})
/** What is remembered about backups from one run to the next. */
type Kept = Readonly<z.infer<typeof kept>>

/** Remembers it in a small file of the data folder. */
export type Memory = {
  readonly read: () => Kept
  /** On disk when it returns. Throws what the disk throws: a clearing that was promised must not be forgotten. */
  readonly change: (change: Partial<Kept>) => void
}

/** The memory in a data folder. A file that cannot be read is as none: then a second folder has to be chosen again. */
export function memoryIn(folder: string): Memory {
  const file = join(folder, 'reservekopieen.json')
  const read = (): Kept => {
    try {
      return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return { second: null, version: '', toClear: [], withoutRoom: 0 }
    }
  }
  return {
    read,
    change: (change) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${file}.nieuw`, JSON.stringify({ ...read(), ...change }), { flush: true })
      renameSync(`${file}.nieuw`, file)
    },
  }
}
