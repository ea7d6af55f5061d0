import { beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract.ts'
import { emptyDocument } from '#shared/records.ts'
import { fail, ok } from '#shared/result.ts'
import { Drafts, type Typed } from './drafts.ts'
import { type Asked, fakeBridge } from './testing/fakeBridge.ts'

let drafts: Drafts
let asked: readonly Asked[]
let timers: { readonly run: () => void; readonly wait: number }[]

beforeEach(() => {
  const fake = fakeBridge()
  asked = fake.asked
  timers = []
  const later = (run: () => void, wait: number) => {
    const timer = { run, wait }
    timers.push(timer)
    return () => {
      timers = timers.filter((each) => each !== timer)
    }
  }
  drafts = new Drafts('traject-1', { bridge: fake.bridge, later })
})

const typed = (value: string, isSending = false): Typed<string> => ({ value, refusal: null, isSending })
/** What was written, in order. */
const written = () =>
  asked.flatMap(({ name, input }) => (name === 'drafts.keep' ? [(input as CallInput<'drafts.keep'>).drafts] : []))
const passes = () => {
  const due = timers
  timers = []
  for (const { run } of due) run()
}

test('what is typed stays under its own key until it is taken away', () => {
  drafts.set('titel', typed('Koffie'))
  drafts.set('doel', typed('Kennismaken'))
  drafts.set('titel', null)
  expect([drafts.get('titel'), drafts.get('doel')]).toEqual([null, typed('Kennismaken')])
})

test('every change is told', () => {
  let heard = 0
  const stop = drafts.subscribe(() => {
    heard += 1
  })
  drafts.set('titel', typed('Koffie'))
  drafts.set('titel', null)
  stop()
  drafts.set('titel', typed('Thee'))
  expect(heard).toBe(2)
})

test('who waits for what is on its way waits for all of it, and for nothing else', async () => {
  drafts.set('een titel', typed('Koffie', true))
  drafts.set('een doel', typed('Kennismaken', true))
  drafts.set('een bron', typed('nog niet af'))
  drafts.set('twee titel', typed('Thee', true))
  let isSettled = false
  const settling = drafts.settled('een ').then(() => {
    isSettled = true
  })
  drafts.set('een titel', null)
  await Promise.resolve()
  expect(isSettled).toBe(false)
  // Refused is no longer on its way either.
  drafts.set('een doel', { value: 'Kennismaken', refusal: { field: 'goal', text: 'Te lang' }, isSending: false })
  await settling
  expect(isSettled).toBe(true)
})

test('who waits also waits for what is on its way and no longer in its field', async () => {
  let end = () => {}
  drafts.during('een bron', () => new Promise<void>((resolve) => (end = resolve)))
  let isSettled = false
  const settling = drafts.settled('een ').then(() => {
    isSettled = true
  })
  await drafts.settled('twee ')
  expect(isSettled).toBe(false)
  end()
  await settling
})

test('who waits for nothing goes on at once', async () => {
  await drafts.settled('een ')
})

describe('on disk', () => {
  test('what is typed comes within a second, all that changed in one go', () => {
    drafts.type('een titel', 'Koff')
    drafts.type('een titel', 'Koffie')
    drafts.type('#line stap', { text: 'half', more: '' })
    expect([written(), timers.map(({ wait }) => wait < 1000)]).toEqual([[], [true]])
    passes()
    expect(written()).toEqual([{ 'een titel': 'Koffie', '#line stap': { text: 'half', more: '' } }])
    expect(timers).toEqual([])
    drafts.type('een doel', 'Praten')
    passes()
    expect(written().at(-1)).toEqual({ 'een doel': 'Praten' })
  })

  test('is let go of at once when it is sent, and never written when it did not get there', () => {
    drafts.type('een titel', 'Koffie')
    drafts.type('een titel', null)
    passes()
    expect(written()).toEqual([])
    drafts.type('een titel', 'Thee')
    passes()
    drafts.type('een titel', null)
    expect(written()).toEqual([{ 'een titel': 'Thee' }, { 'een titel': null }])
  })

  test('what is on its way as a command is left to that, unless the window is going', () => {
    drafts.type('een titel', 'Koffie')
    drafts.set('een titel', typed('Koffie', true))
    passes()
    expect(written()).toEqual([])
    drafts.write(true)
    expect(written()).toEqual([{ 'een titel': 'Koffie' }])
  })

  test('what was refused is written', () => {
    drafts.type('een titel', 'Koffie')
    drafts.set('een titel', typed('Koffie', true))
    passes()
    drafts.set('een titel', { value: 'Koffie', refusal: { field: 'title', text: 'Te lang' }, isSending: false })
    passes()
    expect([written(), drafts.hasRefused]).toEqual([[{ 'een titel': 'Koffie' }], true])
  })

  test('a disk that refuses is tried again, with what is newest', async () => {
    drafts.type('een titel', 'Koffie')
    passes()
    drafts.type('een titel', 'Koffie en')
    drafts.type('een titel', null)
    await asked[0]?.answer(fail('store.full'))
    await asked[1]?.answer(fail('store.full'))
    passes()
    expect(written().at(-1)).toEqual({ 'een titel': null })
  })

  test.each(['traject.gone', 'call.invalid'] as const)('%s is not tried again', async (code) => {
    drafts.type('een titel', 'Koffie')
    passes()
    await asked[0]?.answer(fail(code))
    passes()
    expect(written()).toHaveLength(1)
  })

  test('what no field takes stays in the window', () => {
    drafts.type('een titel', 'x'.repeat(100_001))
    drafts.type('een doel', 'Praten')
    passes()
    expect(written()).toEqual([{ 'een doel': 'Praten' }])
  })

  test('more than fits in one message goes in several', () => {
    for (let at = 0; at < 201; at++) drafts.type(`veld ${at}`, 'tekst')
    passes()
    expect(written().map((each) => Object.keys(each).length)).toEqual([200, 1])
  })
})

describe('what was on disk', () => {
  const begin = async (values: Record<string, unknown>) => {
    const reading = drafts.read()
    await asked[0]?.answer(ok(values))
    await reading
  }

  test('is there again, but what was typed meanwhile is newer', async () => {
    drafts.type('een titel', 'Thee')
    await begin({ 'een titel': 'Koffie', 'een doel': 'Praten' })
    expect([drafts.get('een titel'), drafts.get('een doel')]).toEqual([typed('Thee'), typed('Praten')])
    passes()
    expect(written()).toEqual([{ 'een titel': 'Thee' }])
    drafts.set('een doel', null)
    expect(written().at(-1)).toEqual({ 'een doel': null })
  })

  test('goes when its record is gone; a form of no record stays', async () => {
    const document = { ...emptyDocument, card: new Map([['kaart-1', {}]]) } as unknown as typeof emptyDocument
    await begin({ 'kaart-1 card': 'half', 'kaart-2 card': 'weg', '#new activity': 'Thee' })
    drafts.tidy(document)
    expect(drafts.keys()).toEqual(['kaart-1 card', '#new activity'])
    expect(written()).toEqual([{ 'kaart-2 card': null }])
  })

  test('that cannot be read leaves what is typed as it is', async () => {
    drafts.type('een titel', 'Thee')
    const reading = drafts.read()
    await asked[0]?.answer(fail('connection.lost'))
    await reading
    expect(drafts.keys()).toEqual(['een titel'])
  })
})
