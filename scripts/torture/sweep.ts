import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandName } from '#shared/commands/index.ts'
import type { Act } from './acts.ts'
import { Disk } from './disk.ts'
import { afterAnswer, type Expected, nothingExpected } from './expected.ts'
import { writeFiles } from './files.ts'
import { inspect } from './inspect.ts'
import type { Outcome } from './outcome.ts'
import { type RecordedRun, recordedRuns } from './recordedRuns.ts'
import type { Bench } from './work.ts'

/** More runs than any command needs to come by. */
const mostRuns = 12

/** Commands of which a half would be worse than none: they write much at once, and a group has agreed to what they write. */
const sweptCommands = ['version.seal', 'version.restore'] as const satisfies readonly CommandName[]

/**
 * Kills a process after every single thing that it does to its files while it carries out some commands, each of them once
 * with an effect, and looks each time at what it left. Throws when a command never came by. Stops at a problem.
 */
export function sweeping(
  bench: Bench,
  seed: number,
  commands: readonly CommandName[] = sweptCommands,
): Promise<Outcome> {
  let left: readonly string[] = commands
  return recordedRuns(bench, seed, {
    isEnough: () => left.length === 0,
    look: (recorded) => {
      if (recorded.run === mostRuns) throw new Error(`nobody did ${left.join(' and ')}`)
      const { outcome, swept } = sweepingRun(bench, recorded, left)
      left = left.filter((command) => !swept.has(command))
      return outcome
    },
  })
}

function sweepingRun(
  bench: Bench,
  { entries, saidAfter, run, room }: RecordedRun,
  commands: readonly string[],
): { readonly outcome: Outcome; readonly swept: ReadonlySet<string> } {
  const chosen = chosenActs(saidAfter(Number.POSITIVE_INFINITY).done, commands)

  const disk = new Disk()
  let expected: Expected = nothingExpected
  let said = 0
  let now = saidAfter(said)
  let known = 0
  let tried = 0
  const outcome = (problems: Outcome['problems']) => ({
    outcome: { tried, answers: known, problems },
    swept: new Set(chosen.values()),
  })
  for (const [index, entry] of entries.entries()) {
    disk.follow(entry)
    if (entry.what === 'answer') {
      said += entry.length
      now = saidAfter(said)
      expected = now.done.slice(known).reduce((before, { act, answer }) => afterAnswer(before, act, answer), expected)
      known = now.done.length
    }
    const command = chosen.get(known)
    if (command === undefined || now.pending === null) continue
    const looked = join(room, `kill-${run}-${index}`)
    // What a process wrote outlives it, synced or not.
    writeFiles(looked, disk.seen())
    const { problems: found } = inspect(looked, expected, now.pending, 'a few steps')
    rmSync(looked, { recursive: true })
    tried += 1
    if (found.length === 0) continue
    const folder = join(bench.folder, `kill-${run}-${index}`)
    writeFiles(folder, disk.seen())
    return outcome([{ about: `run ${run}, ${command} killed after entry ${index}`, folder, found }])
  }
  return outcome([])
}

/** The first act of each command that had an effect, by its place among all. */
function chosenActs(
  done: readonly { readonly act: Act; readonly answer: { readonly told: readonly unknown[] } }[],
  commands: readonly string[],
): ReadonlyMap<number, string> {
  return new Map(
    commands.flatMap((command) => {
      const place = done.findIndex(
        ({ act, answer }) => act.kind === 'execute' && act.command === command && answer.told.length > 0,
      )
      return place < 0 ? [] : [[place, command] as const]
    }),
  )
}
