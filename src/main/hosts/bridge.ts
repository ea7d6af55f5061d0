import { isAbsolute, join } from 'node:path'
import type { Exported, Patched } from '#shared/contract.ts'
import {
  type AppStatus,
  type AudienceState,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  type KnownSettings,
} from '#shared/contract.ts'
import { everythingOf } from '#shared/everything.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { type AppError, fail, ok, type Result } from '#shared/result.ts'
import { recipientOf } from '#shared/rules/calendarFile/recipients.ts'
import type { StageState } from '#shared/rules/stage/stage.ts'
import type { Settings } from '#shared/settings.ts'
import { waysOn } from '#shared/waysOn.ts'
import { addExample } from '../addExample.ts'
import type { Backups } from '../backups/backups.ts'
import type { Log } from '../errorLog.ts'
import { fileName } from '../exports/file-name.ts'
import { BrokenContract, holdAnswer } from '../heldToContract.ts'
import { text } from '../language.ts'
import type { LastPlace } from '../lastPlace.ts'
import type { KeptSettings } from '../settings.ts'
import { hashesOf } from '../sha256.ts'
import { storeError } from '../store/storeError.ts'
import type { Environment, Workspace } from '../workspace/workspace.ts'
import type { WorkspaceHandle } from '../workspaceHandle.ts'
import { type Deliver, handingOver, handOverEach } from './handOver.ts'
import { makeFolder } from './writeFile.ts'

/** What differs between the hosts. */
export type HostAbilities = {
  readonly host: AppStatus['host']
  readonly environment: Environment
  /** Tells every window of the facilitator. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Hands something of a traject over to the person. */
  readonly saveDocument: Deliver
  /** Hands documents over in a folder that is there. Null in a host that cannot write in one. */
  readonly saveInFolder: ((folder: string) => Deliver) | null
  /** Hands a file that is made already over to the person. Error: `export.unwritable`. */
  readonly saveFile: (file: ReadyFile) => Promise<Result<Exported>>
  /** Opens what was saved, or its folder; null in a host that saves nothing itself. Errors: `export.gone`, `export.unopened`. */
  readonly showSaved: ((path: string, how: 'file' | 'folder') => Promise<Result<null>>) | null
  /** Asks for a folder, under a title; null when none was chosen. Null in a host that has no window for that. */
  readonly chooseFolder: ((title: MessageKey) => Promise<string | null>) | null
  /** Which screen was shown last, from one run to the next. */
  readonly lastPlace: Pick<LastPlace, 'place' | 'setPlace'>
  readonly settings: Pick<KeptSettings, 'read' | 'isNew' | 'change'>
  /** The name of the display that the facilitator's window is on. */
  readonly displayName: () => string
  /** Hears that a window that was asked to leave has put away what was typed, and whether something was refused. */
  readonly left: (refused: boolean) => void
  /** The audience window; null in a host that cannot open one. */
  readonly audience: AudienceAbilities | null
  readonly backups: Backups
  /** Whether every answer is held to the contract before it goes. */
  readonly isChecked: boolean
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
  /** Draws the wall in the facilitator's window too, or no longer. */
  readonly preview: (on: boolean) => AudienceState
  readonly freeze: (frozen: boolean) => AudienceState
  readonly black: (black: boolean) => AudienceState
  /** What the facilitator's window has on stage. */
  readonly setStage: (trajectId: string, state: StageState) => void
}

/** Answers one message of a window, whatever it is. Throws nothing but `BrokenContract`, and that only where it is checked. */
export type Handle = (name: unknown, input: unknown) => Promise<Result<unknown>>

type Input<N extends CallName> = (typeof calls)[N]['input']['_output']
type Answer<N extends CallName> = Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
type Handlers = { readonly [N in CallName]: (input: Input<N>) => Answer<N> }

