import { describe, expect, it } from 'vitest'
import { type CallName, calls, draftLimits, events } from './contract.ts'
import { emptyStage } from './rules/stage/stage.ts'
import { fromZodError } from './zodErrors.ts'

const trajectId = 'traject-1'
const idea = { id: '5f1d7f0a-3a39-4c55-9d4e-2a8c4f3d9b10', name: 'Startgesprek', stated: {}, own: true }

const right: { readonly [N in CallName]: unknown } = {
  'app.status': undefined,
  'app.retry': undefined,
  'app.openToRead': undefined,
  'app.beginEmpty': undefined,
  'app.goHome': undefined,
  'app.writeElsewhere': { folder: null },
  'app.setPlace': { place: '/traject/traject-1/werksessie-1/stap-2' },
  'app.left': { refused: false },
  'settings.get': undefined,
  'settings.change': { language: 'en', displays: { web: { zoom: 1.5 } }, wall: { size: 120 } },
  'trajecten.list': undefined,
  'trajecten.create': { input: { school: 'Vmbo De Brug' } },
  'trajecten.example': undefined,
  'traject.open': { trajectId },
  'traject.remove': { trajectId },
  'traject.removeUnreadable': { trajectId },
  'traject.execute': { trajectId, command: 'card.add', input: {} },
  'traject.undo': { trajectId },
  'traject.redo': { trajectId },
  'drafts.read': { trajectId },
  'drafts.keep': { trajectId: null, drafts: { '#new traject': { school: 'Vmbo' }, 'kaart-1 card': 'half', weg: null } },
  'activity.history': { trajectId, activityId: 'activiteit-1' },
  'traject.export': { trajectId, format: 'docx', what: { kind: 'plan', versionId: 'versie-1' } },
  'export.show': { path: 'plan.pdf', how: 'folder' },
  'traject.exportAll': { trajectId },
  'calendar.owners': { trajectId },
  'versions.hashes': { trajectId },
  'library.list': undefined,
  'library.change': { put: [idea, { ...idea, id: null }], remove: ['0b0f3c1e-7d8a-4d0e-9a53-0a4f5b8c2d11'] },
  'library.export': undefined,
  'backups.list': undefined,
  'backups.make': { reason: 'asked' },
  'backups.newestGood': undefined,
  'backups.compare': { copy: '/data/reservekopieen/kopie.db' },
  'backups.restoreAll': { copy: '/data/reservekopieen/kopie.db' },
  'backups.restoreTraject': { copy: '/data/reservekopieen/kopie.db', trajectId, how: 'beside' },
  'backups.setSecond': {},
  'backups.dropSecond': undefined,
  'backups.read': { folder: '/media/stick' },
  'backups.clear': undefined,
  'audience.show': undefined,
  'audience.hide': undefined,
  'audience.preview': { preview: true },
  'audience.freeze': { frozen: true },
  'audience.black': { black: false },
  'stage.set': {
    trajectId,
    state: { ...emptyStage, screen: { kind: 'board', stepId: 'stap-2' }, scroll: { keep: 1 } },
  },
}

