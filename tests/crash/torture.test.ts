import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { killing } from '../../scripts/torture/kills.ts'
import { cuttingPower } from '../../scripts/torture/power.ts'
import type { Flaw } from '../../scripts/torture/program.ts'
import { canRecord } from '../../scripts/torture/recorder.ts'
import { sweeping } from '../../scripts/torture/sweep.ts'
import { type Bench, setUp } from '../../scripts/torture/work.ts'

const seed = 20260901

/** A program at work in a folder that is gone when the test is done. */
function bench(flaw: Flaw | null): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-torture-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return setUp(folder, seed, flaw)
}

// The numbers that count are those of `npm run torture`, which `npm test` runs; here the torture itself is tested.
describe('the torture', () => {
  it('finds nothing wrong with the app', async () => {
    const sound = await bench(null)
    const killed = await killing(sound, seed, 6)
    expect(killed.problems).toEqual([])
    expect(killed).toMatchObject({ tried: 6 })
    expect(killed.answers).toBeGreaterThan(6)
    if (canRecord) expect(await cuttingPower(sound, seed, 12)).toMatchObject({ tried: 12, problems: [] })
  }, 120_000)

  it('finds a seal and a restored version whole or not at all, killed at every write', async () => {
    if (!canRecord) return
    const { tried, problems } = await sweeping(await bench(null), seed)
    expect(problems).toEqual([])
    // Each of them writes its rows and its line of history.
    expect(tried).toBeGreaterThan(10)
  }, 120_000)

  it('finds by such a sweep that rows and history are written apart', async () => {
    if (!canRecord) return
    const { problems } = await sweeping(await bench('apart'), seed)
    expect(problems).toHaveLength(1)
  }, 120_000)

  it('finds by kills that rows and history are written apart', async () => {
    const { tried, problems } = await killing(await bench('apart'), seed, 200)
    expect(problems.length, `${tried} kills`).toBeGreaterThan(0)
  }, 120_000)

  it('finds by power cuts that what is answered is not on the disk', async () => {
    if (!canRecord) return
    const { problems } = await cuttingPower(await bench('unsynced'), seed, 200)
    expect(problems).toHaveLength(1)
  }, 120_000)
})
