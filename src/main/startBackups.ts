import packageJson from '../../package.json' with { type: 'json' }
import { Backups } from './backups/backups.ts'
import type { BackupNeeds } from './backups/home.ts'
import { runInWorker } from './backups/runInWorker.ts'

/** After the first screen, so that starting does not wait for it; and then often enough to see a new day and a USB stick. */
const firstWait = 3000
const wait = 5 * 60_000

/** The backups of an app that runs, which look after themselves until `stop`. `script` is the file of the copying thread. */
export function startBackups(
  needs: Omit<BackupNeeds, 'version' | 'run'>,
  script: URL,
): { readonly backups: Backups; readonly stop: () => void } {
  const backups = new Backups({ ...needs, version: packageJson.version, run: runInWorker(script) })
  const first = setTimeout(() => void backups.begin(), firstWait)
  const tending = setInterval(() => void backups.tend(), wait)
  first.unref()
  tending.unref()
  return {
    backups,
    stop: () => {
      clearTimeout(first)
      clearInterval(tending)
    },
  }
}
