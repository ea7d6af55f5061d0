import Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/result.ts'
import { copyDocument } from '#shared/rules/backups/copyDocument.ts'
import { type Loss, lossOf, unknownLoss } from '#shared/rules/backups/loss.ts'
import { shortDate } from '#shared/wording/wording.ts'
import type { Log } from '../errorLog.ts'
import { text } from '../language.ts'
import type { Remembered } from '../store/handedOut.ts'
import { insideOf } from '../store/outline.ts'
import { putBack } from '../store/setAside.ts'
import { openStore } from '../store/store.ts'
import type { Environment, Workspace } from '../workspace/workspace.ts'
import type { WorkspaceHandle } from '../workspaceHandle.ts'
import { bringUpToDate, withScratch } from './scratch.ts'
import type { RunCopyWork, ShelvedCopy } from './shelf.ts'

/** How one traject comes back: beside what is there of it now, or in its place. */
export type HowBack = 'beside' | 'instead'

/** What restoring needs of the app. */
export type RestoreNeeds = {
  readonly dataFolder: string
  readonly workspaceHandle: WorkspaceHandle
  readonly environment: Environment
  readonly run: RunCopyWork
  readonly log: Log
}

/** What would go and come back when a copy is put in the place of all that is there, or of one traject. */
export function compare({ workspaceHandle, log }: RestoreNeeds, copy: ShelvedCopy, trajectId?: string): Loss {
  const workspace = workspaceHandle.workspace()
  if (!workspace.ok) return unknownLoss
  const { stored } = workspace.value
  const of = <T extends { readonly trajectId: string }>(trajecten: readonly T[]) =>
    trajectId === undefined ? trajecten : trajecten.filter((traject) => traject.trajectId === trajectId)
  let database: Database.Database | undefined
  try {
    database = new Database(copy.file, { readonly: true, fileMustExist: true })
    const then = insideOf(database)
    const now = stored.inside()
    const lastLine = (id: string) =>
      copy.trajecten.find((traject) => traject.trajectId === id) ?? { revision: 0, changedAt: null }
    return lossOf(
      {
        trajecten: of(now.trajecten).map((traject) => ({
          ...traject,
          changesSince: stored.changesSince(traject.trajectId, lastLine(traject.trajectId)),
        })),
        ideas: trajectId === undefined ? now.ideas : new Set(),
      },
      { trajecten: of(then.trajecten), ideas: then.ideas },
    )
  } catch (error) {
    log('compare with a copy', error)
    return unknownLoss
  } finally {
    database?.close()
  }
}

/**
 * Puts a copy in the place of all data; what was there is set aside. Errors: `backup.damaged`, `backup.newer`,
 * `store.locked` (the data are open elsewhere), and those of the disk; the data are then as they were.
 */
export function restoreAll(needs: RestoreNeeds, copy: ShelvedCopy): Promise<Result<null>> {
  const { dataFolder, workspaceHandle, environment, run } = needs
  return withScratch(dataFolder, copy.file, run, async (scratch) => {
    const until = handedOutUntilNow(needs)
    const ready = await bringUpToDate(scratch, run, (store) => store.handedOut.settle(until))
    if (!ready.ok) return ready
    if (workspaceHandle.problem()?.code === 'store.locked') return fail('store.locked')
    const put = workspaceHandle.whileClosed(() =>
      putBack(workspaceHandle.folder(), scratch.file, new Date(environment.now())),
    )
    const opened = workspaceHandle.workspace()
    return put.ok && !opened.ok ? opened : put
  })
}

/**
 * Brings one traject back from a copy and says under which id. In the place of what can be read of it now that is one step
 * that can be taken back; otherwise it comes with its whole history. Errors: `backup.damaged`, `backup.newer`,
 * `traject.gone` (the copy does not have it), and those of the store.
 */
export function restoreTraject(
  needs: RestoreNeeds,
  copy: ShelvedCopy,
  trajectId: string,
  how: HowBack,
): Promise<Result<{ trajectId: string; isWhole: boolean }>> {
  const { dataFolder, workspaceHandle, environment, run } = needs
  return withScratch(dataFolder, copy.file, run, async (scratch) => {
    const ready = await bringUpToDate(scratch, run)
    if (!ready.ok) return ready
    const found = ready.value.trajecten.find((traject) => traject.trajectId === trajectId)
    if (!found) return fail('traject.gone')
    if (!found.isReadable) return fail('backup.damaged')
    const workspace = workspaceHandle.workspace()
    if (!workspace.ok) return workspace

    const back = (id: string, isWhole: boolean) => ok({ trajectId: id, isWhole })
    if (how === 'instead' && !canBeRead(workspace.value, trajectId)) {
      const taken = workspace.value.takeWhole(scratch.file, trajectId)
      return taken.ok ? back(trajectId, true) : taken
    }
    const store = openStore(scratch.folder)
    if (!store.ok) return store
    const document = store.value.readDocument(trajectId)
    store.value.close()
    const date = shortDate(copy.at.slice(0, 10))
    if (how === 'instead') {
      const label = { key: 'backups.did.restore', values: { date } }
      const replaced = workspace.value.replace(trajectId, document, label)
      return replaced.ok ? back(trajectId, false) : replaced
    }
    const id = environment.id()
    const beside = copyDocument(document, { trajectId: id, note: text('backups.note', { date }) }, environment.id)
    const school = beside.traject.get(id)?.school ?? ''
    const adopted = workspace.value.adopt(id, beside, school, { command: 'traject.copy' })
    return adopted.ok ? back(id, false) : adopted
  })
}

/** What is remembered now of the calendar files that were given away; nothing when that cannot be read. */
function handedOutUntilNow({ workspaceHandle, log }: RestoreNeeds): readonly Remembered[] {
  const workspace = workspaceHandle.workspace()
  if (!workspace.ok) return []
  try {
    return workspace.value.stored.handedOut.all()
  } catch (error) {
    log('what was handed out', error)
    return []
  }
}

/** Whether there is something of a traject now that can be read, and so be changed step by step. */
function canBeRead(workspace: Workspace, trajectId: string): boolean {
  try {
    return workspace.document(trajectId).ok
  } catch {
    return false
  }
}
