import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'

/** Writes a file whole or not at all: what was there stays until the new one is on disk. Error: `export.unwritable`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    return ok(null)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    if (error instanceof Error && 'code' in error) return fail('export.unwritable', { path })
    throw error
  }
}

/** Makes a folder, with those above it; one that is there and can be written in is right too. Error: `export.unwritable`. */
export async function makeFolder(path: string): Promise<Result<null>> {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
    return ok(null)
  } catch {
    return fail('export.unwritable', { path })
  }
}
