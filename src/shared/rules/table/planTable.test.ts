import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../commands/index.ts'
import { languages, translationIn } from '../../i18n.ts'
import { apply } from '../../patch.ts'
import { emptyDocument, type TrajectDocument, trajectOf } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { cellText, columnText, type PlanColumn, planColumns, readList, writeList } from './planTable.ts'
import { noFilters } from './planTableFilter.ts'
import { activitiesShown, heldOrder, nextSorting } from './planTableOrder.ts'
import { readCell } from './planTableRead.ts'

const nl = translationIn('nl')

function edited(document: TrajectDocument, id: string, fields: object): TrajectDocument {
  const decided = decide(document, 'plan.edit', { rows: [{ id, ...fields }] }, countingContext('bewerkt'))
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return apply(document, decided.value.patch)
}

describe('the cells of an activity', () => {
  const document = plannedDocument()
  const shown = (title: string, column: PlanColumn, from = document) =>
    cellText(from, activityTitled(from, title), column, nl)

  it.each([
    ['moment', 'di 15-09-2026 19.30-21.00'],
    ['title', 'Startgesprek van leerling, ouders en mentor'],
    ['parent', 'vertellen wat hun kind thuis bezighoudt'],
    ['pupil', 'leidt het gesprek'],
    ['teacher', 'stelt vragen en vat samen'],
    ['otherRoles', ''],
    ['tools', 'Gesprekskaarten loopbaan; Talentenspel'],
    ['owner', ''],
    ['hours', ''],
    ['status', 'gepland'],
    ['kind', 'bestaand'],
  ] as const)('say of a startgesprek at %s: %s', (column, text) => {
    expect(shown('Startgesprek van leerling, ouders en mentor', column)).toBe(text)
  })

  it('put roles without a column of their own together, the leerkracht among them outside primary education', () => {
    expect(shown('Ouderavond "Samen kiezen"', 'otherRoles')).toBe('Decaan: legt de profielen uit')
    expect(shown('Beroepenweek in de onderbouw', 'otherRoles')).toBe('Bedrijf')
    const id = activityTitled(document, 'Snuffelstage').id
    const both = doing(document, 'participation.set', { activityId: id, role: 'primaryTeacher', part: 'kijkt mee' })
    expect(shown('Snuffelstage', 'otherRoles', both)).toBe('Leerkracht: kijkt mee; Bedrijf: ontvangt')
    expect(columnText(document, 'teacher', nl.t)).toBe('Mentor')
  })
})

