import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AudienceState } from '#shared/contract.ts'
import { calls, type EventName } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { emptyStage } from '#shared/rules/stage/stage.ts'
import { backupsIn } from '../backups/testing/backupsIn.ts'
import { realEnvironment } from '../environment.ts'
import { BrokenContract, holdEvent } from '../heldToContract.ts'
import { settingsIn } from '../settings.ts'
import { databaseFile } from '../store/files.ts'
import { createWorkspaceHandle, type WorkspaceHandle } from '../workspaceHandle.ts'
import { createBridge, type Handle, type HostAbilities, type ReadyFile, tellPatched } from './bridge.ts'

const school = { school: 'Vmbo De Kade', place: 'Zaandam', schoolType: 'vmbo', region: 'noord', schoolYear: 2026 }
let folder = ''
let workspaceHandle: WorkspaceHandle
let told: EventName[] = []
let logged: string[] = []
let handed: ReadyFile[] = []
let place: string | null = null
let left: boolean[] = []
let handle: Handle

function remember(next: string): void {
  place = next
}

function abilities(dataFolder: string): HostAbilities {
  return {
    host: 'web',
    environment: realEnvironment,
    tell: (name, payload) => {
      holdEvent(name, payload)
      told.push(name)
    },
    saveDocument: async () => ok({ kind: 'print' }),
    saveFile: async (file) => {
      handed.push(file)
      return ok({ kind: 'saved', path: file.name })
    },
    chooseFolder: null,
    lastPlace: { place: () => place, setPlace: remember },
    settings: settingsIn(
      dataFolder,
      () => new Date(),
      () => {},
    ),
    displayName: () => 'web',
    left: (refused) => void left.push(refused),
    audience: null,
    backups: backupsIn(dataFolder, () => workspaceHandle),
    isChecked: true,
    log: (what) => void logged.push(what),
  }
}

function start(own: Partial<HostAbilities> = {}, dataFolder = folder): void {
  const all = { ...abilities(dataFolder), ...own }
  workspaceHandle = createWorkspaceHandle(dataFolder, realEnvironment, tellPatched(all.tell), all.log)
  handle = createBridge(workspaceHandle, all)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-bridge-'))
  told = []
  logged = []
  handed = []
  place = null
  left = []
  start()
})
afterEach(() => {
  workspaceHandle.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a traject is made, told to every window, listed and removed', async () => {
  const created = await handle('trajecten.create', { input: school })
  expect(created).toMatchObject({ ok: true, value: { trajectId: expect.any(String) } })
  expect(told).toEqual(['patched', 'trajecten.changed'])
  const list = await handle('trajecten.list', undefined)
  expect(list).toMatchObject({ ok: true, value: [{ school: 'Vmbo De Kade' }] })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  expect(await handle('traject.remove', { trajectId })).toEqual(ok(null))
  expect(told.at(-1)).toBe('trajecten.changed')
  expect(await handle('trajecten.list', undefined)).toEqual(ok([]))
})

test('the history of an activity is told, and not of a traject that is not there', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  const input = { title: 'Ouderavond', kind: 'new', moment: null }
  const added = await handle('traject.execute', { trajectId, command: 'activity.add', input })
  const [change] = (added as { value: { patch: readonly { id: string }[] } }).value.patch
  const activityId = change?.id ?? ''
  const told = await handle('activity.history', { trajectId, activityId })
  expect(told).toMatchObject({ ok: true, value: [{ kind: 'do', label: { key: 'did.activity.add' } }] })
  expect(await handle('activity.history', { trajectId: 'weg', activityId })).toEqual(fail('traject.gone'))
})

test('the example can be asked for, and asked for again', async () => {
  expect(await handle('trajecten.example', undefined)).toMatchObject({ ok: true })
  expect(await handle('trajecten.example', undefined)).toMatchObject({ ok: true })
  expect(await handle('trajecten.list', undefined)).toMatchObject({ value: { length: 2 } })
})

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'app.stop',
  'app.status ',
  'APP.STATUS',
  null,
  undefined,
  5,
  {},
  ['app.status'],
  { toString: () => 'app.status' },
])('an unknown call is refused: %j', async (name) => {
  expect(await handle(name, undefined)).toEqual(fail('call.unknown'))
  expect(logged).toEqual([])
})

