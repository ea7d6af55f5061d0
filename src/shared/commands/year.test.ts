import { describe, expect, it } from 'vitest'
import { type Document, emptyDocument, trajectOf } from '../records.ts'
import { targetGroupsOf } from '../rules/plan.ts'
import { countingContext } from '../testing/context.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../testing/fixture.ts'
import { type CommandName, decide, type InputOf } from './index.ts'

function refusal<N extends CommandName>(document: Document, name: N, input: InputOf<N>) {
  const decided = decide(document, name, input, countingContext())
  return decided.ok ? null : decided.error
}

describe('the vision and the resources', () => {
  it('belong to the traject', () => {
    const begun = begunDocument()
    const seen = doing(begun, 'vision.set', { vision: 'Samen kiezen.\n\nThuis en op school. ' })
    expect(trajectOf(seen)?.vision).toBe('Samen kiezen.\n\nThuis en op school.')
    const set = doing(seen, 'resources.set', { minutes: 6000, cents: 250_000 })
    expect(trajectOf(set)).toMatchObject({ minutes: 6000, cents: 250_000, periods: 4, vision: trajectOf(seen)?.vision })
    const three = doing(set, 'resources.set', { periods: 3, cents: null })
    expect(trajectOf(three)).toMatchObject({ minutes: 6000, cents: null, periods: 3 })
    expect(refusal(set, 'resources.set', { minutes: -1 })?.code).toBe('number.invalid')
    expect(refusal(set, 'resources.set', { periods: 9 })?.code).toBe('input.invalid')
    expect(refusal(set, 'vision.set', { vision: 'a'.repeat(4001) })).toMatchObject({ code: 'text.tooLong' })
    expect(refusal(emptyDocument, 'vision.set', { vision: 'x' })?.code).toBe('traject.gone')
  })
})

describe('the details of a school', () => {
  const details = { school: 'De Brug', place: 'Stad', schoolType: 'po', region: 'zuid', schoolYear: 2027 } as const

  it('are changed together with the number of periods, which stays when nobody speaks of it', () => {
    const begun = begunDocument()
    const five = doing(begun, 'traject.edit', { ...details, periods: 5 })
    expect(trajectOf(five)).toMatchObject({ ...details, periods: 5 })
    expect(trajectOf(doing(five, 'traject.edit', { ...details, school: 'De Kade', periods: undefined }))?.periods).toBe(
      5,
    )
    expect(refusal(five, 'traject.edit', { ...details, periods: 1 })?.code).toBe('input.invalid')
  })
})