/** Maps the contract to a workspace: every message is looked up, parsed, done and answered with a result. */
export function createBridge(workspaceHandle: WorkspaceHandle, abilities: HostAbilities): Handle {
  const handlers = handlersOf(workspaceHandle, abilities)
  const refused = (refusal: Result<never>): Result<never> => {
    // Every window hears it, wherever it was typed; to who can only read it is said all the time.
    if (
      !refusal.ok &&
      workspaceHandle.workspace().ok &&
      !workspaceHandle.isReading() &&
      waysOn(refusal.error.code, true).length > 0
    ) {
      abilities.tell('trouble', refusal.error)
    }
    return refusal
  }
  return async (name, input) => {
    if (!isCallName(name)) return fail('call.unknown')
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) return fail('call.invalid')
    try {
      const handler = handlers[name] as (input: unknown) => Answer<CallName>
      const answer = await handler(parsed.data)
      if (abilities.isChecked) holdAnswer(name, answer)
      return answer.ok ? answer : refused(answer)
    } catch (error) {
      abilities.log(name, error)
      if (error instanceof BrokenContract) throw error
      // Damage inside the file is found only where somebody reads: that is trouble of the disk, not of the app.
      return refused(storeError(error, workspaceHandle.folder()) ?? fail('unexpected'))
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

function knownSettings(settings: Settings, { displayName }: Pick<HostAbilities, 'displayName'>): KnownSettings {
  return { settings, display: displayName() }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

function handlersOf(workspaceHandle: WorkspaceHandle, abilities: HostAbilities): Handlers {
  const status = (): Result<AppStatus> =>
    ok({
      host: abilities.host,
      dataFolder: workspaceHandle.folder(),
      usualFolder: workspaceHandle.folder() === workspaceHandle.home ? null : workspaceHandle.home,
      audience: abilities.audience?.state() ?? null,
      problem: workspaceHandle.problem(),
      reading: workspaceHandle.isReading(),
      place: abilities.lastPlace.place(),
    })
  const inWorkspace = <T>(use: (workspace: Workspace) => T): T | Result<never> => {
    const workspace = workspaceHandle.workspace()
    return workspace.ok ? use(workspace.value) : workspace
  }
  const onWall = <T>(use: (audience: AudienceAbilities) => T): Result<T> =>
    abilities.audience ? ok(use(abilities.audience)) : fail('audience.electronOnly')
  const handOver = handingOver(workspaceHandle, abilities)
  const { backups } = abilities
  const chosenFolder = async (typed: string | undefined, title: MessageKey): Promise<Result<string | null>> => {
    if (typed !== undefined) return isAbsolute(typed) ? ok(typed) : fail('backup.folder', { folder: typed })
    return abilities.chooseFolder ? ok(await abilities.chooseFolder(title)) : fail('call.invalid')
  }
  return {
    'app.status': status,
    'app.retry': () => {
      workspaceHandle.retry()
      return status()
    },
    'app.openToRead': () => {
      const opened = workspaceHandle.openToRead()
      return opened.ok ? status() : opened
    },
    'app.beginEmpty': () => {
      const begun = workspaceHandle.beginEmpty()
      return begun.ok ? status() : begun
    },
    'app.writeElsewhere': async ({ folder }) => {
      if (folder !== null && !isAbsolute(folder)) return fail('folder.whole', { folder })
      const target = folder ?? (await abilities.chooseFolder?.('elsewhere.title')) ?? null
      if (target === null) return ok(null)
      const written = workspaceHandle.writeElsewhere(target)
      if (!written.ok) return written
      // Every window reads what is there now.
      abilities.tell('trajecten.changed', null)
      abilities.tell('reconnected', null)
      return ok({ folder: target, ...written.value })
    },
    'app.goHome': () => {
      workspaceHandle.goHome()
      return status()
    },
    // Only who has the data says where it is used.
    'app.setPlace': ({ place }) =>
      inWorkspace(() => {
        abilities.lastPlace.setPlace(place)
        return ok(null)
      }),
    'settings.get': () =>
      ok({ ...knownSettings(abilities.settings.read(), abilities), isNew: abilities.settings.isNew() }),
    'settings.change': (change) => ok(knownSettings(abilities.settings.change(change), abilities)),
    'app.left': ({ refused }) => {
      abilities.left(refused)
      return ok(null)
    },
    'trajecten.list': () => inWorkspace((workspace) => ok(workspace.list())),
    'trajecten.create': ({ input }) => inWorkspace((workspace) => workspace.create(input)),
    'trajecten.example': () => inWorkspace((workspace) => addExample(workspace, abilities.environment)),
    'traject.open': ({ trajectId }) => inWorkspace((workspace) => workspace.open(trajectId)),
    'traject.remove': ({ trajectId, fromBackups }) =>
      inWorkspace((workspace) => {
        if (fromBackups) backups.promiseToClear(trajectId)
        const removed = workspace.remove(trajectId)
        if (removed.ok) abilities.tell('trajecten.changed', null)
        else if (fromBackups) backups.withdraw(trajectId)
        return removed
      }),
    'traject.removeUnreadable': ({ trajectId }) =>
      inWorkspace((workspace) => {
        const removed = workspace.removeUnreadable(trajectId)
        if (removed.ok) abilities.tell('trajecten.changed', null)
        return removed
      }),
    'traject.execute': ({ trajectId, command, input }) =>
      inWorkspace((workspace) => workspace.execute(trajectId, command, input)),
    'traject.undo': ({ trajectId, revision }) => inWorkspace((workspace) => workspace.undo(trajectId, revision)),
    'traject.redo': ({ trajectId, revision }) => inWorkspace((workspace) => workspace.redo(trajectId, revision)),
    'drafts.read': ({ trajectId }) => inWorkspace((workspace) => workspace.drafts(trajectId)),
    'drafts.keep': ({ trajectId, drafts }) => inWorkspace((workspace) => workspace.keepDrafts(trajectId, drafts)),
    'activity.history': ({ trajectId, activityId }) =>
      inWorkspace((workspace) => workspace.activityHistory(trajectId, activityId)),
    'traject.export': ({ trajectId, format, what }) =>
      // As the PDF is, which the window prints.
      handOver({ trajectId, what, language: abilities.settings.read().language }, format, abilities.saveDocument),
    'traject.exportAll': async ({ trajectId }) => {
      const { saveInFolder } = abilities
      if (!saveInFolder) return fail('call.invalid')
      const found = inWorkspace((workspace) => workspace.document(trajectId))
      if (!found.ok) return found
      const chosen = await chosenFolder(undefined, 'export.all.choose')
      if (!chosen.ok || chosen.value === null) return chosen as Result<null>
      const { folderName } = await import('../exports/index.ts')
      const folder = join(chosen.value, folderName(found.value))
      const prepared = await makeFolder(folder)
      if (!prepared.ok) return prepared
      const files = everythingOf(found.value)
      const failed: AppError[] = []
      abilities.tell('exporting', { done: 0, count: files.length })
      await handOverEach(
        files,
        { trajectId, language: abilities.settings.read().language },
        { handOver, deliver: saveInFolder(folder) },
        (went, done) => {
          if (!went.ok) failed.push(went.error)
          abilities.tell('exporting', { done, count: files.length })
        },
      )
      return ok({ folder, written: files.length - failed.length, failed })
    },
    'calendar.owners': ({ trajectId }) =>
      inWorkspace((workspace) => {
        const found = workspace.recipients(trajectId)
        if (!found.ok) return found
        return ok(
          found.value.flatMap(({ recipient, recipientName: name }) => {
            const owner = recipientOf(recipient)
            return owner.kind === 'owner' ? [{ key: owner.key, name }] : []
          }),
        )
      }),
    'export.show': ({ path, how }) => abilities.showSaved?.(path, how) ?? fail('call.invalid'),
    'versions.hashes': ({ trajectId }) =>
      inWorkspace((workspace) => {
        const document = workspace.document(trajectId)
        if (!document.ok) return document
        return ok([...hashesOf(document.value)].map(([id, hash]) => ({ id, hash })))
      }),
    'library.list': () => inWorkspace((workspace) => ok(workspace.library.list())),
    'library.change': ({ put, remove }) =>
      inWorkspace((workspace) => {
        const changed = workspace.library.change(put, remove)
        if (changed.ok) abilities.tell('library', null)
        return changed
      }),
    'library.export': async () => {
      const file = inWorkspace((workspace) => ok(workspace.library.file()))
      if (!file.ok) return file
      return abilities.saveFile({
        name: fileName(text('library.file.name'), 'json'),
        type: 'application/json',
        bytes: new TextEncoder().encode(file.value),
        title: 'library.file.save',
        sort: 'library.file.sort',
      })
    },
    'backups.list': () => backups.list(),
    'backups.make': ({ reason }) => backups.make(reason),
    'backups.newestGood': () => backups.newestGood(),
    'backups.compare': ({ copy, trajectId }) => backups.compare(copy, trajectId),
    'backups.restoreAll': ({ copy }) => backups.restoreAll(copy),
    'backups.restoreTraject': ({ copy, trajectId, how }) => backups.restoreTraject(copy, trajectId, how),
    'backups.setSecond': async ({ folder }) => {
      const chosen = await chosenFolder(folder, 'backups.second.title')
      return chosen.ok && chosen.value !== null ? backups.setSecond(chosen.value) : (chosen as Result<null>)
    },
    'backups.dropSecond': () => backups.setSecond(null),
    'backups.read': async ({ folder }) => {
      const chosen = await chosenFolder(folder, 'backups.read.title')
      if (!chosen.ok || chosen.value === null) return chosen as Result<null>
      const copies = await backups.read(chosen.value)
      return copies.ok ? ok({ folder: chosen.value, copies: copies.value }) : copies
    },
    'backups.clear': () => backups.clear(),
    'audience.show': () => onWall((audience) => audience.show()),
    'audience.hide': () => onWall((audience) => audience.hide()),
    'audience.preview': ({ preview }) => onWall((audience) => audience.preview(preview)),
    'audience.freeze': ({ frozen }) => onWall((audience) => audience.freeze(frozen)),
    'audience.black': ({ black }) => onWall((audience) => audience.black(black)),
    'stage.set': ({ trajectId, state }) =>
      onWall((audience) => {
        audience.setStage(trajectId, state)
        return null
      }),
  }
}
