import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls, type EventName } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { emptyStage } from '#shared/rules/stage.ts'
import { databaseFile } from '../store/open.ts'
import { createBridge, type Handle, type HostAbilities, type ReadyFile, tellPatched } from './bridge.ts'
import { createStation, type Station } from './station.ts'
import { realSurroundings } from './surroundings.ts'

const school = { school: 'Vmbo De Kade', place: 'Zaandam', schoolType: 'vmbo', region: 'noord', schoolYear: 2026 }
let folder = ''
let station: Station
let told: EventName[] = []
let logged: string[] = []
let handed: ReadyFile[] = []
let handle: Handle

function start(abilities: Partial<HostAbilities> = {}, dataFolder = folder): void {
  const tell: HostAbilities['tell'] = (name) => void told.push(name)
  const log: HostAbilities['log'] = (what) => void logged.push(what)
  station = createStation(dataFolder, realSurroundings, tellPatched(tell), log)
  const handOver: HostAbilities['handOver'] = async () => ok({ kind: 'print' })
  const handOverFile: HostAbilities['handOverFile'] = async (file) => {
    handed.push(file)
    return ok({ kind: 'saved', path: file.name })
  }
  const own = { host: 'web', dataFolder, surroundings: realSurroundings, tell, audience: null, log } as const
  handle = createBridge(station, { ...own, handOver, handOverFile, ...abilities })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-bridge-'))
  told = []
  logged = []
  handed = []
  start()
})
afterEach(() => {
  station.close()
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

test('the history of an activity is told in the shape of the contract, and not of a traject that is not there', async () => {
  const created = await handle('trajecten.create', { input: school })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  const input = { title: 'Ouderavond', kind: 'new', moment: null }
  const added = await handle('traject.execute', { trajectId, command: 'activity.add', input })
  const [change] = (added as { value: { patch: readonly { id: string }[] } }).value.patch
  const activityId = change?.id ?? ''
  const told = await handle('activity.history', { trajectId, activityId })
  expect(told).toMatchObject({ ok: true, value: [{ kind: 'do', label: { key: 'did.activity.add' } }] })
  expect(calls['activity.history'].output.safeParse((told as { value: unknown }).value).success).toBe(true)
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
  const throwing: Station = { ...station, workspace: () => ok({} as never) }
  handle = createBridge(throwing, {
    host: 'web',
    dataFolder: folder,
    surroundings: realSurroundings,
    tell: () => undefined,
    handOver: () => Promise.reject(new Error('nooit')),
    handOverFile: () => Promise.reject(new Error('nooit')),
    audience: null,
    log: (what) => void logged.push(what),
  })
  expect(await handle('trajecten.list', undefined)).toEqual(fail('unexpected'))
  expect(logged).toEqual(['trajecten.list'])
})

test.each([
  ['traject', 'trajecten.list', undefined],
  ['card', 'traject.open', {}],
  ['history', 'traject.open', {}],
] as const)('damage on the pages of %s is told by %s, and no byte of the file changes', async (table, name, input) => {
  await handle('trajecten.create', { input: school })
  const list = (await handle('trajecten.list', undefined)) as { value: { id: string }[] }
  const asked = input && { ...input, trajectId: list.value[0]?.id }
  station.close()
  const file = databaseFile(folder)
  damage(file, table)
  const before = readFileSync(file)
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: null } })
  const damaged = { ok: false, error: { code: 'store.damaged', values: { file } } }
  expect(await handle(name, asked)).toEqual(damaged)
  expect(await handle(name, asked)).toEqual(damaged)
  expect(logged).toEqual([name, name])
  station.close()
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
  station.close()
  start({ handOver: () => Promise.reject(new Error('geen lettertype')) })
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
  const state = { open: true, frozen: false, black: false }
  const doing =
    (name: string) =>
    (...given: unknown[]) => {
      done.push([name, ...given])
      return state
    }
  station.close()
  start({
    audience: {
      state: () => state,
      show: doing('show'),
      hide: doing('hide'),
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
  station.close()
  start({}, other)
  const problem = { code: 'store.unwritable', values: { folder: other } }
  expect(await handle('app.status', undefined)).toEqual(ok({ host: 'web', dataFolder: other, audience: null, problem }))
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
  const first = station
  start()
  expect(await handle('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.locked' } } })
  first.close()
  expect(await handle('app.retry', undefined)).toMatchObject({ value: { problem: null } })
})

const idea = { id: '5f1d7f0a-3a39-4c55-9d4e-2a8c4f3d9b10', name: ' Koffie met  ouders', stated: {}, own: true }

test('an own idea is kept beside the shipped ones, told to every window and removed again', async () => {
  const shipped = (await handle('library.list', undefined)) as { value: { own: boolean }[] }
  expect(shipped.value.length).toBeGreaterThan(0)
  expect(await handle('library.change', { put: [idea], remove: [] })).toEqual(ok(null))
  expect(told).toEqual(['library'])
  expect(await handle('library.list', undefined)).toMatchObject({
    value: { length: shipped.value.length + 1, 0: { id: idea.id, name: 'Koffie met ouders', own: true } },
  })
  expect(await handle('library.change', { put: [], remove: [idea.id] })).toEqual(ok(null))
  expect(await handle('library.list', undefined)).toEqual(shipped)
})

test('a refused change of the gereedschapskist is told to nobody', async () => {
  const twice = [idea, { ...idea, id: '0b0f3c1e-7d8a-4d0e-9a53-0a4f5b8c2d11' }]
  expect(await handle('library.change', { put: twice, remove: [] })).toEqual(
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