describe('a cell that somebody filled in', () => {
  const people = [{ name: 'Mentor', role: 'leerjaar 2' }, { name: 'MK' }, { name: 'Klaas, Jan en Piet' }]
  const peopled = doing(plannedDocument(), 'person.addAll', { people })
  const grouped = doing(peopled, 'targetGroup.add', { names: ['Leerjaar 3', 'Klas 2a, 2b'] })
  const withPeople = doing(grouped, 'ownRole.add', { names: ['Teamleider', 'LOB: coördinator'] })
  const activity = activityTitled(withPeople, 'Snuffelstage')
  it('takes what comes back over as one change, which says nothing the second time', () => {
    const text = 'elke eerste dinsdag van de maand 19.30'
    const first = readCell(withPeople, activity, 'moment', text, nl)
    if (!first.ok) throw new Error(first.error.code)
    const after = edited(withPeople, activity.id, first.value)
    const now = activityTitled(after, 'Snuffelstage')
    expect(now).toMatchObject({
      moment: '2026-09-01T19:30',
      recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: true },
    })
    expect(readCell(after, now, 'moment', text, nl)).toEqual({ ok: true, value: {} })
    // The first moment alone is still a moment of the series.
    expect(readCell(after, now, 'moment', cellText(after, now, 'moment', nl), nl)).toEqual({ ok: true, value: {} })
  })

  const read = (column: PlanColumn, text: string) => {
    const answer = readCell(withPeople, activity, column, text, nl)
    return answer.ok ? answer.value : answer.error.code
  }
  const [personId = '', mkId = '', threeId = ''] = withPeople.person.keys()
  const [roleId = '', oddId = ''] = withPeople.ownRole.keys()
  const groupIds = [...withPeople.targetGroup.values()].map(({ id }) => id)

  it.each<[PlanColumn, string, unknown]>([
    ['moment', 'week 46', { moment: '2026-W46' }],
    ['moment', '', { moment: null }],
    ['moment', '31 februari', 'moment.noSuchDay'],
    ['moment', 'week 46; week 47', 'moment.unreadable'],
    ['moment', '9-11, 10-11', 'moment.unreadable'],
    ['moment', '9-11, 19-21', { moment: '2026-11-09T19:00/21:00' }],
    ['title', '', 'text.empty'],
    ['title', 'x'.repeat(501), 'text.tooLong'],
    ['goal', ' Ervaren hoe een  werkdag is ', {}],
    ['goal', '', { goal: '' }],
    ['parent', 'Ja', { parts: { parent: '' } }],
    ['parent', 'x', { parts: { parent: '' } }],
    ['parent', 'gaan mee', { parts: { parent: 'gaan mee' } }],
    ['pupil', '', { parts: { pupil: null } }],
    ['teacher', 'Doet mee', { parts: { formTutor: '' } }],
    ['otherRoles', 'Tandarts: kijkt', 'cell.role'],
    ['otherRoles', 'Decaan: a; decaan: b', 'cell.roleTwice'],
    ['otherRoles', 'Ouders: gaan mee', 'cell.roleElsewhere'],
    ['otherRoles', 'bedrijf: ontvangt', {}],
    ['tools', 'Spel; \n Kaart', { tools: ['Spel', 'Kaart'] }],
    ['tools', '', { tools: [] }],
    ['owner', 'mentor (leerjaar 2)', { owners: [{ personId }] }],
    ['owner', 'Mentor', { owners: [{ role: 'formTutor' }] }],
    ['owner', 'careers counsellor', { owners: [{ role: 'careersCounsellor' }] }],
    ['owner', 'Niemand hier', 'cell.owner'],
    ['owner', 'JB; Mentor', 'cell.owner'],
    ['owner', 'Mentor;', { owners: [{ role: 'formTutor' }] }],
    ['owner', 'mentor; Decaan', { owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }] }],
    ['owner', 'mentor\ndecaan', { owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }] }],
    ['owner', 'Mentor, decaan', { owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }] }],
    ['owner', 'Mentor/decaan/mentor', { owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }] }],
    ['owner', 'MK & teamleider', { owners: [{ personId: mkId }, { role: roleId }] }],
    ['owner', 'mk en Teamleider', { owners: [{ personId: mkId }, { role: roleId }] }],
    ['owner', 'Klaas, Jan en Piet', { owners: [{ personId: threeId }] }],
    ['owner', '', {}],
    ['place', ' de  aula ', { place: 'de aula' }],
    ['place', '', {}],
    ['otherRoles', 'teamleider: opent', { parts: { [roleId]: 'opent', company: null } }],
    ['otherRoles', 'LOB: coördinator: helpt mee', { parts: { [oddId]: 'helpt mee', company: null } }],
    ['hours', '1,5', { minutes: 90 }],
    ['hours', 'veel', 'number.invalid'],
    ['hours', '1,5; 2', 'number.invalid'],
    ['costs', '10; 20', 'number.invalid'],
    ['status', 'gepland; uitgevoerd', 'cell.choice'],
    ['kind', 'nieuw; bestaand', 'cell.choice'],
    ['costs', '€\u00a01.250,50', { cents: 125_050 }],
    ['costs', '-5', 'number.invalid'],
    ['status', 'Uitgevoerd', { status: 'done' }],
    ['status', 'done', 'cell.choice'],
    ['status', 'carried out', { status: 'done' }],
    ['status', '', {}],
    ['kind', 'nieuw', { kind: 'new' }],
    ['targetGroups', 'leerjaar 3; Klas 2a, 2b', { targetGroupIds: groupIds }],
    ['targetGroups', 'Leerjaar 9', 'cell.targetGroup'],
  ])('%s: %j', (column, text, expected) => {
    const answer = read(column, text)
    if (column === 'otherRoles' && typeof expected === 'object') expect(answer).toMatchObject(expected as object)
    else expect(answer).toEqual(expected)
  })

  it('names who of several is not known, and all of it when nobody is', () => {
    const told = (text: string) => {
      const answer = readCell(withPeople, activity, 'owner', text, nl)
      return answer.ok ? answer.value : answer.error.values?.text
    }
    expect(told('Mentor, Tandarts')).toBe('Tandarts')
    expect(told('Tandarts & zoon')).toBe('Tandarts & zoon')
    expect(told(Array.from({ length: 11 }, (_, index) => `Gast ${index}`).join(';'))).toBe('Gast 0')
  })

  it('never takes more than fit', () => {
    const guests = Array.from({ length: 11 }, (_, index) => ({ name: `Gast ${index}` }))
    const crowd = doing(withPeople, 'person.addAll', { people: guests })
    const all = guests.map(({ name }) => name)
    expect(readCell(crowd, activity, 'owner', all.join('; '), nl)).toMatchObject({
      ok: false,
      error: { code: 'cell.tooMany' },
    })
    expect(readCell(crowd, activity, 'owner', all.slice(1).join('; '), nl)).toMatchObject({ ok: true })
  })

  it('shows who sees to it in one cell, and reads that back', () => {
    const owners = [{ role: roleId }, { personId: mkId }, { role: 'formTutor' }]
    const owned = edited(withPeople, activity.id, { owners, place: 'Aula' })
    const { id } = activity
    const shown = (column: PlanColumn) => cellText(owned, owned.activity.get(id) ?? activity, column, nl)
    expect(shown('owner')).toBe('Teamleider; MK; Mentor')
    expect(shown('place')).toBe('Aula')
    expect(readCell(owned, null, 'owner', shown('owner'), nl)).toEqual({ ok: true, value: { owners } })
  })

  it('takes the roles that are no longer named out of the activity', () => {
    expect(read('otherRoles', 'Decaan')).toMatchObject({ parts: { careersCounsellor: '', company: null } })
  })
})

