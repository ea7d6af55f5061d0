import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { tableNames } from '#shared/records.ts'
import { databaseFile } from './files.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase, openInMemory } from './open.ts'
import { sqlName } from './rows.ts'
import { must, temporaryFolder } from './testing/folder.ts'
import { asKilled } from './testing/killed.ts'

/** A folder with an up-to-date, closed database. */
function made(): string {
  const folder = temporaryFolder()
  must(openDatabase(folder)).close()
  return folder
}

function refusal(folder: string) {
  const opened = openDatabase(folder)
  if (!opened.ok) return opened.error
  opened.value.close()
  return null
}

describe('a new database', () => {
  it('is made in a folder that is not there yet, with every table', () => {
    const folder = join(temporaryFolder(), 'nog', 'niet')
    const database = must(openDatabase(folder))
    const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    expect(names).toEqual(expect.arrayContaining([...tableNames.map(sqlName), 'history']))
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
    database.close()
  })

  it('puts every answer on disk, checks references and wipes what goes', () => {
    const folder = made()
    const database = must(openDatabase(folder))
    const setting = (name: string) => database.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('secure_delete')).toBe(1)
    expect(setting('locking_mode')).toBe('exclusive')
    database.close()
  })

  it('is also made from an empty file, as a kill during the first start leaves it', () => {
    const folder = temporaryFolder()
    writeFileSync(databaseFile(folder), '')
    const database = must(openDatabase(folder))
    expect(database.prepare('SELECT count(*) FROM card').pluck().get()).toBe(0)
    database.close()
  })

  it('is the same after opening it again', () => {
    const folder = made()
    const schema = () => {
      const database = must(openDatabase(folder))
      const sql = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
      database.close()
      return sql
    }
    expect(schema()).toEqual(schema())
  })
})

describe('a file that is not for us', () => {
  it('from a newer version is refused and stays as it is', () => {
    const folder = made()
    const file = databaseFile(folder)
    const newer = new Database(file)
    newer.pragma(`user_version = ${migrations.length + 3}`)
    newer.exec('CREATE TABLE later (id TEXT)')
    newer.close()
    const before = readFileSync(file)
    expect(refusal(folder)).toEqual({
      code: 'store.newer',
      values: { found: migrations.length + 3, known: migrations.length },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
    // The program that it belongs to finds all that it wrote.
    const again = new Database(file)
    expect(again.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe('later')
    expect(again.pragma('user_version', { simple: true })).toBe(migrations.length + 3)
    again.close()
  })

  it.each([
    ['text', 'store.foreign', Buffer.from('Dit is geen database, maar een boodschappenlijst.\n'.repeat(40))],
    ['random bytes', 'store.foreign', Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 7919) % 251))],
    ['a broken header', 'store.damaged', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080, 0xff)])],
    ['a beginning and no more', 'store.truncated', Buffer.from('SQLite format 3\0')],
    ['zeros', 'store.zeroed', Buffer.alloc(8192)],
  ])('%s is refused as %s and stays as it is', (_, code, bytes) => {
    const folder = temporaryFolder()
    const file = databaseFile(folder)
    writeFileSync(file, bytes)
    expect(refusal(folder)).toEqual({ code, values: { file } })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['jaarlijn.db'])
  })

  it('the database of another program is refused and stays as it is', () => {
    const folder = temporaryFolder()
    const file = databaseFile(folder)
    const other = new Database(file)
    other.exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('van iemand anders')")
    other.close()
    const before = readFileSync(file)
    expect(refusal(folder)).toEqual({ code: 'store.foreign', values: { file } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('a file that lost its end is refused and stays as it is', () => {
    const folder = made()
    const file = databaseFile(folder)
    truncateSync(file, 8192)
    const before = readFileSync(file)
    expect(refusal(folder)).toEqual({ code: 'store.truncated', values: { file } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('a file that was emptied is not taken for a first start', () => {
    const folder = made()
    const file = databaseFile(folder)
    truncateSync(file, 0)
    expect(refusal(folder)).toEqual({ code: 'store.zeroed', values: { file } })
    expect(readFileSync(file).length).toBe(0)
  })
})

describe('a folder that cannot be used', () => {
  it('below a file is refused', () => {
    const file = join(temporaryFolder(), 'bestand')
    writeFileSync(file, 'geen map')
    for (const folder of [file, join(file, 'gegevens')]) {
      expect(refusal(folder)).toEqual({ code: 'store.unwritable', values: { folder } })
    }
    expect(readFileSync(file, 'utf8')).toBe('geen map')
  })

  it('with a folder where the file should be is refused', () => {
    const folder = temporaryFolder()
    mkdirSync(databaseFile(folder))
    expect(refusal(folder)).toEqual({ code: 'store.unwritable', values: { folder } })
  })

  it('that another program has open is refused until it is closed', () => {
    const folder = temporaryFolder()
    const inUse = { code: 'store.inUse', values: { file: databaseFile(folder) } }
    const first = must(openDatabase(folder))
    expect(refusal(folder)).toEqual(inUse)
    first.close()
    const again = must(openDatabase(folder))
    expect(refusal(folder)).toEqual(inUse)
    again.close()
    expect(refusal(folder)).toBeNull()
    expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(false)
  })
})

describe('a disk that is full at opening', () => {
  it('is told as such, changes nothing, and what is there can be read', () => {
    const folder = made()
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')])
    const pragma = Database.prototype.pragma
    const full = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
      this: Database.Database,
      ...given: Parameters<Database.Database['pragma']>
    ) {
      if (given[0] === 'journal_mode = WAL') throw Object.assign(new Error('x'), { code: 'SQLITE_FULL' })
      return pragma.apply(this, given)
    })
    expect(refusal(folder)).toEqual({ code: 'store.fullAtOpening' })
    const reading = must(openInMemory(folder))
    expect(reading.prepare('SELECT count(*) FROM card').pluck().get()).toBe(0)
    reading.close()
    full.mockRestore()
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')])).toEqual(before)
    expect(refusal(folder)).toBeNull()
  })

  it('does not keep what stands in the log from being opened', () => {
    const folder = temporaryFolder()
    const database = must(openDatabase(folder))
    database.exec("INSERT INTO draft (traject_id, key, value) VALUES (NULL, 'veld', '1')")
    const left = asKilled(folder)
    database.close()
    const pragma = Database.prototype.pragma
    const full = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
      this: Database.Database,
      ...given: Parameters<Database.Database['pragma']>
    ) {
      if (given[0].startsWith('wal_checkpoint')) throw Object.assign(new Error('x'), { code: 'SQLITE_FULL' })
      return pragma.apply(this, given)
    })
    const again = must(openDatabase(left))
    expect(again.prepare('SELECT key FROM draft').pluck().all()).toEqual(['veld'])
    again.close()
    full.mockRestore()
    expect(refusal(left)).toBeNull()
  })
})

it('data in memory are of nobody: nothing to read in an empty folder, and nothing of another program', () => {
  const folder = temporaryFolder()
  expect(openInMemory(folder)).toEqual({ ok: false, error: { code: 'store.nothing' } })
  const other = new Database(databaseFile(folder))
  other.exec('CREATE TABLE notes (text TEXT)')
  other.close()
  expect(openInMemory(folder)).toMatchObject({ ok: false, error: { code: 'store.foreign' } })
})
