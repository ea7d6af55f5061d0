import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { planOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../testing/fixture.ts'
import { gestures, play } from '../testing/gestures.ts'
import * as wording from './ledgerWording.ts'

const t = translator('nl')

/** The ledger as plain lines. */
function ledgerInWords(...about: Parameters<typeof wording.ledgerInWords>) {
  return wording
    .ledgerInWords(...about)
    .map(({ activityId, title, kind, lines }) => ({ activityId, title, kind, lines: lines.map(({ text }) => text) }))
}

const title = 'Ouderavond "Samen kiezen"'
const sketched = withActivity(
  withActivity(begunDocument(), {
    title,
    kind: 'existing',
    moment: '2026-11',
    who: [['parent', 'luisteren']],
    tools: ['Folder'],
  }),
  { title: 'Snuffelstage', moment: '2027-03' },
)
const evening = activityTitled(sketched, title).id
const work = activityTitled(sketched, 'Snuffelstage').id

/** The plan as a version keeps it. */
function frozen(document: TrajectDocument) {
  const plan = planOf(document)
  if (!plan) throw new Error('no traject')
  return plan
}

function since(now: TrajectDocument) {
  return ledgerInWords(frozen(sketched), now, 'nl', t)
}

describe('the ledger in words', () => {
  it('has nothing to say about an unchanged plan', () => {
    expect(since(sketched)).toEqual([])
  })

  it('says of each field what it was and what it became', () => {
    let now = doing(sketched, 'activity.edit', {
      id: evening,
      title: 'Keuzeavond',
      kind: 'improved',
      goal: 'Meepraten',
    })
    now = doing(now, 'activity.edit', { id: evening, moment: '2026-W46' })
    expect(since(now)).toEqual([
      {
        activityId: evening,
        title: 'Keuzeavond',
        kind: 'changed',
        lines: [
          `Titel: ${title} → Keuzeavond`,
          'Soort: bestaand → verbeterd',
          'Doel: nog niets → Meepraten',
          'Moment: november 2026 → week 46 (09-11-2026 tot en met 15-11-2026)',
        ],
      },
    ])
  })

  it('says who and what came and went', () => {
    let now = doing(sketched, 'participation.set', {
      activityId: evening,
      role: 'formTutor',
      part: 'leidt het gesprek',
    })
    now = doing(now, 'participation.set', { activityId: evening, role: 'pupil', part: '' })
    now = doing(now, 'participation.set', { activityId: evening, role: 'parent', part: 'denken mee' })
    now = doing(now, 'tool.add', { activityId: evening, name: 'Netwerkkaart' })
    const [folder = ''] = now.tool.keys()
    now = doing(now, 'tool.remove', { id: folder })
    expect(since(now)[0]?.lines).toEqual([
      'Ouders: luisteren → denken mee',
      'Erbij: Mentor, leidt het gesprek',
      'Erbij: Leerling',
      'Eraf: gereedschap Folder',
      'Erbij: gereedschap Netwerkkaart',
    ])
    const without = doing(sketched, 'participation.remove', { activityId: evening, role: 'parent' })
    expect(since(without)[0]?.lines).toEqual(['Eraf: Ouders, luisteren'])
  })

  it('says in one line when an activity is, also when moment and recurrence both changed', () => {
    const monthly = { kind: 'monthly', ordinal: 2, weekday: 2, until: null, skipsHolidays: false } as const
    const once = doing(sketched, 'activity.edit', {
      id: evening,
      moment: '2026-11-10',
      recurrence: { ...monthly, except: [] },
    })
    expect(since(once)[0]?.lines).toEqual([
      'Moment: november 2026 → dinsdag 10 november 2026, daarna elke tweede dinsdag van de maand',
    ])
    const plan = frozen(once)
    const less = doing(once, 'activity.edit', { id: evening, recurrence: { ...monthly, except: ['2027-01-12'] } })
    expect(ledgerInWords(plan, less, 'nl', t)[0]?.lines).toEqual([
      'Moment: dinsdag 10 november 2026, daarna elke tweede dinsdag van de maand → dinsdag 10 november 2026, daarna elke tweede dinsdag van de maand, behalve op 12-01-2027',
    ])
  })

  it('says who sees to it in one line, whether a role or a person', () => {
    const staffed = doing(sketched, 'person.add', {
      name: 'AB',
      role: 'mentor leerjaar 2',
      contact: '',
      presentAt: null,
    })
    const [personId = ''] = staffed.person.keys()
    const role = doing(staffed, 'activity.edit', { id: evening, owners: [{ role: 'formTutor' }] })
    expect(since(role)[0]?.lines).toEqual(['Verantwoordelijke: nog niets → Mentor'])
    const person = doing(role, 'activity.edit', { id: evening, owners: [{ personId }] })
    const plan = frozen(role)
    expect(ledgerInWords(plan, person, 'nl', t)[0]?.lines).toEqual(['Verantwoordelijke: Mentor → AB'])
    const sealed = frozen(person)
    // The frozen plan still knows who it was.
    const gone = doing(person, 'person.remove', { id: personId })
    expect(ledgerInWords(sealed, gone, 'nl', t)[0]?.lines).toEqual(['Verantwoordelijke: AB → nog niets'])
  })

  it('tells owners old beside new, a place, and a role of the school by its name', () => {
    const roled = doing(sketched, 'ownRole.add', { names: ['Teamleider'] })
    const [role = ''] = roled.ownRole.keys()
    const one = doing(roled, 'activity.edit', { id: evening, owners: [{ role: 'formTutor' }] })
    const plan = frozen(one)
    const two = doing(one, 'activity.edit', {
      id: evening,
      owners: [{ role }, { role: 'formTutor' }],
      place: 'Aula',
      parts: { [role]: 'opent' },
    })
    expect(ledgerInWords(plan, two, 'nl', t)[0]?.lines).toEqual([
      'Waar: nog niets → Aula',
      'Erbij: Teamleider, opent',
      'Verantwoordelijke: Mentor → Teamleider, Mentor',
    ])
    const then = frozen(two)
    const turned = doing(two, 'activity.edit', { id: evening, owners: [{ role: 'formTutor' }, { role }] })
    expect(ledgerInWords(then, turned, 'nl', t)).toEqual([])
    const renamed = doing(two, 'ownRole.rename', { id: role, name: 'Afdelingsleider' })
    expect(ledgerInWords(then, renamed, 'nl', t)).toMatchObject([
      { activityId: null, lines: ['Rol: Teamleider → Afdelingsleider'] },
    ])
    const gone = doing(two, 'ownRole.remove', { id: role })
    expect(ledgerInWords(then, gone, 'nl', t)[0]?.lines).toEqual([
      'Eraf: Teamleider, opent',
      'Verantwoordelijke: Teamleider, Mentor → Mentor',
    ])
    // Named anew and put back, it is the same as it was.
    const anew = doing(gone, 'ownRole.add', { names: ['Teamleider'] })
    const [again = ''] = anew.ownRole.keys()
    const back = doing(anew, 'activity.edit', {
      id: evening,
      owners: [{ role: again }, { role: 'formTutor' }],
      parts: { [again]: 'opent' },
    })
    expect(ledgerInWords(then, back, 'nl', t)).toEqual([])
  })

  it('says what it takes, what it builds on and for whom it is', () => {
    const grouped = doing(sketched, 'targetGroup.add', { names: ['Leerjaar 2', 'Leerjaar 3'] })
    const plan = frozen(grouped)
    const now = doing(grouped, 'activity.edit', {
      id: work,
      minutes: 90,
      cents: 12_550,
      buildsOnId: evening,
      targetGroupIds: [...grouped.targetGroup.keys()],
    })
    expect(ledgerInWords(plan, now, 'nl', t)).toEqual([
      {
        activityId: work,
        title: 'Snuffelstage',
        kind: 'changed',
        lines: [
          'Uren: nog niets → 1,5 uur',
          'Kosten: nog niets → € 125,50',
          `Bouwt voort op: nog niets → ${title}`,
          'Doelgroep: nog niets → Leerjaar 2, Leerjaar 3',
        ],
      },
    ])
  })

  it('begins with the plan as a whole, old beside new', () => {
    const grouped = doing(sketched, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    const [first = '', second = ''] = grouped.targetGroup.keys()
    const plan = frozen(doing(grouped, 'resources.set', { minutes: 6000 }))
    let now = doing(grouped, 'vision.set', { vision: 'Ouders\nkiezen mee' })
    now = doing(now, 'resources.set', { minutes: 9000, cents: 50_000 })
    now = doing(now, 'targetGroup.rename', { id: first, name: 'Onderbouw' })
    now = doing(now, 'targetGroup.remove', { id: second })
    now = doing(now, 'targetGroup.add', { names: ['Leerjaar 3'] })
    now = doing(now, 'activity.edit', { id: evening, goal: 'Meepraten' })
    expect(ledgerInWords(plan, now, 'nl', t)).toEqual([
      {
        activityId: null,
        kind: 'plan',
        title: 'Het plan als geheel',
        lines: [
          'Visie: nog niets → Ouders kiezen mee',
          'Uren die de school vrijmaakt: 100 uur → 150 uur',
          'Geld dat de school vrijmaakt: nog niets → € 500',
          'Doelgroep: Leerjaar 1 → Onderbouw',
          'Eraf: doelgroep Leerjaar 2',
          'Erbij: doelgroep Leerjaar 3',
        ],
      },
      { activityId: evening, kind: 'changed', title, lines: ['Doel: nog niets → Meepraten'] },
    ])
  })

  it('does not print a long vision twice', () => {
    const told = (before: string, now: string) => {
      const plan = frozen(doing(sketched, 'vision.set', { vision: before }))
      return ledgerInWords(plan, doing(sketched, 'vision.set', { vision: now }), 'nl', t)[0]?.lines
    }
    const long = 'Ouders kiezen mee. '.repeat(30)
    expect(told('', long)).toEqual(['Visie opgeschreven'])
    expect(told(long, `${long} En leerlingen ook.`)).toEqual(['Visie anders opgeschreven'])
    expect(told(long, '')).toEqual(['Visie weggehaald'])
    expect(told('Eén zin.\nTwee', 'Eén zin. Twee')).toEqual(['Visie anders opgeschreven'])
  })

  it('says what came, went and changed in a checklist', () => {
    const listed = doing(sketched, 'elaboration.add', { activityId: evening, texts: ['Koffie', 'Brief'] })
    const [coffee = '', letter = ''] = listed.elaboration.keys()
    const plan = frozen(listed)
    let now = doing(listed, 'elaboration.edit', { id: coffee, text: 'Koffie en thee' })
    now = doing(now, 'elaboration.remove', { id: letter })
    now = doing(now, 'elaboration.add', { activityId: evening, texts: ['Zaal'] })
    expect(ledgerInWords(plan, now, 'nl', t)[0]?.lines).toEqual([
      'Uitwerking: Koffie → Koffie en thee',
      'Uit de uitwerking: Brief',
      'Erbij in de uitwerking: Zaal',
    ])
  })

  it('says what the group remarked, old beside new', () => {
    const remark = (document: TrajectDocument, text: string) =>
      doing(document, 'remark.set', { activityId: evening, text })
    const said = remark(sketched, 'In de aula')
    expect(since(said)[0]?.lines).toEqual(['Opmerking: In de aula'])
    const plan = frozen(said)
    const sinceSaid = (text: string) => ledgerInWords(plan, remark(said, text), 'nl', t).map(({ lines }) => lines)
    expect(sinceSaid('Thuis')).toEqual([['Opmerking: In de aula → Thuis']])
    expect(sinceSaid('')).toEqual([['Opmerking weggehaald: In de aula']])
  })

  it('says why an activity was dropped, and what was said of one that is new', () => {
    const dropped = doing(sketched, 'decision.set', { activityId: work, outcome: 'dropped' })
    expect(since(dropped)[0]?.lines).toEqual(['Vervalt'])
    const because = doing(dropped, 'remark.set', { activityId: work, text: 'Geen bedrijf gevonden' })
    expect(since(because)[0]?.lines).toEqual(['Vervalt: Geen bedrijf gevonden'])
    // A remark that was there before is the reason all the same.
    const said = frozen(doing(sketched, 'remark.set', { activityId: work, text: 'Twijfel' }))
    expect(ledgerInWords(said, because, 'nl', t).at(-1)?.lines).toContain('Vervalt: Geen bedrijf gevonden')
    const other = withActivity(sketched, { title: 'Musical' })
    const musical = activityTitled(other, 'Musical').id
    expect(since(doing(other, 'remark.set', { activityId: musical, text: 'Met de buurt' }))[0]?.lines).toEqual([
      'Nieuw',
      'Opmerking: Met de buurt',
    ])
  })

  it('says that an owner goes by another name, and that the group decides later', () => {
    const staffed = doing(sketched, 'person.add', { name: 'AB', role: '', contact: '', presentAt: null })
    const [personId = ''] = staffed.person.keys()
    const owned = doing(staffed, 'activity.edit', { id: evening, owners: [{ personId }] })
    const plan = frozen(owned)
    let now = doing(owned, 'person.edit', { id: personId, name: 'AB-C', role: '', contact: '' })
    now = doing(now, 'decision.set', { activityId: work, outcome: 'later' })
    expect(ledgerInWords(plan, now, 'nl', t).map(({ lines }) => lines)).toEqual([
      ['Een verantwoordelijke heet anders: AB → AB-C'],
      ['Later: de groep beslist er nog niet over'],
    ])
  })

  it('says where a tool is to be found, apart from what it is called', () => {
    const [folder = ''] = sketched.tool.keys()
    const found = doing(sketched, 'tool.edit', { id: folder, source: 'Mediatheek' })
    expect(since(found)[0]?.lines).toEqual(['Waar je Folder vindt: nog niets → Mediatheek'])
    const both = doing(found, 'tool.edit', { id: folder, name: 'Boekje' })
    expect(since(both)[0]?.lines).toEqual([
      'Gereedschap: Folder → Boekje',
      'Waar je Boekje vindt: nog niets → Mediatheek',
    ])
  })

  it('has a line of its own for every change, after any afternoon', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const played = play(all)
        const first = planOf(played.at(Math.floor(played.length / 2))?.after ?? begunDocument())
        const last = played.at(-1)
        if (!first || !last) return
        for (const { lines } of ledgerInWords(first, last.after, 'nl', t)) {
          expect(lines.length).toBeGreaterThan(0)
          // Every key has its text and every text its values.
          for (const text of lines) expect(text).not.toMatch(/undefined|\{\{|review\.|field\./)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says nothing about what was taken away and put back', () => {
    let now = doing(sketched, 'participation.remove', { activityId: evening, role: 'parent' })
    now = doing(now, 'participation.set', { activityId: evening, role: 'parent', part: 'luisteren' })
    const [folder = ''] = now.tool.keys()
    now = doing(now, 'tool.remove', { id: folder })
    now = doing(now, 'tool.add', { activityId: evening, name: 'Folder' })
    expect(since(now)).toEqual([])
    const changed = doing(now, 'participation.set', { activityId: evening, role: 'parent', part: 'vertellen' })
    expect(since(changed)[0]?.lines).toEqual(['Ouders: luisteren → vertellen'])
    const twice = doing(now, 'tool.add', { activityId: evening, name: 'Folder' })
    expect(since(twice)[0]?.lines).toEqual(['Erbij: gereedschap Folder'])
  })

  it('names new, dropped and removed activities: in the order of the year, what is gone last', () => {
    let now = doing(sketched, 'activity.remove', { ids: [evening] })
    now = doing(now, 'decision.set', { activityId: work, outcome: 'dropped' })
    now = withActivity(now, { title: 'Beroepenweek', moment: '2026-10' })
    expect(since(now).map((entry) => [entry.title, entry.lines])).toEqual([
      ['Beroepenweek', ['Nieuw']],
      ['Snuffelstage', ['Vervalt']],
      [title, ['Weggehaald']],
    ])
  })
})
