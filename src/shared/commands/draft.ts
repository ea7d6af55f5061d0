import { type Change, type Patch, sameRecord } from '../patch.ts'
import {
  type AnyRecord,
  looseReferences,
  type RecordOf,
  references,
  type TableName,
  type TrajectDocument,
  tableNames,
} from '../records.ts'
import { elapsedOf } from '../rules/board/clock.ts'

type Pointers = Readonly<Partial<Record<TableName, Readonly<Record<string, TableName | undefined>>>>>

/** Tables to look something up in. Too little for a rule that remembers something by its tables: these change in place. */
export type Glance = {
  readonly [T in TableName]: Pick<ReadonlyMap<string, RecordOf<T>>, 'get' | 'has' | 'values' | 'size'>
}

/** Collects what a command does to a document, and reads back as the document after it. */
export class Draft {
  readonly #start: TrajectDocument
  readonly #changes = new Map<string, Change>()
  readonly #owned = new Map<TableName, Map<string, object>>()
  #document: TrajectDocument

  constructor(document: TrajectDocument) {
    this.#start = document
    this.#document = document
  }

  /** The document with everything so far. Who reads it keeps it: what comes after goes into new tables. */
  get document(): TrajectDocument {
    this.#owned.clear()
    return this.#document
  }

  /** The same for a look that is over before the next change: its tables may then change in place. */
  get glance(): Glance {
    return this.#document
  }

  /** The document as it was before. */
  get start(): TrajectDocument {
    return this.#start
  }

  /** Adds a record, or puts another in its place. */
  put<T extends TableName>(table: T, record: RecordOf<T>): void {
    this.#put(table, record.id, record)
  }

  /** Gives fields of a record another value; does nothing when the record is not there. */
  update<T extends TableName>(table: T, id: string, fields: Partial<RecordOf<T>>): void {
    const record = this.#document[table].get(id)
    if (record) this.#put(table, id, { ...record, ...fields })
  }

  /** Removes a record and everything that cannot be without it; what may be without it lets go. */
  remove(table: TableName, id: string): void {
    for (const [from, record] of this.#pointingTo(references, table, id)) this.remove(from, record.id)
    for (const [from, record, field] of this.#pointingTo(looseReferences, table, id)) {
      this.#put(from, record.id, { ...record, [field]: null })
    }
    this.#put(table, id, null)
  }

  /** What is done so far to the records of one table. */
  changesOf(table: TableName): readonly Change[] {
    return [...this.#changes.values()].filter((change) => change.table === table)
  }

  /** The whole as one patch, without changes that change nothing. */
  patch(): Patch {
    return [...this.#changes.values()].filter((change) => !sameRecord(change.before, change.after))
  }

  #pointingTo(pointers: Pointers, table: TableName, id: string): readonly (readonly [TableName, AnyRecord, string])[] {
    const found: [TableName, AnyRecord, string][] = []
    for (const from of tableNames) {
      for (const [field, to] of Object.entries(pointers[from] ?? {})) {
        if (to !== table) continue
        for (const record of this.#document[from].values()) {
          if ((record as Readonly<Record<string, unknown>>)[field] === id) found.push([from, record, field])
        }
      }
    }
    return found
  }

  #put(table: TableName, id: string, after: object | null): void {
    const before = this.#start[table].get(id) ?? null
    this.#changes.set(`${table} ${id}`, { table, id, before, after } as Change)
    const records = this.#own(table)
    if (after === null) records.delete(id)
    else records.set(id, after)
  }

  /** A table that nobody else has seen, so that it may still be changed in place. */
  #own(table: TableName): Map<string, object> {
    const own = this.#owned.get(table) ?? new Map<string, object>(this.#document[table])
    if (!this.#owned.has(table)) this.#document = { ...this.#document, [table]: own }
    this.#owned.set(table, own)
    return own
  }
}

/** The patch that takes an earlier patch back in a document that may have gone on since. */
export function takeBack(document: TrajectDocument, patch: Patch): Patch {
  const draft = new Draft(document)
  for (const { table, id, before } of patch.toReversed()) {
    if (before === null) draft.remove(table, id)
    else draft.put(table, before)
  }
  stopSecondClock(draft, document)
  return draft.patch()
}

/** A clock that comes back running beside another one stands still, from where the other took over. */
function stopSecondClock(draft: Draft, start: TrajectDocument): void {
  const running = [...draft.document.timer.values()].filter((timer) => timer.startedAt !== null)
  const stayed = running.find((timer) => start.timer.get(timer.id)?.startedAt)
  if (!stayed?.startedAt) return
  for (const timer of running) {
    if (timer.id === stayed.id) continue
    draft.update('timer', timer.id, { startedAt: null, elapsed: elapsedOf(timer, stayed.startedAt) })
  }
}
