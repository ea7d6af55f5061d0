import type { EventName, EventPayload } from '#shared/contract.ts'
import { wallTime } from '#shared/rules/backups/copies.ts'
import { keeping } from '#shared/rules/backups/keep.ts'
import type { Log } from '../errorLog.ts'
import type { Environment } from '../workspace/workspace.ts'
import type { WorkspaceHandle } from '../workspaceHandle.ts'
import { type Memory, memoryIn } from './memory.ts'
import { ownFolder } from './places.ts'
import { copiesIn, isFolder, type RunCopyWork, type ShelvedCopy } from './shelf.ts'

/** What backups need of the app. */
export type BackupNeeds = {
  readonly dataFolder: string
  readonly workspaceHandle: WorkspaceHandle
  readonly environment: Environment
  /** The version of the app that runs. */
  readonly version: string
  readonly run: RunCopyWork
  /** How much room the copies in a folder may take together; that of `keeping` when it is not given. */
  readonly mostBytes?: number
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  readonly log: Log
}

/** What every part of backups works with. */
export type Home = Required<BackupNeeds> & {
  readonly memory: Memory
  /** The folder with the copies of the data folder. */
  readonly own: string
}

/** Brings together what backups work with in a data folder. */
export function homeOf(needs: BackupNeeds): Home {
  const { dataFolder } = needs
  return { mostBytes: keeping.bytes, ...needs, memory: memoryIn(dataFolder), own: ownFolder(dataFolder) }
}

/** The time on the wall. */
export function nowAt({ environment }: Home): string {
  return wallTime(new Date(environment.now()))
}

/** Whether the data are open to work in, and not to read what is left of them. */
export function isOpen({ workspaceHandle }: Home): boolean {
  return workspaceHandle.workspace().ok && !workspaceHandle.isReading()
}

/** The mark of the work that is there now; empty when there is none, or the data are not open. */
export function markOf({ workspaceHandle }: Home): string {
  const workspace = workspaceHandle.workspace()
  return workspace.ok ? workspace.value.stored.outline().mark : ''
}

/** The copies in the own folder, which is made with the first of them. */
export async function ownCopies({ own, run }: Home): Promise<readonly ShelvedCopy[]> {
  return (await isFolder(own)) ? copiesIn(own, run) : []
}

/** The folders of copies that are there now. */
export async function foldersThere({ own, memory }: Home): Promise<readonly string[]> {
  const { second } = memory.read()
  const there: string[] = []
  for (const folder of [own, second]) if (folder !== null && (await isFolder(folder))) there.push(folder)
  return there
}
