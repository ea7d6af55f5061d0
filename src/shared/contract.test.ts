import { describe, expect, it } from 'vitest'
import { type CallName, calls, events } from './contract.ts'
import { fromZodError } from './errors.ts'
import { emptyStage } from './rules/stage.ts'

const trajectId = 'traject-1'
const idea = { id: '5f1d7f0a-3a39-4c55-9d4e-2a8c4f3d9b10', name: 'Startgesprek', stated: {}, own: true }

const right: { readonly [N in CallName]: unknown } = {
  'app.status': undefined,
  'app.retry': undefined,
  'trajecten.list': undefined,
  'trajecten.create': { input: { school: 'Vmbo De Brug' } },
  'trajecten.example': undefined,
  'traject.open': { trajectId },
  'traject.remove': { trajectId },
  'traject.execute': { trajectId, command: 'card.add', input: {} },
  'traject.undo': { trajectId },
  'traject.redo': { trajectId },
  'activity.history': { trajectId, activityId: 'activiteit-1' },
  'traject.export': { trajectId, format: 'docx' },
  'library.list': undefined,
  'library.change': { put: [idea], remove: ['0b0f3c1e-7d8a-4d0e-9a53-0a4f5b8c2d11'] },
  'library.export': undefined,
  'audience.show': undefined,
  'audience.hide': undefined,
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
  'trajecten.list': [null, { all: true }],
  'trajecten.create': [undefined, null, 'Vmbo De Brug', []],
  'trajecten.example': [null, {}],
  'traject.open': [undefined, null, trajectId, {}, { trajectId: 7 }, { trajectId: '' }, { trajectId: 'x'.repeat(65) }],
  'traject.remove': [undefined, { trajectId: null }, { trajectId: [trajectId] }],
  'traject.execute': [
    undefined,
    { trajectId, input: {} },
    { trajectId, command: 7, input: {} },
    { trajectId, command: 'x'.repeat(61), input: {} },
    { command: 'card.add', input: {} },
  ],
  'traject.undo': [undefined, {}, { trajectId: {} }],
  'traject.redo': [undefined, {}, { trajectId: {} }],
  'activity.history': [undefined, { trajectId }, { activityId: 'activiteit-1' }, { trajectId, activityId: '' }],
  'traject.export': [undefined, { trajectId }, { trajectId, format: 'exe' }, { trajectId, format: ['pdf'] }],
  'library.list': [null, {}],
  'library.change': [
    undefined,
    {},
    { put: [] },
    { put: [idea], remove: ['startgesprek'] },
    { put: [{ ...idea, id: 'startgesprek' }], remove: [] },
    { put: [{ ...idea, own: false }], remove: [] },
    { put: [{ ...idea, stated: { period: 'nov' } }], remove: [] },
    { put: Array.from({ length: 501 }, () => idea), remove: [] },
  ],
  'library.export': [null, {}],
  'audience.show': [null, {}, 'tweede scherm'],
  'audience.hide': [null, {}],
  'audience.freeze': [undefined, {}, { frozen: 'ja' }, { black: true }],
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
  const patched = {
    trajectId,
    revision: 3,
    patch: [{ table: 'tool', id: 't-1', before: { id: 't-1' }, after: null }],
    kind: 'undo',
    label: { key: 'did.tool.add', values: { name: 'Kaartspel' } },
    history: { undo: null, redo: { key: 'did.tool.add', values: { name: 'Kaartspel' } } },
  }

  it('passes as it was sent', () => {
    expect(events.patched.parse(patched)).toEqual(patched)
  })

  it.each([
    ['a table that does not exist', { ...patched, patch: [{ table: 'users', id: 'x', before: null, after: null }] }],
    ['a record without an id', { ...patched, patch: [{ table: 'tool', id: 'x', before: null, after: {} }] }],
    ['a revision before the beginning', { ...patched, revision: -1 }],
    ['half a revision', { ...patched, revision: 1.5 }],
    ['an unknown kind', { ...patched, kind: 'rewrite' }],
  ])('refuses %s', (_, payload) => {
    expect(events.patched.safeParse(payload).success).toBe(false)
  })
})