describe('the holidays of a school', () => {
  const autumn = { name: 'autumn', first: '2026-10-12', last: '2026-10-16', status: 'advies' } as const
  const own = { name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' } as const
  const kept = (document: Document) => [...document.holiday.values()].map(({ id: _, ...holiday }) => holiday)

  it('are set all at once, and go back to those of the region', () => {
    const begun = begunDocument()
    expect(trajectOf(begun)?.ownHolidays).toBe(false)
    const set = doing(begun, 'holidays.set', { holidays: [autumn, own] })
    expect(kept(set)).toEqual([autumn, own])
    expect(trajectOf(set)?.ownHolidays).toBe(true)
    // A school without holidays is not the same as a school that keeps those of its region.
    const none = doing(set, 'holidays.set', { holidays: [] })
    expect([kept(none), trajectOf(none)?.ownHolidays]).toEqual([[], true])
    const back = doing(set, 'holidays.set', { holidays: null })
    expect([kept(back), trajectOf(back)?.ownHolidays]).toEqual([[], false])
  })

  it('stay the same record as long as they keep their name and first day', () => {
    const set = doing(begunDocument(), 'holidays.set', { holidays: [autumn, own] })
    const longer = doing(set, 'holidays.set', { holidays: [own, { ...autumn, last: '2026-10-18' }] })
    expect([...longer.holiday.keys()].sort()).toEqual([...set.holiday.keys()].sort())
    const [id] = set.holiday.keys()
    expect(longer.holiday.get(id ?? '')?.last).toBe('2026-10-18')
    const twice = doing(set, 'holidays.set', { holidays: [own, own] })
    expect(kept(twice)).toEqual([own, own])
  })

  it.each([
    ['an end before its start', { ...own, last: '2026-11-01' }, { code: 'holiday.order' }],
    [
      'days before the year',
      { ...own, first: '2026-07-20', last: '2026-07-31' },
      { code: 'holiday.outsideYear', values: { name: 'Projectweek', schoolYear: '2026-2027' } },
    ],
    ['ages', { ...own, first: '0001-01-01', last: '9999-12-31' }, { code: 'holiday.outsideYear' }],
    ['days after the year', { ...own, first: '2027-08-01', last: '2027-08-02' }, { code: 'holiday.outsideYear' }],
    ['31 February', { ...own, first: '2027-02-31', last: '2027-03-01' }, { code: 'input.invalid' }],
    ['no name', { ...own, name: ' ' }, { code: 'text.empty' }],
  ])('are refused as a whole when one has %s', (_, wrong, expected) => {
    const set = doing(begunDocument(), 'holidays.set', { holidays: [autumn] })
    expect(refusal(set, 'holidays.set', { holidays: [own, wrong] })).toMatchObject(expected)
  })

  it('may begin or end outside the year', () => {
    const summer = { name: 'summer', first: '2026-07-18', last: '2026-08-01', status: 'vast' } as const
    expect(kept(doing(begunDocument(), 'holidays.set', { holidays: [summer] }))).toEqual([summer])
  })
})

describe('the target groups', () => {
  const named = (document: Document) => targetGroupsOf(document).map(({ name }) => name)
  const three = doing(begunDocument(), 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'] })
  const [one = '', two = '', last = ''] = targetGroupsOf(three).map(({ id }) => id)

  it('come behind those that are there, in order', () => {
    expect(named(three)).toEqual(['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'])
    expect(named(doing(three, 'targetGroup.add', { names: ['Mbo 1', ' Mbo 2 '] }))).toEqual([
      ...named(three),
      'Mbo 1',
      'Mbo 2',
    ])
  })

  it('have a name of their own, whatever the capitals', () => {
    const exists = { code: 'targetGroup.exists', values: { name: 'leerjaar 2' } }
    expect(refusal(three, 'targetGroup.add', { names: ['Mbo 1', 'leerjaar 2'] })).toEqual(exists)
    expect(refusal(three, 'targetGroup.add', { names: ['Mbo 1', 'MBO 1'] })?.code).toBe('targetGroup.exists')
    expect(refusal(three, 'targetGroup.rename', { id: one, name: 'leerjaar 2' })).toEqual(exists)
    expect(named(doing(three, 'targetGroup.rename', { id: one, name: 'LEERJAAR 1' }))[0]).toBe('LEERJAAR 1')
    expect(refusal(three, 'targetGroup.add', { names: [''] })?.code).toBe('text.empty')
  })

  it('move before another, or to the end', () => {
    const moved = (id: string, beforeId: string | null) => named(doing(three, 'targetGroup.move', { id, beforeId }))
    expect(moved(last, one)).toEqual(['Leerjaar 3', 'Leerjaar 1', 'Leerjaar 2'])
    expect(moved(one, null)).toEqual(['Leerjaar 2', 'Leerjaar 3', 'Leerjaar 1'])
    expect(moved(two, two)).toEqual(named(three))
    expect(moved(one, 'weg')).toEqual(['Leerjaar 2', 'Leerjaar 3', 'Leerjaar 1'])
  })

  it('leave their activities when they go', () => {
    const plan = withActivity(three, { title: 'Ouderavond' })
    const { id } = activityTitled(plan, 'Ouderavond')
    const aimed = doing(plan, 'activity.edit', { id, targetGroupIds: [one, two] })
    const without = doing(aimed, 'targetGroup.remove', { id: one })
    expect(named(without)).toEqual(['Leerjaar 2', 'Leerjaar 3'])
    expect([...without.targeting.values()]).toMatchObject([{ activityId: id, targetGroupId: two }])
    expect(without.activity.get(id)).toBeDefined()
  })

  it('are refused when they have gone', () => {
    for (const code of [
      refusal(three, 'targetGroup.rename', { id: 'weg', name: 'x' })?.code,
      refusal(three, 'targetGroup.move', { id: 'weg', beforeId: null })?.code,
      refusal(three, 'targetGroup.remove', { id: 'weg' })?.code,
    ]) {
      expect(code).toBe('record.gone')
    }
  })
})
