import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { databaseFile, logFile } from './store/files.ts'
import { must, temporaryFolder } from './store/testing/folder.ts'
import { asKilled } from './store/testing/killed.ts'
import { createWorkspaceHandle, type WorkspaceHandle } from './workspaceHandle.ts'

/** A workspaceHandle on a folder, with the revisions that it told of and what it wrote down. */
function handleOn(folder: string) {
  const told: number[] = []
  const logged: string[] = []
  const workspaceHandle = createWorkspaceHandle(
    folder,
    countingContext(),
    ({ revision }) => void told.push(revision),
    (what) => void logged.push(what),
  )
  onTestFinished(() => workspaceHandle.close())
  return { workspaceHandle, told, logged }
}

test('the data open, and every change of them is told', () => {
  const { workspaceHandle, told } = handleOn(temporaryFolder())
  expect(workspaceHandle.problem()).toBeNull()
  const { trajectId } = must(must(workspaceHandle.workspace()).create(begin.input))
  must(
    must(workspaceHandle.workspace()).execute(trajectId, 'activity.add', {
      title: 'Koffie',
      kind: 'new',
      moment: null,
    }),
  )
  expect(told).toEqual([1, 2])
})

test('what is open is not opened again', () => {
  const { workspaceHandle } = handleOn(temporaryFolder())
  const workspace = must(workspaceHandle.workspace())
  workspaceHandle.retry()
  expect(must(workspaceHandle.workspace())).toBe(workspace)
})

test('a problem is kept and told until a new attempt succeeds', () => {
  const folder = join(temporaryFolder(), 'data')
  writeFileSync(folder, 'hier staat al een bestand')
  const { workspaceHandle, told, logged } = handleOn(folder)
  const problem = fail('store.unwritable', { folder })
  expect(workspaceHandle.problem()).toEqual({ code: 'store.unwritable', values: { folder } })
  workspaceHandle.retry()
  expect(workspaceHandle.workspace()).toEqual(problem)
  unlinkSync(folder)
  expect(workspaceHandle.workspace()).toEqual(problem)
  workspaceHandle.retry()
  expect(workspaceHandle.problem()).toBeNull()
  must(must(workspaceHandle.workspace()).create(begin.input))
  // That the disk refuses is no error of the app, to be looked up later.
  expect([told, logged]).toEqual([[1], []])
})

test('an error that nobody expected is written down, and no reason to go down', () => {
  const folder = temporaryFolder()
  // Says that it is ours, but holds nothing that a migration can go on with.
  const database = new Database(databaseFile(folder))
  database.exec('CREATE TABLE anything (id TEXT)')
  database.pragma('application_id = 0x4a616172')
  database.pragma('user_version = 1')
  database.close()
  const { workspaceHandle, logged } = handleOn(folder)
  expect(workspaceHandle.problem()).toEqual({ code: 'unexpected' })
  expect(logged).toEqual(['open'])
  unlinkSync(databaseFile(folder))
  workspaceHandle.retry()
  expect(workspaceHandle.problem()).toBeNull()
})

test('what is closed is free for another process, and refuses from then on', () => {
  const folder = temporaryFolder()
  const first = handleOn(folder).workspaceHandle
  const second = handleOn(folder).workspaceHandle
  expect(second.problem()).toEqual({ code: 'store.locked' })
  first.close()
  expect(first.workspace()).toMatchObject({ ok: false })
  second.retry()
  expect(second.problem()).toBeNull()
  first.close()
  expect(second.workspace()).toMatchObject({ ok: true })
})

const activity = { title: 'Ouderavond', kind: 'new', moment: null }
const titlesIn = (workspaceHandle: WorkspaceHandle) => {
  const workspace = must(workspaceHandle.workspace())
  return workspace
    .list()
    .flatMap(({ id }) => [...must(workspace.document(id)).activity.values()].map(({ title }) => title))
}

