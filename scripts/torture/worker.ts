import { readFileSync, writeSync } from 'node:fs'
import { openStore } from '#main/store/store.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import type { Gesture } from '#shared/testing/hand.ts'
import { actOf, perform } from './acts.ts'
import { diceOf, roll } from './dice.ts'
import { answersFd, type Line } from './lines.ts'

/**
 * A process that works until it is killed, or until it has done `COUNT` acts: `node worker.mjs FOLDER GESTURES SEED FIRST COUNT`.
 * It says what it is about to do, and what it was answered, straight to a pipe: what stands there is out of its hands.
 */
const [folder = '', gesturesFile = '', seed = '', first = '', count = ''] = process.argv.slice(2)
const gestures = JSON.parse(readFileSync(gesturesFile, 'utf8')) as readonly Gesture[]
const say = (line: Line) => writeSync(answersFd, `${JSON.stringify(line)}\n`)

// The same seed gives the same ids, so that a run can be repeated byte by byte.
const ids = diceOf(Number(seed), Number(first), 7)
const hex = (length: number) => Array.from({ length }, () => roll(ids, 16).toString(16)).join('')
let seconds = 0
const environment = {
  id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  now: () => new Date(Date.UTC(2026, 8, 1) + (Number(first) * 100 + seconds++) * 1000).toISOString(),
}

const store = openStore(folder)
if (!store.ok) {
  say({ closed: store.error.code })
  process.exit(1)
}
const workspace = new Workspace(store.value, environment)
const last = count === '' ? Number.POSITIVE_INFINITY : Number(first) + Number(count)
for (let number = Number(first); number < last; number += 1) {
  const act = readOr(() => actOf(Number(seed), number, gestures, workspace), null)
  if (act === null) continue
  say({ number, act })
  say({ number, answer: readOr(() => perform(act, workspace), { refused: 'unexpected', told: [], kept: [] }) })
}
workspace.close()

/** Where a fault is made on purpose, a read that fails is told as the bridge tells it; else it ends the process. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (error) {
    const isOfTheDisk = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
    if (process.env.TORTURE_FAULT === undefined || !isOfTheDisk) throw error
    return otherwise
  }
}
