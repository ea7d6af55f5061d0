import { type RecordOf, type TableName, type TrajectDocument, tableNames } from './records.ts'

/** One record as it was and as it becomes: `before` null adds it, `after` null removes it. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T
    readonly id: string
    readonly before: RecordOf<T> | null
    readonly after: RecordOf<T> | null
  }
}[TableName]

/** What a command does to a document: stored, undone, sent to windows and printed as it stands. */
export type Patch = readonly Change[]

/** The document after a patch. Tables and records that the patch does not name stay the same objects. */
export function apply(document: TrajectDocument, patch: Patch): TrajectDocument {
  const touched = new Map<TableName, Map<string, RecordOf<TableName>>>()
  for (const { table, id, after } of patch) {
    const records = touched.get(table) ?? new Map<string, RecordOf<TableName>>(document[table])
    touched.set(table, records)
    if (after === null) records.delete(id)
    else records.set(id, after)
  }
  return touched.size === 0 ? document : { ...document, ...Object.fromEntries(touched) }
}

/** The patch that takes a patch back. */
export function invert(patch: Patch): Patch {
  return patch.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}

/** The patch that turns document `a` into document `b`, by value, for the tables named (all by default). */
export function diff(a: TrajectDocument, b: TrajectDocument, tables: readonly TableName[] = tableNames): Patch {
  const changes: Change[] = []
  for (const table of tables) {
    if (a[table] === b[table]) continue
    for (const [id, before] of a[table]) {
      const after = b[table].get(id) ?? null
      if (!sameRecord(before, after)) changes.push({ table, id, before, after } as Change)
    }
    for (const [id, after] of b[table]) {
      if (!a[table].has(id)) changes.push({ table, id, before: null, after } as Change)
    }
  }
  return changes
}

/** One field that a change gives another value. */
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** A change in terms of what happened to its record. */
export type Description = {
  readonly table: TableName
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldChange[]
}

/** Says of each change whether its record was added, removed or changed, and in which fields. */
export function describe(patch: Patch): readonly Description[] {
  return patch.map(({ table, id, before, after }) => {
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
    return { table, id, kind, fields: kind === 'changed' ? changedFields(before, after) : [] }
  })
}

function changedFields(before: object | null, after: object | null): FieldChange[] {
  const old = Object.entries(before ?? {})
  const now = new Map(Object.entries(after ?? {}))
  return old
    .filter(([field, value]) => !sameValue(value, now.get(field)))
    .map(([field, value]) => ({ field, before: value, after: now.get(field) }))
}

/** Whether two records hold the same values. */
export function sameRecord(a: object | null, b: object | null): boolean {
  return a === b || (a !== null && b !== null && changedFields(a, b).length === 0 && changedFields(b, a).length === 0)
}

function sameValue(a: unknown, b: unknown): boolean {
  // Only a version's snapshot is more than a plain value, and it is written once, in one order of keys.
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
