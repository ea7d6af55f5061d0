import { cpSync } from 'node:fs'
import { temporaryFolder } from './folder.ts'

/** A copy of a data folder as it is now, in the midst of the work: what a kill leaves. */
export function asKilled(folder: string): string {
  const left = temporaryFolder()
  cpSync(folder, left, { recursive: true })
  return left
}