it('a list in one cell comes back, whatever its things are called', () => {
  const thing = fc.stringMatching(/^[a-c;:,]{1,6}$/)
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 5 }), (things) => {
      expect(readList(writeList(things))).toEqual(things)
    }),
  )
})

const afternoons = gestures().map((all) => play(all).at(-1)?.after ?? emptyDocument)

it('reading what a cell shows changes nothing, in any document', () => {
  fc.assert(
    fc.property(afternoons, fc.constantFrom(...languages), (document, language) => {
      const translation = translationIn(language)
      for (const activity of document.activity.values()) {
        for (const column of planColumns) {
          const text = cellText(document, activity, column, translation)
          expect([column, text, readCell(document, activity, column, text, translation)]).toEqual([
            column,
            text,
            { ok: true, value: {} },
          ])
        }
      }
    }),
    { numRuns: 40 },
  )
})

it('a new activity that is given all the cells of another one shows the same', () => {
  fc.assert(
    fc.property(afternoons, fc.constantFrom(...languages), (document, language) => {
      const translation = translationIn(language)
      const traject = trajectOf(document)
      fc.pre(traject !== undefined)
      for (const activity of [...document.activity.values()].slice(0, 3)) {
        const cells = planColumns.map((column) => [column, cellText(document, activity, column, translation)] as const)
        let fields = {}
        let parts = {}
        for (const [column, text] of cells) {
          const answer = readCell(document, null, column, text, translation)
          if (!answer.ok) throw new Error(`${column} "${text}": ${JSON.stringify(answer.error)}`)
          parts = { ...parts, ...answer.value.parts }
          fields = { ...fields, ...answer.value, parts }
        }
        const decided = decide(document, 'plan.edit', { rows: [{ id: null, ...fields }] }, countingContext('kopie'))
        if (!decided.ok) throw new Error(JSON.stringify(decided.error))
        const next = apply(document, decided.value.patch)
        const copy = [...next.activity.values()].find(({ id }) => !document.activity.has(id))
        expect(copy && planColumns.map((column) => [column, cellText(next, copy, column, translation)])).toEqual(cells)
      }
    }),
    { numRuns: 40 },
  )
})

