import { beforeEach, describe, expect, test } from 'vitest'
import type { Bridge } from '#shared/contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { entryContent, type LibraryEntry, type OwnEntry } from '#shared/rules/library.ts'
import { LibraryStore } from './libraryStore.ts'

function idea(name: string): OwnEntry {
  return { ...entryContent.parse({ name }), id: crypto.randomUUID(), stated: {}, own: true }
}

/** The questions that are waiting for an answer, in order. */
let waiting: { name: string; answer: (result: Result<unknown>) => void }[]
let news: Map<string, () => void>
let store: LibraryStore
let heard: number

beforeEach(() => {
  waiting = []
  news = new Map()
  heard = 0
  const call = (name: string) => new Promise((answer) => waiting.push({ name, answer }))
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
    const changing = store.change([idea('Koffie')], [])
    await answer(1, ok(null))
    await answer(2, list('Koffie'))
    expect(await changing).toEqual(ok(null))
    expect(shown()).toEqual(['Koffie'])
    const refused = store.change([idea('koffie')], [])
    await answer(3, fail('library.exists'))
    expect(await refused).toEqual(fail('library.exists'))
    expect(asked()).toEqual(['library.list', 'library.change', 'library.list', 'library.change'])
  })
})