/** A workspaceHandle with one activity, and a folder that is as a kill leaves it: its commits stand in the log. */
function withWork(folder = join(temporaryFolder(), 'gegevens')) {
  const { workspaceHandle } = handleOn(folder)
  const { trajectId } = must(must(workspaceHandle.workspace()).create(begin.input))
  const add = () => must(workspaceHandle.workspace()).execute(trajectId, 'activity.add', activity)
  must(add())
  return { folder, workspaceHandle, trajectId, add }
}

test('what cannot be opened is set aside whole, and one begins empty', () => {
  const left = asKilled(withWork().folder)
  writeFileSync(databaseFile(left), '')
  const log = readFileSync(logFile(left))
  const { workspaceHandle } = handleOn(left)
  expect(workspaceHandle.problem()).toMatchObject({ code: 'store.logAlone' })
  must(workspaceHandle.beginEmpty())
  expect(workspaceHandle.problem()).toBeNull()
  expect(titlesIn(workspaceHandle)).toEqual([])
  const [name = ''] = readdirSync(join(left, 'weggezet'))
  expect(readFileSync(join(left, 'weggezet', name, 'jaarlijn.db-wal')).equals(log)).toBe(true)
})

test('data that are open are never set aside, here or in another process', () => {
  const { folder, workspaceHandle } = withWork()
  must(workspaceHandle.beginEmpty())
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond'])
  const other = handleOn(folder).workspaceHandle
  expect(other.beginEmpty()).toEqual(fail('store.locked'))
  expect(other.openToRead()).toEqual(fail('store.locked'))
  expect(existsSync(join(folder, 'weggezet'))).toBe(false)
})

test('what can be read of a damaged log is opened to read, and written elsewhere to work on', () => {
  const { folder, add } = withWork()
  const sizeThen = readFileSync(logFile(folder)).length
  must(add())
  must(add())
  const left = asKilled(folder)
  const log = readFileSync(logFile(left))
  // In the transaction before the last one.
  log.writeUInt8(log.readUInt8(sizeThen + 200) ^ 1, sizeThen + 200)
  writeFileSync(logFile(left), log)
  const { workspaceHandle } = handleOn(left)
  expect(workspaceHandle.problem()).toMatchObject({ code: 'store.logDamaged' })
  must(workspaceHandle.openToRead())
  expect(workspaceHandle.isReading()).toBe(true)
  const read = titlesIn(workspaceHandle)
  expect(read.length).toBeGreaterThan(0)
  const [{ id } = { id: '' }] = must(workspaceHandle.workspace()).list()
  expect(must(workspaceHandle.workspace()).execute(id, 'activity.add', activity)).toMatchObject({
    error: { code: 'store.readOnly' },
  })
  // In its own place too: what stands there is set aside then.
  must(workspaceHandle.writeElsewhere(left))
  expect(workspaceHandle.isReading()).toBe(false)
  expect(titlesIn(workspaceHandle)).toEqual(read)
  expect(must(workspaceHandle.workspace()).execute(id, 'activity.add', activity).ok).toBe(true)
  expect(readdirSync(join(left, 'weggezet'))).toHaveLength(1)
})

test.each([
  ['removed', (folder: string) => rmSync(folder, { recursive: true })],
  [
    'replaced',
    (folder: string) => {
      unlinkSync(databaseFile(folder))
      writeFileSync(databaseFile(folder), 'iets anders')
    },
  ],
])('work whose file was %s is refused, kept, and written elsewhere with all that was there', (_, take) => {
  const { folder, workspaceHandle, add } = withWork()
  take(folder)
  expect(add()).toEqual(fail('store.moved', { folder }))
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond'])
  const other = join(temporaryFolder(), 'stick')
  must(workspaceHandle.writeElsewhere(other))
  expect(workspaceHandle.folder()).toBe(other)
  must(add())
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond', 'Ouderavond'])
  workspaceHandle.close()
  expect(titlesIn(handleOn(other).workspaceHandle)).toEqual(['Ouderavond', 'Ouderavond'])
})