test.each(Object.keys(calls))('%s refuses what has a wrong shape', async (name) => {
  for (const input of [
    null,
    5,
    'tekst',
    [],
    () => 1,
    { trajectId: { toString: 'x' } },
    { trajectId: 'x'.repeat(65) },
  ]) {
    const answer = await handle(name, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
  }
  expect(told).toEqual([])
})

test('an unknown command is refused and changes nothing', async () => {
  await handle('trajecten.create', { input: school })
  const list = (await handle('trajecten.list', undefined)) as { value: { id: string }[] }
  const trajectId = list.value[0]?.id
  for (const command of ['__proto__', 'constructor', 'card.explode', '']) {
    const answer = await handle('traject.execute', { trajectId, command, input: {} })
    expect(answer).toMatchObject({ ok: false, error: { code: 'command.unknown' } })
  }
  expect(await handle('traject.open', { trajectId })).toMatchObject({ value: { revision: 1 } })
})

test('a fault is logged by name of the call alone, and answered', async () => {
  const throwing: WorkspaceHandle = { ...workspaceHandle, workspace: () => ok({} as never) }
  handle = createBridge(throwing, abilities(folder))
  expect(await handle('trajecten.list', undefined)).toEqual(fail('unexpected'))
  expect(logged).toEqual(['trajecten.list'])
})

test('an answer that is not what the contract promises is refused where that is checked, and logged', async () => {
  const talking = {
    ...workspaceHandle,
    workspace: () => ok({ list: () => [{ school: 'De Kade', contact: '06' }] } as never),
  }
  handle = createBridge(talking, abilities(folder))
  await expect(handle('trajecten.list', undefined)).rejects.toThrow(BrokenContract)
  expect(logged).toEqual(['trajecten.list'])
  handle = createBridge(talking, { ...abilities(folder), isChecked: false })
  expect(await handle('trajecten.list', undefined)).toMatchObject({ value: [{ contact: '06' }] })
})

test.each([
  ['traject', 'trajecten.list', undefined],
  ['card', 'traject.open', {}],
  ['history', 'traject.open', {}],
] as const)('damage on the pages of %s is told by %s, and no byte of the file changes', async (table, name, input) => {
  await handle('trajecten.create', { input: school })
  const list = (await handle('trajecten.list', undefined)) as { value: { id: string }[] }
  const asked = input && { ...input, trajectId: list.value[0]?.id }
  workspaceHandle.close()
  const file = databaseFile(folder)
  damage(file, table)
  const before = readFileSync(file)
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: null } })
  const damaged = { ok: false, error: { code: 'store.damaged', values: { file } } }
  expect(await handle(name, asked)).toEqual(damaged)
  expect(await handle(name, asked)).toEqual(damaged)
  expect(logged).toEqual([name, name])
  workspaceHandle.close()
  expect(readFileSync(file).equals(before)).toBe(true)
})

/** Overwrites the first page of a table and of what indexes it: what a worn disk does. */
function damage(file: string, table: string): void {
  const database = new Database(file)
  const pages = database.prepare('SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?').pluck().all(table)
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0xff, (Number(page) - 1) * size, Number(page) * size)
  writeFileSync(file, bytes)
}

test('a document that cannot be made is an expected error', async () => {
  workspaceHandle.close()
  start({ saveDocument: () => Promise.reject(new Error('geen lettertype')) })
  await handle('trajecten.create', { input: school })
  const list = (await handle('trajecten.list', undefined)) as { value: { id: string }[] }
  const asked = { trajectId: list.value[0]?.id, format: 'docx' }
  expect(await handle('traject.export', asked)).toEqual(fail('export.failed'))
  expect(await handle('traject.export', { ...asked, trajectId: 'weg' })).toEqual(fail('traject.gone'))
})

test('a host without windows says that it has no second screen', async () => {
  const refused = fail('audience.electronOnly')
  expect(await handle('audience.show', undefined)).toEqual(refused)
  expect(await handle('audience.hide', undefined)).toEqual(refused)
  expect(await handle('audience.freeze', { frozen: true })).toEqual(refused)
  expect(await handle('audience.black', { black: true })).toEqual(refused)
  expect(await handle('stage.set', { trajectId: 'een', state: emptyStage })).toEqual(refused)
})

test('a host with windows does what is asked with the audience window, and tells how it is', async () => {
  const done: unknown[] = []
  const size = { width: 1280, height: 720 }
  const state: AudienceState = {
    open: true,
    preview: false,
    frozen: false,
    black: false,
    size,
    pages: null,
    lost: false,
  }
  const doing =
    (name: string) =>
    (...given: unknown[]) => {
      done.push([name, ...given])
      return state
    }
  workspaceHandle.close()
  start({
    audience: {
      state: () => state,
      show: doing('show'),
      hide: doing('hide'),
      preview: doing('preview'),
      freeze: doing('freeze'),
      black: doing('black'),
      setStage: doing('setStage'),
    },
  })
  expect(await handle('app.status', undefined)).toMatchObject({ value: { audience: state } })
  expect(await handle('audience.show', undefined)).toEqual(ok(state))
  expect(await handle('audience.freeze', { frozen: true })).toEqual(ok(state))
  expect(await handle('audience.black', { black: false })).toEqual(ok(state))
  expect(await handle('stage.set', { trajectId: 'een', state: emptyStage })).toEqual(ok(null))
  expect(await handle('stage.set', { trajectId: 'een', state: { ...emptyStage, note: 'x' } })).toEqual(
    fail('call.invalid'),
  )
  expect(await handle('audience.hide', undefined)).toEqual(ok(state))
  expect(done).toEqual([['show'], ['freeze', true], ['black', false], ['setStage', 'een', emptyStage], ['hide']])
})

