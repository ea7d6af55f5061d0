import { expect, test } from 'vitest'
import { translationIn } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { peopleOfYear } from '../rules/plan/perOwner.ts'
import { type ActivityWish, begunDocument, doing, withActivity } from '../testing/fixture.ts'
import { myYearOf } from './myYear.ts'

const nl = translationIn('nl')

function documentOf(): TrajectDocument {
  const begun = doing(begunDocument(), 'person.add', { name: 'Anna B.' })
  const [personId = ''] = begun.person.keys()
  const wishes: readonly ActivityWish[] = [
    {
      title: 'Ouderavond',
      moment: '2026-11-10T19:30',
      goal: 'Samen kiezen',
      who: [
        ['formTutor', 'vat samen'],
        ['parent', 'oefenen'],
      ],
      tools: ['Stellingenspel'],
      elaboration: ['Koffie'],
      more: { owners: [{ personId }, { role: 'careersCounsellor' }], minutes: 90, cents: 500 },
    },
    {
      title: 'Koffieochtend',
      moment: '2026-09-01',
      more: {
        recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: '2026-11-30', skipsHolidays: false, except: [] },
        owners: [{ role: 'careersCounsellor' }],
        minutes: 600,
      },
    },
    { title: 'Stage', more: { owners: [{ personId }] } },
    { title: 'Later', who: [['parent', '']], outcome: 'later', more: { owners: [{ personId }] } },
    { title: 'Weg', who: [['pupil', '']], more: { status: 'cancelled' as const } },
  ]
  return wishes.reduce(withActivity, begun)
}

const names = (document: TrajectDocument) =>
  peopleOfYear(document).map((who) => (who.kind === 'person' ? who.name : who.role))

/** What the pages of one of them say, in lines. */
function said(document: TrajectDocument, key: string | null): readonly string[] {
  return myYearOf(document, key, nl).blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join(' | '))
    if (block.kind === 'heading' || block.kind === 'text') return [block.text]
    if (block.kind !== 'parts') return []
    return block.parts.map((part) =>
      part.kind === 'text'
        ? `${part.label}: ${part.text}`
        : `${part.label}: ${part.items.map(({ name, about }) => [name, about].filter(Boolean).join(' – ')).join(', ')}`,
    )
  })
}

test('everybody who sees to something or takes part has a year, and nobody else', () => {
  expect(names(documentOf())).toEqual(['Anna B.', 'parent', 'formTutor', 'careersCounsellor'])
})

test('an owner reads what to do when, with whom, and the hours of what is owned', () => {
  const document = documentOf()
  const [personId = ''] = document.person.keys()
  expect(said(document, `person ${personId}`)).toEqual([
    'Mijn jaar: Anna B.',
    'Verantwoordelijk voor: 2 activiteiten',
    'Uren: 1,5 uur',
    'Kosten: € 5',
    'November 2026: di 10 om 19.30 | Ouderavond | Verantwoordelijk',
    'Nog geen moment | Stage | Verantwoordelijk',
    'Ouderavond',
    'Wat doe ik?: Verantwoordelijk',
    'Wanneer: dinsdag 10 november 2026, 19.30 uur',
    'Doel: Samen kiezen',
    'Wie doen er nog meer mee: Ouders – oefenen, Mentor – vat samen',
    'Samen met: Decaan',
    'Gereedschap: Stellingenspel',
    'Uren: 1,5 uur',
    'Kosten: € 5',
    'Uitwerking: Koffie',
    'Stage',
    'Wat doe ik?: Verantwoordelijk',
  ])
})

test('who takes part reads that, without the hours of somebody else', () => {
  expect(said(documentOf(), 'role formTutor')).toEqual([
    'Mijn jaar: Mentor',
    'November 2026: di 10 om 19.30 | Ouderavond | Vat samen',
    'Ouderavond',
    'Wat doe ik?: Vat samen',
    'Wanneer: dinsdag 10 november 2026, 19.30 uur',
    'Doel: Samen kiezen',
    'Wie doen er nog meer mee: Ouders – oefenen',
    'Verantwoordelijke: Anna B., Decaan',
    'Gereedschap: Stellingenspel',
  ])
})

test('what comes back stands in every month, in order of time', () => {
  expect(said(documentOf(), 'role careersCounsellor').slice(0, 7)).toEqual([
    'Mijn jaar: Decaan',
    'Verantwoordelijk voor: 2 activiteiten',
    'Uren: 11,5 uur',
    'Kosten: € 5',
    'September 2026: di 1 | Koffieochtend | Verantwoordelijk',
    'Oktober 2026: di 6 | Koffieochtend | Verantwoordelijk',
    'November 2026: di 3 | Koffieochtend | Verantwoordelijk',
  ])
})

test('for everybody each has pages of an own, and a plan without people says so', () => {
  const { blocks } = myYearOf(documentOf(), null, nl)
  const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
  expect(heads.map(({ text, startsPage }) => [text, startsPage])).toEqual([
    ['Mijn jaar: Anna B.', false],
    ['Mijn jaar: Ouders', true],
    ['Mijn jaar: Mentor', true],
    ['Mijn jaar: Decaan', true],
  ])
  expect(said(begunDocument(), null)).toEqual([
    'Er is nog niemand die meedoet aan een activiteit of ervoor verantwoordelijk is.',
  ])
})
