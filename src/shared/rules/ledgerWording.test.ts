import { describe, expect, it } from 'vitest'
import { texts } from '../language/index.ts'
import type { Document } from '../records.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../testing/fixture.ts'
import { ledgerInWords } from './ledgerWording.ts'
import { planOf } from './plan.ts'
import type { Translate } from './wording.ts'

const known: Readonly<Record<string, string>> = texts.nl
const t: Translate = (key, values = {}) =>
  (known[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

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

function since(now: Document) {
  const plan = planOf(sketched)
  if (!plan) throw new Error('no traject')
  return ledgerInWords(plan, now, 'nl', t)
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
    now = doing(now, 'activity.setMoment', { id: evening, moment: '2026-W46' })
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
