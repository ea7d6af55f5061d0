import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { doorOf } from './door.ts'
import { databaseFile, logFile, stampFile } from './files.ts'
import { openDatabase } from './open.ts'
import { must, temporaryFolder } from './testing/folder.ts'
import { asKilled } from './testing/killed.ts'

function opened() {
  // Below a folder of the test, so that the folder itself can be taken away.
  const folder = join(temporaryFolder(), 'gegevens')
  const database = must(openDatabase(folder))
  const door = doorOf(database, folder)
  onTestFinished(() => void database.close())
  const add = database.prepare("INSERT INTO draft (traject_id, key, value) VALUES (NULL, ?, '1')")
  const write = (key: string) => door.write(() => void add.run(key))
  const keys = () => database.prepare('SELECT key FROM draft ORDER BY key').pluck().all()
  return { folder, database, door, write, keys }
}

const logSize = (folder: string) => statSync(logFile(folder)).size
const coded = (code: string) => Object.assign(new Error(code), { code })

/** Lets the checkpoints of a database fail as a disk does; returns how to make it whole again. */
function failCheckpoints(database: Database.Database, code: string): () => void {
  const pragma = database.pragma.bind(database)
  const spy = vi.spyOn(database, 'pragma').mockImplementation((source, options) => {
    if (source.startsWith('wal_checkpoint')) throw coded(code)
    return pragma(source, options)
  })
  return () => spy.mockRestore()
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a write through the door', () => {
  it.each([
    ['the folder is removed', (folder: string) => rmSync(folder, { recursive: true })],
    ['the folder is moved', (folder: string) => renameSync(folder, `${folder} oud`)],
    ['the file is removed', (folder: string) => rmSync(databaseFile(folder))],
    ['the log is removed', (folder: string) => rmSync(logFile(folder))],
    [
      'the file is replaced by a copy of itself',
      (folder: string) => {
        const bytes = readFileSync(databaseFile(folder))
        rmSync(databaseFile(folder))
        writeFileSync(databaseFile(folder), bytes)
      },
    ],
    [
      'an empty folder stands in its place',
      (folder: string) => {
        rmSync(folder, { recursive: true })
        mkdirSync(folder)
      },
    ],
  ])('is refused when %s, and nothing of it is kept half', (_, take) => {
    const { folder, door, write, keys } = opened()
    must(write('eerst'))
    take(folder)
    expect(write('daarna')).toEqual({ ok: false, error: { code: 'store.moved', values: { folder } } })
    expect(door.wipe()).toMatchObject({ ok: false, error: { code: 'store.moved' } })
    expect(door.isMoved()).toBe(true)
    expect(keys()).toEqual(['eerst'])
  })

  it('goes on when the folder comes back as it was', () => {
    const { folder, write, keys } = opened()
    renameSync(folder, `${folder} weg`)
    expect(write('weg')).toMatchObject({ ok: false })
    renameSync(`${folder} weg`, folder)
    must(write('terug'))
    expect(keys()).toEqual(['terug'])
  })

  it('is told when the file goes in the very moment of the commit', () => {
    const { folder, database, door } = opened()
    const taken = door.write(() => {
      database.prepare("INSERT INTO draft (traject_id, key, value) VALUES (NULL, 'net', '1')").run()
      rmSync(databaseFile(folder))
    })
    expect(taken).toMatchObject({ ok: false, error: { code: 'store.moved' } })
  })

  it('that throws for another reason than the disk is no answer, and leaves nothing', () => {
    const { door, database, keys } = opened()
    const add = database.prepare("INSERT INTO draft (traject_id, key, value) VALUES (NULL, 'een', '1')")
    expect(() =>
      door.write(() => {
        add.run()
        throw new TypeError('een fout van ons')
      }),
    ).toThrow(TypeError)
    expect(keys()).toEqual([])
  })
})

describe('the log', () => {
  it('is brought into the file when nothing was written for a while, and not before', () => {
    const { folder, write } = opened()
    must(write('een'))
    vi.advanceTimersByTime(1500)
    must(write('twee'))
    vi.advanceTimersByTime(1500)
    expect(logSize(folder)).toBeGreaterThan(0)
    vi.advanceTimersByTime(500)
    expect(logSize(folder)).toBe(0)
  })

  it('does not grow without end while somebody works on', () => {
    const { folder, door, database } = opened()
    const add = database.prepare('INSERT INTO draft (traject_id, key, value) VALUES (NULL, ?, ?)')
    let largest = 0
    for (let number = 0; number < 30; number += 1) {
      must(door.write(() => void add.run(String(number), 'x'.repeat(1_000_000))))
      largest = Math.max(largest, logSize(folder))
    }
    expect(largest).toBeLessThan(11_000_000)
  })

  it('that cannot be brought into the file now is tried again', () => {
    const { folder, database, write } = opened()
    const mend = failCheckpoints(database, 'SQLITE_IOERR_WRITE')
    must(write('een'))
    vi.advanceTimersByTime(2000)
    expect(logSize(folder)).toBeGreaterThan(0)
    mend()
    vi.advanceTimersByTime(60_000)
    expect(logSize(folder)).toBe(0)
  })

  it('belongs to its file whatever became of a checkpoint that failed', () => {
    const { folder, database, door, write, keys } = opened()
    const mend = failCheckpoints(database, 'SQLITE_FULL')
    must(write('een'))
    for (let time = 0; time < 20; time += 1) expect(door.wipe()).toMatchObject({ error: { code: 'store.full' } })
    const left = must(openDatabase(asKilled(folder)))
    expect(left.prepare('SELECT key FROM draft').pluck().all()).toEqual(['een'])
    left.close()
    mend()
    must(door.wipe())
    expect(readFileSync(stampFile(folder)).length).toBe(512)
    expect(keys()).toEqual(['een'])
  })
})
