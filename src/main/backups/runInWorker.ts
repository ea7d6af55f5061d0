import { Worker } from 'node:worker_threads'
import type { CopyContents } from '#shared/rules/backups/copies.ts'
import type { RunCopyWork } from './shelf.ts'

/** Does work on copies in a thread of its own, each piece in a new one; `script` is the file of the thread. */
export function runInWorker(script: URL): RunCopyWork {
  return (work) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: work })
      worker.once('message', (contents: CopyContents | null) => resolve(contents))
      worker.once('error', reject)
      // After an answer this changes nothing any more.
      worker.once('exit', (code) => reject(new Error(`the work on a copy ended with ${code}`)))
    })
}
