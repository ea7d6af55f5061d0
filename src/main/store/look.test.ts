import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Workspace } from '#main/workspace/workspace.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { databaseFile, journalFile, logFile, stampFile } from './files.ts'
import { look } from './look.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open.ts'
import { checkpoint, noteRefusal, readStamp } from './stamp.ts'
import { openStore, openStoreToRead, type Store } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'
import { asKilled } from './testing/killed.ts'

/** A traject that somebody works on, in a folder of its own. */
function working() {
  const folder = temporaryFolder()
  const store = must(openStore(folder))
  onTestFinished(() => store.close())
  const workspace = new Workspace(store, countingContext())
  const { trajectId } = must(workspace.create(begin.input))
  const stepId = [...must(workspace.document(trajectId)).step.values()].find(({ board }) => board === 'now')?.id ?? ''
  const add = (...texts: readonly string[]) =>
    must(workspace.execute(trajectId, 'card.add', { stepId, column: 'keep', cards: texts.map((text) => ({ text })) }))
  return { folder, store, workspace, trajectId, add }
}

/** Files whose next read the disk refuses, once for each time that they are named. */
const failingReads: string[] = []

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const refused = (file: unknown) => {
    const at = failingReads.indexOf(String(file))
    if (at === -1) return
    failingReads.splice(at, 1)
    throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })
  }
  return {
    ...real,
    readFileSync: ((...given: Parameters<typeof real.readFileSync>) => {
      refused(given[0])
      return real.readFileSync(...given)
    }) as typeof real.readFileSync,
    openSync: ((...given: Parameters<typeof real.openSync>) => {
      refused(given[0])
      return real.openSync(...given)
    }) as typeof real.openSync,
  }
})

/** What a kill leaves of six cards of which the second was damaged in the log. */
function withBadBit() {
  const { folder, add, trajectId } = working()
  add('Ouderavond')
  const sizeThen = statSync(logFile(folder)).size
  for (let number = 1; number <= 5; number += 1) add(`Idee ${number}`)
  const left = asKilled(folder)
  const log = readFileSync(logFile(left))
  log.writeUInt8(log.readUInt8(sizeThen + 200) ^ 1, sizeThen + 200)
  writeFileSync(logFile(left), log)
  return { left, trajectId }
}

const bytesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

function refusal(folder: string): string | null {
  const before = bytesIn(folder)
  const opened = openStore(folder)
  if (opened.ok) {
    opened.value.close()
    return null
  }
  // What is refused is as it was, and nothing lies beside it.
  expect(bytesIn(folder)).toEqual(before)
  return opened.error.code
}

function textsIn(store: Store, trajectId: string): readonly string[] {
  return [...store.readDocument(trajectId).card.values()].map(({ text }) => text).sort()
}

/** A copy of the data as they were at an earlier moment, whole in one file. */
function backupOf(store: Store): string {
  const folder = temporaryFolder()
  must(store.writeTo(folder, new Date()))
  return databaseFile(folder)
}

