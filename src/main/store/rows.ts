import { z } from 'zod'
import { type RecordOf, type TableName, tables } from '#shared/records.ts'

/** A value that SQLite takes as it is. */
type Cell = string | number | null

/** How the records of one table are kept as rows. */
export type RowCodec<T extends TableName> = {
  readonly columns: readonly string[]
  /** The values of a record, in the order of `columns`. */
  readonly toRow: (record: RecordOf<T>) => readonly Cell[]
  /** A row back as a record. Throws `Unreadable` when it is none: then the file was changed by something else. */
  readonly toRecord: (row: Readonly<Record<string, unknown>>) => RecordOf<T>
}

/** The codec of a table, made from its schema: a column a field, structures as JSON. */
export function rowCodec<T extends TableName>(table: T): RowCodec<T> {
  const schema: z.ZodObject = tables[table]
  const fields = Object.entries(schema.shape).map(([field, type]): { field: string; column: string; kind: Kind } => ({
    field,
    column: sqlName(field),
    kind: kindOf(type),
  }))
  return {
    columns: fields.map(({ column }) => column),
    toRow: (record) =>
      fields.map(({ field, kind }) => toCell(kind, (record as Readonly<Record<string, unknown>>)[field])),
    toRecord: (row) => {
      try {
        const found = Object.fromEntries(fields.map(({ field, column, kind }) => [field, fromCell(kind, row[column])]))
        return schema.parse(found) as RecordOf<T>
      } catch (error) {
        throw new Unreadable(`a row of ${table} is no record`, { cause: error })
      }
    },
  }
}

/** Something on disk that is not what it should be. */
export class Unreadable extends Error {}

type Kind = 'json' | 'flag' | 'plain'

function kindOf(type: unknown): Kind {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable) return kindOf(type.unwrap())
  if (type instanceof z.ZodObject || type instanceof z.ZodArray || type instanceof z.ZodDiscriminatedUnion)
    return 'json'
  return type instanceof z.ZodBoolean ? 'flag' : 'plain'
}

function toCell(kind: Kind, value: unknown): Cell {
  if (value === null) return null
  if (kind === 'json') return JSON.stringify(value)
  return kind === 'flag' ? Number(value) : (value as Cell)
}

function fromCell(kind: Kind, cell: unknown): unknown {
  if (cell === null) return null
  if (kind === 'json') return JSON.parse(String(cell))
  return kind === 'flag' ? cell === 1 : cell
}

/** What a field or table is called in SQL: `schoolYear` is `school_year`. */
export function sqlName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The column that says to which traject a row belongs. */
export function ownerColumn(table: TableName): string {
  return table === 'traject' ? 'id' : 'traject_id'
}