const wrong: { readonly [N in CallName]: readonly unknown[] } = {
  'app.status': [null, {}, 'status'],
  'app.retry': [null, {}],
  'app.openToRead': [null, {}],
  'app.beginEmpty': [null, {}],
  'app.goHome': [null, {}],
  'app.writeElsewhere': [undefined, {}, { folder: '' }, { folder: 7 }, { folder: 'x'.repeat(1001) }],
  'app.setPlace': [undefined, {}, { place: null }, { place: 'https://elders.nl' }, { place: `/${'x'.repeat(300)}` }],
  'app.left': [undefined, {}, { refused: 'ja' }],
  'settings.get': [null, {}],
  'settings.change': [
    undefined,
    { language: 'fy' },
    { taal: 'nl' },
    { displays: { web: { zoom: 9 } } },
    { wall: { size: 74 } },
  ],
  'trajecten.list': [null, { all: true }],
  'trajecten.create': [undefined, null, 'Vmbo De Brug', []],
  'trajecten.example': [null, {}],
  'traject.open': [undefined, null, trajectId, {}, { trajectId: 7 }, { trajectId: '' }, { trajectId: 'x'.repeat(65) }],
  'traject.remove': [undefined, { trajectId: null }, { trajectId: [trajectId] }, { trajectId, fromBackups: 'ja' }],
  'traject.removeUnreadable': [undefined, { trajectId: null }, { trajectId: [trajectId] }],
  'traject.execute': [
    undefined,
    { trajectId, input: {} },
    { trajectId, command: 7, input: {} },
    { trajectId, command: 'x'.repeat(61), input: {} },
    { command: 'card.add', input: {} },
  ],
  'traject.undo': [undefined, {}, { trajectId: {} }],
  'traject.redo': [undefined, {}, { trajectId: {} }],
  'drafts.read': [undefined, {}, { trajectId: '' }],
  'drafts.keep': [
    undefined,
    { trajectId },
    { drafts: {} },
    { trajectId, drafts: { '': 'half' } },
    { trajectId, drafts: { ['x'.repeat(201)]: 'half' } },
    { trajectId, drafts: { 'kaart-1 card': 'x'.repeat(draftLimits.length) } },
    { trajectId, drafts: { 'kaart-1 card': Number.NaN } },
    { trajectId, drafts: Object.fromEntries(Array.from({ length: draftLimits.atOnce + 1 }, (_, at) => [at, 'half'])) },
  ],
  'activity.history': [undefined, { trajectId }, { activityId: 'activiteit-1' }, { trajectId, activityId: '' }],
  'traject.export': [
    undefined,
    { trajectId },
    { trajectId, format: 'pdf' },
    { trajectId, format: 'exe', what: { kind: 'plan', versionId: null } },
    { trajectId, format: ['pdf'], what: { kind: 'plan', versionId: null } },
    { trajectId, format: 'ics', what: { kind: 'changes', sinceId: 'schets', untilId: null } },
    { trajectId, format: 'pdf', what: { kind: 'minutes', session: 'werksessie3' } },
    { trajectId, format: 'ics', what: { kind: 'plan', versionId: null } },
    { trajectId, format: 'ics', what: { kind: 'calendar', versionId: null } },
    { trajectId, format: 'pdf', what: { kind: 'calendar', versionId: null, recipient: { kind: 'everyone' } } },
    { trajectId, format: 'ics', what: { kind: 'calendar', versionId: null, recipient: { kind: 'school' } } },
    { trajectId, format: 'ics', what: { kind: 'calendar', versionId: null, recipient: { kind: 'owner', key: '' } } },
    { trajectId, format: 'pdf', what: { kind: 'schoolPlan' } },
    { trajectId, format: 'docx', what: { kind: 'myYear' } },
  ],
  'export.show': [undefined, {}, { path: '', how: 'file' }, { path: 'a', how: 'elsewhere' }],
  'traject.exportAll': [undefined, {}, { trajectId: '' }],
  'calendar.owners': [undefined, {}, { trajectId: '' }],
  'versions.hashes': [undefined, {}, { trajectId: '' }],
  'library.list': [null, {}],
  'library.change': [
    undefined,
    {},
    { put: [] },
    { put: [idea], remove: ['startgesprek'] },
    { put: [{ ...idea, id: 'startgesprek' }], remove: [] },
    { put: [{ ...idea, id: undefined }], remove: [] },
    { put: [{ ...idea, own: false }], remove: [] },
    { put: [{ ...idea, stated: { period: 'nov' } }], remove: [] },
    { put: Array.from({ length: 501 }, () => idea), remove: [] },
  ],
  'library.export': [null, {}],
  'backups.list': [null, {}],
  'backups.make': [undefined, {}, { reason: 'daily' }],
  'backups.newestGood': [null, {}],
  'backups.compare': [undefined, {}, { copy: '' }, { copy: 'kopie.db', trajectId: '' }],
  'backups.restoreAll': [undefined, {}, { copy: 7 }, { copy: 'x'.repeat(5001) }],
  'backups.restoreTraject': [undefined, { copy: 'kopie.db' }, { copy: 'kopie.db', trajectId, how: 'anders' }],
  'backups.setSecond': [undefined, { folder: null }, { folder: ' ' }, { folder: 'x'.repeat(4001) }],
  'backups.dropSecond': [null, {}],
  'backups.read': [undefined, { folder: '' }, { folder: ['/media'] }],
  'backups.clear': [null, {}],
  'audience.show': [null, {}, 'tweede scherm'],
  'audience.hide': [null, {}],
  'audience.freeze': [undefined, {}, { frozen: 'ja' }, { black: true }],
  'audience.preview': [undefined, {}, { preview: 1 }],
  'audience.black': [undefined, {}, { black: 1 }],
  'stage.set': [
    undefined,
    { trajectId },
    { state: emptyStage },
    { trajectId, state: { ...emptyStage, screen: { kind: 'notes' } } },
    { trajectId, state: { ...emptyStage, text: 'nog niet af' } },
  ],
}

describe.each(Object.keys(calls) as CallName[])('%s', (name) => {
  it('takes what it asks for', () => {
    expect(calls[name].input.safeParse(right[name]).success).toBe(true)
  })

  it('refuses a wrong shape, with an error that can be shown', () => {
    for (const shape of wrong[name]) {
      const parsed = calls[name].input.safeParse(shape)
      expect([shape, parsed.success]).toEqual([shape, false])
      if (!parsed.success) expect(fromZodError(parsed.error, 'call.invalid').code).toBe('call.invalid')
    }
  })

  it('does not answer with just anything', () => {
    expect(calls[name].output.safeParse('zomaar iets').success).toBe(false)
    expect(calls[name].output.safeParse(undefined).success).toBe(false)
  })
})

describe('the patched event', () => {
  const tool = { id: 't-1', activityId: 'a-1', name: 'Kaartspel', rank: 'a0', source: '' }
  const patched = {
    trajectId,
    revision: 3,
    patch: [{ table: 'tool', id: 't-1', before: tool, after: null }],
    kind: 'undo',
    label: { key: 'did.tool.add', values: { name: 'Kaartspel' } },
    history: { undo: null, redo: { revision: 2, key: 'did.tool.add', values: { name: 'Kaartspel' } } },
  }

  it('passes as it was sent', () => {
    expect(events.patched.parse(patched)).toEqual(patched)
  })

  it.each([
    ['a table that does not exist', { ...patched, patch: [{ table: 'users', id: 'x', before: null, after: null }] }],
    ['half a record', { ...patched, patch: [{ table: 'tool', id: 'x', before: null, after: { id: 'x' } }] }],
    ['a record of another table', { ...patched, patch: [{ table: 'card', id: 't-1', before: tool, after: null }] }],
    ['a revision before the beginning', { ...patched, revision: -1 }],
    ['half a revision', { ...patched, revision: 1.5 }],
    ['an unknown kind', { ...patched, kind: 'rewrite' }],
  ])('refuses %s', (_, payload) => {
    expect(events.patched.safeParse(payload).success).toBe(false)
  })
})
