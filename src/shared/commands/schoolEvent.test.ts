import { describe, expect, it } from 'vitest'
import { limits, type SchoolEvent, type TrajectDocument, trajectOf } from '../records.ts'
import { begunDocument, doing, refusal } from '../testing/fixture.ts'

const tests = { kind: 'tests', name: 'Toetsweek 1', first: '2026-11-09', last: '2026-11-13' } as const
const evening = { kind: 'parents', name: 'Ouderavond', first: '2026-11-10', last: '2026-11-10' } as const
const kept = (document: TrajectDocument) => [...document.schoolEvent.values()].map(({ id: _, ...event }) => event)
const idOf = (document: TrajectDocument, name: string): SchoolEvent['id'] =>
  [...document.schoolEvent.values()].find((each) => each.name === name)?.id ?? ''

describe('the calendar of a school', () => {
  it('takes one or many, and keeps what is there already', () => {
    const one = doing(begunDocument(), 'schoolEvents.add', { events: [tests] })
    expect(kept(one)).toEqual([tests])
    const again = doing(one, 'schoolEvents.add', { events: [{ ...tests, name: 'TOETSWEEK 1' }, evening, evening] })
    expect(kept(again)).toEqual([tests, evening])
    expect(again.schoolEvent.get(idOf(one, tests.name))).toBe(one.schoolEvent.get(idOf(one, tests.name)))
    // On other days it is another one.
    const moved = doing(again, 'schoolEvents.add', {
      events: [{ ...evening, first: '2027-02-02', last: '2027-02-02' }],
    })
    expect(moved.schoolEvent.size).toBe(3)
  })

  it('gives what is there already the kind that a calendar has for it', () => {
    const one = doing(begunDocument(), 'schoolEvents.add', { events: [{ ...tests, kind: 'other' }] })
    expect(kept(doing(one, 'schoolEvents.add', { events: [tests] }))).toEqual([tests])
  })

  it('is changed and taken away', () => {
    const both = doing(begunDocument(), 'schoolEvents.add', { events: [tests, evening] })
    const later = doing(both, 'schoolEvent.edit', { id: idOf(both, 'Toetsweek 1'), last: '2026-11-16' })
    expect(kept(later)[0]).toEqual({ ...tests, last: '2026-11-16' })
    const named = doing(later, 'schoolEvent.edit', { id: idOf(both, 'Toetsweek 1'), name: 'SE-week', kind: 'other' })
    expect(kept(named)[0]).toMatchObject({ name: 'SE-week', kind: 'other', last: '2026-11-16' })
    const gone = doing(named, 'schoolEvents.remove', { ids: [idOf(both, 'Ouderavond'), 'weg'] })
    expect(kept(gone)).toHaveLength(1)
  })

  it.each([
    ['an end before its begin', { ...tests, last: '2026-11-08' }, { code: 'schoolEvent.order' }],
    [
      'days of another year',
      { ...tests, first: '2025-11-03', last: '2025-11-07' },
      { code: 'schoolEvent.outsideYear', values: { name: 'Toetsweek 1', schoolYear: '2026-2027' } },
    ],
    ['ages', { ...tests, first: '0001-01-01', last: '9999-12-31' }, { code: 'schoolEvent.outsideYear' }],
    ['31 February', { ...tests, first: '2027-02-31' }, { code: 'input.invalid' }],
    ['no name', { ...tests, name: ' ' }, { code: 'text.empty' }],
  ])('refuses all when one has %s', (_, wrong, expected) => {
    const document = doing(begunDocument(), 'schoolEvents.add', { events: [evening] })
    expect(refusal(document, 'schoolEvents.add', { events: [tests, wrong] })).toMatchObject(expected)
  })

  it('holds so many and no more', () => {
    const many = Array.from({ length: limits.events }, (_, index) => ({ ...evening, name: `Avond ${index}` }))
    const full = doing(begunDocument(), 'schoolEvents.add', { events: many })
    expect(refusal(full, 'schoolEvents.add', { events: [tests] })).toMatchObject({ code: 'schoolEvent.tooMany' })
    expect(kept(doing(full, 'schoolEvents.add', { events: many }))).toHaveLength(limits.events)
  })

  it('refuses a change to days of another year, or to an end before the begin', () => {
    const one = doing(begunDocument(), 'schoolEvents.add', { events: [tests] })
    const id = idOf(one, tests.name)
    expect(refusal(one, 'schoolEvent.edit', { id, last: '2026-11-08' })).toMatchObject({ code: 'schoolEvent.order' })
    expect(refusal(one, 'schoolEvent.edit', { id, first: '2028-11-08', last: '2028-11-08' })).toMatchObject({
      code: 'schoolEvent.outsideYear',
    })
    const other = doing(one, 'traject.edit', { ...schoolOf(one), schoolYear: 2028 })
    expect(kept(doing(other, 'schoolEvent.edit', { id, name: 'Oude week' }))[0]).toMatchObject({ name: 'Oude week' })
  })
})

describe('what a calendar brings', () => {
  const autumn = { name: 'autumn', first: '2026-10-12', last: '2026-10-16', status: 'own' } as const

  it('is taken over in one step: holidays and the rest', () => {
    const taken = doing(begunDocument(), 'calendar.take', { holidays: [autumn], events: [tests] })
    expect([kept(taken), taken.holiday.size, trajectOf(taken)?.ownHolidays]).toEqual([[tests], 1, true])
  })

  it('leaves the holidays as they are when it brings none', () => {
    const taken = doing(begunDocument(), 'calendar.take', { holidays: null, events: [tests] })
    expect([taken.holiday.size, trajectOf(taken)?.ownHolidays]).toEqual([0, false])
  })

  it('is refused as a whole', () => {
    const wrong = { ...tests, first: '2025-11-03', last: '2025-11-07' }
    expect(refusal(begunDocument(), 'calendar.take', { holidays: [autumn], events: [wrong] })).toMatchObject({
      code: 'schoolEvent.outsideYear',
    })
  })
})

function schoolOf(document: TrajectDocument) {
  const { school = '', place = '', schoolType = 'vmbo', region = 'midden' } = trajectOf(document) ?? {}
  return { school, place, schoolType, region } as const
}
