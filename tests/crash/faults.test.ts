import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { afterAnswer, nothingExpected } from '../../scripts/torture/expected.ts'
import { inspect } from '../../scripts/torture/inspect.ts'
import { readSaid } from '../../scripts/torture/lines.ts'
import { canRecord, compileRecorder, recorded } from '../../scripts/torture/recorder.ts'
import { type Bench, setUp, work } from '../../scripts/torture/work.ts'

const seed = 3
const firstActs = 20

let bench: Bench
let recorder: string
let runs = 0

beforeAll(async () => {
  bench = await setUp(mkdtempSync(join(tmpdir(), 'jaarlijn-faults-')), seed)
  if (canRecord) recorder = compileRecorder(bench.folder)
}, 60_000)

afterAll(() => rmSync(bench.folder, { recursive: true, force: true }))

/** Works on a disk that is well, and then on one that refuses from a call of a sort on: what was said each time. */
async function workOn(fault: string) {
  runs += 1
  const data = join(bench.folder, `data-${runs}`)
  mkdirSync(data)
  const well = await work(bench, { data, seed, first: 0, count: firstActs }, () => undefined)
  const env = { ...recorded(recorder, data, `${data}-journal`), TORTURE_FAULT: fault }
  const ill = await work(bench, { data, seed, first: firstActs, count: 60 }, () => undefined, env)
  return { data, done: readSaid(well.said.toString()).done, after: readSaid(ill.said.toString()), ill }
}

const { ENOSPC, EIO } = constants.errno

it.each([
  ['a full disk', `write:${ENOSPC}:100:0`, /^store\.full$/],
  ['a disk that cannot be written to', `write:${EIO}:100:0`, /^store\./],
  ['a disk that cannot sync', `sync:${EIO}:10:0`, /^store\./],
  ['a disk that was full for a moment', `write:${ENOSPC}:100:1`, /^store\.full$/],
])(
  '%s is told in the words of the store, and what was answered is there when it is well again',
  async (_, fault, code) => {
    if (!canRecord) return
    const { data, done, after, ill } = await workOn(fault)
    expect(ill, ill.trouble).toMatchObject({ code: 0 })
    const refusals = after.done.flatMap(({ answer }) => (answer.refused?.startsWith('store.') ? [answer.refused] : []))
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) expect(refusal).toMatch(code)
    const expected = [...done, ...after.done].reduce(
      (all, { act, answer }) => afterAnswer(all, act, answer),
      nothingExpected,
    )
    // What was refused last may have been written before the disk said no.
    const last = after.done.findLast(({ answer }) => answer.refused?.startsWith('store.'))
    expect(inspect(data, expected, last?.act ?? null, 'to the beginning').problems).toEqual([])
  },
)

it.each([
  ['full', `write:${ENOSPC}:1:0`, /^store\.full$/],
  ['not readable', `read:${EIO}:1:0`, /^store\./],
])('data on a disk that is %s at opening are refused and stay as they are', async (_, fault, code) => {
  if (!canRecord) return
  const { data, done, after } = await workOn(fault)
  const refusals = [after.closed, ...after.done.map(({ answer }) => answer.refused)]
  expect(refusals.find((refusal) => refusal?.startsWith('store.'))).toMatch(code)
  const expected = [...done, ...after.done].reduce(
    (all, { act, answer }) => afterAnswer(all, act, answer),
    nothingExpected,
  )
  expect(inspect(data, expected, null, 'to the beginning').problems).toEqual([])
})