test('data that cannot be opened is told, answers every call, and can be tried again', async () => {
  const other = join(folder, 'map')
  writeFileSync(other, 'hier staat al een bestand')
  workspaceHandle.close()
  start({}, other)
  const problem = { code: 'store.unwritable', values: { folder: other } }
  expect(await handle('app.status', undefined)).toEqual(
    ok({ host: 'web', dataFolder: other, usualFolder: null, audience: null, problem, reading: false, place: null }),
  )
  expect(await handle('trajecten.list', undefined)).toEqual({ ok: false, error: problem })
  expect(await handle('trajecten.create', { input: school })).toEqual({ ok: false, error: problem })
  expect(await handle('trajecten.example', undefined)).toEqual({ ok: false, error: problem })
  expect(await handle('app.retry', undefined)).toMatchObject({ value: { problem } })
  unlinkSync(other)
  mkdirSync(other)
  expect(await handle('app.retry', undefined)).toMatchObject({ value: { problem: null } })
  expect(await handle('trajecten.create', { input: school })).toMatchObject({ ok: true })
})

test('a second process on the same data hears that it is open already', async () => {
  const first = workspaceHandle
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.locked' } } })
  first.close()
  expect(await handle('app.retry', undefined)).toMatchObject({ value: { problem: null } })
})

const idea = { id: null, name: ' Koffie met  ouders', stated: {}, own: true }

test('an own idea is kept beside the shipped ones, told to every window and removed again', async () => {
  const shipped = (await handle('library.list', undefined)) as { value: { own: boolean }[] }
  expect(shipped.value.length).toBeGreaterThan(0)
  const kept = (await handle('library.change', { put: [idea], remove: [] })) as { value: { id: string }[] }
  expect(kept).toMatchObject({ value: [{ id: expect.any(String), name: 'Koffie met ouders', own: true }] })
  expect(told).toEqual(['library'])
  expect(await handle('library.list', undefined)).toMatchObject({
    value: { length: shipped.value.length + 1, 0: kept.value[0] },
  })
  const remove = kept.value.map(({ id }) => id)
  expect(await handle('library.change', { put: [], remove })).toEqual(ok([]))
  expect(await handle('library.list', undefined)).toEqual(shipped)
})

test('a refused change of the gereedschapskist is told to nobody', async () => {
  expect(await handle('library.change', { put: [idea, idea], remove: [] })).toEqual(
    fail('library.exists', { name: 'Koffie met ouders' }),
  )
  expect(told).toEqual([])
})

test('own ideas are handed over as a file, without the shipped ones', async () => {
  await handle('library.change', { put: [idea], remove: [] })
  expect(await handle('library.export', undefined)).toEqual(ok({ kind: 'saved', path: 'Gereedschapskist.json' }))
  const written = JSON.parse(new TextDecoder().decode(handed[0]?.bytes)) as { entries: object[] }
  expect(written.entries).toMatchObject([{ name: 'Koffie met ouders' }])
})

test('what is typed is kept and read, told to nobody, and no part of a traject', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  const before = [await handle('traject.open', { trajectId }), await handle('trajecten.list', undefined)]
  told = []
  const typed = { 'kaart-1 card': { text: 'half', more: '' } }
  expect(await handle('drafts.keep', { trajectId, drafts: typed })).toEqual(ok(null))
  expect(await handle('drafts.read', { trajectId })).toEqual(ok(typed))
  expect([await handle('traject.open', { trajectId }), await handle('trajecten.list', undefined)]).toEqual(before)
  expect(told).toEqual([])
  expect(await handle('drafts.keep', { trajectId: 'weg', drafts: typed })).toEqual(fail('traject.gone'))
  expect(await handle('drafts.read', { trajectId: 'weg' })).toEqual(fail('traject.gone'))
  // At the list there is no traject, and still something to type.
  expect(await handle('drafts.keep', { trajectId: null, drafts: { '#new traject': 'Vmbo' } })).toEqual(ok(null))
  expect(await handle('drafts.read', { trajectId: null })).toEqual(ok({ '#new traject': 'Vmbo' }))
})

