import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls, type Exported } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { usualSettings } from '#shared/settings.ts'
import { exportDocument, exportName } from '../exports/index.ts'
import { BrokenContract } from '../heldToContract.ts'
import { BridgeDriver, school } from './testing/bridgeDriver.ts'

let bridge: BridgeDriver

beforeEach(() => {
  bridge = new BridgeDriver()
})

afterEach(() => bridge.end())

test('a traject is made, told to every window, listed and removed', async () => {
  const created = await bridge.call('trajecten.create', { input: school })
  expect(created).toMatchObject({ ok: true, value: { trajectId: expect.any(String) } })
  expect(bridge.told).toEqual(['patched', 'trajecten.changed'])
  const list = await bridge.call('trajecten.list', undefined)
  expect(list).toMatchObject({ ok: true, value: [{ school: 'Vmbo De Kade' }] })
  const { trajectId } = (created as { value: { trajectId: string } }).value
  expect(await bridge.call('traject.remove', { trajectId })).toEqual(ok(null))
  expect(bridge.told.at(-1)).toBe('trajecten.changed')
  expect(await bridge.call('trajecten.list', undefined)).toEqual(ok([]))
})

test('the history of an activity is told, and not of a traject that is not there', async () => {
  const trajectId = await bridge.createTraject()
  const input = { title: 'Ouderavond', kind: 'new', moment: null }
  const added = await bridge.call('traject.execute', { trajectId, command: 'activity.add', input })
  const [change] = (added as { value: { patch: readonly { id: string }[] } }).value.patch
  const activityId = change?.id ?? ''
  const history = await bridge.call('activity.history', { trajectId, activityId })
  expect(history).toMatchObject({ ok: true, value: [{ kind: 'do', label: { key: 'did.activity.add' } }] })
  expect(await bridge.call('activity.history', { trajectId: 'weg', activityId })).toEqual(fail('traject.gone'))
})

test('the example can be asked for, and asked for again', async () => {
  expect(await bridge.call('trajecten.example', undefined)).toMatchObject({ ok: true })
  expect(await bridge.call('trajecten.example', undefined)).toMatchObject({ ok: true })
  expect(await bridge.call('trajecten.list', undefined)).toMatchObject({ value: { length: 2 } })
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
  expect(await bridge.call(name, undefined)).toEqual(fail('call.unknown'))
  expect(bridge.logged).toEqual([])
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
    const answer = await bridge.call(name, input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
  }
  expect(bridge.told).toEqual([])
})

test('an unknown command is refused and changes nothing', async () => {
  await bridge.call('trajecten.create', { input: school })
  const list = (await bridge.call('trajecten.list', undefined)) as { value: { id: string }[] }
  const trajectId = list.value[0]?.id
  for (const command of ['__proto__', 'constructor', 'card.explode', '']) {
    const answer = await bridge.call('traject.execute', { trajectId, command, input: {} })
    expect(answer).toMatchObject({ ok: false, error: { code: 'command.unknown' } })
  }
  expect(await bridge.call('traject.open', { trajectId })).toMatchObject({ value: { revision: 1 } })
})

test('an error that nobody expected is logged by name of the call alone, and answered', async () => {
  bridge.serve({ workspace: () => ok({} as never) })
  expect(await bridge.call('trajecten.list', undefined)).toEqual(fail('unexpected'))
  expect(bridge.logged).toEqual(['trajecten.list'])
})

test('an answer that is not what the contract promises is refused where that is checked, and logged', async () => {
  const talking = { workspace: () => ok({ list: () => [{ school: 'De Kade', contact: '06' }] } as never) }
  bridge.serve(talking)
  await expect(bridge.call('trajecten.list', undefined)).rejects.toThrow(BrokenContract)
  expect(bridge.logged).toEqual(['trajecten.list'])
  bridge.serve(talking, { isChecked: false })
  expect(await bridge.call('trajecten.list', undefined)).toMatchObject({ value: [{ contact: '06' }] })
})

test('a document that cannot be made is an expected error', async () => {
  bridge.workspaceHandle.close()
  bridge.start({ saveDocument: () => Promise.reject(new Error('geen lettertype')) })
  await bridge.call('trajecten.create', { input: school })
  const list = (await bridge.call('trajecten.list', undefined)) as { value: { id: string }[] }
  const asked = { trajectId: list.value[0]?.id, format: 'docx', what: { kind: 'plan', versionId: null } }
  expect(await bridge.call('traject.export', asked)).toEqual(fail('export.failed'))
  expect(await bridge.call('traject.export', { ...asked, trajectId: 'weg' })).toEqual(fail('traject.gone'))
})