test('the next start finds work that was written elsewhere, and the usual place again after it was put back', () => {
  const { folder, workspaceHandle, add } = withWork()
  const stick = join(temporaryFolder(), 'stick')
  expect(workspaceHandle.writeElsewhere(stick)).toEqual(ok({ isRemembered: true }))
  must(add())
  workspaceHandle.close()
  const next = handleOn(folder).workspaceHandle
  expect([next.folder(), next.home, titlesIn(next)]).toEqual([stick, folder, ['Ouderavond', 'Ouderavond']])
  must(next.writeElsewhere(join(folder, '.')))
  expect(next.folder()).toBe(folder)
  next.close()
  const last = handleOn(folder).workspaceHandle
  expect([last.folder(), titlesIn(last)]).toEqual([folder, ['Ouderavond', 'Ouderavond']])
})

test('a stick that is out is asked for; who has none goes on in the usual place, with what was there last', () => {
  const { folder, workspaceHandle, add } = withWork()
  const stick = join(temporaryFolder(), 'stick')
  must(workspaceHandle.writeElsewhere(stick))
  must(add())
  workspaceHandle.close()
  renameSync(stick, `${stick} eruit`)
  const { workspaceHandle: next } = handleOn(folder)
  expect(next.workspace()).toEqual(fail('store.otherGone', { folder: stick }))
  // Nothing was made where the stick will be.
  expect(existsSync(stick)).toBe(false)
  renameSync(`${stick} eruit`, stick)
  next.retry()
  expect(titlesIn(next)).toEqual(['Ouderavond', 'Ouderavond'])
  next.close()

  rmSync(stick, { recursive: true })
  const { workspaceHandle: without } = handleOn(folder)
  without.goHome()
  expect([without.folder(), titlesIn(without)]).toEqual([folder, ['Ouderavond']])
  without.close()
  expect(handleOn(folder).workspaceHandle.folder()).toBe(folder)
})

test('a usual place that can remember nothing says so', () => {
  const { folder, workspaceHandle } = withWork()
  mkdirSync(join(folder, 'andere-map.json.nieuw'))
  expect(workspaceHandle.writeElsewhere(join(temporaryFolder(), 'stick'))).toEqual(ok({ isRemembered: false }))
})

test('a folder that was removed is made again with all that was in it', () => {
  const { folder, workspaceHandle, add, trajectId } = withWork()
  rmSync(folder, { recursive: true })
  expect(add()).toMatchObject({ ok: false })
  must(workspaceHandle.writeElsewhere(folder))
  must(add())
  must(must(workspaceHandle.workspace()).undo(trajectId))
  must(must(workspaceHandle.workspace()).undo(trajectId))
  expect(titlesIn(workspaceHandle)).toEqual([])
})

test('data in their place are not written over themselves', () => {
  const { folder, workspaceHandle } = withWork()
  expect(workspaceHandle.writeElsewhere(join(folder, '.'))).toEqual(fail('folder.same'))
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond'])
})

test('a folder that cannot be written leaves the work where it is', () => {
  const { folder, workspaceHandle } = withWork()
  const file = join(temporaryFolder(), 'bestand')
  writeFileSync(file, 'geen map')
  expect(workspaceHandle.writeElsewhere(file)).toMatchObject({ ok: false })
  expect(workspaceHandle.folder()).toBe(folder)
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond'])
})

test('when the old file cannot be read any more, what is in memory is written elsewhere', () => {
  const { workspaceHandle, add } = withWork()
  const workspace = must(workspaceHandle.workspace())
  workspace.writeTo = () => fail('store.readFailed', { file: 'x' })
  const other = temporaryFolder()
  const before = must(workspace.open(workspace.list()[0]?.id ?? ''))
  must(workspaceHandle.writeElsewhere(other))
  expect(titlesIn(workspaceHandle)).toEqual(['Ouderavond'])
  // Windows that show the old revision take the next one.
  expect(must(add())?.revision).toBe(before.revision + 2)
})
