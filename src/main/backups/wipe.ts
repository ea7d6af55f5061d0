import { closeSync, fstatSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs'

/** The ending of a file that is to be wiped: after a kill the next start finishes that. */
export const wipedEnding = '.weg'

/**
 * Removes a file after its bytes on disk were overwritten; `replace` puts another one in its place first, so that there is
 * one at any moment. A disk that cannot give a file a second name (most USB sticks) is not overwritten then. Gives null.
 */
export function unlinkWiped(file: string, replace: () => void = () => rmSync(file)): null {
  const old = `${file}${wipedEnding}`
  try {
    linkSync(file, old)
  } catch {
    replace()
    return null
  }
  replace()
  wipe(old)
  return null
}

/** Overwrites a file with zeros and removes it. */
export function wipe(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    const zeros = Buffer.alloc(1_000_000)
    const { size } = fstatSync(handle)
    for (let at = 0; at < size; at += zeros.length) writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(file)
}