describe('a log beside a file', () => {
  it('of the same file is played in at the next start, as after every kill', () => {
    const { folder, trajectId, add, store } = working()
    add('Ouderavond')
    const left = asKilled(folder)
    expect(statSync(logFile(left)).size).toBeGreaterThan(0)
    const again = must(openStore(left))
    expect(written(again.readDocument(trajectId))).toBe(written(store.readDocument(trajectId)))
    again.close()
  })

  it('is not played into a copy that was put in the place of the file', () => {
    const { folder, store, workspace, trajectId, add } = working()
    add('Ouderavond')
    const backup = backupOf(store)
    // In the file since then, and after that only in the log.
    expect(workspace.remove(trajectId).ok).toBe(true)
    must(workspace.create(begin.input))
    const left = asKilled(folder)
    copyFileSync(backup, databaseFile(left))
    expect(refusal(left)).toBe('store.logForeign')
    // The copy is as good as it was: without the log it opens.
    rmSync(logFile(left))
    expect(refusal(left)).toBeNull()
  })

  it('is not played into a copy that was made of its own file a moment before', async () => {
    const { folder, store, add } = working()
    add('Ouderavond')
    const whole = backupOf(store)
    // Page by page, as SQLite's own backup makes one.
    const page = join(temporaryFolder(), 'kopie.db')
    const source = new Database(readFileSync(whole))
    await source.backup(page)
    source.close()
    add('Later')
    for (const backup of [whole, page]) {
      const left = asKilled(folder)
      copyFileSync(backup, databaseFile(left))
      expect(refusal(left)).toBe('store.logForeign')
    }
  })

  it.each(['gone', 'empty'])('of which the file is %s is told, and not thrown away', (how) => {
    const { folder, add } = working()
    add('Ouderavond')
    const left = asKilled(folder)
    if (how === 'gone') rmSync(databaseFile(left))
    else truncateSync(databaseFile(left), 0)
    expect(refusal(left)).toBe('store.logAlone')
  })

  it('that was folded into the file at every moment of a checkpoint belongs to it', () => {
    const { folder, store, trajectId, add } = working()
    add('Ouderavond')
    store.close()
    const database = must(openDatabase(folder))
    database.prepare("UPDATE card SET text = 'Rapportavond'").run()
    const before = asKilled(folder)
    checkpoint(database, folder)
    const after = asKilled(folder)
    database.prepare("UPDATE card SET text = 'Musical'").run()
    database.close()
    // A checkpoint copies pages one by one, between two states of the stamp.
    const [old, now] = [before, after].map((of) => readFileSync(databaseFile(of)))
    const both = JSON.parse(readFileSync(stampFile(after), 'utf8')) as { page: number; marks: string[] }
    both.marks.unshift(...(JSON.parse(readFileSync(stampFile(before), 'utf8')) as { marks: string[] }).marks)
    const pages = (now?.length ?? 0) / 4096
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: pages, maxLength: pages }), (copied) => {
        const left = asKilled(before)
        const file = Buffer.from(old ?? '')
        copied.forEach((isCopied, page) => {
          if (isCopied) now?.copy(file, page * 4096, page * 4096, (page + 1) * 4096)
        })
        writeFileSync(databaseFile(left), file)
        writeFileSync(stampFile(left), JSON.stringify(both).padEnd(512))
        const again = must(openStore(left))
        expect(textsIn(again, trajectId)).toEqual(['Rapportavond'])
        again.close()
      }),
      { numRuns: 20 },
    )
  })

  it('with a gap behind what a failing disk refused is read up to there', () => {
    const { left, trajectId } = withBadBit()
    noteRefusal(left)
    const again = must(openStore(left))
    expect(textsIn(again, trajectId)).toEqual(['Ouderavond'])
    again.close()
    expect(readStamp(left)?.isRefused).toBe(false)
  })

  it('with a bad bit before its last transaction is told, and what stands before it can be read', () => {
    const { left, trajectId } = withBadBit()
    expect(refusal(left)).toBe('store.logDamaged')
    const before = bytesIn(left)
    const reading = must(openStoreToRead(left))
    expect(textsIn(reading, trajectId)).toEqual(['Ouderavond'])
    expect(reading.drafts.keep(null, { a: 'b' })).toMatchObject({ error: { code: 'store.readOnly' } })
    reading.close()
    expect(bytesIn(left)).toEqual(before)
  })

  it('of which the last transaction is torn, as a power cut leaves it, is no damage', () => {
    const { folder, add, trajectId } = working()
    add('Ouderavond')
    const left = asKilled(folder)
    truncateSync(logFile(left), statSync(logFile(left)).size - 100)
    const again = must(openStore(left))
    expect(textsIn(again, trajectId)).toEqual([])
    again.close()
  })
})

describe('a first start that was killed', () => {
  it('with half a transaction of SQLite begins again, and locks nobody out', () => {
    const folder = temporaryFolder()
    // What stands on disk while the file gets its very first page.
    const database = new Database(databaseFile(folder))
    database.pragma('journal_mode = WAL')
    database.close()
    writeFileSync(journalFile(folder), Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(504)]))
    expect(refusal(folder)).toBeNull()
  })

  it('leaving zeros and a journal begins again', () => {
    const folder = temporaryFolder()
    writeFileSync(databaseFile(folder), Buffer.alloc(4096))
    // A journal that says: there was nothing before.
    const journal = Buffer.alloc(512)
    Buffer.from('d9d505f920a163d7', 'hex').copy(journal)
    journal.writeUInt32BE(512, 20)
    journal.writeUInt32BE(4096, 24)
    writeFileSync(journalFile(folder), journal)
    expect(refusal(folder)).toBeNull()
  })

  it('with everything still in the log is ours', () => {
    const folder = temporaryFolder()
    const database = must(openDatabase(folder))
    const left = asKilled(folder)
    database.close()
    expect(refusal(left)).toBeNull()
  })
})

it('one read that fails is no damage', () => {
  const { folder, add, trajectId } = working()
  add('Ouderavond')
  const left = asKilled(folder)
  failingReads.push(logFile(left))
  const again = must(openStore(left))
  expect(failingReads).toEqual([])
  expect(textsIn(again, trajectId)).toEqual(['Ouderavond'])
  again.close()
  // That it goes on failing is no damage either.
  failingReads.push(...Array.from({ length: 9 }, () => databaseFile(left)))
  expect(openStore(left)).toMatchObject({ error: { code: 'store.readFailed' } })
  failingReads.length = 0
})

it('a file in another mode of SQLite is opened', () => {
  const { folder, store, trajectId, add } = working()
  add('Ouderavond')
  store.close()
  const other = new Database(databaseFile(folder))
  other.pragma('journal_mode = DELETE')
  other.close()
  const again = must(openStore(folder))
  expect(textsIn(again, trajectId)).toEqual(['Ouderavond'])
  again.close()
})

it('a backup is put in the place of a file without a log, and its stamp is made true', () => {
  const { folder, store, trajectId, add } = working()
  add('Ouderavond')
  const backup = backupOf(store)
  add('Later')
  store.close()
  expect(existsSync(logFile(folder))).toBe(false)
  copyFileSync(backup, databaseFile(folder))
  const again = must(openStore(folder))
  expect(textsIn(again, trajectId)).toEqual(['Ouderavond'])
  must(again.drafts.keep(null, { veld: 'getypt' }))
  const left = asKilled(folder)
  again.close()
  expect(look(left, migrations.length)).toMatchObject({ ok: true, value: { kind: 'ours', hasLog: true } })
})
