import { expect, it } from 'vitest'
import { openStore } from '#main/store/store.ts'
import { must, temporaryFolder } from '#main/store/testing/folder.ts'
import { entryContent, type IdeaToKeep, type OwnEntry } from '#shared/rules/library/library.ts'
import { Library } from './library.ts'

/** Ids as main gives them, counted so that a test can name them. */
const idAt = (number: number) => `5f1d7f0a-3a39-4c55-9d4e-${String(number).padStart(12, '0')}`

function idea(name: string, id: string | null = null, goal = ''): IdeaToKeep {
  return { ...entryContent.parse({ name, goal }), id, stated: {}, own: true }
}

function begun() {
  const store = must(openStore(temporaryFolder()))
  let ids = 0
  const library = new Library(store.library, { id: () => idAt(++ids), now: () => '2026-11-10T15:00:00.000Z' })
  const own = () => library.list().filter((entry): entry is OwnEntry => entry.own)
  return { library, own, close: () => store.close(), given: () => ids }
}

it('gives every new idea an id, and answers with the ideas as they are kept, in the order asked', () => {
  const { library, own, close } = begun()
  const kept = must(library.change([idea('Thee'), idea('Koffie')], []))
  expect(kept).toEqual([idea('Thee', idAt(1)), idea('Koffie', idAt(2))])
  expect(own()).toEqual([idea('Koffie', idAt(2)), idea('Thee', idAt(1))])
  close()
})

it('leaves a known idea its id, beside a new one', () => {
  const { library, own, close, given } = begun()
  must(library.change([idea('Thee')], []))
  const kept = must(library.change([idea('Muntthee', idAt(1)), idea('Koffie')], []))
  expect(kept.map(({ id }) => id)).toEqual([idAt(1), idAt(2)])
  expect(own().map(({ name }) => name)).toEqual(['Koffie', 'Muntthee'])
  expect(given()).toBe(2)
  close()
})

it('takes back what it answered: the new one goes, the replaced one and the removed one come back as themselves', () => {
  const { library, own, close } = begun()
  const [tea, coffee] = must(library.change([idea('Thee', null, 'Praten'), idea('Koffie')], []))
  const before = own()
  const kept = must(library.change([idea('Muntthee', tea?.id), idea('Soep')], coffee ? [coffee.id] : []))
  expect(own().map(({ name }) => name)).toEqual(['Muntthee', 'Soep'])
  const added = kept.flatMap(({ id }) => (before.some((entry) => entry.id === id) ? [] : [id]))
  must(library.change(before, added))
  expect(own()).toEqual(before)
  close()
})

it('answers nothing and keeps nothing when one of them is refused', () => {
  const { library, own, close } = begun()
  expect(library.change([idea('Thee'), idea('thee')], [])).toMatchObject({ error: { code: 'library.exists' } })
  expect(own()).toEqual([])
  close()
})
