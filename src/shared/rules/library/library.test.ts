import { describe, expect, it } from 'vitest'
import list from '#resources/gereedschapskist.json'
import { decide } from '../../commands/index.ts'
import { apply } from '../../patch.ts'
import { type SchoolType, type TrajectDocument, trajectOf } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { foldedKey } from '../../text.ts'
import { calendarOf } from '../calendar/calendar.ts'
import { participationsOf, toolsOf } from '../plan/plan.ts'
import {
  activityToEntry,
  type EntryContent,
  entryContent,
  entryToActivity,
  filterLibrary,
  type LibraryEntry,
  type LibraryFilter,
  libraryEntry,
  monthsIn,
  readShippedLibrary,
  sameContent,
  schoolTypesIn,
  sourceInWords,
  stateableParts,
} from './library.ts'

const shipped = readShippedLibrary(list)
const everything: LibraryFilter = { text: '', schoolType: null, role: null, month: null }
const roleNames = { parent: 'Ouders', pupil: 'Leerling', studyCoach: "Slb'er" } as Readonly<Record<string, string>>
const find = (filter: Partial<LibraryFilter>, entries = shipped) =>
  filterLibrary(entries, { ...everything, ...filter }, (role) => roleNames[role] ?? role)
const namesOf = (entries: readonly { name: string }[]) => entries.map(({ name }) => name)
const calendar = calendarOf(2026, [], [])

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

describe('an idea on the plan', () => {
  it('becomes an activity with its goal, roles, tools and where it is from', () => {
    for (const entry of shipped) {
      const document = begunDocument()
      const decided = decide(
        document,
        'activity.fromLibrary',
        entryToActivity(entry, '2026-11', null),
        countingContext(),
      )
      if (!decided.ok) throw new Error(`${entry.name} was refused: ${decided.error.code}`)
      const after = apply(document, decided.value.patch)
      const activity = activityTitled(after, entry.name)
      expect(activity).toMatchObject({
        goal: entry.goal,
        moment: '2026-11',
        source: `${entry.source}, ${entry.address}`,
      })
      expect(new Set(participationsOf(after, activity.id).map(({ role }) => role))).toEqual(new Set(entry.roles))
      expect(namesOf(toolsOf(after, activity.id))).toEqual(namesOf(entry.tools))
      expect(after.targeting.size).toBe(0)
    }
  })

  it('is for the target group of the lane it landed on', () => {
    expect(entryToActivity(shippedNamed('Startgesprek'), null, 'groep-1').targetGroupIds).toEqual(['groep-1'])
  })

  it('has a source that fits the activity, the address left out when it does not', () => {
    expect(sourceInWords({ source: '', address: 'lob-vo.nl/x' })).toBe('lob-vo.nl/x')
    expect(sourceInWords({ source: 'x'.repeat(1000), address: 'lob-vo.nl/x' })).toBe('x'.repeat(1000))
  })
})

function entryOf(document: TrajectDocument, title: string): EntryContent {
  const entry = activityToEntry(document, calendar, activityTitled(document, title).id)
  if (!entry) throw new Error('no idea')
  return entry
}

describe('an activity as an idea', () => {
  const planned = withActivity(begunDocument(), {
    title: 'Koffie met ouders',
    moment: '2026-11-10T19:30/21:00',
    goal: 'Elkaar leren kennen',
    who: [
      ['parent', 'mevrouw X schenkt in'],
      ['formTutor', ''],
    ],
    tools: ['gesprekskaarten'],
  })

  it('keeps what another school can use', () => {
    expect(entryOf(planned, 'Koffie met ouders')).toEqual({
      name: 'Koffie met ouders',
      targetGroup: '',
      schoolTypes: ['vmbo'],
      goal: 'Elkaar leren kennen',
      roles: ['parent', 'formTutor'],
      tools: [{ name: 'gesprekskaarten', source: '' }],
      period: '',
      months: [11],
      duration: '90 min',
      source: '',
      address: '',
    })
  })

  it('holds no person, no id and nothing else of this school', () => {
    let document = doing(planned, 'person.add', { name: 'J. de Vries', role: 'mentor', contact: 'jdv@school.nl' })
    const person = document.person.values().next().value
    const { id } = activityTitled(document, 'Koffie met ouders')
    document = doing(document, 'activity.edit', {
      id,
      owner: { personId: person?.id ?? '' },
      minutes: 120,
      cents: 5000,
    })
    const text = JSON.stringify(entryOf(document, 'Koffie met ouders'))
    for (const secret of ['Vries', 'jdv', 'mevrouw', id, trajectOf(document)?.id ?? '-', 'Voorbeeld', '2026', '120']) {
      expect(text).not.toContain(secret)
    }
  })

  it('fits in every month in which a recurring activity comes back', () => {
    let document = withActivity(begunDocument(), { title: 'Inloop', moment: '2026-11-03' })
    const { id } = activityTitled(document, 'Inloop')
    document = doing(document, 'activity.edit', {
      id,
      recurrence: {
        kind: 'monthly',
        ordinal: 1,
        weekday: 2,
        until: '2027-02-28',
        skipsHolidays: false,
        except: [],
      },
    })
    expect(entryOf(document, 'Inloop').months).toEqual([11, 12, 1, 2])
  })

  it('is put on the plan of another school as it was', () => {
    const entry = entryOf(planned, 'Koffie met ouders')
    const landed = doing(
      begunDocument('Andere school'),
      'activity.fromLibrary',
      entryToActivity(entry, '2026-11', null),
    )
    expect(sameContent({ ...entry, duration: '' }, entryOf(landed, 'Koffie met ouders'))).toBe(true)
  })

  it('is nothing when the activity is gone', () => {
    expect(activityToEntry(planned, calendar, 'weg')).toBeNull()
  })
})

describe('the content of two ideas', () => {
  const content = entryContent.parse({ name: 'Koffie', roles: ['parent', 'pupil'], months: [9, 11] })

  it('is the same whatever the order of what is chosen', () => {
    expect(sameContent(content, { ...content, roles: ['pupil', 'parent'], months: [11, 9] })).toBe(true)
  })

  it.each<Partial<EntryContent>>([{ name: 'koffie' }, { goal: 'x' }, { roles: ['parent'] }, { months: [9] }])(
    'differs by %j',
    (other) => {
      expect(sameContent(content, { ...content, ...other })).toBe(false)
    },
  )
})
