import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { type Finding, mandatoryParts } from '../rules/plan/completeness.ts'
import { findingInWords } from './findingWording.ts'

const [nl, en] = [translator('nl'), translator('en')]
const tests = { id: 'e', kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' } as const
const findings: readonly (readonly [Finding, string, string])[] = [
  [{ kind: 'part', activityId: 'a', part: 'goal' }, 'Nog geen doel', 'No goal yet'],
  [{ kind: 'noParents' }, 'Ouders doen nergens mee', 'Parents take part nowhere'],
  [
    { kind: 'emptyTerm', number: 2, term: { first: '2026-11-16', last: '2027-02-07' } },
    'Niets in periode 2 (16-11-2026 tot en met 07-02-2027)',
    'Nothing in period 2 (16-11-2026 to 07-02-2027)',
  ],
  [
    { kind: 'overloaded', owner: { kind: 'role', role: 'careersCounsellor' }, count: 6, total: 8, activityIds: [] },
    'Decaan: 6 van de 8 activiteiten waar al iemand verantwoordelijk voor is',
    'Careers counsellor: 6 of the 8 activities that have an owner already',
  ],
  [
    { kind: 'minutesOver', planned: 7290, available: 6000 },
    'Meer uren dan er zijn: 121,5 gepland, 100 beschikbaar',
    'More hours than there are: 121,5 planned, 100 available',
  ],
  [
    { kind: 'centsOver', planned: 125_050, available: 100_000 },
    'Meer geld dan er is: € 1.250,50 gepland, € 1.000 beschikbaar',
    'More money than there is: € 1.250,50 planned, € 1.000 available',
  ],
  [{ kind: 'groupWithout', targetGroupId: 'g', name: 'Leerjaar 2' }, 'Niets voor Leerjaar 2', 'Nothing for Leerjaar 2'],
  [
    {
      kind: 'busyWeek',
      owner: { kind: 'role', role: 'careersCounsellor' },
      weeks: [{ year: 2026, week: 46 }],
      activityIds: ['a', 'b', 'c'],
    },
    'Decaan: 3 activiteiten in week 46',
    'Careers counsellor: 3 activities in week 46',
  ],
  [
    {
      kind: 'busyWeek',
      owner: { kind: 'role', role: 'formTutor' },
      weeks: [
        { year: 2026, week: 46 },
        { year: 2027, week: 3 },
      ],
      activityIds: ['a', 'b', 'c', 'd'],
    },
    'Mentor: 4 activiteiten in week 46 (en in nog 1 week)',
    'Form tutor: 4 activities in week 46 (and in 1 more week)',
  ],
  [
    {
      kind: 'clash',
      activityId: 'a',
      clash: { kind: 'schoolEvent', event: tests },
      count: 2,
      moment: { kind: 'week', year: 2026, week: 46 },
    },
    'Valt in de toetsweek (9–13 nov), 2 keer',
    'Falls in the toetsweek (9–13 Nov), 2 times',
  ],
  [
    {
      kind: 'clash',
      activityId: 'a',
      clash: { kind: 'holiday', holiday: { ...tests, name: 'autumn', status: 'vast', source: 'R' } },
      count: 1,
      moment: { kind: 'week', year: 2026, week: 46 },
    },
    'Valt in de herfstvakantie',
    'Falls in the autumn holiday',
  ],
  [
    {
      kind: 'clash',
      activityId: 'a',
      clash: { kind: 'publicHoliday', day: { date: '2027-05-17', name: 'whitMonday', status: 'free' } },
      count: 1,
      moment: { kind: 'date', date: '2027-05-17', startTime: null, endTime: null },
    },
    'Valt op Tweede pinksterdag',
    'Falls on Whit Monday',
  ],
  [{ kind: 'noOwner', activityId: 'a' }, 'Nog niemand verantwoordelijk', 'Nobody sees to it yet'],
  [
    { kind: 'buildsOnDropped', activityId: 'a', base: 'Startgesprek' },
    'Bouwt voort op "Startgesprek", dat niet doorgaat',
    'Builds on "Startgesprek", which does not go ahead',
  ],
]

describe('a finding in words', () => {
  it.each(findings)('%j', (finding, dutch, english) => {
    expect(findingInWords(finding, 'nl', nl).title).toBe(dutch)
    expect(findingInWords(finding, 'en', en).title).toBe(english)
  })

  it('says how much too much it is', () => {
    const advice = (finding: Finding) => findingInWords(finding, 'nl', nl).advice
    expect(advice({ kind: 'minutesOver', planned: 7290, available: 6000 })).toContain('21,5 uur')
    expect(advice({ kind: 'centsOver', planned: 125_050, available: 100_000 })).toContain('€ 250,50')
  })

  it('says in one sentence each why it matters and what to do', () => {
    const parts = mandatoryParts.map((part) => ({ kind: 'part', activityId: 'a', part }) as const)
    const all = [...parts, ...findings.slice(1).map(([finding]) => finding)]
    for (const [language, t] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const words = all.map((finding) => findingInWords(finding, language, t))
      for (const { why, advice } of words) {
        // One capital and one full stop: a sentence for a wall.
        for (const text of [why, advice]) expect(text).toMatch(/^\p{Lu}[^.]*(?:\d[.,]\d[^.]*)?\.$/u)
      }
      for (const field of ['title', 'why', 'advice'] as const) {
        expect(new Set(words.map((each) => each[field])).size).toBe(all.length)
      }
    }
  })
})