const idea = { id: null, name: ' Koffie met  ouders', stated: {}, own: true }

test('an own idea is kept beside the shipped ones, told to every window and removed again', async () => {
  const shipped = (await bridge.call('library.list', undefined)) as { value: { own: boolean }[] }
  expect(shipped.value.length).toBeGreaterThan(0)
  const kept = (await bridge.call('library.change', { put: [idea], remove: [] })) as { value: { id: string }[] }
  expect(kept).toMatchObject({ value: [{ id: expect.any(String), name: 'Koffie met ouders', own: true }] })
  expect(bridge.told).toEqual(['library'])
  expect(await bridge.call('library.list', undefined)).toMatchObject({
    value: { length: shipped.value.length + 1, 0: kept.value[0] },
  })
  const remove = kept.value.map(({ id }) => id)
  expect(await bridge.call('library.change', { put: [], remove })).toEqual(ok([]))
  expect(await bridge.call('library.list', undefined)).toEqual(shipped)
})

test('a refused change of the gereedschapskist is told to nobody', async () => {
  expect(await bridge.call('library.change', { put: [idea, idea], remove: [] })).toEqual(
    fail('library.exists', { name: 'Koffie met ouders' }),
  )
  expect(bridge.told).toEqual([])
})

test('own ideas are saved as a file, without the shipped ones', async () => {
  await bridge.call('library.change', { put: [idea], remove: [] })
  expect(await bridge.call('library.export', undefined)).toEqual(ok({ kind: 'saved', path: 'Gereedschapskist.json' }))
  const written = JSON.parse(new TextDecoder().decode(bridge.saved[0]?.bytes)) as { entries: object[] }
  expect(written.entries).toMatchObject([{ name: 'Koffie met ouders' }])
})

test('what is typed is kept and read, told to nobody, and no part of a traject', async () => {
  const trajectId = await bridge.createTraject()
  const before = [await bridge.call('traject.open', { trajectId }), await bridge.call('trajecten.list', undefined)]
  bridge.told = []
  const typed = { 'kaart-1 card': { text: 'half', more: '' } }
  expect(await bridge.call('drafts.keep', { trajectId, drafts: typed })).toEqual(ok(null))
  expect(await bridge.call('drafts.read', { trajectId })).toEqual(ok(typed))
  expect([await bridge.call('traject.open', { trajectId }), await bridge.call('trajecten.list', undefined)]).toEqual(
    before,
  )
  expect(bridge.told).toEqual([])
  expect(await bridge.call('drafts.keep', { trajectId: 'weg', drafts: typed })).toEqual(fail('traject.gone'))
  expect(await bridge.call('drafts.read', { trajectId: 'weg' })).toEqual(fail('traject.gone'))
  // At the list there is no traject, and still something to type.
  expect(await bridge.call('drafts.keep', { trajectId: null, drafts: { '#new traject': 'Vmbo' } })).toEqual(ok(null))
  expect(await bridge.call('drafts.read', { trajectId: null })).toEqual(ok({ '#new traject': 'Vmbo' }))
})

test('a calendar is remembered when the person has it, and only then', async () => {
  let saved: Exported = { kind: 'cancelled' }
  const files: string[] = []
  bridge.workspaceHandle.close()
  bridge.start({
    saveDocument: async (_asked, document, what) => {
      const { bytes } = await exportDocument(document, 'ics', what)
      files.push(new TextDecoder().decode(bytes))
      return ok(saved)
    },
  })
  const trajectId = await bridge.createTraject()
  const owners = [{ role: 'formTutor' }]
  const input = { title: 'Ouderavond', kind: 'new', moment: '2026-11-10' }
  const added = await bridge.call('traject.execute', { trajectId, command: 'activity.add', input })
  const id = (added as { value: { patch: readonly { id: string }[] } }).value.patch[0]?.id
  await bridge.call('traject.execute', { trajectId, command: 'activity.edit', input: { id, owners } })
  const recipient = { kind: 'owner', key: 'role formTutor' }
  const asked = { trajectId, format: 'ics', what: { kind: 'calendar', versionId: null, recipient } }
  const ask = () => bridge.call('traject.export', asked)

  expect(await ask()).toEqual(ok({ kind: 'cancelled' }))
  expect(await bridge.call('calendar.owners', { trajectId })).toEqual(ok([]))
  saved = { kind: 'saved', path: '/tmp/plan.ics' }
  expect(await ask()).toEqual(ok(saved))
  expect(await bridge.call('calendar.owners', { trajectId })).toEqual(ok([{ key: 'role formTutor', name: 'Mentor' }]))

  await bridge.call('traject.execute', { trajectId, command: 'activity.edit', input: { id, owners: [] } })
  await ask()
  expect(files.at(-1)).toContain('STATUS:CANCELLED')
  expect(files.at(-1)).toContain('(Mentor)')
  expect(await bridge.call('calendar.owners', { trajectId })).toEqual(ok([]))
  expect(await bridge.call('calendar.owners', { trajectId: 'weg' })).toEqual(fail('traject.gone'))
})

