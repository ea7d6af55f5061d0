import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Count } from '../lib/counts.ts'
import { faulting } from './faults.ts'
import { killing } from './kills.ts'
import { type Outcome, together } from './outcome.ts'
import { cuttingPower } from './power.ts'
import { canRecord } from './recorder.ts'
import { sweeping } from './sweep.ts'
import { setUp } from './work.ts'

/** How often to kill, to cut the power and to let the disk refuse, and which chance. */
export type Order = { readonly kills: number; readonly power: number; readonly faults: number; readonly seed: number }

/** Does it, tells it, and gives how many passed and failed. The folders of what failed are kept. */
export async function torture({ kills, power, faults, seed }: Order): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-torture-'))
  console.log(`seed ${seed}`)
  const bench = await setUp(folder, seed)
  const outcomes: Outcome[] = []
  const tell = async (what: string, count: number, run: () => Promise<Outcome>) => {
    if (count === 0) return
    const since = performance.now()
    const outcome = await run()
    outcomes.push(outcome)
    const ms = Math.round(performance.now() - since)
    console.log(`${outcome.tried} ${what}, ${outcome.answers} answers, ${outcome.problems.length} problems, ${ms} ms`)
    for (const { about, folder: kept, found } of outcome.problems) {
      console.log(`  ${about}\n    ${found.join('\n    ')}\n    kept: ${kept}`)
      console.log(`    again: npm run torture -- --kills ${kills} --power ${power} --faults ${faults} --seed ${seed}`)
    }
  }
  await tell('kills', kills, () => killing(bench, seed, kills))
  if (canRecord) {
    // A handful of commands, however often the rest is asked for.
    await tell('kills at every write of a seal and a restore', power, () => sweeping(bench, seed))
    await tell('power cuts', power, () => cuttingPower(bench, seed, power))
    await tell('faults', faults, () => faulting(bench, seed, faults))
  } else if (power + faults > 0) {
    console.log('No power cuts and no faults: what a process asks of its disk can be watched on Linux alone.')
  }

  const all = together(outcomes)
  const failed = all.problems.length
  if (failed === 0) rmSync(folder, { recursive: true, force: true })
  return { passed: all.tried - failed, failed }
}
