import { clearSetAside } from './clearSetAside.ts'
import type { Home } from './home.ts'
import { clearFrom, isFolder } from './shelf.ts'

/** Notes that a traject is to be cleared from every copy: before it is removed, so that a kill between both forgets nothing. */
export function promiseToClear({ memory, own }: Home, trajectId: string): void {
  const { toClear, second } = memory.read()
  const folders = [own, ...(second === null ? [] : [second])]
  memory.change({ toClear: [...toClear, ...folders.map((folder) => ({ trajectId, folder }))] })
}

/** It is not removed after all. */
export function withdraw({ memory }: Home, trajectId: string): void {
  memory.change({ toClear: memory.read().toClear.filter((each) => each.trajectId !== trajectId) })
}

/** The folders in which something still has to be cleared. */
export function waitingFolders({ memory }: Home): readonly string[] {
  return [...new Set(memory.read().toClear.map(({ folder }) => folder))]
}

/** Clears what was promised, where that can be done now. What is there again was put back, and stays. */
export async function carryOut({ memory, own, run, workspaceHandle, dataFolder }: Home): Promise<void> {
  const { toClear } = memory.read()
  const workspace = workspaceHandle.workspace()
  if (toClear.length === 0 || !workspace.ok || workspaceHandle.isReading()) return
  const alive = new Set(workspace.value.stored.outline().trajecten.map(({ trajectId }) => trajectId))
  const still = toClear.filter(({ trajectId }) => !alive.has(trajectId))
  const waiting: typeof still = []
  for (const folder of new Set(still.map((each) => each.folder))) {
    const here = still.filter((each) => each.folder === folder)
    const ids = here.map(({ trajectId }) => trajectId)
    const isOwn = folder === own
    // The own folder is made when there is something to keep: without it there is nothing to clear.
    if (!(await isFolder(folder))) {
      if (!isOwn) waiting.push(...here)
      continue
    }
    const left = (await clearFrom(folder, ids, run)) + (isOwn ? await clearSetAside(dataFolder, ids, run) : 0)
    if (left > 0) waiting.push(...here)
  }
  memory.change({ toClear: waiting })
}