test('a document that is chosen alone is in the language that the window speaks, as its PDF is', async () => {
  const asked: string[] = []
  bridge.workspaceHandle.close()
  bridge.start({
    settings: { read: () => ({ ...usualSettings, language: 'en' }), isNew: () => false, change: () => usualSettings },
    saveDocument: async ({ language }, document, what) => {
      asked.push(language, exportName(document, 'docx', what, language))
      return ok({ kind: 'cancelled' })
    },
  })
  const trajectId = await bridge.createTraject()
  await bridge.call('traject.export', { trajectId, format: 'docx', what: { kind: 'minutes', session: 'werksessie1' } })
  expect(asked[0]).toBe('en')
  expect(asked[1]).toMatch(/^Minutes of work session 1/)
})

test('of data that are open to read only a calendar can be had, and nothing is remembered', async () => {
  const trajectId = await bridge.createTraject()
  const input = { title: 'Ouderavond', kind: 'new', moment: '2026-11-10' }
  await bridge.call('traject.execute', { trajectId, command: 'activity.add', input })
  const asked = {
    trajectId,
    format: 'ics',
    what: { kind: 'calendar', versionId: null, recipient: { kind: 'everyone' } },
  }
  bridge.serve({ isReading: () => true }, { saveDocument: async () => ok({ kind: 'saved', path: '/tmp/plan.ics' }) })
  expect(await bridge.call('traject.export', asked)).toMatchObject({ value: { kind: 'saved' } })
  const workspace = bridge.workspaceHandle.workspace()
  expect(workspace.ok && workspace.value.handedOut(trajectId, 'everyone')).toEqual([])
})

test('the calendar of a version has the plan as it was, and what is agreed now', async () => {
  const files: string[] = []
  bridge.workspaceHandle.close()
  bridge.start({
    saveDocument: async (_asked, document, what) => {
      files.push(new TextDecoder().decode((await exportDocument(document, 'ics', what)).bytes))
      return ok({ kind: 'saved', path: '/tmp/plan.ics' })
    },
  })
  const trajectId = await bridge.createTraject()
  const execute = async (command: string, input: unknown) => {
    const answer = await bridge.call('traject.execute', { trajectId, command, input })
    return (answer as { value: { patch: readonly { table: string; id: string }[] } }).value.patch
  }
  const [added] = await execute('activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11-10' })
  const kept = await execute('version.keep', { name: 'Voor het team', date: '2026-06-02' })
  await execute('activity.edit', { id: added?.id, title: 'Kiesavond' })
  const opened = await bridge.call('traject.open', { trajectId })
  const [session] = (opened as { value: { snapshot: { session: readonly { id: string }[] } } }).value.snapshot.session
  await execute('agreement.add', { sessionId: session?.id, what: 'Zaal vragen', before: '2026-10-01' })
  const versionId = kept.find(({ table }) => table === 'version')?.id
  const ask = (id: string | undefined) => {
    const what = { kind: 'calendar', versionId: id, recipient: { kind: 'everyone' } }
    return bridge.call('traject.export', { trajectId, format: 'ics', what })
  }
  expect(await ask(versionId)).toMatchObject({ ok: true })
  expect(files[0]).toContain('SUMMARY:Ouderavond')
  expect(files[0]).toContain('SUMMARY:Afspraak: Zaal vragen')
  expect(files[0]).not.toContain('Kiesavond')
  expect(await ask('weg')).toEqual(fail('record.gone'))
})
