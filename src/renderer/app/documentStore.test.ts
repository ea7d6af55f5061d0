import { beforeEach, describe, expect, test } from 'vitest'
import type { Opened, Patched } from '#shared/contract.ts'
import { apply, type Patch } from '#shared/patch.ts'
import { emptyDocument, toSnapshot } from '#shared/records.ts'
import { type AppError, fail, ok, type Result } from '#shared/result.ts'
import { DocumentStore } from './documentStore.ts'
import { type FakeBridge, fakeBridge, settled } from './testing/fakeBridge.ts'

type Waiting = { readonly run: () => void; readonly wait: number; isOff: boolean }

let store: DocumentStore
let main: FakeBridge
let asked: FakeBridge['asked']
let hear: FakeBridge['hear']
/** What the person was told of reading; null when all is well again. */
let told: (AppError | null)[]
let waiting: Waiting[]

beforeEach(() => {
  main = fakeBridge()
  asked = main.asked
  hear = main.hear
  told = []
  waiting = []
  store = new DocumentStore('een', main.bridge, {
    onFailure: (error) => void told.push(error),
    later: (run, wait) => {
      const one: Waiting = { run, wait, isOff: false }
      waiting.push(one)
      return () => {
        one.isOff = true
      }
    },
  })
})

// Every revision adds a group that is named after it: who misses one shows a hole.
const group = (revision: number): Patch => [
  {
    table: 'targetGroup',
    id: `groep ${revision}`,
    before: null,
    after: { id: `groep ${revision}`, name: `Groep ${revision}`, rank: 'a0' },
  },
]
const upTo = (revision: number) => Array.from({ length: revision }, (_, index) => `groep ${index + 1}`)
const shown = () => [...store.document.targetGroup.keys()]

const patched = (revision: number, trajectId = 'een'): Patched => ({
  trajectId,
  revision,
  patch: group(revision),
  kind: 'do',
  label: { key: 'did.targetGroup.add' },
  history: { undo: { key: `did ${revision}`, revision }, redo: null },
})

const opened = (revision: number): Result<Opened> => {
  const patches = Array.from({ length: revision }, (_, index) => group(index + 1))
  const snapshot = toSnapshot(patches.reduce(apply, emptyDocument))
  return ok({ revision, snapshot, history: { undo: null, redo: null } })
}

const lost = fail('connection.lost')

/** The store with what main has at a revision. */
async function openAt(revision: number): Promise<void> {
  void store.load()
  await asked[0]?.answer(opened(revision))
  asked.length = 0
}

describe('a window follows what is on disk', () => {
  test('it reads the whole, and then patch by patch', async () => {
    await openAt(2)
    await hear('patched', patched(3))
    await hear('patched', patched(4))
    expect(shown()).toEqual(upTo(4))
    expect(store.history.undo).toEqual({ key: 'did 4', revision: 4 })
    expect(asked).toEqual([])
  })

  test.each(['news first', 'answer first'])('a change of its own comes twice and counts once: %s', async (order) => {
    await openAt(2)
    let heard = 0
    store.subscribe(() => {
      heard += 1
    })
    const executing = store.execute('dots.clear', { stepId: 'stap' })
    if (order === 'news first') await hear('patched', patched(3))
    await asked[0]?.answer(ok(patched(3)))
    if (order === 'answer first') await hear('patched', patched(3))
    expect(await executing).toEqual(ok(patched(3)))
    expect(shown()).toEqual(upTo(3))
    expect(heard).toBe(1)
  })

  test('a change of another traject is none of its business', async () => {
    await openAt(2)
    await hear('patched', patched(7, 'twee'))
    expect(asked).toEqual([])
    expect(shown()).toEqual(upTo(2))
  })

  test('two who ask at once share one reading', async () => {
    const both = Promise.all([store.load(), store.load()])
    expect(asked).toHaveLength(1)
    await asked[0]?.answer(opened(1))
    expect(await both).toEqual([ok(null), ok(null)])
  })
})

describe('a window never stays behind', () => {
  test('what is missing in between is read', async () => {
    await openAt(2)
    await hear('patched', patched(4))
    expect(shown()).toEqual(upTo(2))
    await asked[0]?.answer(opened(4))
    expect(shown()).toEqual(upTo(4))
    expect(asked).toHaveLength(1)
  })

  test('what comes during the first reading and is not in it is read after it', async () => {
    const loading = store.load()
    await hear('patched', patched(3))
    await asked[0]?.answer(opened(2))
    await asked[1]?.answer(opened(3))
    expect(await loading).toEqual(ok(null))
    expect(shown()).toEqual(upTo(3))
  })

  test('what comes during a later reading and is not in it is read after it', async () => {
    await openAt(2)
    await hear('reconnected', null)
    await hear('patched', patched(5))
    await asked[0]?.answer(opened(4))
    expect(asked).toHaveLength(2)
    await asked[1]?.answer(opened(5))
    expect(shown()).toEqual(upTo(5))
  })

  test('a reading that was overtaken takes nothing away', async () => {
    await openAt(2)
    await hear('reconnected', null)
    await hear('patched', patched(3))
    expect(shown()).toEqual(upTo(3))
    await asked[0]?.answer(opened(2))
    expect(shown()).toEqual(upTo(3))
    expect(asked).toHaveLength(1)
  })

  test('after a lost connection it reads the whole again, also when it was reading', async () => {
    await openAt(2)
    await hear('reconnected', null)
    await hear('reconnected', null)
    expect(asked).toHaveLength(1)
    await asked[0]?.answer(opened(2))
    expect(asked).toHaveLength(2)
    await asked[1]?.answer(opened(6))
    expect(shown()).toEqual(upTo(6))
    expect(asked).toHaveLength(2)
  })
})

