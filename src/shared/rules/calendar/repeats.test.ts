import { describe, expect, test } from 'vitest'
import { writeMoment } from '../../moment.ts'
import type { Recurrence } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { bareActivity } from '../../testing/fixture.ts'
import { timesOf } from './repeats.ts'

const calendar = calendarIn('midden', 2026)
const usual = { until: null, skipsHolidays: false, except: [] } as const
const weekly: Recurrence = { kind: 'weekly', interval: 2, ...usual, except: [] }
const monthly: Recurrence = { kind: 'monthly', ordinal: 1, weekday: 2, ...usual, except: [] }
const perPeriod: Recurrence = { kind: 'term', of: 'period', ...usual, except: [] }

function told(moment: string | null, recurrence: Recurrence | null, periods = 4) {
  return timesOf(bareActivity({ id: 'a', moment, recurrence }), calendar, periods).map(({ moment, ...rest }) => ({
    ...rest,
    moment: writeMoment(moment),
  }))
}

describe('the times of an activity', () => {
  test('are none without a moment, and one when it does not come back', () => {
    expect(told(null, null)).toEqual([])
    expect(told('2026-11', null)).toEqual([{ which: '', term: null, moment: '2026-11', repeat: null }])
  })

  test('are one rule for weeks and months, from the first to the last time that is not left out', () => {
    const except = ['2026-10-06', '2026-10-20', '2026-12-01']
    expect(told('2026-10-06', { ...weekly, until: '2026-12-02', except })).toEqual([
      {
        which: '',
        term: null,
        moment: '2026-11-03',
        repeat: { rule: { kind: 'weekly', interval: 2 }, until: '2026-11-17', skipped: [] },
      },
    ])
    expect(told('2026-10-06T08:30', { ...monthly, skipsHolidays: true })).toEqual([
      {
        which: '',
        term: null,
        moment: '2026-10-06T08:30',
        repeat: {
          rule: { kind: 'monthly', ordinal: 1, weekday: 2 },
          until: '2027-07-06',
          skipped: ['2027-05-04'],
        },
      },
    ])
  })

  test('are no rule when only one is left, and nothing when none is', () => {
    expect(told('2026-10-06', { ...weekly, until: '2026-10-06' })[0]?.repeat).toBeNull()
    expect(told('2026-10-06', { ...weekly, until: '2026-10-06', except: ['2026-10-06'] })).toEqual([])
  })

  test('are named by their term where they come back per term: the name stays when the day moves', () => {
    const names = (moment: string) => told(moment, perPeriod).map(({ which }) => which)
    expect(names('2026-10-06')).toEqual(['period-1', 'period-2', 'period-3', 'period-4'])
    expect(names('2026-10-15')).toEqual(names('2026-10-06'))
    // In the second period it begins there.
    expect(names('2026-12-01')).toEqual(['period-2', 'period-3', 'period-4'])
    expect(told('2026-10-06', { ...perPeriod, of: 'trimester' }).map(({ which }) => which)).toEqual([
      'trimester-1',
      'trimester-2',
      'trimester-3',
    ])
  })

  test('are named by their moment where no rule says them: months, and weeks by a weekday of the month', () => {
    expect(told('2026-11', { ...weekly, interval: 3, until: '2027-01-31' }).map(({ which }) => which)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ])
    expect(told('2026-W41', { ...monthly, until: '2026-12-31' }).map(({ which }) => which)).toEqual([
      '2026-W41',
      '2026-W45',
      '2026-W49',
    ])
  })
})
