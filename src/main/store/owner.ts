import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { databaseFile, identityOf, ownerFile } from './files.ts'

/** Notes that this process has the data in a folder open, so that another one can say so. Not being able to is no harm. */
export function noteOwner(folder: string): void {
  try {
    writeFileSync(ownerFile(folder), `${process.pid} ${identityOf(databaseFile(folder))}`)
  } catch {
    // A folder where nothing can be written: what is said of it then is that it is in use.
  }
}

/** Takes the note away. */
export function dropOwner(folder: string): void {
  try {
    rmSync(ownerFile(folder), { force: true })
  } catch {
    // A note that stays names a process that is gone.
  }
}

/** Whether a process of Jaarlijn that runs now has the data open. Any other program leaves no note. */
export function isOpenInJaarlijn(folder: string): boolean {
  try {
    const [pid, identity] = readFileSync(ownerFile(folder), 'utf8').split(' ')
    // Numbers of processes begin again when the machine starts, and a copy of a folder is nobody's.
    const isOfThisRun = statSync(ownerFile(folder)).mtimeMs > Date.now() - uptime() * 1000
    if (!/^\d+$/.test(pid ?? '') || identity !== identityOf(databaseFile(folder)) || !isOfThisRun) return false
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    // The process of another user of this machine cannot be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
