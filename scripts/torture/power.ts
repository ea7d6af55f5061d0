import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceOf, roll } from './dice.ts'
import { anyManner, Disk } from './disk.ts'
import { afterAnswer, type Expected, nothingExpected } from './expected.ts'
import { difference, placeForDisks, readFiles, writeFiles } from './files.ts'
import { inspect } from './inspect.ts'
import type { Entry } from './journal.ts'
import type { Outcome } from './outcome.ts'
import { compileRecorder, record } from './recorder.ts'
import type { Bench } from './work.ts'

/** How many acts are recorded at once: enough for SQLite to write its log back. */
const actsPerRun = 320
const cutsPerRun = 50

/**
 * Records what a process does to its files, and cuts its power at `count` random points of that: each time a disk is
 * made that kept what it must and lost the rest in one manner or another, and looked at. Stops at a problem.
 */
export async function cuttingPower(bench: Bench, seed: number, count: number): Promise<Outcome> {
  const recorder = compileRecorder(bench.folder)
  const room = mkdtempSync(join(placeForDisks(), 'jaarlijn-power-'))
  try {
    let all: Outcome = { tried: 0, answers: 0, problems: [] }
    for (let run = 0; all.tried < count && all.problems.length === 0; run += 1) {
      const cuts = Math.min(cutsPerRun, count - all.tried)
      const { tried, answers, problems } = await oneRun({ bench, recorder, room, seed, run }, cuts)
      all = { tried: all.tried + tried, answers: all.answers + answers, problems }
    }
    return all
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

type Run = {
  readonly bench: Bench
  readonly recorder: string
  /** Where disks are made. */
  readonly room: string
  readonly seed: number
  readonly run: number
}

async function oneRun({ bench, recorder, room, seed, run }: Run, cuts: number): Promise<Outcome> {
  const data = join(room, `recorded-${run}`)
  mkdirSync(data)
  const stretch = { data, seed: seed + run, first: 0, count: actsPerRun }
  const { entries, saidAfter } = await record(bench, recorder, stretch, join(room, `journal-${run}`))
  const dice = diceOf(seed, run, 1)
  const points = pointsIn(entries, cuts, dice)

  const disk = new Disk()
  let expected: Expected = nothingExpected
  let said = 0
  let known = 0
  let answers = 0
  let tried = 0
  for (const [index, entry] of entries.entries()) {
    disk.follow(entry)
    if (entry.what === 'answer') said += entry.length
    for (; points[tried] === index; tried += 1) {
      const { done, pending } = saidAfter(said)
      expected = done.slice(known).reduce((before, { act, answer }) => afterAnswer(before, act, answer), expected)
      known = done.length
      answers += done.length
      const manner = anyManner(dice)
      const files = disk.found(manner, dice)
      const looked = join(room, `cut-${run}-${tried}`)
      writeFiles(looked, files)
      const { problems: found } = inspect(looked, expected, pending, 'a few steps')
      rmSync(looked, { recursive: true })
      if (found.length === 0) continue
      // Looking wrote to it: what is kept is what was found after the cut.
      const folder = join(bench.folder, `cut-${run}-${tried}`)
      writeFiles(folder, files)
      const about = `run ${run}, cut after entry ${index}; of what was not synced is there: ${manner}`
      return { tried: tried + 1, answers, problems: [{ about, folder, found }] }
    }
  }
  const unseen = difference(disk.seen(), readFiles(data))
  if (unseen !== null) throw new Error(`the recorder missed what was done to ${unseen}`)
  rmSync(data, { recursive: true })
  return { tried, answers, problems: [] }
}

/** Where the power goes, in order: one in ten while the data are made, before anything was answered. */
function pointsIn(entries: readonly Entry[], count: number, dice: Dice): readonly number[] {
  const made = entries.findIndex(({ what }) => what === 'answer')
  const point = () => (roll(dice, 10) === 0 ? roll(dice, made) : made + roll(dice, entries.length - made))
  return Array.from({ length: count }, point).sort((a, b) => a - b)
}
