import type { AppError, Result } from '#shared/result.ts'
import { fail, ok } from '#shared/result.ts'
import type { CopyReason } from '#shared/rules/backups/copies.ts'
import { isDue } from '#shared/rules/backups/due.ts'
import { clearance } from '#shared/rules/backups/keep.ts'
import { type Home, isOpen, markOf, nowAt, ownCopies } from './home.ts'
import { copiesIn, isFolder, NotGood, putCopy, putSame, removeCopies } from './shelf.ts'

/** A copy shows what nobody sees while working: every page, record and line of history is read for it. */
const damageFound: AppError = { code: 'store.damageFound' }

/** Makes a copy, removes those whose time has come and gives the second folder its own. Error: `backup.failed`. */
export async function makeCopy(home: Home, reason: CopyReason): Promise<Result<null>> {
  const { own, workspaceHandle, run, log, tell } = home
  const workspace = workspaceHandle.workspace()
  if (!workspace.ok) return workspace
  try {
    const { state } = await putCopy(own, { at: nowAt(home), reason }, workspace.value.stored.copyTo, run)
    if (state === 'partly') tell('trouble', damageFound)
  } catch (error) {
    log('copy', error)
    if (error instanceof NotGood) tell('trouble', damageFound)
    return fail('backup.failed', { folder: own })
  }
  // The copy is there: what does not succeed now is tried again later.
  try {
    await clean(home, own)
    await spread(home)
  } catch (error) {
    log('copies', error)
  }
  return ok(null)
}

/** Makes the copy of the day when there is work that no copy has. */
export async function makeIfDue(home: Home): Promise<void> {
  if (isOpen(home) && isDue(nowAt(home), await ownCopies(home), markOf(home))) await makeCopy(home, 'daily')
}

/** Makes a copy of what an older version of the app left, once. */
export async function makeForVersion(home: Home): Promise<void> {
  const { version, memory } = home
  const mark = markOf(home)
  if (!isOpen(home) || mark === '' || memory.read().version === version) return
  const copies = await ownCopies(home)
  const made = copies.some((copy) => copy.mark === mark) ? ok(null) : await makeCopy(home, 'version')
  if (made.ok) memory.change({ version })
}

/** Gives the second folder, when it is there, the copies that it lacks and that will stay in it. */
export async function spread(home: Home): Promise<void> {
  const { memory, run, mostBytes, log } = home
  const { second, toClear } = memory.read()
  if (second === null || !(await isFolder(second))) return
  try {
    const there = await copiesIn(second, run)
    const names = new Set(there.map(({ name }) => name))
    const lacking = (await ownCopies(home)).filter(({ name, state }) => !names.has(name) && state !== 'unreadable')
    const { byAge, bySize } = clearance([...there, ...lacking], nowAt(home), mostBytes)
    const goes = new Set([...byAge, ...bySize])
    for (const { name, file } of lacking) if (!goes.has(name)) await putSame(second, file, run)
    // What still has to be cleared there is not lost sight of by letting copies go.
    if (!toClear.some(({ folder }) => folder === second)) await clean(home, second)
  } catch (error) {
    // It may be taken out at any moment.
    log('second folder', error)
  }
}

/** Removes the copies whose time has come. */
async function clean(home: Home, folder: string): Promise<void> {
  const { own, memory, run, mostBytes } = home
  const { byAge, bySize } = clearance(await copiesIn(folder, run), nowAt(home), mostBytes)
  await removeCopies(folder, [...byAge, ...bySize])
  if (folder === own && (bySize.length > 0 || memory.read().withoutRoom > 0)) {
    memory.change({ withoutRoom: bySize.length })
  }
}