test('the screen that is shown is remembered, and told at the next start', async () => {
  expect(await handle('app.status', undefined)).toMatchObject(ok({ place: null }))
  expect(await handle('app.setPlace', { place: '/traject/een' })).toEqual(ok(null))
  expect(await handle('app.status', undefined)).toMatchObject(ok({ place: '/traject/een' }))
})

test('a window that has put away what was typed says so to the host', async () => {
  expect(await handle('app.left', { refused: true })).toEqual(ok(null))
  expect(left).toEqual([true])
})

test('data that cannot be opened are set aside by the app, or opened to read', async () => {
  await handle('trajecten.create', { input: school })
  workspaceHandle.close()
  const bytes = readFileSync(databaseFile(folder))
  // A part of the file is lost.
  writeFileSync(databaseFile(folder), bytes.subarray(0, 8192))
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.truncated' } } })
  expect(await handle('app.beginEmpty', undefined)).toMatchObject({ value: { problem: null, reading: false } })
  expect(await handle('trajecten.list', undefined)).toEqual(ok([]))
  workspaceHandle.close()
  writeFileSync(databaseFile(folder), bytes)
  writeFileSync(`${databaseFile(folder)}-wal`, 'geen logboek '.repeat(20))
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.logDamaged' } } })
  expect(await handle('app.openToRead', undefined)).toMatchObject({ value: { problem: null, reading: true } })
  expect(await handle('trajecten.list', undefined)).toMatchObject({ value: [{ school: 'Vmbo De Kade' }] })
  expect(await handle('trajecten.create', { input: school })).toEqual(fail('store.readOnly'))
})

test('all is written to a folder that is named or chosen, and every window reads it there', async () => {
  await handle('trajecten.create', { input: school })
  expect(await handle('app.writeElsewhere', { folder: 'een map' })).toEqual(fail('folder.whole', { folder: 'een map' }))
  // Nobody can be asked here.
  expect(await handle('app.writeElsewhere', { folder: null })).toEqual(ok(null))
  told = []
  const other = join(folder, 'stick')
  expect(await handle('app.writeElsewhere', { folder: other })).toEqual(ok({ folder: other, isRemembered: true }))
  expect(told).toEqual(['trajecten.changed', 'reconnected'])
  expect(await handle('app.status', undefined)).toMatchObject({ value: { dataFolder: other } })
  expect(await handle('trajecten.list', undefined)).toMatchObject({ value: [{ school: 'Vmbo De Kade' }] })
})

test('what cannot be kept is told to every window, with its way on', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  unlinkSync(databaseFile(folder))
  told = []
  const moved = fail('store.moved', { folder })
  expect(await handle('drafts.keep', { trajectId, drafts: { veld: 'half' } })).toEqual(moved)
  expect(told).toEqual(['trouble'])
  // What is wrong with a text is nobody else's business.
  expect(await handle('traject.execute', { trajectId, command: 'vision.set', input: {} })).toMatchObject({ ok: false })
  expect(told).toEqual(['trouble'])
})

test('a record that cannot be read is told by who asks for it', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  workspaceHandle.close()
  const database = new Database(databaseFile(folder))
  database.prepare("UPDATE traject SET created_at = 'ooit'").run()
  database.close()
  start()
  expect(await handle('traject.open', { trajectId })).toEqual(fail('store.recordUnreadable'))
  const unreadable = { kind: 'unreadable', id: trajectId, school: 'Vmbo De Kade' }
  expect(await handle('trajecten.list', undefined)).toEqual(ok([unreadable]))
})

test('a traject that cannot be read goes from the list after a copy was set aside, and one that can does not', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  expect(await handle('traject.removeUnreadable', { trajectId })).toEqual(fail('traject.gone'))
  workspaceHandle.close()
  const spoil = new Database(databaseFile(folder))
  spoil.prepare("UPDATE traject SET created_at = 'ooit'").run()
  spoil.close()
  start()
  const places = join(folder, 'weggezet')
  // Without a copy nothing goes.
  writeFileSync(places, 'hier staat al iets')
  expect(await handle('traject.removeUnreadable', { trajectId })).toMatchObject({ ok: false })
  expect(await handle('trajecten.list', undefined)).toMatchObject({ value: [{ id: trajectId }] })
  unlinkSync(places)
  told = []
  const removed = await handle('traject.removeUnreadable', { trajectId })
  const { folder: aside } = (removed as { value: { folder: string } }).value
  expect(told).toEqual(['trajecten.changed'])
  expect(await handle('trajecten.list', undefined)).toEqual(ok([]))
  const copy = new Database(databaseFile(aside), { readonly: true })
  expect(copy.prepare('SELECT id FROM traject').pluck().all()).toEqual([trajectId])
  copy.close()
})
