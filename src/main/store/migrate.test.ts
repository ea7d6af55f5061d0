import type Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { exampleDocument } from '#main/workspace/example.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import { countingContext } from '#shared/testing/context.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open.ts'
import { openStore } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

/** A database of today that holds the example, in which tables point to each other in every way. */
function withExample(): Database.Database {
  const folder = temporaryFolder()
  const context = countingContext()
  const workspace = new Workspace(must(openStore(folder)), context)
  must(workspace.adopt(context.trajectId, exampleDocument(context), 'Het voorbeeld'))
  workspace.close()
  const database = must(openDatabase(folder))
  onTestFinished(() => void database.close())
  return database
}

/** All that a file holds: its version, how it is made, every row, and what every table points to. */
function whole(database: Database.Database) {
  const schema = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all() as {
    readonly type: string
    readonly name: string
    readonly sql: string | null
  }[]
  const tables = schema.flatMap(({ type, name }) => (type === 'table' ? [name] : []))
  return {
    version: database.pragma('user_version', { simple: true }),
    foreignKeys: database.pragma('foreign_keys', { simple: true }),
    schema,
    rows: tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]),
    references: tables.map((table) => [table, database.pragma(`foreign_key_list("${table}")`)]),
  }
}

/** A migration that gives the kind of an activity one more value: a new table, which takes the name of the old one. */
function rebuilding(database: Database.Database): string {
  const made = whole(database).schema.find(({ name }) => name === 'activity')?.sql ?? ''
  const rebuilt = made
    .replace('CREATE TABLE activity', 'CREATE TABLE rebuilt')
    .replace("'existing',", "'existing', 'paused',")
    // That an activity may come after another one has to follow the name.
    .replace('REFERENCES activity', 'REFERENCES rebuilt')
  return `${rebuilt};
    INSERT INTO rebuilt SELECT * FROM activity;
    DROP TABLE activity;
    ALTER TABLE rebuilt RENAME TO activity;
    CREATE INDEX activity_of_traject ON activity (traject_id);`
}

it('a table that others point to is rebuilt with all its rows, and what pointed to it still does', () => {
  const database = withExample()
  const before = whole(database)
  const pause = () => database.prepare("UPDATE activity SET kind = 'paused'").run()
  expect(pause).toThrow('CHECK')

  migrate(database, [...migrations, rebuilding(database)])

  const after = whole(database)
  expect(after).toMatchObject({ version: migrations.length + 1, foreignKeys: 1 })
  expect(after.rows).toEqual(before.rows)
  expect(after.references).toEqual(before.references)
  expect(after.schema.filter(({ name }) => name !== 'activity')).toEqual(
    before.schema.filter(({ name }) => name !== 'activity'),
  )
  expect(pause().changes).toBeGreaterThan(0)
  expect(() => database.exec('DELETE FROM activity')).toThrow('FOREIGN KEY')
})

it.each([
  ['loses a row that another one points to', 'DELETE FROM card WHERE id IN (SELECT card_id FROM origin)', 'origin'],
  [
    'renames the old table out of the way, so that the others follow it',
    `ALTER TABLE activity RENAME TO old;
     CREATE TABLE activity AS SELECT * FROM old;
     DROP TABLE old;`,
    'old',
  ],
  [
    'has an empty table point to one that is not there',
    'CREATE TABLE extra (id TEXT REFERENCES nowhere (id))',
    'nowhere',
  ],
  ['stops halfway', 'DELETE FROM note; CREATE nonsense', 'nonsense'],
])('a migration that %s is refused and the file stays as it was', (_, sql, named) => {
  const database = withExample()
  const before = whole(database)
  expect(() => migrate(database, [...migrations, sql])).toThrow(named)
  expect(whole(database)).toEqual(before)
  expect(before).toMatchObject({ version: migrations.length, foreignKeys: 1 })
})

it('what a migration leaves empty goes back to the disk when it is most of the file', () => {
  const database = withExample()
  const before = whole(database)
  const fill = `CREATE TABLE large (text TEXT);
    WITH RECURSIVE line (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM line WHERE n < 1000)
    INSERT INTO large SELECT hex(randomblob(2000)) FROM line;`
  const pages = () => Number(database.pragma('page_count', { simple: true }))
  const few = pages()
  migrate(database, [...migrations, fill, 'DROP TABLE large'])
  expect(pages()).toBeLessThan(few * 1.2)
  expect(whole(database)).toEqual({ ...before, version: migrations.length + 2 })
})
