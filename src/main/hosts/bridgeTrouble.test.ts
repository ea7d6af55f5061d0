import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { databaseFile } from '../store/files.ts'
import { BridgeDriver, school } from './testing/bridgeDriver.ts'

let bridge: BridgeDriver

beforeEach(() => {
  bridge = new BridgeDriver()
})

afterEach(() => bridge.end())

test.each([
  ['traject', 'trajecten.list', undefined],
  ['card', 'traject.open', {}],
  ['history', 'traject.open', {}],
] as const)('damage on the pages of %s is told by %s, and no byte of the file changes', async (table, name, input) => {
  await bridge.call('trajecten.create', { input: school })
  const list = (await bridge.call('trajecten.list', undefined)) as { value: { id: string }[] }
  const asked = input && { ...input, trajectId: list.value[0]?.id }
  bridge.workspaceHandle.close()
  const file = databaseFile(bridge.folder)
  damage(file, table)
  const before = readFileSync(file)
  bridge.start()
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { problem: null } })
  const damaged = { ok: false, error: { code: 'store.damaged', values: { file } } }
  expect(await bridge.call(name, asked)).toEqual(damaged)
  expect(await bridge.call(name, asked)).toEqual(damaged)
  expect(bridge.logged).toEqual([name, name])
  bridge.workspaceHandle.close()
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

test('data that cannot be opened is told, answers every call, and can be tried again', async () => {
  const other = join(bridge.folder, 'map')
  writeFileSync(other, 'hier staat al een bestand')
  bridge.workspaceHandle.close()
  bridge.start({}, other)
  const problem = { code: 'store.unwritable', values: { folder: other } }
  expect(await bridge.call('app.status', undefined)).toEqual(
    ok({ host: 'web', dataFolder: other, usualFolder: null, audience: null, problem, reading: false, place: null }),
  )
  expect(await bridge.call('trajecten.list', undefined)).toEqual({ ok: false, error: problem })
  expect(await bridge.call('trajecten.create', { input: school })).toEqual({ ok: false, error: problem })
  expect(await bridge.call('trajecten.example', undefined)).toEqual({ ok: false, error: problem })
  expect(await bridge.call('app.retry', undefined)).toMatchObject({ value: { problem } })
  unlinkSync(other)
  mkdirSync(other)
  expect(await bridge.call('app.retry', undefined)).toMatchObject({ value: { problem: null } })
  expect(await bridge.call('trajecten.create', { input: school })).toMatchObject({ ok: true })
})

test('a second process on the same data hears that it is open already', async () => {
  const first = bridge.workspaceHandle
  bridge.start()
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.locked' } } })
  first.close()
  expect(await bridge.call('app.retry', undefined)).toMatchObject({ value: { problem: null } })
})

test('data that cannot be opened are set aside by the app, or opened to read', async () => {
  await bridge.call('trajecten.create', { input: school })
  bridge.workspaceHandle.close()
  const bytes = readFileSync(databaseFile(bridge.folder))
  // A part of the file is lost.
  writeFileSync(databaseFile(bridge.folder), bytes.subarray(0, 8192))
  bridge.start()
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.truncated' } } })
  expect(await bridge.call('app.beginEmpty', undefined)).toMatchObject({ value: { problem: null, reading: false } })
  expect(await bridge.call('trajecten.list', undefined)).toEqual(ok([]))
  bridge.workspaceHandle.close()
  writeFileSync(databaseFile(bridge.folder), bytes)
  writeFileSync(`${databaseFile(bridge.folder)}-wal`, 'geen logboek '.repeat(20))
  bridge.start()
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { problem: { code: 'store.logDamaged' } } })
  expect(await bridge.call('app.openToRead', undefined)).toMatchObject({ value: { problem: null, reading: true } })
  expect(await bridge.call('trajecten.list', undefined)).toMatchObject({ value: [{ school: 'Vmbo De Kade' }] })
  expect(await bridge.call('trajecten.create', { input: school })).toEqual(fail('store.readOnly'))
})

test('all is written to a folder that is named or chosen, and every window reads it there', async () => {
  await bridge.call('trajecten.create', { input: school })
  expect(await bridge.call('app.writeElsewhere', { folder: 'een map' })).toEqual(
    fail('folder.whole', { folder: 'een map' }),
  )
  // Nobody can be asked here.
  expect(await bridge.call('app.writeElsewhere', { folder: null })).toEqual(ok(null))
  bridge.told = []
  const other = join(bridge.folder, 'stick')
  expect(await bridge.call('app.writeElsewhere', { folder: other })).toEqual(ok({ folder: other, isRemembered: true }))
  expect(bridge.told).toEqual(['trajecten.changed', 'reconnected'])
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { dataFolder: other } })
  expect(await bridge.call('trajecten.list', undefined)).toMatchObject({ value: [{ school: 'Vmbo De Kade' }] })
})

test('what cannot be kept is told to every window, with its way on', async () => {
  const trajectId = await bridge.createTraject()
  unlinkSync(databaseFile(bridge.folder))
  bridge.told = []
  const moved = fail('store.moved', { folder: bridge.folder })
  expect(await bridge.call('drafts.keep', { trajectId, drafts: { veld: 'half' } })).toEqual(moved)
  expect(bridge.told).toEqual(['trouble'])
  // What is wrong with a text is nobody else's business.
  expect(await bridge.call('traject.execute', { trajectId, command: 'vision.set', input: {} })).toMatchObject({
    ok: false,
  })
  expect(bridge.told).toEqual(['trouble'])
})

test('a record that cannot be read is told by who asks for it', async () => {
  const trajectId = await bridge.createTraject()
  bridge.workspaceHandle.close()
  const database = new Database(databaseFile(bridge.folder))
  database.prepare("UPDATE traject SET created_at = 'ooit'").run()
  database.close()
  bridge.start()
  expect(await bridge.call('traject.open', { trajectId })).toEqual(fail('store.recordUnreadable'))
  const unreadable = { kind: 'unreadable', id: trajectId, school: 'Vmbo De Kade' }
  expect(await bridge.call('trajecten.list', undefined)).toEqual(ok([unreadable]))
})

test('a traject that cannot be read goes from the list after a copy was set aside, and one that can does not', async () => {
  const trajectId = await bridge.createTraject()
  expect(await bridge.call('traject.removeUnreadable', { trajectId })).toEqual(fail('traject.gone'))
  bridge.workspaceHandle.close()
  const spoil = new Database(databaseFile(bridge.folder))
  spoil.prepare("UPDATE traject SET created_at = 'ooit'").run()
  spoil.close()
  bridge.start()
  const places = join(bridge.folder, 'weggezet')
  // Without a copy nothing goes.
  writeFileSync(places, 'hier staat al iets')
  expect(await bridge.call('traject.removeUnreadable', { trajectId })).toMatchObject({ ok: false })
  expect(await bridge.call('trajecten.list', undefined)).toMatchObject({ value: [{ id: trajectId }] })
  unlinkSync(places)
  bridge.told = []
  const removed = await bridge.call('traject.removeUnreadable', { trajectId })
  const { folder: copyFolder } = (removed as { value: { folder: string } }).value
  expect(bridge.told).toEqual(['trajecten.changed'])
  expect(await bridge.call('trajecten.list', undefined)).toEqual(ok([]))
  const copy = new Database(databaseFile(copyFolder), { readonly: true })
  expect(copy.prepare('SELECT id FROM traject').pluck().all()).toEqual([trajectId])
  copy.close()
})
