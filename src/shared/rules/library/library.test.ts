import { describe, expect, it } from 'vitest'
import list from '#resources/gereedschapskist.json'
import type { SchoolType } from '../../records.ts'
import { foldedKey } from '../../text.ts'
import {
  filterLibrary,
  type LibraryEntry,
  type LibraryFilter,
  libraryEntry,
  monthsIn,
  readShippedLibrary,
  schoolTypesIn,
  stateableParts,
} from './library.ts'

const shipped = readShippedLibrary(list)
const everything: LibraryFilter = { text: '', schoolType: null, role: null, month: null }
const roleNames = { parent: 'Ouders', pupil: 'Leerling', studyCoach: "Slb'er" } as Readonly<Record<string, string>>

const find = (filter: Partial<LibraryFilter>, entries = shipped) =>
  filterLibrary(entries, { ...everything, ...filter }, (role) => roleNames[role] ?? role)

const namesOf = (entries: readonly { name: string }[]) => entries.map(({ name }) => name)

function shippedNamed(name: string): LibraryEntry {
  const entry = shipped.find((each) => each.name === name)
  if (!entry) throw new Error(`no idea "${name}"`)
  return entry
}

describe('the ideas that ship with the app', () => {
  it('are all there, each with an id, a name and a source of its own, and nothing left in shorthand', () => {
    expect(shipped).toHaveLength(26)
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(26)
    expect(new Set(shipped.map(({ name }) => foldedKey(name))).size).toBe(26)
    for (const entry of shipped) {
      expect(libraryEntry.parse(entry)).toEqual(entry)
      for (const text of [entry.goal, entry.targetGroup, entry.period, entry.duration, entry.source]) {
        expect(text).toMatch(/^[^*;]+$/)
      }
      expect(entry.address).toMatch(/^[a-z0-9.-]+\.[a-z]+\/\S+$/)
      expect([entry.name, entry.roles.length > 0, entry.tools.length > 0]).toEqual([entry.name, true, true])
    }
  })

  it('fit at some school and in some month, all of them', () => {
    for (const { name, schoolTypes, months } of shipped) {
      expect([name, schoolTypes.length > 0, months.length > 0]).toEqual([name, true, true])
    }
  })

  it('say of 26 parts that the source states them, each a part of the words that are shown', () => {
    const stated = shipped.flatMap((entry) =>
      stateableParts.flatMap((part) => (entry.stated[part] === undefined ? [] : [[entry[part], entry.stated[part]]])),
    )
    expect(stated).toHaveLength(26)
    for (const [shown, source] of stated) expect(shown).toContain(source)
  })

  it('keep apart what the source states and what is suggested, also within one part', () => {
    expect(shippedNamed('Gesprek voorlopig advies').stated).toEqual({
      targetGroup: 'po groep 7',
      period: 'jun',
      duration: '10 min',
    })
    expect(shippedNamed('Loopbaangericht voortgangsgesprek')).toMatchObject({
      targetGroup: 'vmbo, mbo',
      stated: { targetGroup: 'vmbo' },
    })
    expect(shippedNamed('Talentmap thuis vullen').stated).toEqual({})
  })

  it('are refused when the list is written otherwise', () => {
    const [first] = list.entries
    expect(() => readShippedLibrary({ ...list, entries: [{ ...first, roles: ['ouder'] }] })).toThrow()
    expect(() => readShippedLibrary({ ...list, entries: [{ ...first, stated: { goal: 'x' } }] })).toThrow()
    expect(() => readShippedLibrary({ ...list, entries: [{ ...first, extra: 1 }] })).toThrow()
  })
})

