import type { Exported, ExportFormat, Patched } from '#shared/contract.ts'
import {
  type AppStatus,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
} from '#shared/contract.ts'
import type { Document } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Surroundings, Workspace } from '../workspace/workspace.ts'
import { addExample } from './example.ts'
import type { Log } from './faults.ts'
import type { Station } from './station.ts'

/** What differs between the hosts. */
export type HostAbilities = {
  readonly host: AppStatus['host']
  readonly dataFolder: string
  readonly surroundings: Surroundings
  /** Tells every window. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Hands a document over to the person. Errors: `export.failed`, `export.unwritable`. */
  readonly handOver: (trajectId: string, document: Document, format: ExportFormat) => Promise<Result<Exported>>
  readonly log: Log
}

/** Answers one message of a window, whatever it is. Never throws. */
export type Handle = (name: unknown, input: unknown) => Promise<Result<unknown>>

type Input<N extends CallName> = (typeof calls)[N]['input']['_output']
type Answer<N extends CallName> = Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
type Handlers = { readonly [N in CallName]: (input: Input<N>) => Answer<N> }

/** Maps the contract to a workspace: every message is looked up, parsed, done and answered with a result. */
export function createBridge(station: Station, abilities: HostAbilities): Handle {
  const handlers = handlersOf(station, abilities)
  return async (name, input) => {
    if (!isCallName(name)) return fail('call.unknown')
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) return fail('call.invalid')
    try {
      const handler = handlers[name] as (input: unknown) => Answer<CallName>
      return await handler(parsed.data)
    } catch (error) {
      abilities.log(name, error)
      return fail('unexpected')
    }
  }
}

/** What every window must hear of a change: the change, and that the list of trajecten looks different. */
export function tellPatched(tell: HostAbilities['tell']): (patched: Patched) => void {
  return (patched) => {
    tell('patched', patched)
    if (patched.patch.some(({ table }) => table === 'traject')) tell('trajecten.changed', null)
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

function handlersOf(station: Station, abilities: HostAbilities): Handlers {
  const status = (): Result<AppStatus> =>
    ok({ host: abilities.host, dataFolder: abilities.dataFolder, problem: station.problem() })
  const inWorkspace = <T>(use: (workspace: Workspace) => T): T | Result<never> => {
    const workspace = station.workspace()
    return workspace.ok ? use(workspace.value) : workspace
  }
  return {
    'app.status': status,
    'app.retry': () => {
      station.retry()
      return status()
    },
    'trajecten.list': () => inWorkspace((workspace) => ok([...workspace.list()])),
    'trajecten.create': ({ input }) => inWorkspace((workspace) => workspace.create(input)),
    'trajecten.example': () => inWorkspace((workspace) => addExample(workspace, abilities.surroundings)),
    'traject.open': ({ trajectId }) => inWorkspace((workspace) => workspace.open(trajectId)),
    'traject.remove': ({ trajectId }) =>
      inWorkspace((workspace) => {
        const removed = workspace.remove(trajectId)
        if (removed.ok) abilities.tell('trajecten.changed', null)
        return removed
      }),
    'traject.execute': ({ trajectId, command, input }) =>
      inWorkspace((workspace) => workspace.execute(trajectId, command, input)),
    'traject.undo': ({ trajectId }) => inWorkspace((workspace) => workspace.undo(trajectId)),
    'traject.redo': ({ trajectId }) => inWorkspace((workspace) => workspace.redo(trajectId)),
    'traject.export': async ({ trajectId, format }) => {
      const document = inWorkspace((workspace) => workspace.document(trajectId))
      if (!document.ok) return document
      try {
        return await abilities.handOver(trajectId, document.value, format)
      } catch (error) {
        abilities.log('traject.export', error)
        return fail('export.failed')
      }
    },
  }
}
