import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type CopyContents, type CopyName, copyContents, copyName, readCopyName } from '#shared/rules/backups/copies.ts'
import type { CopyWork } from './copyWork.ts'
import { syncFolder } from './syncFolder.ts'
import { unlinkWiped, wipe, wipedEnding } from './wipe.ts'

/** Does work on a copy, in the app beside its other work. */
export type RunCopyWork = (work: CopyWork) => Promise<CopyContents | null>

/** A copy in a folder, with what was in it when it was last looked at. */
export type ShelvedCopy = CopyName &
  CopyContents & { readonly name: string; readonly file: string; readonly size: number }

/** A file is made under this ending, and gets its own name when it is whole and on disk. */
export const draftEnding = '.nieuw'
const contentsName = 'inhoud.json'

/** What was found in copies before, so that a list does not read every file again. */
const remembered = z.record(z.string(), z.object({ size: z.number(), changed: z.number(), contents: copyContents }))
type Remembered = z.infer<typeof remembered>

const nothing: CopyContents = { state: 'unreadable', trajecten: [], ideas: 0, mark: '' }

/** The copies in a folder, in no particular order. Throws when the folder cannot be read. */
export async function copiesIn(folder: string, run: RunCopyWork): Promise<readonly ShelvedCopy[]> {
  const known = await readRemembered(folder)
  const found: Remembered = {}
  const copies: ShelvedCopy[] = []
  for (const name of await readdir(folder)) {
    const said = readCopyName(name)
    if (!said) continue
    const file = join(folder, name)
    const { size, mtimeMs: changed } = await stat(file)
    const before = known[name]
    const isSame = before?.size === size && before.changed === changed
    const contents = isSame ? before.contents : await look(file, run)
    // What could not be reached is looked at again the next time.
    if (contents) found[name] = { size, changed, contents }
    copies.push({ ...(contents ?? nothing), ...said, name, file, size })
  }
  if (JSON.stringify(found) !== JSON.stringify(known)) await remember(folder, found)
  return copies
}

async function look(file: string, run: RunCopyWork): Promise<CopyContents | null> {
  try {
    return await run({ what: 'look', file })
  } catch {
    return null
  }
}

/**
 * Puts a copy in a folder: `make` writes the file at the place that it is given, it is looked at there, and only a good
 * one gets its name. Throws what making it throws, and when the copy is not good.
 */
export async function putCopy(
  folder: string,
  copy: CopyName,
  make: (draft: string) => Promise<void>,
  run: RunCopyWork,
): Promise<CopyContents> {
  await mkdir(folder, { recursive: true })
  const taken = new Set(await readdir(folder))
  let number = 1
  while (taken.has(copyName(copy, number))) number += 1
  const file = join(folder, copyName(copy, number))
  const draft = `${file}${draftEnding}`
  await rm(draft, { force: true })
  try {
    await make(draft)
    const contents = await run({ what: 'finish', file: draft })
    if (contents?.state !== 'whole' && contents?.state !== 'partly') throw new NotGood('the copy is not good')
    await rename(draft, file)
    await syncFolder(folder)
    return contents
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** What was copied is not good itself. */
export class NotGood extends Error {}

/** Puts the same copy in another folder, under the same name and looked at there. Throws when that does not succeed. */
export async function putSame(folder: string, file: string, run: RunCopyWork): Promise<void> {
  const there = join(folder, basename(file))
  const draft = `${there}${draftEnding}`
  try {
    await copyFile(file, draft)
    const handle = await open(draft, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    const contents = await run({ what: 'look', file: draft })
    if (contents === null || contents.state === 'unreadable') throw new Error('the copy is not good')
    await rename(draft, there)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Removes copies by name. */
export async function removeCopies(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true })
  if (names.length > 0) await syncFolder(folder)
}

/** Clears trajecten from every copy in a folder; gives how many copies still hold something of them. */
export async function clearFrom(folder: string, trajectIds: readonly string[], run: RunCopyWork): Promise<number> {
  let left = 0
  for (const name of await readdir(folder)) {
    if (!readCopyName(name)) continue
    const file = join(folder, name)
    try {
      await run({ what: 'clear', file, draft: `${file}${draftEnding}`, trajectIds })
    } catch {
      left += 1
    }
  }
  await syncFolder(folder)
  await copiesIn(folder, run)
  return left
}

/** Finishes what a kill left in a folder: a copy that was not whole goes, what was to be wiped is wiped. */
export async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (name.endsWith(draftEnding) && readCopyName(name.slice(0, -draftEnding.length))) unlinkWiped(file)
    if (name.endsWith(wipedEnding) && readCopyName(name.slice(0, -wipedEnding.length))) wipe(file)
  }
}

/** Whether a folder is there now. */
export async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

async function readRemembered(folder: string): Promise<Remembered> {
  try {
    return remembered.parse(JSON.parse(await readFile(join(folder, contentsName), 'utf8')))
  } catch {
    return {}
  }
}

/** It is a help and no data: a folder that cannot be written in is read again each time. */
async function remember(folder: string, found: Remembered): Promise<void> {
  const file = join(folder, contentsName)
  try {
    await writeFile(`${file}${draftEnding}`, JSON.stringify(found))
    await rename(`${file}${draftEnding}`, file)
  } catch {
    await rm(`${file}${draftEnding}`, { force: true }).catch(() => undefined)
  }
}
