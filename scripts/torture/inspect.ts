import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore, type Store } from '#main/store/store.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import type { HistoryLine } from '#shared/history.ts'
import { apply } from '#shared/patch.ts'
import { emptyDocument } from '#shared/records.ts'
import { workOf } from '#shared/testing/asides.ts'
import { written } from '#shared/testing/context.ts'
import { type Act, perform } from './acts.ts'
import { afterAnswer, type Expected, inOrder } from './expected.ts'

/** What a look at a folder found wrong, and what is there now: what was expected, with what was not answered and is there. */
export type Verdict = { readonly problems: readonly string[]; readonly now: Expected }

/** How far a look goes back and forth in every traject. */
export type Reach = 'a few steps' | 'to the beginning'

/**
 * Opens a folder with the app's own store and looks whether all that was answered is there. Of the one act that was not
 * answered, all or nothing may be there. Undo and redo are tried, so the folder is written to.
 */
export function inspect(folder: string, expected: Expected, pending: Act | null, reach: Reach): Verdict {
  const opened = openStore(folder)
  if (!opened.ok) return { problems: [`the data do not open: ${opened.error.code}`], now: expected }
  const look = new Look(opened.value, expected, pending)
  try {
    look.trajecten()
    look.drafts()
    look.ideas()
    look.undo(reach)
  } catch (error) {
    look.problems.push(`looking failed: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    opened.value.close()
  }
  look.problems.push(...fileProblems(folder))
  return { problems: look.problems, now: look.now }
}

function fileProblems(folder: string): readonly string[] {
  const database = new Database(join(folder, 'jaarlijn.db'), { readonly: true })
  try {
    const integrity = String(database.pragma('integrity_check', { simple: true }))
    const dangling = database.pragma('foreign_key_check') as readonly unknown[]
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ...(dangling.length === 0 ? [] : [`${dangling.length} rows point to nothing`]),
    ]
  } finally {
    database.close()
  }
}

/** One look at an open store. */
class Look {
  readonly problems: string[] = []
  now: Expected
  readonly #store: Store
  /** The act without an answer, until it is found on disk: it cannot be there twice. */
  #pending: Act | null

  constructor(store: Store, expected: Expected, pending: Act | null) {
    this.#store = store
    this.now = expected
    this.#pending = pending
  }

  trajecten(): void {
    const there = new Set(this.#store.list().map(({ id }) => id))
    for (const id of this.now.trajecten.keys()) {
      if (there.has(id)) continue
      if (this.#pending?.kind === 'remove' && this.#pending.trajectId === id)
        this.#found({ refused: null, told: [], kept: [] })
      else this.problems.push(`traject ${id} is gone`)
    }
    for (const id of this.now.removed) {
      const left =
        this.#store.readHistory(id).length +
        Object.values(this.#store.readDocument(id)).reduce((sum, table) => sum + table.size, 0)
      if (left > 0) this.problems.push(`${left} rows of removed traject ${id} are there`)
    }
    for (const id of there) if (!this.now.removed.has(id)) this.#traject(id)
  }

  drafts(): void {
    for (const id of [null, ...this.now.trajecten.keys()]) {
      const found = inOrder(this.#store.drafts.read(id))
      const wanted = () =>
        inOrder(
          Object.fromEntries([...(this.now.drafts.get(id) ?? [])].map(([field, json]) => [field, JSON.parse(json)])),
        )
      if (found === wanted()) continue
      if (this.#pending?.kind === 'drafts' && this.#pending.trajectId === id)
        this.#found({ refused: null, told: [], kept: [] })
      if (found !== wanted()) this.problems.push(`typed in ${id}: ${found} instead of ${wanted()}`)
    }
  }

  ideas(): void {
    const found = this.#store.library.list()
    const lacks = () => {
      const ids = new Set(found.map(({ id }) => id))
      const other = found.filter((idea) => this.now.ideas.get(idea.id) !== inOrder(idea)).map(({ id }) => id)
      return [...other, ...[...this.now.ideas.keys()].filter((id) => !ids.has(id))]
    }
    if (lacks().length === 0) return
    if (this.#pending?.kind === 'library') {
      // A new idea got an id that nobody heard: it is the one that is not known.
      const put = this.#pending.put.flatMap((idea) =>
        found.filter(
          ({ id, name }) => name === idea.name && (idea.id === null ? !this.now.ideas.has(id) : idea.id === id),
        ),
      )
      this.#found({ refused: null, told: [], kept: put })
    }
    if (lacks().length > 0) this.problems.push(`own ideas that are not as they were kept: ${lacks().join(', ')}`)
  }

  undo(reach: Reach): void {
    const workspace = new Workspace(this.#store, { id: () => crypto.randomUUID(), now: () => new Date().toISOString() })
    for (const trajectId of this.now.trajecten.keys()) {
      const before = workOf(this.#document(trajectId))
      // The making of a traject cannot be taken back.
      const possible = Math.max(0, (this.now.trajecten.get(trajectId)?.back ?? 0) - 1)
      const wanted = reach === 'to the beginning' ? possible : Math.min(3, possible)
      const back = this.#walk(
        workspace,
        { kind: 'undo', trajectId },
        reach === 'to the beginning' ? possible + 1 : wanted,
      )
      if (back !== wanted) this.problems.push(`${back} steps of ${trajectId} could be taken back instead of ${wanted}`)
      const forth = this.#walk(workspace, { kind: 'redo', trajectId }, back)
      if (forth !== back) this.problems.push(`${forth} of ${back} steps of ${trajectId} could be done again`)
      const after = this.#store.readDocument(trajectId)
      if (workOf(after) !== before) this.problems.push(`${trajectId} is not the same after undo and redo`)
      if (written(after) !== written(this.#document(trajectId)))
        this.problems.push(`undo of ${trajectId} wrote other rows than it told`)
    }
  }

  /** Takes steps until one is refused; gives how many there were. */
  #walk(workspace: Workspace, act: Act, most: number): number {
    for (let taken = 0; taken < most; taken += 1) {
      const answer = perform(act, workspace)
      if (answer.refused !== null) return taken
      this.now = afterAnswer(this.now, act, answer)
    }
    return most
  }

  #traject(id: string): void {
    const known = this.now.trajecten.get(id)
    if (!known && this.#pending?.kind !== 'create') {
      this.problems.push(`traject ${id} was never made`)
      return
    }
    const lines = this.#store.readHistory(id)
    const last = Math.max(0, ...(known?.lines.keys() ?? []))
    for (const line of lines) if (line.revision > last) this.#unanswered(id, line)
    const found = new Map(lines.map((line) => [line.revision, line]))
    for (const [revision, told] of known?.lines ?? []) {
      const line = found.get(revision)
      // Asides that follow each other may be kept as one; what they made is in the document.
      if (!line && told.kind === 'aside') continue
      if (!line) this.problems.push(`revision ${revision} of ${id} is gone`)
      else if (inOrder([line.kind, line.label]) !== inOrder([told.kind, told.label])) {
        this.problems.push(`revision ${revision} of ${id} says something else`)
      } else if (told.kind !== 'aside' && inOrder(this.#store.readPatch(id, revision)) !== inOrder(told.patch)) {
        this.problems.push(`revision ${revision} of ${id} did something else`)
      }
    }
    const rows = written(this.#store.readDocument(id))
    const replayed = lines.reduce(
      (document, { revision }) => apply(document, this.#store.readPatch(id, revision)),
      emptyDocument,
    )
    if (rows !== written(replayed)) this.problems.push(`the history of ${id} does not make its rows`)
    if (rows !== written(this.#document(id))) this.problems.push(`the rows of ${id} are not what was answered`)
  }

  /** A line that nobody was told of: there can be one, of the act that was not answered. */
  #unanswered(trajectId: string, { revision, kind, command, label }: HistoryLine): void {
    const act = this.#pending
    const fits =
      act?.kind === 'create'
        ? command === 'traject.create' && !this.now.trajecten.has(trajectId)
        : act?.kind === 'execute'
          ? act.trajectId === trajectId && command === act.command
          : (act?.kind === 'undo' || act?.kind === 'redo') && act.trajectId === trajectId && kind === act.kind
    if (!fits) this.problems.push(`revision ${revision} of ${trajectId} (${command}) was never asked`)
    else
      this.#found({
        refused: null,
        told: [{ trajectId, revision, kind, label, patch: this.#store.readPatch(trajectId, revision) }],
        kept: [],
      })
  }

  #found(answer: Parameters<typeof afterAnswer>[2]): void {
    if (this.#pending) this.now = afterAnswer(this.now, this.#pending, answer)
    this.#pending = null
  }

  #document(trajectId: string) {
    return this.now.trajecten.get(trajectId)?.document ?? emptyDocument
  }
}
