import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates.ts'
import { parseMoment, writeMoment } from '../../moment.ts'
import { type Recurrence, weekdays } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { bareActivity } from '../../testing/fixture.ts'
import { isNthWeekday, occurrencesOf } from './recurrence.ts'
import { seriesAt } from './series.ts'

const plain: Pick<Recurrence, 'until' | 'skipsHolidays' | 'except'> = { until: null, skipsHolidays: false, except: [] }
const weekly: Recurrence = { kind: 'weekly', interval: 1, ...plain }
const firstTuesday: Recurrence = { kind: 'monthly', ordinal: 1, weekday: 2, ...plain }
const everyPeriod: Recurrence = { kind: 'term', of: 'period', ...plain }

function moved(from: string, recurrence: Recurrence, to: string) {
  const moment = parseMoment(to)
  if (!moment) throw new Error(`not a moment: ${to}`)
  const series = seriesAt({ moment: from, recurrence }, moment)
  if (!series.recurrence) throw new Error('it comes back no more')
  return { ...series.recurrence, moment: writeMoment(series.moment) }
}

describe('a series that moves', () => {
  it.each<readonly [string, string, Recurrence, string, object]>([
    ['a weekly one to another day', '2026-11-10T19:30', weekly, '2026-11-12T19:30', { moment: '2026-11-12T19:30' }],
    ['a weekly one to a month', '2026-11-10T19:30', weekly, '2027-01', { moment: '2027-01-05T19:30', kind: 'weekly' }],
    ['one of weeks to a month', '2026-W46', weekly, '2027-01', { moment: '2027-W01' }],
    ['one of periods to a month', '2026-11-10/2026-11-13', weekly, '2027-01', { moment: '2027-01-05/2027-01-08' }],
    ['a monthly one to its own weekday', '2026-11-03', firstTuesday, '2026-12-01', { ordinal: 1, weekday: 2 }],
    ['a monthly one to another day', '2026-11-03', firstTuesday, '2026-12-10', { ordinal: 2, weekday: 4 }],
    ['a monthly one to a fifth weekday', '2026-11-03', firstTuesday, '2026-12-30', { ordinal: -1, weekday: 3 }],
    [
      'a monthly one to a month',
      '2026-11-03T19:30',
      firstTuesday,
      '2027-02',
      { moment: '2027-02-02T19:30', ordinal: 1 },
    ],
    [
      'a monthly one to a week',
      '2026-11-03T19:30',
      firstTuesday,
      '2026-W47',
      { moment: '2026-11-17T19:30', ordinal: 3 },
    ],
    [
      'a monthly one to a period',
      '2026-11-03',
      firstTuesday,
      '2026-11-12/2026-11-30',
      { moment: '2026-11-17', weekday: 2 },
    ],
    ['one of every period to a month', '2026-11-03', everyPeriod, '2027-02', { moment: '2027-02', of: 'period' }],
  ])('stays what it is: %s', (_, from, recurrence, to, expected) => {
    expect(moved(from, recurrence, to)).toMatchObject(expected)
  })

  it('keeps its end, unless that would come before its beginning', () => {
    const until = { ...weekly, until: '2026-12-01' }
    expect(moved('2026-11-10', until, '2026-11-24')).toMatchObject({ until: '2026-12-01' })
    expect(moved('2026-11-10', until, '2026-12-01')).toMatchObject({ until: '2026-12-01' })
    expect(moved('2026-11-10', until, '2026-12-03')).toMatchObject({ until: '2026-12-24' })
    expect(moved('2026-11-10', until, '2027-02')).toMatchObject({ moment: '2027-02-02', until: '2027-02-23' })
  })

  it('still leaves out what was left out, in the same week or month', () => {
    const except = ['2026-11-17', '2026-12-08']
    expect(moved('2026-11-10', { ...weekly, except }, '2026-11-12').except).toEqual(['2026-11-19', '2026-12-10'])
    expect(moved('2026-11-10', { ...weekly, except }, '2026-12-01').except).toEqual(except)
    const months = { ...firstTuesday, except: ['2027-01-05', '2027-02-02'] }
    expect(moved('2026-11-03', months, '2026-11-12').except).toEqual(['2027-01-14', '2027-02-11'])
    const terms = { ...everyPeriod, except: ['2026-11-24'] }
    expect(moved('2026-09-08', terms, '2026-09-10').except).toEqual(['2026-11-26'])
    expect(moved('2026-09-08', terms, '2026-10').except).toEqual(['2026-12-01'])
  })

  it('is no series any more when nothing came back', () => {
    expect(seriesAt({ moment: '2026-11-10', recurrence: null }, { kind: 'month', year: 2026, month: 12 })).toEqual({
      moment: { kind: 'month', year: 2026, month: 12 },
      recurrence: null,
    })
  })

  it('has as many times left out as before, when it goes to another weekday', () => {
    const calendar = calendarIn('midden', 2026)
    fc.assert(
      fc.property(
        fc.constantFrom(...weekdays.slice(0, 5)),
        fc.integer({ min: 1, max: 3 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }),
        (weekday, interval, skipped) => {
          const except = skipped.map((index) => addDays('2026-09-08', index * 7 * interval)).sort()
          const recurrence: Recurrence = { kind: 'weekly', interval, until: '2027-07-16', skipsHolidays: false, except }
          const target = parseMoment(addDays('2026-09-07', weekday - 1))
          if (!target) throw new Error('no moment')
          const series = seriesAt({ moment: '2026-09-08', recurrence }, target)
          const times = (moment: string, of: Recurrence | null) =>
            occurrencesOf(bareActivity({ id: 'a', moment, recurrence: of }), calendar, 4).length
          expect(times(writeMoment(series.moment), series.recurrence)).toBe(times('2026-09-08', recurrence))
        },
      ),
    )
  })

  it('is always on the weekday of the month that it says', () => {
    fc.assert(
      fc.property(fc.nat(270), fc.nat(270), (from, to) => {
        const start = parseMoment(addDays('2026-08-01', to))
        if (!start) throw new Error('no moment')
        const { moment, recurrence } = seriesAt(
          { moment: addDays('2026-08-01', from), recurrence: firstTuesday },
          start,
        )
        if (moment.kind !== 'date' || recurrence?.kind !== 'monthly') throw new Error('no longer monthly')
        expect(moment).toEqual(start)
        expect(isNthWeekday(moment.date, recurrence)).toBe(true)
      }),
    )
  })
})
