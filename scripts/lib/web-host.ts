import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './root.ts'

/** A running web host: its address with the one-time token, and its process. */
export type WebHost = { readonly url: string; readonly process: ChildProcess; readonly stop: () => Promise<void> }

const address = /^Jaarlijn: (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/

const built = join(root, 'out', 'main', 'web.js')

/**
 * Starts the built web host on a data folder; `script` can name another that says its address in the same way.
 * Throws with what it said when it ends before it serves.
 */
export async function startWebHost(dataFolder: string, script = built): Promise<WebHost> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JAARLIJN_DATA_DIR: dataFolder },
  })
  let said = ''
  const keep = (text: string) => {
    said = `${said}${text}`.slice(-4000)
  }
  child.stderr.setEncoding('utf8').on('data', keep)
  const url = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`The web host ended (${code}) before it served:\n${said}`)))
    createInterface(child.stdout).on('line', (line) => {
      keep(`${line}\n`)
      const found = address.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  // An error is written there, and who started it must see it.
  child.stderr.off('data', keep).pipe(process.stderr)
  return { url, process: child, stop: () => stop(child, () => child.kill('SIGTERM')) }
}

/** Asks a process to end and waits until it has. Throws when it does not within ten seconds, and kills it then. */
export function stop(child: ChildProcess, ask: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const impatient = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('The app did not stop within ten seconds'))
    }, 10_000)
    child.once('exit', () => {
      clearTimeout(impatient)
      resolve()
    })
    ask()
  })
}