describe('the rows of a table', () => {
  const document = plannedDocument()
  const everything = { sorting: null, text: '', status: null, filters: noFilters }
  const titles = (view: object, kept: ReadonlySet<string> = new Set()) =>
    activitiesShown(document, { ...everything, ...view }, kept, nl).map(({ title }) => title)

  it('follow the year, without what was dropped', () => {
    expect(titles({})).toHaveLength(8)
    expect(titles({})[0]).toBe('Startgesprek van leerling, ouders en mentor')
    expect(titles({})).not.toContain('Folder over profielen meegeven')
  })

  it('are found by any word in any cell, and stay in sight while they are worked on', () => {
    expect(titles({ text: 'ouderavond NOVEMBER' })).toEqual([])
    expect(titles({ text: 'decaan profielen' })).toEqual(['Ouderavond "Samen kiezen"'])
    expect(titles({ status: 'done' })).toEqual([])
    expect(titles({ status: 'done' }, new Set([activityTitled(document, 'Snuffelstage').id]))).toEqual(['Snuffelstage'])
  })

  it('are sorted by a column, up and down, the empty ones last', () => {
    const up = titles({ sorting: { column: 'goal', direction: 'ascending' } })
    const down = titles({ sorting: { column: 'goal', direction: 'descending' } })
    expect(down).toEqual(up.toReversed())
    const moments = titles({ sorting: { column: 'moment', direction: 'descending' } })
    expect(moments[0]).toBe('Sollicitatiemarkt met oud-leerlingen')
    expect(moments.at(-1)).toBe('Ouders in de klas over hun loopbaan')
  })

  it('a heading sorts up, down, and then no more', () => {
    const first = nextSorting(null, 'goal')
    const second = nextSorting(first, 'goal')
    expect([first?.direction, second?.direction, nextSorting(second, 'goal')]).toEqual([
      'ascending',
      'descending',
      null,
    ])
    expect(nextSorting(first, 'moment')).toEqual({ column: 'moment', direction: 'ascending' })
  })
})

describe('the rows of a table while somebody is at work in it', () => {
  const all = (ids: string) => new Set(ids)
  it.each([
    ['stay where they are when they would come in another order', 'abc', 'cba', 'abc', 'abc'],
    ['stay in sight when they no longer fit', 'abc', 'ac', 'abc', 'abc'],
    ['go when they are taken from the plan', 'abc', 'ac', 'ac', 'ac'],
    ['let a new one in beneath the one that it belongs under', 'abc', 'abxc', 'abcx', 'abxc'],
    ['let a new one in above the first', 'ab', 'xab', 'abx', 'xab'],
    ['begin with what there is', '', 'ab', 'ab', 'ab'],
  ])('%s', (_, before, settled, inPlan, expected) => {
    expect(heldOrder([...before], [...settled], all(inPlan)).join('')).toBe(expected)
  })

  it('keep their order, and lose nothing that the plan has', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
    fc.assert(
      fc.property(some, some, some, (before, settled, more) => {
        const inPlan = new Set([...settled, ...more])
        const held = heldOrder(before, settled, inPlan)
        const stayed = before.filter((id) => inPlan.has(id))
        expect(held.filter((id) => stayed.includes(id))).toEqual(stayed)
        expect(held.toSorted()).toEqual([...new Set([...stayed, ...settled])].sort())
      }),
    )
  })
})

it('two people of one name can be told apart', () => {
  let document = withActivity(begunDocument(), { title: 'Sportdag' })
  for (const role of ['', 'decaan', '']) document = doing(document, 'person.add', { name: 'JB', role })
  const texts = [...document.person.keys()].map((personId) => {
    const owned = edited(document, activityTitled(document, 'Sportdag').id, { owners: [{ personId }] })
    const text = cellText(owned, activityTitled(owned, 'Sportdag'), 'owner', nl)
    expect(readCell(document, null, 'owner', text, nl)).toEqual({ ok: true, value: { owners: [{ personId }] } })
    return text
  })
  expect(texts).toEqual(['JB', 'JB (decaan)', 'JB (persoon)'])
})
