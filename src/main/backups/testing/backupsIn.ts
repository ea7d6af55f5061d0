import { realEnvironment } from '../../environment.ts'
import type { WorkspaceHandle } from '../../workspaceHandle.ts'
import { Backups } from '../backups.ts'
import { doCopyWork } from '../copyWork.ts'
import type { BackupNeeds } from '../home.ts'

/** The backups of a data folder, which do their work in the test's own thread and only when asked. */
export function backupsIn(
  dataFolder: string,
  workspaceHandle: () => WorkspaceHandle,
  own: Partial<BackupNeeds> = {},
): Backups {
  const now: WorkspaceHandle = {
    workspace: () => workspaceHandle().workspace(),
    problem: () => workspaceHandle().problem(),
    folder: () => workspaceHandle().folder(),
    home: dataFolder,
    isReading: () => workspaceHandle().isReading(),
    openToRead: () => workspaceHandle().openToRead(),
    beginEmpty: () => workspaceHandle().beginEmpty(),
    writeElsewhere: (target) => workspaceHandle().writeElsewhere(target),
    goHome: () => workspaceHandle().goHome(),
    retry: () => workspaceHandle().retry(),
    whileClosed: (work) => workspaceHandle().whileClosed(work),
    close: () => workspaceHandle().close(),
  }
  return new Backups({
    dataFolder,
    workspaceHandle: now,
    environment: realEnvironment,
    version: '1.0.0',
    run: async (work) => doCopyWork(work),
    tell: () => {},
    log: (what, error) => {
      throw new Error(what, { cause: error })
    },
    ...own,
  })
}
