import { mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Files } from './disk.ts'

/** The room that disks are made in, in bytes. */
const room = 512 * 1024 * 1024

/** Where to make disks: in memory where that has room. What they keep was worked out, so no real one is needed. */
export function placeForDisks(): string {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > room ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Writes files into a folder, made where it is not there. */
export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

/** All files of a folder. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(folder, path), readFileSync(path)]
    }),
  )
}

/** The first file that is not the same in both; null when all are. The index of the log lies in shared memory, not here. */
export function difference(a: Files, b: Files): string | null {
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => !name.endsWith('-shm'))
  const isSame = (one: Buffer | undefined, other: Buffer | undefined) =>
    one !== undefined && other !== undefined && one.equals(other)
  return names.find((name) => !isSame(a.get(name), b.get(name))) ?? null
}
