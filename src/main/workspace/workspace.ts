import { takeBack } from '#shared/commands/draft.ts'
import { decide } from '#shared/commands/index.ts'
import type { ActivityChange, HistoryState, Opened, Patched, TrajectSummary } from '#shared/contract.ts'
import { advance, emptyStacks, type HistoryEntry, type HistoryLine, type HistoryStacks } from '#shared/history.ts'
import { apply, diff, type Patch } from '#shared/patch.ts'
import { type Document, emptyDocument, toSnapshot } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Store } from '../store/store.ts'
import { Library } from './library.ts'

/** The commands that a traject begins with: undo stops there, because a traject is removed in the list, not by Ctrl+Z. */
const beginnings: ReadonlySet<string> = new Set(['traject.create', 'traject.example'])

/** How many lines of the history of one activity are shown: more than anyone reads. */
const readableLines = 200

type OpenTraject = {
  document: Document
  stacks: HistoryStacks
  revision: number
  readonly lines: Map<number, HistoryLine>
}

/** What the workspace needs from outside: fresh ids and the time (ISO 8601, UTC). */
export type Surroundings = { readonly id: () => string; readonly now: () => string }

/** The trajecten at work: the only writer, and the only one who tells the windows what changed. */
export class Workspace {
  /** What is there for every traject. */
  readonly library: Library
  readonly #store: Store
  readonly #surroundings: Surroundings
  readonly #open = new Map<string, OpenTraject>()
  readonly #listeners = new Set<(patched: Patched) => void>()

  constructor(store: Store, surroundings: Surroundings) {
    this.#store = store
    this.#surroundings = surroundings
    this.library = new Library(store.library, surroundings.now)
  }

  /** Tells of every change that is on disk; returns how to stop. */
  onPatched(listener: (patched: Patched) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All trajecten, the one that changed last first. */
  list(): readonly TrajectSummary[] {
    return this.#store.list()
  }

  /** Begins a traject. Errors: those of its input and of the store. */
  create(input: unknown): Result<{ trajectId: string }> {
    const trajectId = this.#surroundings.id()
    const created = this.execute(trajectId, 'traject.create', input)
    return created.ok ? ok({ trajectId }) : created
  }

  /** Adds a whole document as a new traject, in one step. */
  adopt(trajectId: string, document: Document, school: string): Result<{ trajectId: string }> {
    const label = { key: 'did.traject.create', values: { school } }
    const written = this.#write(trajectId, diff(emptyDocument, document), 'do', null, 'traject.example', label)
    return written.ok ? ok({ trajectId }) : written
  }

  /** A traject as a window needs it to begin. Error: `traject.gone`. */
  open(trajectId: string): Result<Opened> {
    const open = this.#at(trajectId)
    if (!open.document.traject.has(trajectId)) return fail('traject.gone')
    return ok({ revision: open.revision, snapshot: toSnapshot(open.document), history: this.#historyState(open) })
  }

  /** Does what a window asks. The answer is on disk; null when all was so already. Errors: those of the command and store. */
  execute(trajectId: string, command: string, input: unknown): Result<Patched | null> {
    const { document } = this.#at(trajectId)
    if (command !== 'traject.create' && !document.traject.has(trajectId)) return fail('traject.gone')
    const decided = decide(document, command, input, { ...this.#surroundings, trajectId })
    if (!decided.ok) return decided
    const { patch, label, isAside } = decided.value
    if (patch.length === 0) return ok(null)
    return this.#write(trajectId, patch, isAside ? 'aside' : 'do', null, command, label)
  }

  /** Takes back the last thing that was not taken back yet. Error: `history.nothingToUndo`. */
  undo(trajectId: string): Result<Patched> {
    const { stacks, lines } = this.#at(trajectId)
    const entry = stacks.undo.at(-1)
    if (!entry || isBeginning(lines.get(entry.of))) return fail('history.nothingToUndo')
    return this.#invert(trajectId, entry, 'undo')
  }

  /** Does again what was taken back last. Error: `history.nothingToRedo`. */
  redo(trajectId: string): Result<Patched> {
    const entry = this.#at(trajectId).stacks.redo.at(-1)
    return entry ? this.#invert(trajectId, entry, 'redo') : fail('history.nothingToRedo')
  }

  /** Removes a traject for good. Errors: `traject.gone` and those of the store. */
  remove(trajectId: string): Result<null> {
    if (!this.#at(trajectId).document.traject.has(trajectId)) return fail('traject.gone')
    const removed = this.#store.remove(trajectId)
    if (removed.ok) this.#open.delete(trajectId)
    return removed
  }

  /** The document of a traject as it is now, for exports. Error: `traject.gone`. */
  document(trajectId: string): Result<Document> {
    const { document } = this.#at(trajectId)
    return document.traject.has(trajectId) ? ok(document) : fail('traject.gone')
  }

  /** What was done to an activity, the newest first and no more than is readable. Error: `traject.gone`. */
  activityHistory(trajectId: string, activityId: string): Result<ActivityChange[]> {
    const { document } = this.#at(trajectId)
    if (!document.traject.has(trajectId)) return fail('traject.gone')
    return ok([...this.#store.readActivityHistory(trajectId, activityId, readableLines)])
  }

  close(): void {
    this.#store.close()
  }

  #at(trajectId: string): OpenTraject {
    const present = this.#open.get(trajectId)
    if (present) return present
    const lines = this.#store.readHistory(trajectId)
    const opened: OpenTraject = {
      document: this.#store.readDocument(trajectId),
      stacks: lines.reduce(advance, emptyStacks),
      revision: lines.at(-1)?.revision ?? 0,
      lines: new Map(lines.map((line) => [line.revision, line])),
    }
    // Only a traject that exists is kept: an unknown id must not fill the memory.
    if (opened.revision > 0) this.#open.set(trajectId, opened)
    return opened
  }

  #write(
    trajectId: string,
    patch: Patch,
    kind: HistoryLine['kind'],
    of: number | null,
    command: string,
    label: HistoryLine['label'],
  ): Result<Patched> {
    const open = this.#at(trajectId)
    const line: HistoryLine = { revision: open.revision + 1, kind, of, command, label, at: this.#surroundings.now() }
    const written = this.#store.write(trajectId, patch, line)
    if (!written.ok) return written
    open.document = apply(open.document, patch)
    open.stacks = advance(open.stacks, line)
    open.revision = line.revision
    open.lines.set(line.revision, line)
    this.#open.set(trajectId, open)
    const patched: Patched = {
      trajectId,
      revision: line.revision,
      patch,
      kind,
      label,
      history: this.#historyState(open),
    }
    for (const listener of this.#listeners) listener(patched)
    return ok(patched)
  }

  #invert(trajectId: string, { of, at }: HistoryEntry, kind: 'undo' | 'redo'): Result<Patched> {
    const { document, lines } = this.#at(trajectId)
    const line = lines.get(of)
    if (!line) throw new Error(`history has no revision ${of}`)
    const patch = takeBack(document, this.#store.readPatch(trajectId, at))
    return this.#write(trajectId, patch, kind, of, line.command, line.label)
  }

  #historyState({ stacks, lines }: OpenTraject): HistoryState {
    const undo = lines.get(stacks.undo.at(-1)?.of ?? 0)
    const redo = lines.get(stacks.redo.at(-1)?.of ?? 0)
    return { undo: undo && !isBeginning(undo) ? undo.label : null, redo: redo?.label ?? null }
  }
}

function isBeginning(line: HistoryLine | undefined): boolean {
  return line !== undefined && beginnings.has(line.command)
}
