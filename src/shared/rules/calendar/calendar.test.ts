import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeekday } from '../../dates.ts'
import { regions } from '../../records.ts'
import { calendarIn, listedHolidays, listedPublicHolidays, listedYears } from '../../testing/calendar.ts'
import {
  type Calendar,
  daysBetween,
  daysFrom,
  isSchoolDay,
  judgedDays,
  publicHolidayOn,
  readPublicHolidays,
  schoolWeeksOf,
  termsOf,
} from './calendar.ts'
import { schoolYearDays } from './schedule.ts'

const calendars = regions.flatMap((region) =>
  listedYears.map((year) => ({ region, year, calendar: calendarIn(region, year) })),
)

describe('a school day', () => {
  it('is none in a weekend, a holiday of the region, or on a public holiday that is always free', () => {
    for (const { region, year, calendar } of calendars) {
      const holidays = listedHolidays.filter((each) => each.regions.includes(region))
      for (const day of daysFrom(schoolYearDays(year))) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
        const isOff =
          weekday === 0 ||
          weekday === 6 ||
          holidays.some(({ first, last }) => first <= day && day <= last) ||
          listedPublicHolidays.some(({ date, status }) => date === day && status === 'free')
        expect([region, day, isSchoolDay(calendar, day)]).toEqual([region, day, !isOff])
      }
    }
  })

  it('is Good Friday, as long as the school does not say otherwise', () => {
    const calendar = calendarIn('noord', 2026)
    expect(publicHolidayOn(calendar, '2027-03-26')).toMatchObject({ name: 'goodFriday', status: 'often' })
    expect(isSchoolDay(calendar, '2027-03-26')).toBe(true)
    expect(isSchoolDay(calendar, '2027-03-29')).toBe(false)
  })
})

describe('the days of a stretch', () => {
  it('are all of them, both ends included', () => {
    expect(daysFrom({ first: '2026-12-30', last: '2027-01-02' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    expect(daysFrom({ first: '2026-12-30', last: '2026-12-30' })).toEqual(['2026-12-30'])
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })

  it('are judged by its working days, or by its weekend when it has none', () => {
    expect(judgedDays({ first: '2026-11-13', last: '2026-11-16' })).toEqual(['2026-11-13', '2026-11-16'])
    expect(judgedDays({ first: '2026-11-14', last: '2026-11-15' })).toEqual(['2026-11-14', '2026-11-15'])
  })
})

describe('the school weeks of a year', () => {
  it('are those with a school day, each once and in order', () => {
    for (const { year, calendar } of calendars) {
      const weeks = schoolWeeksOf(calendar)
      const expected = daysFrom(schoolYearDays(year))
        .filter((day) => isSchoolDay(calendar, day))
        .map((day) => addDays(day, 1 - isoWeekday(day)))
      expect(weeks).toEqual([...new Set(expected)])
      expect(schoolWeeksOf(calendar)).toBe(weeks)
    }
  })
})

/** Any year of a school, also one with holidays of its own that leave hardly any school. */
const anyCalendar: fc.Arbitrary<Calendar> = fc.oneof(
  fc.constantFrom(...calendars.map(({ calendar }) => calendar)),
  fc.array(fc.record({ from: fc.nat(364), days: fc.nat(120) }), { maxLength: 8 }).map((stretches): Calendar => {
    const { first } = schoolYearDays(2026)
    const holidays = stretches.map(
      ({ from, days }) =>
        ({
          name: 'Vrij',
          first: addDays(first, from),
          last: addDays(first, from + days),
          status: 'own',
          source: null,
        }) as const,
    )
    return { schoolYear: 2026, holidays, publicHolidays: [], events: [] }
  }),
)

describe('the terms of a year', () => {
  it('cut the school weeks into equal stretches, in order and without overlap', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 1, max: 8 }), (calendar, count) => {
        const weeks = schoolWeeksOf(calendar)
        const terms = termsOf(calendar, count)
        expect(terms).toHaveLength(Math.min(count, weeks.length))
        for (const [index, { first, last }] of terms.entries()) {
          expect(first <= last).toBe(true)
          const before = terms[index - 1]
          if (before) expect(before.last < first).toBe(true)
        }
        const perTerm = terms.map(({ first, last }) =>
          // The week in which August begins belongs to the year from its first day on.
          weeks.filter((monday) => addDays(monday, 6) >= first && monday <= last),
        )
        expect(perTerm.flat()).toEqual(weeks)
        const sizes = perTerm.map(({ length }) => length)
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const year = schoolYearDays(calendar.schoolYear)
        for (const { first, last } of terms) expect([first >= year.first, last <= year.last]).toEqual([true, true])
      }),
      { numRuns: 300 },
    )
  })

  it('are not there for a school that is always closed', () => {
    const closed: Calendar = {
      schoolYear: 2026,
      holidays: [{ name: 'Dicht', first: '2026-08-01', last: '2027-07-31', status: 'own', source: null }],
      publicHolidays: [],
      events: [],
    }
    expect(termsOf(closed, 4)).toEqual([])
  })

  it('are the four of an ordinary year', () => {
    expect(termsOf(calendarIn('midden', 2026), 4)).toEqual([
      { first: '2026-08-31', last: '2026-11-15' },
      { first: '2026-11-16', last: '2027-02-07' },
      { first: '2027-02-08', last: '2027-04-25' },
      { first: '2027-05-10', last: '2027-07-18' },
    ])
  })
})

it('refuses a list of public holidays that is written otherwise', () => {
  const about: string[] = []
  expect(readPublicHolidays({ about, days: [] })).toEqual([])
  for (const day of [
    { date: '2027-02-29', name: 'easter', status: 'free' },
    { date: '2027-03-28', name: 'pasen', status: 'free' },
    { date: '2027-03-28', name: 'easter', status: 'vrij' },
  ]) {
    expect(() => readPublicHolidays({ about, days: [day] })).toThrow()
  }
})
