import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { placeForDisks } from './files.ts'
import { type Outcome, together } from './outcome.ts'
import { compileRecorder, type Recording, record } from './recorder.ts'
import type { Bench } from './work.ts'

/** How many acts are recorded at once: enough for SQLite to write its log back. */
const actsPerRun = 320

/** A run of a process of which all that it did to its files is known. */
export type RecordedRun = Recording & {
  readonly run: number
  /** What it left. */
  readonly data: string
  /** Where disks are made; it goes at the end. */
  readonly room: string
}

type Looking = {
  readonly isEnough: (soFar: Outcome) => boolean
  readonly look: (recorded: RecordedRun, soFar: Outcome) => Outcome
}

/** Records runs of a process and looks at each, until that is enough or a problem was found. */
export async function recordedRuns(bench: Bench, seed: number, { isEnough, look }: Looking): Promise<Outcome> {
  const recorder = compileRecorder(bench.folder)
  const room = mkdtempSync(join(placeForDisks(), 'jaarlijn-recorded-'))
  try {
    let all: Outcome = together([])
    for (let run = 0; !isEnough(all) && all.problems.length === 0; run += 1) {
      const data = join(room, `recorded-${run}`)
      mkdirSync(data)
      const stretch = { data, seed: seed + run, first: 0, count: actsPerRun }
      const recorded = await record(bench, recorder, stretch, join(room, `journal-${run}`))
      all = together([all, look({ ...recorded, run, data, room }, all)])
      rmSync(data, { recursive: true })
    }
    return all
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}
