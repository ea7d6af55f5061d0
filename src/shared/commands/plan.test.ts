import { describe, expect, it } from 'vitest'
import type { Recurrence, TrajectDocument } from '../records.ts'
import type { AppError } from '../result.ts'
import { participationsOf, toolsOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'
import type { InputOf } from './index.ts'

/** A plan with one activity. */
function planned(moment?: string): TrajectDocument {
  return withActivity(begunDocument(), { title: 'Startgesprek', ...(moment === undefined ? {} : { moment }) })
}

const only = (document: TrajectDocument) => activityTitled(document, 'Startgesprek')
const recurrence: Recurrence = { kind: 'weekly', interval: 2, until: null, skipsHolidays: true, except: [] }

describe('rows of a table', () => {
  const rowsOf = (document: TrajectDocument) => [...document.activity.values()].map((each) => [each.title, each.moment])

  it('change and add activities in one step', () => {
    const document = planned('2026-11')
    const after = doing(document, 'plan.edit', {
      rows: [
        { id: only(document).id, moment: '2026-11-10', owners: [{ role: 'formTutor' }] },
        { id: null, title: 'Ouderavond', moment: '2026-W46', parts: { parent: 'komen' }, tools: ['Stellingen'] },
        { id: null, title: 'Excursie' },
      ],
    })
    expect(rowsOf(after)).toEqual([
      ['Startgesprek', '2026-11-10'],
      ['Ouderavond', '2026-W46'],
      ['Excursie', null],
    ])
    const { id } = activityTitled(after, 'Ouderavond')
    expect(participationsOf(after, id)).toMatchObject([{ role: 'parent', part: 'komen' }])
    expect(toolsOf(after, id)).toMatchObject([{ name: 'Stellingen' }])
    const ranks = [...after.activity.values()].map(({ rank }) => rank)
    expect(new Set(ranks).size).toBe(3)
  })

  it.each<readonly [string, InputOf<'plan.edit'>['rows'][number], AppError]>([
    [
      'outside the year',
      { id: null, title: 'Te laat', moment: '2027-08-01' },
      { code: 'moment.outsideYear', values: { schoolYear: '2026-2027', row: 3 } },
    ],
    [
      'on 31 February',
      { id: null, title: 'Nooit', moment: '2027-02-31' },
      { code: 'moment.invalid', values: { row: 3 } },
    ],
    ['without a title', { id: null, moment: '2026-11' }, { code: 'text.empty', values: { row: 3 } }],
    ['with a title of spaces', { id: null, title: '  ' }, { code: 'text.empty', values: { row: 3 } }],
    ['with half a cent', { id: null, title: 'Duur', cents: 0.5 }, { code: 'number.invalid', values: { row: 3 } }],
    ['of an activity that has gone', { id: 'weg', title: 'Weg' }, { code: 'record.gone', values: { row: 3 } }],
    [
      'that comes back without a moment',
      { id: null, title: 'Vaak', recurrence },
      { code: 'recurrence.needsMoment', values: { row: 3 } },
    ],
    [
      'with too long a title',
      { id: null, title: 'a'.repeat(501) },
      { code: 'text.tooLong', values: { max: 500, row: 3 } },
    ],
  ])('are all refused when one of them is wrong: %s', (_, wrong, expected) => {
    const document = planned('2026-11')
    const rows = [
      { id: only(document).id, moment: '2026-12' },
      { id: null, title: 'Goed' },
      wrong,
      { id: null, title: 'Ook' },
    ]
    expect(refusal(document, 'plan.edit', { rows })).toEqual(expected)
    expect(refusal(document, 'plan.edit', { rows: rows.toSpliced(2, 1) })).toBeNull()
  })

  it('add up when they are about the same activity, in their order', () => {
    const document = planned()
    const { id } = only(document)
    const rows = [
      { id, tools: ['Gesprekskaarten'], parts: { parent: 'praat mee' } },
      { id, tools: ['Gesprekskaarten', 'Portfolio'], parts: { parent: 'leidt het gesprek' }, moment: '2026-11' },
      { id, tools: ['Portfolio'], parts: { parent: null, pupil: 'vertelt' }, moment: '2026-12' },
    ]
    const twice = doing(document, 'plan.edit', { rows: rows.slice(0, 2) })
    expect(toolsOf(twice, id).map(({ name }) => name)).toEqual(['Gesprekskaarten', 'Portfolio'])
    expect(participationsOf(twice, id)).toMatchObject([{ role: 'parent', part: 'leidt het gesprek' }])
    const after = doing(document, 'plan.edit', { rows })
    expect(toolsOf(after, id).map(({ name }) => name)).toEqual(['Portfolio'])
    expect(participationsOf(after, id)).toMatchObject([{ role: 'pupil', part: 'vertelt' }])
    expect(document.tool.size + document.participation.size).toBe(0)
  })
})
