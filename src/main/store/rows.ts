import { z } from 'zod'
import { type RecordOf, type TableName, tables } from '#shared/records.ts'

/** A value that SQLite takes as it is. */
export type Cell = string | number | null

/** How the records of one table are kept as rows. */
export type RowCodec<T extends TableName> = {
  readonly columns: readonly string[]
  /** The values of a record, in the order of `columns`. */
  readonly toRow: (record: RecordOf<T>) => readonly Cell[]
  /** A row back as a record. Throws when it is none: then the file was changed by something else. */
  readonly toRecord: (row: Readonly<Record<string, unknown>>) => RecordOf<T>
}

/** The codec of a table, made from its schema: a column a field, structures as JSON. */
export function rowCodec<T extends TableName>(table: T): RowCodec<T> {
  const schema: z.ZodObject = tables[table]
  const fields = Object.entries(schema.shape).map(([field, type]) => ({
    field,
    column: columnName(field),
    json: type instanceof z.ZodObject || type instanceof z.ZodArray,
  }))
  return {
    columns: fields.map(({ column }) => column),
    toRow: (record) =>
      fields.map(({ field, json }) => {
        const value = (record as Readonly<Record<string, unknown>>)[field]
        return json ? JSON.stringify(value) : (value as Cell)
      }),
    toRecord: (row) =>
      schema.parse(
        Object.fromEntries(
          fields.map(({ field, column, json }) => [field, json ? JSON.parse(String(row[column])) : row[column]]),
        ),
      ) as RecordOf<T>,
  }
}

/** The column of a field: `schoolYear` is `school_year`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The column that says to which traject a row belongs. */
export function ownerColumn(table: TableName): string {
  return table === 'traject' ? 'id' : 'traject_id'
}