describe('a reading that fails', () => {
  test('is told once, and tried again later and later, until it is told that all is well', async () => {
    await openAt(2)
    await hear('patched', patched(4))
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await asked[attempt]?.answer(lost)
      await settled(() => waiting[attempt]?.run())
    }
    expect(told).toEqual([{ code: 'connection.lost' }])
    expect(waiting.map(({ wait }) => wait)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    await asked[7]?.answer(opened(4))
    expect(told).toEqual([{ code: 'connection.lost' }, null])
    expect(shown()).toEqual(upTo(4))
    // The next time begins anew.
    await hear('reconnected', null)
    await asked[8]?.answer(lost)
    expect(waiting.at(-1)?.wait).toBe(1000)
  })

  test.each([
    ['news', 'patched', patched(5)],
    ['a connection', 'reconnected', null],
  ] as const)('is tried again at once when there is %s', async (_, name, payload) => {
    await openAt(2)
    await hear('patched', patched(4))
    await asked[0]?.answer(lost)
    await hear(name, payload)
    expect(waiting).toMatchObject([{ isOff: true }])
    await asked[1]?.answer(opened(5))
    expect(shown()).toEqual(upTo(5))
    expect(asked).toHaveLength(2)
  })

  test('is tried again at once when there was news meanwhile', async () => {
    await openAt(2)
    await hear('patched', patched(4))
    await hear('reconnected', null)
    await asked[0]?.answer(lost)
    expect(told).toEqual([])
    await asked[1]?.answer(opened(4))
    expect(shown()).toEqual(upTo(4))
  })

  test('leaves nothing out that comes in the same breath', async () => {
    store.close()
    store = new DocumentStore('een', main.bridge, {
      onFailure: () => void hear('patched', patched(3)),
      later: () => () => {},
    })
    void store.load()
    await asked[0]?.answer(lost)
    await asked[1]?.answer(opened(3))
    expect(shown()).toEqual(upTo(3))
  })

  test('at the very beginning is told, and to who asked', async () => {
    const loading = store.load()
    await asked[0]?.answer(fail('traject.gone'))
    expect(await loading).toEqual(fail('traject.gone'))
    expect(told).toEqual([{ code: 'traject.gone' }])
  })
})

describe('who listens', () => {
  test('to a record hears of that record alone, and of a new reading', async () => {
    await openAt(2)
    const heard: string[] = []
    store.subscribeRecord('targetGroup', 'groep 3', () => heard.push('groep 3'))
    const stop = store.subscribeRecord('targetGroup', 'groep 4', () => heard.push('groep 4'))
    store.subscribe(() => heard.push('all'))
    await hear('patched', patched(3))
    expect(heard.splice(0)).toEqual(['groep 3', 'all'])
    await hear('patched', patched(4))
    expect(heard.splice(0)).toEqual(['groep 4', 'all'])
    stop()
    await hear('reconnected', null)
    await asked[0]?.answer(opened(6))
    expect(heard).toEqual(['groep 3', 'all'])
  })
})

describe('a store that is closed', () => {
  test('listens to nothing any more', async () => {
    await openAt(2)
    store.close()
    await hear('patched', patched(3))
    await hear('reconnected', null)
    expect(main.isHeard()).toBe(false)
    expect([asked, shown()]).toEqual([[], upTo(2)])
  })

  test('does not try again', async () => {
    await openAt(2)
    await hear('patched', patched(4))
    await asked[0]?.answer(lost)
    store.close()
    expect(waiting).toMatchObject([{ isOff: true }])
  })

  test.each([
    ['a failure', lost],
    ['a reading', opened(6)],
  ])('has nothing to do with %s that comes too late', async (_, late) => {
    await openAt(2)
    let heard = 0
    store.subscribe(() => {
      heard += 1
    })
    await hear('patched', patched(4))
    await hear('patched', patched(5))
    const executing = store.execute('dots.clear', { stepId: 'stap' })
    store.close()
    await asked[0]?.answer(late)
    await asked[1]?.answer(ok(patched(7)))
    expect(await executing).toEqual(ok(patched(7)))
    expect([told, waiting, heard]).toEqual([[], [], 0])
    expect(asked).toHaveLength(2)
  })
})
