import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { databaseFile } from '../store/files.ts'
import { migrations } from '../store/migrations/index.ts'
import { must, temporaryFolder } from '../store/testing/folder.ts'
import { house } from './testing/house.ts'

const fixtures = fileURLToPath(new URL('../../../tests/fixtures', import.meta.url))
const files = readdirSync(fixtures).filter(
  (name) => name.endsWith('.db') && Number.parseInt(name, 10) < migrations.length,
)

/** The version of the database in a file. */
function versionOf(file: string): unknown {
  const database = new Database(file, { readonly: true })
  try {
    return database.pragma('user_version', { simple: true })
  } finally {
    database.close()
  }
}

describe.each(files)('the data of an older version: %s', (file) => {
  const version = Number.parseInt(file, 10)
  const folderWith = () => {
    const folder = temporaryFolder()
    copyFileSync(join(fixtures, file), databaseFile(folder))
    return folder
  }

  test('are copied before they are brought up to date, and that copy can be put back on another machine', async () => {
    const { copies, names, workspace, workspaceHandle, folder } = house(folderWith())
    const now = workspace().list()
    expect(names()).toEqual([expect.stringContaining('voor-bijwerken')])
    const copy = join(copies, names()[0] ?? '')
    expect(versionOf(copy)).toBe(version)
    expect(readdirSync(copies)).toEqual(names())
    workspaceHandle.close()
    expect(versionOf(databaseFile(folder))).toBe(migrations.length)

    const other = house()
    const [found] = must(await other.backups.read(copies))
    expect(found).toMatchObject({ state: 'whole', reason: 'migration', trajecten: { length: now.length } })
    must(await other.backups.restoreAll(found?.id ?? ''))
    const byId = (list: typeof now) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(other.workspace().list())).toEqual(byId(now))
    for (const { id } of now) while (other.workspace().undo(id).ok);
  })

  test('stay as they are when no copy can be made, until one can', () => {
    const folder = folderWith()
    writeFileSync(join(folder, 'reservekopieen'), 'hier staat al iets')
    const before = readFileSync(databaseFile(folder))
    const { workspaceHandle, logged } = house(folder)
    expect(workspaceHandle.problem()).toMatchObject({ code: 'backup.beforeMigration' })
    expect(logged).toEqual(['copy before a migration'])
    expect(versionOf(databaseFile(folder))).toBe(version)
    // Opening sets the way of journaling, in the first page, and nothing else.
    expect(readFileSync(databaseFile(folder)).subarray(4096).equals(before.subarray(4096))).toBe(true)
    rmSync(join(folder, 'reservekopieen'))
    workspaceHandle.retry()
    expect(workspaceHandle.problem()).toBeNull()
  })

  test('that are damaged are told to be so, and not that there is no room', () => {
    const folder = folderWith()
    const bytes = readFileSync(databaseFile(folder))
    bytes.fill(0xff, 4096 * 3, 4096 * 12)
    writeFileSync(databaseFile(folder), bytes)
    const { workspaceHandle, names } = house(folder)
    expect(workspaceHandle.problem()).toMatchObject({ code: 'store.damaged' })
    expect(names()).toEqual([])
  })
})

test('data of today and data that are not there yet need no copy', () => {
  const { addTraject, workspaceHandle, folder, names } = house()
  addTraject('Vmbo De Kade')
  workspaceHandle.close()
  expect(house(folder).names()).toEqual([])
  expect(names()).toEqual([])
})
