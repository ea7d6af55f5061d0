import { apply, type Change, type Patch, sameRecord } from '../patch.ts'
import { type Document, type RecordOf, references, type TableName, tableNames } from '../records.ts'

/** Collects what a command does to a document, and reads back as the document after it. */
export class Draft {
  readonly #start: Document
  readonly #changes = new Map<string, Change>()
  #document: Document

  constructor(document: Document) {
    this.#start = document
    this.#document = document
  }

  /** The document with everything so far. */
  get document(): Document {
    return this.#document
  }

  /** Adds a record. */
  insert<T extends TableName>(table: T, record: RecordOf<T>): void {
    this.#put(table, record.id, record)
  }

  /** Gives fields of a record another value; does nothing when the record is not there. */
  update<T extends TableName>(table: T, id: string, fields: Partial<RecordOf<T>>): void {
    const record = this.#document[table].get(id)
    if (record) this.#put(table, id, { ...record, ...fields })
  }

  /** Removes a record and everything that points to it. */
  remove(table: TableName, id: string): void {
    for (const from of tableNames) {
      for (const [field, to] of Object.entries(references[from])) {
        if (to !== table) continue
        for (const record of this.#document[from].values()) {
          if ((record as Readonly<Record<string, unknown>>)[field] === id) this.remove(from, record.id)
        }
      }
    }
    this.#put(table, id, null)
  }

  /** The whole as one patch, without changes that change nothing. */
  patch(): Patch {
    return [...this.#changes.values()].filter((change) => !sameRecord(change.before, change.after))
  }

  #put(table: TableName, id: string, after: object | null): void {
    const before = this.#start[table].get(id) ?? null
    const change = { table, id, before, after } as Change
    this.#changes.set(`${table} ${id}`, change)
    this.#document = apply(this.#document, [change])
  }
}
