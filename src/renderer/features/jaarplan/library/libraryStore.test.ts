import { beforeEach, describe, expect, test } from 'vitest'
import type { Bridge } from '#shared/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { entryContent, type LibraryEntry, type OwnEntry } from '#shared/rules/library/library.ts'
import { LibraryStore } from './libraryStore.ts'

function idea(name: string): OwnEntry {
  return { ...entryContent.parse({ name }), id: crypto.randomUUID(), stated: {}, own: true }
}

/** The questions that are waiting for an answer, in order. */
let waiting: { name: string; input: unknown; answer: (result: Result<unknown>) => void }[]
let news: Map<string, () => void>
let store: LibraryStore
let heard: number

beforeEach(() => {
  waiting = []
  news = new Map()
  heard = 0
  const call = (name: string, input: unknown) => new Promise((answer) => waiting.push({ name, input, answer }))
  const on = (name: string, listener: () => void) => {
    news.set(name, listener)
    return () => undefined
  }
  store = new LibraryStore({ call, on } as unknown as Bridge)
})

async function answer(index: number, result: Result<unknown>): Promise<void> {
  waiting[index]?.answer(result)
  await Promise.resolve()
  await Promise.resolve()
}

const listen = () =>
  store.subscribe(() => {
    heard += 1
  })
const asked = () => waiting.map(({ name }) => name)
const list = (...names: string[]) => ok<LibraryEntry[]>(names.map(idea))
const shown = () => store.state.entries?.map(({ name }) => name) ?? null

describe('a window with the gereedschapskist', () => {
  test('reads it when somebody looks, once for all', async () => {
    expect(asked()).toEqual([])
    listen()
    listen()
    expect(asked()).toEqual(['library.list'])
    expect(shown()).toBeNull()
    await answer(0, list('Koffie'))
    expect(shown()).toEqual(['Koffie'])
    expect(heard).toBe(2)
  })

  test.each(['library', 'reconnected'])('reads it again after %s', async (name) => {
    listen()
    await answer(0, list('Koffie'))
    news.get(name)?.()
    await answer(1, list('Koffie', 'Thee'))
    expect(shown()).toEqual(['Koffie', 'Thee'])
  })

  test('an answer that was overtaken is not shown', async () => {
    listen()
    news.get('library')?.()
    await answer(1, list('Thee'))
    await answer(0, list('Koffie'))
    expect(shown()).toEqual(['Thee'])
  })

  test('keeps what it has when it cannot be read, with the reason, till it can', async () => {
    listen()
    await answer(0, fail('connection.lost'))
    expect(store.state).toEqual({ entries: null, error: { code: 'connection.lost' } })
    void store.load()
    await answer(1, list('Koffie'))
    expect(store.state.error).toBeNull()
    void store.load()
    await answer(2, fail('connection.lost'))
    expect(shown()).toEqual(['Koffie'])
  })

  test('shows a change when it is done, and a refused one not', async () => {
    listen()
    await answer(0, list())
    const [fresh, kept] = [{ ...idea('Koffie'), id: null }, idea('Koffie')]
    const changing = store.change([fresh], [])
    // A window makes no ids: it sends none, and hears which one it has become.
    expect(waiting[1]?.input).toEqual({ put: [fresh], remove: [] })
    await answer(1, ok([kept]))
    await answer(2, ok([kept]))
    expect(await changing).toEqual(ok([kept]))
    expect(store.state.entries).toEqual([kept])
    const refused = store.change([idea('koffie')], [])
    await answer(3, fail('library.exists'))
    expect(await refused).toEqual(fail('library.exists'))
    expect(asked()).toEqual(['library.list', 'library.change', 'library.list', 'library.change'])
  })

  test('a change is shown when it is done, also when news of it overtakes its own reading', async () => {
    listen()
    await answer(0, list())
    const kept = idea('Koffie')
    let shownWhenDone: readonly string[] | null = null
    const changing = store.change([{ ...kept, id: null }], []).then(() => {
      shownWhenDone = shown()
    })
    await answer(1, ok([kept]))
    news.get('library')?.()
    await answer(2, list())
    await answer(3, ok([kept]))
    await changing
    expect(shownWhenDone).toEqual(['Koffie'])
  })
})
