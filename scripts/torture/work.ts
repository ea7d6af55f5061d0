import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { gesture } from '#shared/testing/gestures.ts'
import { answersFd } from './lines.ts'
import { buildWorker, type Flaw } from './program.ts'

/** The program that works, and what it works from. */
export type Bench = { readonly folder: string; readonly worker: string; readonly gestures: string }

const gestureCount = 2000

/** Builds the program and draws the gestures, into an empty folder. */
export async function setUp(folder: string, seed: number, flaw: Flaw | null = null): Promise<Bench> {
  const worker = await buildWorker(join(folder, 'program'), flaw)
  const gestures = join(folder, 'gestures.json')
  writeFileSync(gestures, JSON.stringify(fc.sample(gesture, { seed, numRuns: gestureCount })))
  return { folder, worker, gestures }
}

/** From which act it works, and for how many; null for on and on. */
export type Stretch = {
  readonly data: string
  readonly seed: number
  readonly first: number
  readonly count: number | null
}

/** What came of it: everything that it said, what it complained of, and how it ended. */
export type Ended = {
  readonly said: Buffer
  readonly trouble: string
  readonly signal: string | null
  readonly code: number | null
}

/** Starts the program; `heard` is told how many bytes it has said, at the start and each time that it says more. */
export function work(
  { worker, gestures }: Bench,
  { data, seed, first, count }: Stretch,
  heard: (said: Buffer, kill: () => void) => void,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((settle, refuse) => {
    const args = [worker, data, gestures, String(seed), String(first), ...(count === null ? [] : [String(count)])]
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe', ...Array.from({ length: answersFd - 2 }, () => 'pipe' as const)],
      env: { ...process.env, ...env },
    })
    const kill = () => child.kill('SIGKILL')
    const said: Buffer[] = []
    let trouble = ''
    const answers = child.stdio[answersFd]
    if (!answers || !('on' in answers)) throw new Error('the program has no pipe to answer on')
    answers.on('data', (bytes: Buffer) => {
      said.push(bytes)
      heard(bytes, kill)
    })
    child.stderr?.on('data', (bytes: Buffer) => {
      trouble += bytes.toString()
    })
    child.on('error', refuse)
    child.on('spawn', () => heard(Buffer.alloc(0), kill))
    child.on('close', (code, signal) => settle({ said: Buffer.concat(said), trouble, signal, code }))
  })
}
