import { beforeEach, expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { counted } from './countedBridge.ts'
import { Drafts } from './drafts.ts'
import { createLeaving, type Leaving } from './leaving.ts'
import { fakeBridge, settled } from './testing/fakeBridge.ts'

let fake: ReturnType<typeof fakeBridge>
let drafts: Drafts
let did: string[]
let leaving: Leaving
/** What leaving the field does. */
let onBlur: () => void

beforeEach(() => {
  fake = fakeBridge()
  did = []
  onBlur = () => {}
  const { bridge, idle } = counted(fake.bridge)
  drafts = new Drafts('traject-1', { bridge, later: () => () => {} })
  const field = {
    blur: () => {
      did.push('blur')
      onBlur()
    },
    focus: () => void did.push('focus'),
  }
  leaving = createLeaving({ bridge, idle, drafts: () => [drafts], field: () => field })
})

const names = () => fake.asked.map(({ name }) => name)
/** Answers everything that is asked from here on, one after the other. */
const answerAll = async () => {
  for (let at = 0; at < fake.asked.length; at++) await fake.asked[at]?.answer(ok(null))
}
/** Waits until a question is asked. */
const until = async (name: string) => {
  while (!names().includes(name as never)) await settled(() => {})
}

test('a window that closes leaves its field, waits for what that sends, writes down the rest and then says so', async () => {
  drafts.type('#line stap', 'half')
  drafts.type('een titel', 'Koffie')
  onBlur = () => {
    drafts.set('een titel', { value: 'Koffie', refusal: null, isSending: true })
    const { call } = counted(fake.bridge).bridge
    void call('app.status', undefined)
  }
  await fake.hear('closing', null)
  await until('drafts.keep')
  await answerAll()
  await until('app.left')
  expect(did).toEqual(['blur'])
  expect(fake.asked.at(-1)?.input).toEqual({ refused: false })
})

test('what is sent on leaving the field is answered before anything is written', async () => {
  drafts.type('#line stap', 'half')
  const { bridge, idle } = counted(fake.bridge)
  let isSaved = false
  leaving = createLeaving({
    bridge,
    idle,
    drafts: () => [drafts],
    field: () => ({
      blur: () => {
        void bridge.call('traject.redo', { trajectId: 'traject-1' }).then(() => {
          isSaved = true
        })
      },
      focus: () => {},
    }),
  })
  const left = leaving.leave()
  await settled(() => {})
  expect(names()).toEqual(['traject.redo'])
  await answerAll()
  await until('drafts.keep')
  expect(isSaved).toBe(true)
  await answerAll()
  expect(await left).toBe(false)
})

test('what was refused is told, and one goes on where one was', async () => {
  drafts.set('een titel', { value: 'Koffie', refusal: { field: 'title', text: 'Te lang' }, isSending: false })
  const left = leaving.leave()
  await until('drafts.keep')
  await answerAll()
  expect(await left).toBe(true)
  expect(did).toEqual(['blur', 'focus'])
})

test('a page that goes leaves its field and writes in the same breath, also what is on its way', () => {
  onBlur = () => drafts.set('een titel', { value: 'Koffie', refusal: null, isSending: true })
  drafts.type('een titel', 'Koffie')
  leaving.go()
  expect([did, fake.asked.map(({ input }) => input)]).toEqual([
    ['blur'],
    [{ trajectId: 'traject-1', drafts: { 'een titel': 'Koffie' } }],
  ])
})

test('a machine that goes to sleep writes down what is typed, and typing goes on', async () => {
  drafts.type('een titel', 'Koffie')
  await fake.hear('pausing', null)
  expect([did, names()]).toEqual([[], ['drafts.keep']])
})
