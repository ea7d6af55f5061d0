import type { Patched } from '#shared/contract.ts'
import { type AppError, fail, ok, type Result } from '#shared/result.ts'
import { openStore } from '../store/store.ts'
import { type Surroundings, Workspace } from '../workspace/workspace.ts'
import type { Log } from './faults.ts'

/** The open workspace, or the reason why there is none now. */
export type Station = {
  readonly workspace: () => Result<Workspace>
  readonly problem: () => AppError | null
  /** Tries again to open the data; does nothing when they are open. */
  readonly retry: () => void
  readonly close: () => void
}

/** Opens the data in a folder. A problem never throws: it is kept, told and can be tried again. */
export function createStation(
  folder: string,
  surroundings: Surroundings,
  tell: (patched: Patched) => void,
  log: Log,
): Station {
  const open = (): Result<Workspace> => {
    try {
      const store = openStore(folder)
      if (!store.ok) return store
      const workspace = new Workspace(store.value, surroundings)
      workspace.onPatched(tell)
      return ok(workspace)
    } catch (error) {
      log('open', error)
      return fail('unexpected')
    }
  }
  let current = open()
  return {
    workspace: () => current,
    problem: () => (current.ok ? null : current.error),
    retry: () => {
      if (!current.ok) current = open()
    },
    close: () => {
      if (current.ok) current.value.close()
      current = fail('unexpected')
    },
  }
}
