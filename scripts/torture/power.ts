import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceOf, roll } from './dice.ts'
import { anyManner, Disk } from './disk.ts'
import { afterAnswer, type Expected, nothingExpected } from './expected.ts'
import { difference, readFiles, writeFiles } from './files.ts'
import { inspect } from './inspect.ts'
import type { Entry } from './journal.ts'
import type { Outcome } from './outcome.ts'
import { type RecordedRun, recordedRuns } from './recordedRuns.ts'
import type { Bench } from './work.ts'

const cutsPerRun = 50

/**
 * Records what a process does to its files, and cuts its power at `count` random points of that: each time a disk is
 * made that kept what it must and lost the rest in one manner or another, and looked at. Stops at a problem.
 */
export function cuttingPower(bench: Bench, seed: number, count: number): Promise<Outcome> {
  return recordedRuns(bench, seed, {
    isEnough: ({ tried }) => tried >= count,
    look: (recorded, { tried }) => cutting(bench, seed, recorded, Math.min(cutsPerRun, count - tried)),
  })
}

function cutting(bench: Bench, seed: number, recorded: RecordedRun, cuts: number): Outcome {
  const { entries, saidAfter, run, data, room } = recorded
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
  return { tried, answers, problems: [] }
}

/** Where the power goes, in order: one in ten while the data are made, before anything was answered. */
function pointsIn(entries: readonly Entry[], count: number, dice: Dice): readonly number[] {
  const made = entries.findIndex(({ what }) => what === 'answer')
  const point = () => (roll(dice, 10) === 0 ? roll(dice, made) : made + roll(dice, entries.length - made))
  return Array.from({ length: count }, point).sort((a, b) => a - b)
}
