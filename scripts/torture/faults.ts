import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { type Dice, diceOf, pick, roll } from './dice.ts'
import { afterAnswer, nothingExpected } from './expected.ts'
import { placeForDisks } from './files.ts'
import { inspect } from './inspect.ts'
import { readSaid, type Said } from './lines.ts'
import { type Outcome, together } from './outcome.ts'
import { compileRecorder, recorded } from './recorder.ts'
import { type Bench, work } from './work.ts'

/** A disk that refuses: which sort of call, with what, from which call of that sort on, and how often (0: for ever). */
type Fault = {
  readonly call: 'write' | 'sync' | 'read'
  readonly error: 'ENOSPC' | 'EIO'
  readonly from: number
  readonly times: number
}

/** What a disk can say, and about how many such calls a stretch of work makes. */
const sorts = [
  { call: 'write', error: 'ENOSPC', calls: 900 },
  { call: 'write', error: 'EIO', calls: 900 },
  { call: 'sync', error: 'EIO', calls: 80 },
  { call: 'read', error: 'EIO', calls: 40 },
] as const

const actsPerFault = 80

/**
 * Lets a process work on a disk that begins to refuse, `count` times: all that was answered must be there when the disk
 * is well again, and each refusal must be one of the store's own. Stops at a problem.
 */
export async function faulting(bench: Bench, seed: number, count: number): Promise<Outcome> {
  const recorder = compileRecorder(bench.folder)
  const room = mkdtempSync(join(placeForDisks(), 'jaarlijn-faults-'))
  try {
    const outcomes: Outcome[] = []
    for (let number = 0; number < count && !outcomes.some(({ problems }) => problems.length > 0); number += 1) {
      outcomes.push(await oneFault(bench, recorder, room, seed, number))
    }
    return together(outcomes)
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

async function oneFault(bench: Bench, recorder: string, room: string, seed: number, number: number): Promise<Outcome> {
  const data = join(room, `fault-${number}`)
  mkdirSync(data)
  // The data are made on a disk that is well.
  const before = await work(bench, { data, seed: seed + number, first: 0, count: 20 }, () => undefined)
  const fault = faultOf(diceOf(seed, number, 2))
  const env = {
    ...recorded(recorder, data, join(room, `journal-${number}`)),
    TORTURE_FAULT: `${fault.call}:${constants.errno[fault.error]}:${fault.from}:${fault.times}`,
  }
  const ended = await work(bench, { data, seed: seed + number, first: 20, count: actsPerFault }, () => undefined, env)
  const saids = [before, ended].map(({ said }) => readSaid(said.toString()))
  const done = saids.flatMap((said) => said.done)
  const asItWas = join(bench.folder, `fault-${number}`)
  cpSync(data, asItWas, { recursive: true })
  const found = [
    ...(before.code === 0 ? [] : [`it ended before there was a fault: ${before.trouble}`]),
    ...saids.flatMap(({ closed }) => (closed === null || closed.startsWith('store.') ? [] : [`it said ${closed}`])),
    ...(ended.code === 0 || saids[1]?.closed ? [] : [`it ended by itself: ${ended.trouble}`]),
  ]
  // What a read that fails is told as is the bridge's business; a write is refused by the store.
  if (fault.call !== 'read' && done.some(({ answer }) => answer.refused === 'unexpected'))
    found.push('it said unexpected')
  const expected = done.reduce((all, { act, answer }) => afterAnswer(all, act, answer), nothingExpected)
  found.push(...inspect(data, expected, refusedLast(done), 'a few steps').problems)
  rmSync(data, { recursive: true })
  const about = `fault ${number}: ${JSON.stringify(fault)}`
  if (found.length > 0) return { tried: 1, answers: done.length, problems: [{ about, folder: asItWas, found }] }
  rmSync(asItWas, { recursive: true })
  return { tried: 1, answers: done.length, problems: [] }
}

function faultOf(dice: Dice): Fault {
  const { call, error, calls } = pick(dice, sorts)
  return { call, error, from: 1 + roll(dice, calls), times: pick(dice, [0, 1, 5]) }
}

/** What the disk refused last, if nothing was written since: it may have been written before the disk said no. */
function refusedLast(done: Said['done']) {
  const last = done.findLast(({ answer }) => answer.told.length > 0 || answer.refused?.startsWith('store.'))
  return last?.answer.refused?.startsWith('store.') ? last.act : null
}
