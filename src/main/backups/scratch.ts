import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import type { CopyContents } from '#shared/rules/backups/copies.ts'
import { databaseFile } from '../store/files.ts'
import { openStore, type Store } from '../store/store.ts'
import { ownFolder } from './places.ts'
import { isFolder, type RunCopyWork } from './shelf.ts'

const scratchName = 'tijdelijk-'

/** A data file that was copied into a folder of its own, where it may be opened and brought up to date. */
export type Scratch = { readonly folder: string; readonly file: string; readonly contents: CopyContents }

/**
 * Copies a data file, with the log that may lie beside it, into a new folder and looks at it there: what it was copied
 * from stays as it is. `use` gets it; afterwards it is gone. Errors: `backup.damaged`, `backup.newer`, and those of `use`.
 */
export async function withScratch<T>(
  dataFolder: string,
  source: string,
  run: RunCopyWork,
  use: (scratch: Scratch) => Promise<Result<T>>,
): Promise<Result<T>> {
  await mkdir(ownFolder(dataFolder), { recursive: true })
  const folder = await mkdtemp(join(ownFolder(dataFolder), scratchName))
  try {
    const file = databaseFile(folder)
    await copyFile(source, file)
    await copyFile(`${source}-wal`, `${file}-wal`).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    })
    const contents = await run({ what: 'finish', file })
    if (contents === null || contents.state === 'unreadable') return fail('backup.damaged')
    if (contents.state === 'newer') return fail('backup.newer')
    return await use({ folder, file, contents })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Brings the file up to date, does something more with it where that is wanted, and looks at it once more. Error:
 * `backup.damaged`, and those of `more`.
 */
export async function bringUpToDate(
  { folder, file }: Scratch,
  run: RunCopyWork,
  more: (store: Store) => Result<null> = () => ok(null),
): Promise<Result<CopyContents>> {
  const store = openStore(folder)
  if (!store.ok) return fail('backup.damaged')
  const done = more(store.value)
  store.value.close()
  if (!done.ok) return done
  const contents = await run({ what: 'finish', file })
  return contents === null || contents.state === 'unreadable' ? fail('backup.damaged') : ok(contents)
}

/** Removes what a kill left of it. */
export async function removeScratch(dataFolder: string): Promise<void> {
  const folder = ownFolder(dataFolder)
  if (!(await isFolder(folder))) return
  for (const name of await readdir(folder)) {
    if (name.startsWith(scratchName)) await rm(join(folder, name), { recursive: true, force: true })
  }
}
