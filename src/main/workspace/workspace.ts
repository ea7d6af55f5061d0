import type { Context } from '#shared/commands/command.ts'
import { takeBack } from '#shared/commands/draft.ts'
import { decide } from '#shared/commands/index.ts'
import type {
  ActivityChange,
  DraftChanges,
  DraftValues,
  HistoryState,
  ListedTraject,
  Opened,
  Patched,
} from '#shared/contract.ts'
import { type HistoryEnd, type HistoryLine, stepOf } from '#shared/history.ts'
import { apply, diff, type Patch } from '#shared/patch.ts'
import { emptyDocument, type TrajectDocument, toSnapshot } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { sha256 } from '../sha256.ts'
import type { Remembered } from '../store/handedOut.ts'
import type { Store } from '../store/store.ts'
import { Library } from './library.ts'

/** The commands that a traject begins with: undo stops there, because a traject is removed in the list, not by Ctrl+Z. */
const beginnings: ReadonlySet<string> = new Set(['traject.create', 'traject.example', 'traject.copy'])

/** How many lines of the history of one activity are shown: more than anyone reads. */
const readableLines = 200

/** How many trajecten are held in memory, those that were asked for last: what windows show, and one to go back to. */
const heldTrajecten = 4

type OpenTraject = { readonly document: TrajectDocument; readonly end: HistoryEnd }

/** How a whole document comes in: by which command, and after which revision. */
type Adopting = { readonly command?: 'traject.example' | 'traject.copy'; readonly after?: number }

/** What the workspace needs from outside: fresh ids and the time (ISO 8601, UTC). */
export type Environment = Pick<Context, 'id' | 'now'>

/** The trajecten at work: the only writer, and the only one who tells the windows what changed. */
export class Workspace {
  /** What is there for every traject. */
  readonly library: Library
  readonly #store: Store
  readonly #environment: Environment
  readonly #open = new Map<string, OpenTraject>()
  readonly #listeners = new Set<(patched: Patched) => void>()

  constructor(store: Store, environment: Environment) {
    this.#store = store
    this.#environment = environment
    this.library = new Library(store.library, environment)
  }

