import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeekday, weeksInIsoYear } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { type Activity, type Recurrence, regions } from '../../records.ts'
import { calendarIn, listedYears } from '../../testing/calendar.ts'
import { bareActivity } from '../../testing/fixture.ts'
import { type Calendar, daysBetween, daysFrom, schoolWeeksOf, termsOf } from './calendar.ts'
import {
  isNthWeekday,
  leftOutOf,
  lengthOf,
  mondayOf,
  nthWeekday,
  occurrencesOf,
  shiftMoment,
  weekdayOfMonth,
} from './recurrence.ts'
import { fallsInSchoolYear } from './schedule.ts'

const plain: Pick<Recurrence, 'until' | 'skipsHolidays' | 'except'> = { until: null, skipsHolidays: false, except: [] }

function comingBack(moment: string, recurrence: Recurrence): Activity {
  return bareActivity({ id: 'a', moment, recurrence })
}

function firstDays(activity: Activity, calendar: Calendar, periods = 4): readonly string[] {
  return occurrencesOf(activity, calendar, periods).map(({ first }) => first)
}

const year = fc.constantFrom(...listedYears)
const region = fc.constantFrom(...regions)

/** A day of a school year, with its calendar. */
const dayOfYear = fc
  .record({ year, region, at: fc.nat(364) })
  .map(({ year, region, at }) => ({ calendar: calendarIn(region, year), date: addDays(`${year}-08-01`, at) }))

describe('what is left out', () => {
  const calendar = calendarIn('midden', 2026)

  it('is told with the reason', () => {
    const series = comingBack('2026-09-29', {
      kind: 'weekly',
      interval: 1,
      until: '2026-11-03',
      skipsHolidays: true,
      except: ['2026-10-06'],
    })
    expect(firstDays(series, calendar)).toEqual(['2026-09-29', '2026-10-13', '2026-10-27', '2026-11-03'])
    expect(leftOutOf(series, calendar, 4).map(({ first, because }) => [first, because])).toEqual([
      ['2026-10-06', 'except'],
      ['2026-10-20', 'holiday'],
    ])
  })

  it('is a week without a school day, also when the holiday ends on Friday', () => {
    const weeks = comingBack('2026-W42', {
      kind: 'weekly',
      interval: 1,
      ...plain,
      until: '2026-10-31',
      skipsHolidays: true,
    })
    expect(firstDays(weeks, calendar)).toEqual(['2026-10-12', '2026-10-26'])
    const own: Calendar = {
      ...calendar,
      holidays: [{ name: 'autumn', first: '2026-10-19', last: '2026-10-23', status: 'own', source: null }],
    }
    expect(firstDays(weeks, own)).toEqual(['2026-10-12', '2026-10-26'])
    const short: Calendar = {
      ...calendar,
      holidays: [{ name: 'autumn', first: '2026-10-19', last: '2026-10-22', status: 'own', source: null }],
    }
    expect(firstDays(weeks, short)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26'])
  })

  it('is not what runs from one holiday into another', () => {
    const long = comingBack('2026-10-23/2026-12-21', { kind: 'term', of: 'trimester', ...plain, skipsHolidays: true })
    expect(firstDays(long, calendar)[0]).toBe('2026-10-23')
  })

  it('is nothing of an activity that takes place once', () => {
    const once = bareActivity({ id: 'a', moment: '2026-10-20' })
    expect(firstDays(once, calendar)).toEqual(['2026-10-20'])
    expect(leftOutOf(once, calendar, 4)).toEqual([])
    expect(firstDays(bareActivity({ id: 'a' }), calendar)).toEqual([])
  })
})

describe('what lasts longer', () => {
  const calendar = calendarIn('midden', 2026)

  it('comes back as long, and in the year as a whole', () => {
    const camp = comingBack('2026-09-28/2026-10-02', { kind: 'weekly', interval: 11, ...plain })
    expect(occurrencesOf(camp, calendar, 4).map(({ moment }) => writeMoment(moment))).toEqual([
      '2026-09-28/2026-10-02',
      '2026-12-14/2026-12-18',
      '2027-03-01/2027-03-05',
      '2027-05-17/2027-05-21',
    ])
    const atTheEnd = comingBack('2027-07-19/2027-07-25', { kind: 'weekly', interval: 1, ...plain })
    expect(firstDays(atTheEnd, calendar)).toEqual(['2027-07-19'])
  })

  it('shifts by days, whatever sort of moment it is', () => {
    const shifted = (written: string, days: number) => {
      const moment = parseMoment(written)
      return moment && writeMoment(shiftMoment(moment, days))
    }
    expect(shifted('2026-11-10T19:30/21:00', 28)).toBe('2026-12-08T19:30/21:00')
    expect(shifted('2026-W52', 14)).toBe('2027-W01')
    expect(shifted('2026-12-28/2027-01-08', -7)).toBe('2026-12-21/2027-01-01')
    expect(shifted('2026-11', 40)).toBe('2026-12')
  })
})

/** Any moment that begins on a day. */
function momentsFrom(date: string): readonly Moment[] {
  const monday = mondayOf(date)
  const week = parseMoment(`${monday.slice(0, 4)}-W01`)
  const number = week ? Math.round(daysBetween(daysOf(week).first, monday) / 7) + 1 : 0
  const isInYear = number >= 1 && number <= weeksInIsoYear(Number(monday.slice(0, 4)))
  return [
    { kind: 'date', date, startTime: null, endTime: null },
    { kind: 'period', start: date, end: addDays(date, 3) },
    { kind: 'month', year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) },
    ...(isInYear ? [{ kind: 'week', year: Number(monday.slice(0, 4)), week: number } as const] : []),
  ]
}

