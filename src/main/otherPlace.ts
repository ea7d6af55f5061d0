import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const kept = z.object({ folder: z.string() })

/** In which other folder the work goes on, from one run of the app to the next. */
export type OtherPlace = {
  /** That folder; null when the work stands in the usual one. */
  readonly read: () => string | null
  /** On disk when it returns. Throws what the disk throws. */
  readonly set: (folder: string | null) => void
}

/** Remembers it in a small file of the usual data folder. A file that cannot be read is as none. */
export function otherPlaceIn(home: string): OtherPlace {
  const file = join(home, 'andere-map.json')
  return {
    read: () => {
      try {
        return kept.parse(JSON.parse(readFileSync(file, 'utf8'))).folder
      } catch {
        return null
      }
    },
    set: (folder) => {
      if (folder === null) {
        rmSync(file, { force: true })
        return
      }
      mkdirSync(home, { recursive: true })
      writeFileSync(`${file}.nieuw`, JSON.stringify({ folder }), { flush: true })
      renameSync(`${file}.nieuw`, file)
    },
  }
}