  /** Tells of every change that is on disk; returns how to stop. */
  onPatched(listener: (patched: Patched) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All trajecten, the one that changed last first. */
  list(): readonly ListedTraject[] {
    return this.#store.list()
  }

  /** Begins a traject. Errors: those of its input and of the store. */
  create(input: unknown): Result<{ trajectId: string }> {
    const trajectId = this.#environment.id()
    const created = this.execute(trajectId, 'traject.create', input)
    return created.ok ? ok({ trajectId }) : created
  }

  /** Adds a whole document as a new traject, in one step; after a revision, for windows that show that one. */
  adopt(
    trajectId: string,
    document: TrajectDocument,
    school: string,
    { command = 'traject.example', after = 0 }: Adopting = {},
  ): Result<{ trajectId: string }> {
    const label = { key: 'did.traject.create', values: { school } }
    const written = this.#write(trajectId, diff(emptyDocument, document), 'do', null, command, label, after)
    return written.ok ? ok({ trajectId }) : written
  }

  /** Makes a traject what a document says, as one step that can be taken back. Error: `traject.gone`. */
  replace(trajectId: string, document: TrajectDocument, label: HistoryLine['label']): Result<null> {
    const { document: present } = this.#at(trajectId)
    if (!present.traject.has(trajectId)) return fail('traject.gone')
    const patch = diff(present, document)
    const written = patch.length === 0 ? ok(null) : this.#write(trajectId, patch, 'do', null, 'traject.restore', label)
    return written.ok ? ok(null) : written
  }

  /** Puts a traject of another data file in the place of what is here of it, history included. Errors: those of the store. */
  takeWhole(file: string, trajectId: string): Result<null> {
    const taken = this.#store.takeWhole(file, trajectId)
    if (taken.ok) this.#open.delete(trajectId)
    return taken
  }

  /** The data as they are on disk, for backups. */
  get stored(): Pick<Store, 'copyTo' | 'outline' | 'inside' | 'changesSince' | 'handedOut'> {
    return this.#store
  }

  /** A traject as a window needs it to begin. Error: `traject.gone`. */
  open(trajectId: string): Result<Opened> {
    const open = this.#at(trajectId)
    if (!open.document.traject.has(trajectId)) return fail('traject.gone')
    return ok({ revision: open.end.revision, snapshot: toSnapshot(open.document), history: historyState(open.end) })
  }

  /** Does what a window asks. The answer is on disk; null when all was so already. Errors: those of the command and store. */
  execute(trajectId: string, command: string, input: unknown): Result<Patched | null> {
    const { document } = this.#at(trajectId)
    if (command !== 'traject.create' && !document.traject.has(trajectId)) return fail('traject.gone')
    const decided = decide(document, command, input, { ...this.#environment, sha256, trajectId })
    if (!decided.ok) return decided
    const { patch, label, isAside } = decided.value
    if (patch.length === 0) return ok(null)
    return this.#write(trajectId, patch, isAside ? 'aside' : 'do', null, command, label)
  }

  /**
   * Takes back the last thing that was not taken back yet; when a revision is given, only if that is what it did.
   * Errors: `history.nothingToUndo`, `history.notLast`.
   */
  undo(trajectId: string, revision?: number): Result<Patched> {
    const { undo } = this.#at(trajectId).end
    if (revision !== undefined && !isStep(undo, revision)) return fail('history.notLast')
    if (!undo || isBeginning(undo)) return fail('history.nothingToUndo')
    return this.#invert(trajectId, undo, 'undo')
  }

  /**
   * Does again what was taken back last; when a revision is given, only if that is what it did. Errors:
   * `history.nothingToRedo`, `history.notLast`.
   */
  redo(trajectId: string, revision?: number): Result<Patched> {
    const { redo } = this.#at(trajectId).end
    if (revision !== undefined && !isStep(redo, revision)) return fail('history.notLast')
    return redo ? this.#invert(trajectId, redo, 'redo') : fail('history.nothingToRedo')
  }

  /** Removes a traject for good; `notWiped` when what is left of it is wiped later. Errors: `traject.gone` and those of the store. */
  remove(trajectId: string): Result<'notWiped' | null> {
    // One of which something cannot be read can go as well, so it is not read.
    if (!this.#store.has(trajectId)) return fail('traject.gone')
    const removed = this.#store.remove(trajectId)
    if (removed.ok) this.#open.delete(trajectId)
    return removed
  }

  /**
   * Removes a traject that cannot be read from the list, after a copy of all data was set aside; gives the folder of that
   * copy. Errors: `traject.gone` (also of one that can be read) and those of the store; nothing is removed then.
   */
  removeUnreadable(trajectId: string): Result<{ folder: string }> {
    const found = this.#store.list().find(({ id }) => id === trajectId)
    if (found?.kind !== 'unreadable') return fail('traject.gone')
    const copied = this.#store.copyAside(new Date(this.#environment.now()))
    if (!copied.ok) return copied
    const removed = this.remove(trajectId)
    return removed.ok ? copied : removed
  }

  /** The document of a traject as it is now, for exports. Error: `traject.gone`. */
  document(trajectId: string): Result<TrajectDocument> {
    const { document } = this.#at(trajectId)
    return document.traject.has(trajectId) ? ok(document) : fail('traject.gone')
  }

  /** What is typed and not sent yet, in a traject or (null) at the list of them. Error: `traject.gone`. */
  drafts(trajectId: string | null): Result<DraftValues> {
    return this.#isThere(trajectId) ? ok(this.#store.drafts.read(trajectId)) : fail('traject.gone')
  }

  /** Keeps what is typed; it changes no document. Errors: `traject.gone` and those of the store. */
  keepDrafts(trajectId: string | null, changes: DraftChanges): Result<null> {
    return this.#isThere(trajectId) ? this.#store.drafts.keep(trajectId, changes) : fail('traject.gone')
  }

  /** What somebody was given of a traject as a calendar file, by the key of the recipient. */
  handedOut(trajectId: string, recipient: string): readonly Remembered[] {
    return this.#store.handedOut.read(trajectId, recipient)
  }

  /** Who has something of a traject in a calendar, by key, with what they were called. Error: `traject.gone`. */
  recipients(trajectId: string): Result<readonly Pick<Remembered, 'recipient' | 'recipientName'>[]> {
    return this.#isThere(trajectId) ? ok(this.#store.handedOut.recipients(trajectId)) : fail('traject.gone')
  }

  /** Remembers what somebody was given; it changes no document. Errors: those of the store. */
  rememberHandedOut(given: readonly Remembered[]): Result<null> {
    return this.#store.handedOut.keep(given)
  }

  /** What was done to an activity, the newest first and no more than is readable. Error: `traject.gone`. */
  activityHistory(trajectId: string, activityId: string): Result<readonly ActivityChange[]> {
    const { document } = this.#at(trajectId)
    if (!document.traject.has(trajectId)) return fail('traject.gone')
    return ok(this.#store.readActivityHistory(trajectId, activityId, readableLines))
  }

  /** Every document that is in memory with its revision, for when nothing else can be read any more. */
  inMemory(): readonly { readonly document: TrajectDocument; readonly revision: number }[] {
    return [...this.#open.values()].map(({ document, end }) => ({ document, revision: end.revision }))
  }

  /** Whether the data file is no longer the one in its folder. */
  isMoved(): boolean {
    return this.#store.isMoved()
  }

  /** Writes all that is here as the data file of another folder. Errors: those of the disk of that folder. */
  writeTo(folder: string, at: Date): Result<null> {
    return this.#store.writeTo(folder, at)
  }

  close(): void {
    this.#store.close()
  }

  /**
   * Ends the work here after it went on elsewhere. A file that lost its place stays open until the app ends: closing it
   * would remove the log that stands at that place now.
   */
  leave(): void {
    if (!this.isMoved()) this.close()
  }

  #isThere(trajectId: string | null): boolean {
    return trajectId === null || this.#at(trajectId).document.traject.has(trajectId)
  }

  #at(trajectId: string): OpenTraject {
    const held = this.#open.get(trajectId)
    const open = held ?? { document: this.#store.readDocument(trajectId), end: this.#store.readEnd(trajectId) }
    // Only a traject that exists is kept: an unknown id must not fill the memory.
    if (open.end.revision > 0) this.#hold(trajectId, open)
    return open
  }

  /** Keeps a traject in memory, at the cost of the one that was not asked for the longest: all of it is on disk. */
  #hold(trajectId: string, open: OpenTraject): void {
    this.#open.delete(trajectId)
    this.#open.set(trajectId, open)
    const [oldest] = this.#open.keys()
    if (oldest !== undefined && this.#open.size > heldTrajecten) this.#open.delete(oldest)
  }

  #write(
    trajectId: string,
    patch: Patch,
    kind: HistoryLine['kind'],
    of: number | null,
    command: string,
    label: HistoryLine['label'],
    after = 0,
  ): Result<Patched> {
    const { document, end } = this.#at(trajectId)
    const revision = Math.max(end.revision, after) + 1
    const line: HistoryLine = { revision, kind, of, command, label, at: this.#environment.now() }
    const written = this.#store.write(trajectId, patch, line)
    if (!written.ok) return written
    this.#hold(trajectId, { document: apply(document, patch), end: written.value })
    const history = historyState(written.value)
    const patched: Patched = { trajectId, revision, patch, kind, label, history }
    for (const listener of this.#listeners) listener(patched)
    return ok(patched)
  }

  #invert(trajectId: string, line: HistoryLine, kind: 'undo' | 'redo'): Result<Patched> {
    const { document } = this.#at(trajectId)
    const patch = takeBack(document, this.#store.readPatch(trajectId, line.revision))
    return this.#write(trajectId, patch, kind, stepOf(line), line.command, line.label)
  }
}

function historyState({ undo, redo }: HistoryEnd): HistoryState {
  const shown = (line: HistoryLine | null) =>
    line && !isBeginning(line) ? { ...line.label, revision: stepOf(line) } : null
  return { undo: shown(undo), redo: shown(redo) }
}

function isStep(line: HistoryLine | null, revision: number): boolean {
  return line !== null && stepOf(line) === revision
}

function isBeginning(line: HistoryLine): boolean {
  return beginnings.has(line.command)
}