describe('a target group in words', () => {
  it.each<[string, SchoolType[]]>([
    ['po groep 6-8', ['po']],
    ['10-14 jaar', ['po', 'vmbo', 'havo-vwo']],
    ['vmbo', ['vmbo']],
    ['vmbo, mbo', ['vmbo', 'mbo']],
    ['vo', ['vmbo', 'havo-vwo']],
    ['VO onderbouw', ['vmbo', 'havo-vwo']],
    ['vo leerjaar 2-3', ['vmbo', 'havo-vwo']],
    ['havo-vwo bovenbouw', ['havo-vwo']],
    ['vmbo naar mbo', ['vmbo', 'mbo']],
    ['mbo leerjaar 1', ['mbo']],
    ['vmbo sport', ['vmbo']],
    ['ouders', []],
    ['', []],
  ])('%j is found at %j', (words, types) => {
    expect(schoolTypesIn(words)).toEqual(types)
  })
})

describe('a period in words', () => {
  it.each<[string, number[]]>([
    ['nov', [11]],
    ['nov-jan', [11, 12, 1]],
    ['dec-feb', [12, 1, 2]],
    ['sep-jun', [9, 10, 11, 12, 1, 2, 3, 4, 5, 6]],
    ['aug-sep', [8, 9]],
    ['nov, mrt', [11, 3]],
    ['elk trimester', [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]],
    ['later in het schooljaar', [1, 2, 3, 4, 5, 6]],
    ['start leerjaar 1', [8, 9]],
    ['jun-feb', []],
    ['ooit', []],
    ['', []],
  ])('%j fits in %j', (words, months) => {
    expect(monthsIn(words)).toEqual(months)
  })
})

describe('looking for an idea', () => {
  it('gives all in their order when nothing is asked', () => {
    expect(find({})).toEqual(shipped)
  })

  it('finds by sort of school', () => {
    expect(namesOf(find({ schoolType: 'mbo' }))).toEqual([
      'Loopbaangericht voortgangsgesprek',
      'Ouder bij de intake',
      'Kennismaking en contactgegevens',
      'Ouderavond in het praktijklokaal',
      'Hoe help ik kiezen?',
    ])
    expect(namesOf(find({ schoolType: 'po' }))).toContain('Beroepenexcursie met ouders')
  })

  it('finds by role', () => {
    expect(namesOf(find({ role: 'company' }))).toEqual(['Beroepenexcursie met ouders'])
    expect(find({ role: 'lineManager' })).toEqual([])
  })

  it('finds by month', () => {
    expect(namesOf(find({ month: 4 }))).toEqual([
      'Talentmap thuis vullen',
      'Leerlingen presenteren hun LOB',
      'MOL-gesprek (mentor, ouder, leerling)',
      'Sectordag met ouderbegeleiding',
    ])
  })

  it('takes all that is asked together', () => {
    expect(namesOf(find({ schoolType: 'mbo', role: 'studyCoach', month: 9, text: 'contact' }))).toEqual([
      'Kennismaking en contactgegevens',
    ])
  })

  it('finds a word wherever it stands: name, goal, tool, period, duration, source, address, role', () => {
    for (const [text, name] of [
      ['keukentafel', 'Keukentafelgesprek'],
      ['stageplekken', 'Beroepenbank van ouders'],
      ['MOL-boekje', 'MOL-gesprek (mentor, ouder, leerling)'],
      ['start leerjaar', 'Ouder bij de intake'],
      ['3 rondes', 'Beroepenspeeddate'],
      ['Schot voor de boeg', 'Gesprek voorlopig advies'],
      ['drmollercollege', 'Startgesprek'],
      ["intake slb'er", 'Ouder bij de intake'],
    ]) {
      expect(namesOf(find({ text: text ?? '' }))).toContain(name)
    }
  })

  it('makes no difference for capitals, accents and spaces, and wants every word', () => {
    const cafe = { ...shippedNamed('Startgesprek'), name: 'Café voor één avond' }
    expect(find({ text: '  CAFE   Een ' }, [cafe])).toEqual([cafe])
    expect(find({ text: 'cafe ochtend' }, [cafe])).toEqual([])
  })

  it('shows own ideas first, and an idea without sort of school or month everywhere', () => {
    const own = { ...shippedNamed('Startgesprek'), id: 'x', own: true, schoolTypes: [], months: [] }
    expect(find({ schoolType: 'mbo', month: 4 }, [...shipped, own])[0]).toBe(own)
  })
})
