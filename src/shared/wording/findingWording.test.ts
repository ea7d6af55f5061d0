import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { type Finding, mandatoryParts } from '../rules/plan/completeness.ts'
import { findingInWords } from './findingWording.ts'

const [nl, en] = [translator('nl'), translator('en')]
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
]

describe('a finding in words', () => {
  it.each(findings)('%j', (finding, dutch, english) => {
    expect(findingInWords(finding, nl).title).toBe(dutch)
    expect(findingInWords(finding, en).title).toBe(english)
  })

  it('says how much too much it is', () => {
    const advice = (finding: Finding) => findingInWords(finding, nl).advice
    expect(advice({ kind: 'minutesOver', planned: 7290, available: 6000 })).toContain('21,5 uur')
    expect(advice({ kind: 'centsOver', planned: 125_050, available: 100_000 })).toContain('€ 250,50')
  })

  it('says in one sentence each why it matters and what to do', () => {
    const parts = mandatoryParts.map((part) => ({ kind: 'part', activityId: 'a', part }) as const)
    const all = [...parts, ...findings.slice(1).map(([finding]) => finding)]
    for (const t of [nl, en]) {
      const words = all.map((finding) => findingInWords(finding, t))
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
