import { expect, it } from 'vitest'
import { z } from 'zod'
import { type Recurrence, type TableName, tableNames, tables } from '#shared/records.ts'
import { bareActivity } from '#shared/testing/fixture.ts'
import { openDatabase } from './open.ts'
import { ownerColumn, rowCodec, sqlName } from './rows.ts'
import { must, temporaryFolder } from './testing/folder.ts'

const schemaOf = (table: TableName): z.ZodObject => tables[table]

/** What a field holds when it has something, and whether it may have nothing. */
function kindOf(type: unknown): { readonly inner: unknown; readonly nullable: boolean } {
  if (type instanceof z.ZodDefault) return kindOf(type.unwrap())
  return type instanceof z.ZodNullable
    ? { inner: kindOf(type.unwrap()).inner, nullable: true }
    : { inner: type, nullable: false }
}

it('every table has a column for every field, and no other', () => {
  const database = must(openDatabase(temporaryFolder()))
  for (const table of tableNames) {
    const inSql = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(sqlName(table))
    const owned = table === 'traject' ? [] : [ownerColumn(table)]
    expect([table, [...inSql].sort()]).toEqual([table, [...owned, ...rowCodec(table).columns].sort()])
  }
  database.close()
})

it('every table allows the same choices in SQL as in its schema, and takes nothing but what a field may be', () => {
  const database = must(openDatabase(temporaryFolder()))
  let compared = 0
  for (const table of tableNames) {
    const sql = String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(sqlName(table)))
    expect(sql).toContain('STRICT')
    for (const [field, type] of Object.entries(schemaOf(table).shape)) {
      const column = sqlName(field)
      const { inner, nullable } = kindOf(type)
      const strict = database.prepare('SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?').pluck()
      expect([table, column, strict.get(sqlName(table), column)]).toEqual([table, column, nullable ? 0 : 1])
      if (!(inner instanceof z.ZodEnum)) continue
      const choices = new RegExp(`"?\\b${column}"? IN \\(([^)]*)\\)`).exec(sql)?.[1] ?? ''
      const allowed = [...choices.matchAll(/'([^']*)'/g)].map((match) => match[1])
      expect([table, column, allowed.sort()]).toEqual([table, column, [...inner.options].sort()])
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(8)
  database.close()
})

it('names columns as SQL does', () => {
  expect(sqlName('schoolYear')).toBe('school_year')
  expect(sqlName('id')).toBe('id')
})

it('throws on a row that is no record, because then something else changed the file', () => {
  const codec = rowCodec('tool')
  const row = { id: 't-1', activity_id: 'a-1', name: 'Kaartspel', rank: 'a0', source: 'mediatheek' }
  const tool = { id: 't-1', activityId: 'a-1', name: 'Kaartspel', rank: 'a0', source: 'mediatheek' }
  expect(codec.toRecord(row)).toEqual(tool)
  expect(codec.toRow(codec.toRecord(row))).toEqual(
    codec.columns.map((column) => Object.entries(row).find(([name]) => name === column)?.[1]),
  )
  expect(() => codec.toRecord({ ...row, name: '' })).toThrow()
})

it('keeps a yes or no as 1 or 0, and nothing as NULL', () => {
  const codec = rowCodec('card')
  const card = {
    id: 'k-1',
    stepId: 's-1',
    column: 'keep',
    rank: 'a0',
    text: 'Ouderavond',
    intention: '',
    goal: '',
    dots: 3,
    clusterId: null,
    originCardId: 'k-0',
  } as const
  for (const parked of [true, false]) {
    const cells = codec.toRow({ ...card, parked })
    const row = Object.fromEntries(codec.columns.map((column, index) => [column, cells[index]]))
    expect(row).toMatchObject({ parked: parked ? 1 : 0, dots: 3, cluster_id: null, origin_card_id: 'k-0' })
    expect(codec.toRecord(row)).toEqual({ ...card, parked })
  }
})

it('every yes or no is 1 or 0 in SQL too, and every number has a lower end', () => {
  const database = must(openDatabase(temporaryFolder()))
  const found: string[] = []
  for (const table of tableNames) {
    const sql = String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(sqlName(table)))
    for (const [field, type] of Object.entries(schemaOf(table).shape)) {
      const column = sqlName(field)
      const { inner, nullable } = kindOf(type)
      const given = nullable ? '' : ' NOT NULL( DEFAULT \\d+)?'
      if (inner instanceof z.ZodBoolean) {
        expect(sql).toMatch(new RegExp(`\\b${column} INTEGER${given} CHECK \\(${column} IN \\(0, 1\\)\\)`))
        found.push(`${table}.${column}`)
      } else if (inner instanceof z.ZodNumber) {
        expect(sql).toMatch(new RegExp(`\\b${column} INTEGER${given} CHECK \\(${column} (>= 0|BETWEEN )`))
        found.push(`${table}.${column}`)
      }
    }
  }
  expect(found).toEqual(expect.arrayContaining(['card.parked', 'step.skipped', 'cluster.collapsed', 'timer.elapsed']))
  database.close()
})

it('keeps how an activity comes back as JSON, and nothing as NULL', () => {
  const codec = rowCodec('activity')
  const weekly = { kind: 'weekly', interval: 2, until: null, skipsHolidays: true, except: ['2026-12-01'] } as const
  const asRow = (recurrence: typeof weekly | null) => {
    const cells = codec.toRow(
      bareActivity({ id: 'a-1', moment: '2026-11-10', recurrence: recurrence as Recurrence | null }),
    )
    return Object.fromEntries(codec.columns.map((column, index) => [column, cells[index]]))
  }
  expect(codec.toRecord(asRow(weekly)).recurrence).toEqual(weekly)
  expect(asRow(null).recurrence).toBeNull()
  expect(codec.toRecord(asRow(null)).recurrence).toBeNull()
})
