import { constants, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { databaseFile } from './files.ts'
import { noteOwner } from './owner.ts'
import { Unreadable } from './rows.ts'
import { storeError } from './storeError.ts'
import { temporaryFolder } from './testing/folder.ts'

/** What the system refuses, by the path that is asked for: an administrator is refused nothing by the rights of a file. */
const refused = new Map<string, string>()

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const ask = (path: unknown) => {
    const code = refused.get(String(path))
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  return {
    ...real,
    openSync: ((...given: Parameters<typeof real.openSync>) => {
      ask(given[0])
      return real.openSync(...given)
    }) as typeof real.openSync,
    accessSync: (path: string, mode: number) => ask(`${path} ${mode}`),
  }
})

afterEach(() => refused.clear())

const coded = (code: string) => Object.assign(new Error(code), { code })

describe('an error of the disk', () => {
  it.each([
    ['SQLITE_FULL', 'store.full'],
    ['ENOSPC', 'store.full'],
    ['EDQUOT', 'store.quota'],
    ['SQLITE_BUSY', 'store.inUse'],
    ['SQLITE_BUSY_RECOVERY', 'store.inUse'],
    ['SQLITE_LOCKED', 'store.inUse'],
    ['EBUSY', 'store.inUse'],
    ['SQLITE_NOTADB', 'store.damaged'],
    ['SQLITE_CORRUPT', 'store.damaged'],
    ['SQLITE_CORRUPT_INDEX', 'store.damaged'],
    ['SQLITE_READONLY', 'store.unwritable'],
    ['SQLITE_READONLY_DBMOVED', 'store.unwritable'],
    ['SQLITE_CANTOPEN', 'store.unwritable'],
    ['SQLITE_IOERR_WRITE', 'store.writeFailed'],
    ['SQLITE_IOERR_FSYNC', 'store.writeFailed'],
    ['SQLITE_IOERR_READ', 'store.readFailed'],
    ['EIO', 'store.writeFailed'],
    ['EACCES', 'store.unwritable'],
    ['EROFS', 'store.unwritable'],
  ])('%s is %s', (code, expected) => {
    expect(storeError(coded(code), temporaryFolder())).toMatchObject({ ok: false, error: { code: expected } })
  })

  it.each(['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_READ', 'SQLITE_CANTOPEN', 'ENOENT'])(
    '%s in a folder that is gone says that it is gone',
    (code) => {
      const folder = temporaryFolder()
      rmSync(folder, { recursive: true })
      expect(storeError(coded(code), folder)).toMatchObject({ error: { code: 'store.folderGone', values: { folder } } })
    },
  )

  it.each([
    ['EACCES', 'store.readOnlyFolder'],
    ['EROFS', 'store.readOnlyFolder'],
    ['ENOSPC', 'store.full'],
    ['EDQUOT', 'store.quota'],
  ])('that SQLite does not explain is asked of the disk: %s is %s', (code, expected) => {
    const folder = temporaryFolder()
    refused.set(join(folder, 'jaarlijn.proef'), code)
    for (const vague of ['SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN', 'SQLITE_READONLY']) {
      expect(storeError(coded(vague), folder)).toMatchObject({ error: { code: expected } })
    }
  })

  it.each([
    [constants.W_OK, 'store.readOnlyFile'],
    [constants.R_OK, 'store.unreadable'],
  ])('of a file whose rights refuse %i is %s', (mode, expected) => {
    const folder = temporaryFolder()
    const file = databaseFile(folder)
    writeFileSync(file, '')
    refused.set(`${file} ${mode}`, 'EACCES')
    expect(storeError(coded('SQLITE_READONLY'), folder)).toMatchObject({ error: { code: expected, values: { file } } })
  })

  it('leaves nothing of its attempt', () => {
    const folder = temporaryFolder()
    storeError(coded('SQLITE_READONLY'), folder)
    expect(readdirSync(folder)).toEqual([])
  })

  it('while the system was reading is told as such', () => {
    const failed = Object.assign(coded('EIO'), { syscall: 'read' })
    expect(storeError(failed, temporaryFolder())).toMatchObject({ error: { code: 'store.readFailed' } })
  })

  it('says that it is open already only when it is Jaarlijn that has it', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'jaarlijn.open'), '999999999 ')
    expect(storeError(coded('SQLITE_BUSY'), folder)).toMatchObject({ error: { code: 'store.inUse' } })
    noteOwner(folder)
    expect(storeError(coded('SQLITE_BUSY'), folder)).toMatchObject({ error: { code: 'store.locked' } })
  })

  it('that is a row that is no record is told as such', () => {
    expect(storeError(new Unreadable('x'), temporaryFolder())).toMatchObject({
      error: { code: 'store.recordUnreadable' },
    })
  })

  it('is not a mistake of ours: that one stays an exception', () => {
    for (const error of [coded('SQLITE_CONSTRAINT_FOREIGNKEY'), coded('SQLITE_ERROR'), new TypeError('x'), 'tekst']) {
      expect(storeError(error, temporaryFolder())).toBeNull()
    }
  })
})
