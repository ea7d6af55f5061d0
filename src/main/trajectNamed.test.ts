import { expect, test } from 'vitest'
import type { ListedTraject } from '#shared/contract.ts'
import { begunDocument } from '#shared/testing/fixture.ts'
import { trajectNamed } from './trajectNamed.ts'

const [traject] = begunDocument().traject.values()
if (!traject) throw new Error('no traject')

const list: readonly ListedTraject[] = [
  ['noord', 'Sint-Jozéf Noord', 2026],
  ['zuid', 'Sint-Jozéf Zuid', 2026],
  ['kade', 'De Kade', 2026],
  ['later', 'De Kade', 2027],
  ['kadeschool', 'De Kadeschool', 2026],
].map(([id, school, schoolYear]) => ({
  ...traject,
  ...({ id, school, schoolYear } as { id: string; school: string; schoolYear: number }),
  kind: 'whole',
  changedAt: '2026-09-01T10:00:00.000Z',
  cards: 0,
  activities: 0,
  definitive: false,
}))
const unreadable: ListedTraject = { kind: 'unreadable', id: 'stuk', school: 'De Brug' }

test.each([
  ['De Kadeschool', 'kadeschool'],
  ['  de KADEschool ', 'kadeschool'],
  ['sint-jozef zuid', 'zuid'],
  ['noord', 'noord'],
  ['De Kade 2027-2028', 'later'],
])('%j is one traject', (name, id) => {
  expect(trajectNamed(list, name)).toEqual({ kind: 'found', id })
})

test('what more than one can be called is none of them: the names tell them apart', () => {
  expect(trajectNamed(list, 'jozef')).toEqual({
    kind: 'several',
    names: ['Sint-Jozéf Noord 2026-2027', 'Sint-Jozéf Zuid 2026-2027'],
  })
  // A whole name goes before a longer one that it is a part of.
  expect(trajectNamed(list, 'De Kade')).toEqual({ kind: 'several', names: ['De Kade 2026-2027', 'De Kade 2027-2028'] })
})

test('a name that none has gives those that there are, without what cannot be read', () => {
  const none = trajectNamed([...list, unreadable], 'De Brug')
  expect(none).toMatchObject({ kind: 'none', names: { length: list.length } })
  expect(trajectNamed([], 'De Kade')).toEqual({ kind: 'none', names: [] })
})
