import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from './moment.ts'

const forms: readonly [string, Moment, string, string][] = [
  ['2026-11', { kind: 'month', year: 2026, month: 11 }, '2026-11-01', '2026-11-30'],
  ['2028-02', { kind: 'month', year: 2028, month: 2 }, '2028-02-01', '2028-02-29'],
  ['2026-W46', { kind: 'week', year: 2026, week: 46 }, '2026-11-09', '2026-11-15'],
  ['2026-W53', { kind: 'week', year: 2026, week: 53 }, '2026-12-28', '2027-01-03'],
  ['2027-W01', { kind: 'week', year: 2027, week: 1 }, '2027-01-04', '2027-01-10'],
  ['2026-11-10/2026-11-20', { kind: 'period', start: '2026-11-10', end: '2026-11-20' }, '2026-11-10', '2026-11-20'],
  ['2026-11-10/2026-11-10', { kind: 'period', start: '2026-11-10', end: '2026-11-10' }, '2026-11-10', '2026-11-10'],
  ['2026-11-10', { kind: 'date', date: '2026-11-10', startTime: null, endTime: null }, '2026-11-10', '2026-11-10'],
  [
    '2026-11-10T19:30',
    { kind: 'date', date: '2026-11-10', startTime: '19:30', endTime: null },
    '2026-11-10',
    '2026-11-10',
  ],
  [
    '2026-11-10T19:30/21:00',
    { kind: 'date', date: '2026-11-10', startTime: '19:30', endTime: '21:00' },
    '2026-11-10',
    '2026-11-10',
  ],
]

describe('moment', () => {
  it.each(forms)('reads, writes and places %s', (text, moment, first, last) => {
    expect(parseMoment(text)).toEqual(moment)
    expect(writeMoment(moment)).toBe(text)
    expect(daysOf(moment)).toEqual({ first, last })
  })

  it.each([
    ['a day that does not exist', '2026-02-31'],
    ['29 February in a common year', '2027-02-29'],
    ['month 13', '2026-13'],
    ['month 0', '2026-00'],
    ['week 53 in a year that has 52', '2025-W53'],
    ['week 0', '2026-W00'],
    ['a week of one digit', '2026-W6'],
    ['a period that ends before it starts', '2026-11-20/2026-11-10'],
    ['a period to a day that does not exist', '2026-11-10/2026-11-31'],
    ['an end before the start', '2026-11-10T21:00/19:30'],
    ['an end at the start', '2026-11-10T19:30/19:30'],
    ['24 hours', '2026-11-10T24:00'],
    ['60 minutes', '2026-11-10T19:60'],
    ['an end without a start', '2026-11-10/21:00'],
    ['a time in seconds', '2026-11-10T19:30:00'],
    ['a line behind it', '2026-11\n'],
    ['a space around it', ' 2026-11 '],
    ['Dutch order', '10-11-2026'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseMoment(text)).toBeNull()
  })

  it('reads back whatever it writes', () => {
    const date = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2020-01-01', days))
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    const moments: fc.Arbitrary<Moment> = fc.oneof(
      fc.record({
        kind: fc.constant('month' as const),
        year: fc.integer({ min: 2020, max: 2051 }),
        month: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({
        kind: fc.constant('week' as const),
        year: fc.integer({ min: 2020, max: 2051 }),
        week: fc.integer({ min: 1, max: 52 }),
      }),
      fc
        .tuple(date, fc.nat(60))
        .map(([start, days]) => ({ kind: 'period' as const, start, end: addDays(start, days) })),
      fc.tuple(date, fc.uniqueArray(time, { maxLength: 2 })).map(([day, times]) => {
        const [startTime = null, endTime = null] = times.sort()
        return { kind: 'date' as const, date: day, startTime, endTime }
      }),
    )
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseMoment(writeMoment(moment))).toEqual(moment)
      }),
    )
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-[0-9W/T:-]{0,20}$/), (text) => {
        const moment = parseMoment(text)
        if (moment) expect(writeMoment(moment)).toBe(text)
      }),
    )
  })
})
