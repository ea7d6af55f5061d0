import { describe, expect, it } from 'vitest'
import { type TrajectDocument, trajectOf } from '../records.ts'
import { begunDocument, doing, refusal } from '../testing/fixture.ts'

describe('the holidays of a school', () => {
  const autumn = { name: 'autumn', first: '2026-10-12', last: '2026-10-16', status: 'advies' } as const
  const own = { name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' } as const
  const kept = (document: TrajectDocument) => [...document.holiday.values()].map(({ id: _, ...holiday }) => holiday)

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
