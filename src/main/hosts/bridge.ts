import type { Exported, ExportFormat, Patched } from '#shared/contract.ts'
import {
  type AppStatus,
  type AudienceState,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
} from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import type { Document } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { StageState } from '#shared/rules/stage.ts'
import { fileName } from '../exports/file-name.ts'
import { text } from '../language.ts'
import { storeError } from '../store/open.ts'
import type { Surroundings, Workspace } from '../workspace/workspace.ts'
import { addExample } from './example.ts'
import type { Log } from './faults.ts'
import type { Station } from './station.ts'

/** What differs between the hosts. */
export type HostAbilities = {
  readonly host: AppStatus['host']
  readonly dataFolder: string
  readonly surroundings: Surroundings
  /** Tells every window of the facilitator. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Hands a document over to the person. Errors: `export.failed`, `export.unwritable`. */
  readonly handOver: (trajectId: string, document: Document, format: ExportFormat) => Promise<Result<Exported>>
  /** Hands a file that is made already over to the person. Error: `export.unwritable`. */
  readonly handOverFile: (file: ReadyFile) => Promise<Result<Exported>>
  /** The audience window; null in a host that cannot open one. */
  readonly audience: AudienceAbilities | null
  readonly log: Log
}

/** A file to hand over: its name with its ending, its media type, and what sort of file the save dialog calls it. */
export type ReadyFile = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly title: MessageKey
  readonly sort: MessageKey
}

/** What can be done with the audience window. Each gives how it is then. */
export type AudienceAbilities = {
  readonly state: () => AudienceState
  readonly show: () => AudienceState
  readonly hide: () => AudienceState
  readonly freeze: (frozen: boolean) => AudienceState
  readonly black: (black: boolean) => AudienceState
  /** What the facilitator's window has on stage. */
  readonly setStage: (trajectId: string, state: StageState) => void
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
      // Damage inside the file is found only where somebody reads: that is trouble of the disk, not of the app.
      return storeError(error, abilities.dataFolder) ?? fail('unexpected')
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
    ok({
      host: abilities.host,
      dataFolder: abilities.dataFolder,
      audience: abilities.audience?.state() ?? null,
      problem: station.problem(),
    })
  const inWorkspace = <T>(use: (workspace: Workspace) => T): T | Result<never> => {
    const workspace = station.workspace()
    return workspace.ok ? use(workspace.value) : workspace
  }
  const onWall = <T>(use: (audience: AudienceAbilities) => T): Result<T> =>
    abilities.audience ? ok(use(abilities.audience)) : fail('audience.electronOnly')
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
    'activity.history': ({ trajectId, activityId }) =>
      inWorkspace((workspace) => workspace.activityHistory(trajectId, activityId)),
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
    'library.list': () => inWorkspace((workspace) => ok([...workspace.library.list()])),
    'library.change': ({ put, remove }) =>
      inWorkspace((workspace) => {
        const changed = workspace.library.change(put, remove)
        if (changed.ok) abilities.tell('library', null)
        return changed
      }),
    'library.export': async () => {
      const file = inWorkspace((workspace) => ok(workspace.library.file()))
      if (!file.ok) return file
      return abilities.handOverFile({
        name: fileName(text('library.file.name'), 'json'),
        type: 'application/json',
        bytes: new TextEncoder().encode(file.value),
        title: 'library.file.save',
        sort: 'library.file.sort',
      })
    },
    'audience.show': () => onWall((audience) => audience.show()),
    'audience.hide': () => onWall((audience) => audience.hide()),
    'audience.freeze': ({ frozen }) => onWall((audience) => audience.freeze(frozen)),
    'audience.black': ({ black }) => onWall((audience) => audience.black(black)),
    'stage.set': ({ trajectId, state }) =>
      onWall((audience) => {
        audience.setStage(trajectId, state)
        return null
      }),
  }
}