describe('what comes back every term', () => {
  const anyTerm = fc.record({
    at: dayOfYear,
    periods: fc.integer({ min: 2, max: 8 }),
    of: fc.constantFrom('period' as const, 'trimester' as const),
    sort: fc.nat(3),
  })

  it('is once in its own term and in each that remains, on the same weekday, as many school weeks in', () => {
    fc.assert(
      fc.property(anyTerm, ({ at: { calendar, date }, periods, of, sort }) => {
        const all = momentsFrom(date)
        const moment = all[sort % all.length]
        if (!moment || moment.kind === 'month' || !fallsInSchoolYear(moment, calendar.schoolYear)) return
        const series = comingBack(writeMoment(moment), { kind: 'term', of, ...plain })
        const occurrences = occurrencesOf(series, calendar, periods)
        const [own, ...later] = occurrences
        expect(own?.moment).toEqual(moment)
        const { first } = daysOf(moment)

        const terms = termsOf(calendar, of === 'trimester' ? 3 : periods)
        const weeksIn = ({ first, last }: { first: string; last: string }) =>
          schoolWeeksOf(calendar).filter((monday) => addDays(monday, 6) >= first && monday <= last)
        const begun = terms.filter((term) => term.first <= first)
        const remaining = begun.length === 0 ? terms.slice(1) : terms.slice(begun.length)
        const here = begun.at(-1) ?? terms[0]
        const into = here ? weeksIn(here).filter((monday) => monday < mondayOf(first)).length : 0

        expect(later).toHaveLength(remaining.length)
        for (const [index, each] of later.entries()) {
          const weeks = remaining[index] ? weeksIn(remaining[index]) : []
          expect(isoWeekday(each.first)).toBe(isoWeekday(first))
          expect(lengthOf(each)).toBe(lengthOf(daysOf(moment)))
          expect(each.moment.kind).toBe(moment.kind)
          expect(weeks.indexOf(mondayOf(each.first))).toBe(Math.min(into, weeks.length - 1))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is never twice in one month when it is planned by months', () => {
    fc.assert(
      fc.property(anyTerm, ({ at: { calendar, date }, periods, of }) => {
        const series = comingBack(date.slice(0, 7), { kind: 'term', of, ...plain })
        const months = occurrencesOf(series, calendar, periods).map(({ moment }) => writeMoment(moment))
        expect(months).toEqual([...new Set(months)].sort())
        expect(months[0]).toBe(date.slice(0, 7))
        for (const month of months) expect(month).toMatch(/^\d{4}-\d{2}$/)
      }),
      { numRuns: 300 },
    )
  })

  it('is once in March when two terms of four weeks begin in it', () => {
    const series = comingBack('2029-03', { kind: 'term', of: 'period', ...plain })
    expect(firstDays(series, calendarIn('zuid', 2028), 8)).toEqual(['2029-03-01', '2029-05-01', '2029-06-01'])
  })

  it('stops where it should', () => {
    const calendar = calendarIn('midden', 2026)
    const series = { kind: 'term', of: 'period', ...plain } as const
    expect(firstDays(comingBack('2026-09-08', series), calendar)).toEqual([
      '2026-09-08',
      '2026-11-24',
      '2027-02-16',
      '2027-05-18',
    ])
    expect(firstDays(comingBack('2026-09-08', { ...series, until: '2027-02-16' }), calendar)).toHaveLength(3)
    expect(firstDays(comingBack('2026-09-08', { ...series, except: ['2026-11-24'] }), calendar)).toEqual([
      '2026-09-08',
      '2027-02-16',
      '2027-05-18',
    ])
    expect(firstDays(comingBack('2026-09-08', series), calendar, 2)).toEqual(['2026-09-08', '2027-02-16'])
    expect(firstDays(comingBack('2026-09-08', { ...series, of: 'trimester' }), calendar)).toHaveLength(3)
  })
})

describe('a weekday of the month', () => {
  it('is found again from its day, as the last when it is the fifth', () => {
    for (const day of daysFrom({ first: '2026-08-01', last: '2028-07-31' })) {
      const found = weekdayOfMonth(day)
      expect([day, isNthWeekday(day, found)]).toEqual([day, true])
      expect([day, found.weekday]).toEqual([day, isoWeekday(day)])
      expect([day, found.ordinal]).toEqual([day, Number(day.slice(8)) > 28 ? -1 : Math.ceil(Number(day.slice(8)) / 7)])
    }
    expect(nthWeekday(2027, 2, { ordinal: -1, weekday: 7 })).toBe('2027-02-28')
    expect(isNthWeekday('2027-02-31', { ordinal: -1, weekday: 7 })).toBe(false)
  })
})
