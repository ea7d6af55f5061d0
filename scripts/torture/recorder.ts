import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/root.ts'
import { type Entry, readJournal } from './journal.ts'
import { answersFd, readSaid, type Said } from './lines.ts'
import { type Bench, type Stretch, work } from './work.ts'

/** Whether what a process does to its files can be recorded here. */
export const canRecord = process.platform === 'linux'

/** Compiles the recorder into a folder; gives its file. Throws with what the compiler said. */
export function compileRecorder(folder: string): string {
  const file = join(folder, 'recorder.so')
  const source = join(root, 'scripts', 'torture', 'recorder.c')
  const args = ['-std=gnu11', '-O1', '-Wall', '-Werror', '-shared', '-fPIC', '-o', file, source, '-ldl', '-lpthread']
  const { status, stderr, error } = spawnSync('cc', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the recorder does not compile: ${error?.message ?? stderr}`)
  return file
}

/** What makes a process load the recorder. */
export function recorded(recorder: string, data: string, journal: string): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: recorder,
    TORTURE_FOLDER: data,
    TORTURE_JOURNAL: journal,
    TORTURE_ANSWERS: String(answersFd),
  }
}

/** All that a process did to its files in a stretch of work, and what it had said after so many bytes. */
export type Recording = { readonly entries: readonly Entry[]; readonly saidAfter: (bytes: number) => Said }

/** Records a stretch of work. Throws when it did not come to its end. */
export async function record(bench: Bench, recorder: string, stretch: Stretch, journal: string): Promise<Recording> {
  const ended = await work(bench, stretch, () => undefined, recorded(recorder, stretch.data, journal))
  if (ended.code !== 0) throw new Error(`it ended by itself: ${ended.trouble}`)
  return {
    entries: readJournal(readFileSync(journal)),
    saidAfter: (bytes) => readSaid(ended.said.subarray(0, bytes).toString()),
  }
}
