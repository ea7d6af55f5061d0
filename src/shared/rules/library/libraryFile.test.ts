import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import list from '#resources/gereedschapskist.json'
import { roles, schoolTypes } from '../../records.ts'
import { foldedKey } from '../../text.ts'
import { type EntryContent, entryContent, type LibraryEntry, monthNumbers, readShippedLibrary } from './library.ts'
import { checkedOwnEntries, libraryLimits, planImport, readLibraryFile, writeLibraryFile } from './libraryFile.ts'

const said = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', 'Één avond', '=1+1', '"'))
const contents: fc.Arbitrary<EntryContent> = fc
  .record({
    name: said.filter((name) => entryContent.shape.name.safeParse(name).success),
    targetGroup: said,
    schoolTypes: fc.subarray([...schoolTypes]),
    goal: said,
    roles: fc.subarray([...roles]),
    tools: fc.array(fc.record({ name: fc.constantFrom('kaart', 'portfolio'), source: said }), { maxLength: 4 }),
    period: said,
    months: fc.subarray([...monthNumbers]),
    duration: said,
    source: said,
    address: said,
  })
  .map((written) => entryContent.parse(written))
const libraries = fc
  .uniqueArray(contents, { selector: ({ name }) => foldedKey(name), maxLength: 12 })
  .map((entries) => entries.map(own))

function own(content: EntryContent, index = 0): LibraryEntry {
  return { ...content, id: `own-${index}`, stated: {}, own: true }
}

const idea = (name: string, goal = ''): EntryContent => entryContent.parse({ name, goal })
const fileOf = (entries: readonly unknown[], head: object = { format: 'jaarlijn-gereedschapskist', version: 1 }) =>
  JSON.stringify({ ...head, entries })

function readOrThrow(text: string) {
  const read = readLibraryFile(text)
  if (!read.ok) throw new Error(`refused: ${read.error.code}`)
  return read.value
}

describe('a file of own ideas', () => {
  it('gives every idea back, as it was and in order', () => {
    fc.assert(
      fc.property(libraries, (entries) => {
        const { entries: read, unreadable } = readOrThrow(writeLibraryFile(entries))
        expect(unreadable).toEqual([])
        expect(read.map(own)).toEqual(entries)
      }),
    )
  })

  it('changes nothing where it came from, and brings all to where nothing is', () => {
    fc.assert(
      fc.property(libraries, (entries) => {
        const file = readOrThrow(writeLibraryFile(entries))
        expect(planImport(entries, file)).toMatchObject({ fresh: [], replacing: [], identical: file.entries })
        expect(planImport([], file)).toMatchObject({ fresh: file.entries, replacing: [], identical: [] })
      }),
    )
  })

  it('holds neither the ideas that ship nor an id', () => {
    const text = writeLibraryFile([...readShippedLibrary(list), own(idea('Koffie'))])
    expect(readOrThrow(text).entries).toEqual([idea('Koffie')])
    expect(text).not.toContain('own-0')
  })

  it('may begin with the mark that some editors write, and lack all but names', () => {
    expect(readOrThrow(`\uFEFF${fileOf([{ name: ' Koffie ' }])}`).entries).toEqual([idea('Koffie')])
  })

  it.each(['', 'naam;doel', '{', '[]', 'null', '{"entries":[]}', fileOf([], { format: 'anders', version: 1 })])(
    'is refused when it is something else: %j',
    (text) => {
      expect(readLibraryFile(text)).toMatchObject({ ok: false, error: { code: 'library.notAList' } })
    },
  )

  it('is refused when it is of a newer app, whatever is in it', () => {
    const text = JSON.stringify({ format: 'jaarlijn-gereedschapskist', version: 2, ideas: {} })
    expect(readLibraryFile(text)).toMatchObject({ ok: false, error: { code: 'library.newer' } })
  })

  it('holds no more than can be kept', () => {
    const many = (count: number) => fileOf(Array.from({ length: count }, (_, n) => ({ name: `Idee ${n}` })))
    expect(readOrThrow(many(libraryLimits.entries)).entries).toHaveLength(libraryLimits.entries)
    expect(readLibraryFile(many(libraryLimits.entries + 1))).toMatchObject({ error: { code: 'library.tooMany' } })
  })

  it('tells of every entry that it cannot take over which one it is and why, and takes the others', () => {
    const { entries, unreadable } = readOrThrow(
      fileOf([
        { name: 'Koffie' },
        { name: '   ' },
        { goal: 'x' },
        { name: 'KOFFIE ' },
        { name: 'Thee', goal: 'x'.repeat(1001) },
        'Melk',
        { name: 'Water', months: [13] },
      ]),
    )
    expect(entries).toEqual([idea('Koffie')])
    expect(unreadable).toEqual([
      { row: 2, name: '', why: { kind: 'noName' } },
      { row: 3, name: '', why: { kind: 'noName' } },
      { row: 4, name: 'KOFFIE', why: { kind: 'twice' } },
      { row: 5, name: 'Thee', why: { kind: 'tooLong', part: 'goal' } },
      { row: 6, name: '', why: { kind: 'noIdea' } },
      { row: 7, name: 'Water', why: { kind: 'unknown', part: 'months' } },
    ])
  })
})

describe('taking over a file', () => {
  it('tells new, replacing and identical apart; a shipped idea of the same name stays out of it', () => {
    const shipped: LibraryEntry = { ...own(idea('Thee'), 9), own: false }
    const present = [own(idea('Koffie'), 1), own(idea('Melk'), 2), shipped]
    const plan = planImport(present, {
      entries: [idea('koffie', 'anders'), idea('Melk'), idea('Thee')],
      unreadable: [],
    })
    expect(plan.replacing).toEqual([{ present: present[0], next: idea('koffie', 'anders') }])
    expect(plan.identical).toEqual([idea('Melk')])
    expect(plan.fresh).toEqual([idea('Thee')])
  })
})

describe('own ideas together', () => {
  it('may not have one name twice', () => {
    const [coffee, again, tea] = [own(idea('Koffie'), 1), own(idea('koffi\u00e9'), 2), own(idea('Thee'), 3)]
    expect(checkedOwnEntries([coffee, tea], [tea]).ok).toBe(true)
    // They stood there already: that must not keep anyone from another idea.
    expect(checkedOwnEntries([coffee, again, tea], [tea]).ok).toBe(true)
    expect(checkedOwnEntries([coffee, again, tea], [again])).toMatchObject({
      error: { code: 'library.exists', values: { name: 'koffié' } },
    })
  })

  it('are no more than fit a file', () => {
    const many = Array.from({ length: libraryLimits.entries + 1 }, (_, n) => own(idea(`Idee ${n}`), n))
    expect(checkedOwnEntries(many.slice(1), []).ok).toBe(true)
    expect(checkedOwnEntries(many, [])).toMatchObject({ error: { code: 'library.full' } })
  })
})

it('an idea that names a role, month or sort of school twice has it once', () => {
  const twice = { name: 'Ouderavond', roles: ['parent', 'parent'], months: [11, 11], schoolTypes: ['po', 'po'] }
  expect(readOrThrow(fileOf([twice])).entries).toMatchObject([{ roles: ['parent'], months: [11], schoolTypes: ['po'] }])
})
