import { CalendarDate } from '@internationalized/date'
import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { isoWeek, isoWeekOf, weeksInIsoYear } from '../../dates.ts'
import { parseMoment, writeMoment } from '../../moment.ts'
import { emptyDocument, type TrajectDocument } from '../../records.ts'
import { bareActivity } from '../../testing/fixture.ts'
import {
  activitiesInOrder,
  fallsInSchoolYear,
  monthIndexOf,
  monthOf,
  monthsOf,
  schoolYearDays,
  schoolYearName,
  schoolYearOf,
} from './schedule.ts'

test('a moment of any kind is in the month in which it begins', () => {
  const all = ['2026-11', '2026-11-12T19:30', '2026-11-30/2026-12-04', '2027-W01', '2026-W31', '2025-11', null]
  expect(all.map((moment) => monthOf(moment, 2026))).toEqual([
    '2026-11',
    '2026-11',
    '2026-11',
    '2027-01',
    '2026-08',
    null,
    null,
  ])
})

describe('the school year', () => {
  it('runs from 1 August to 31 July', () => {
    expect(schoolYearDays(2026)).toEqual({ first: '2026-08-01', last: '2027-07-31' })
    expect(schoolYearName(2026)).toBe('2026-2027')
  })

  it.each([
    ['2026-07-31', 2025],
    ['2026-08-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-07-31', 2026],
    ['2027-08-01', 2027],
  ])('%s falls in %i', (date, year) => {
    expect(schoolYearOf(date)).toBe(year)
  })

  it('does not guess the year of something that is no date', () => {
    expect(() => schoolYearOf('2026-02-31')).toThrow('not a date')
  })

  it('has twelve months, August to July', () => {
    expect(monthsOf(2026).map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2026-8',
      '2026-9',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-1',
      '2027-2',
      '2027-3',
      '2027-4',
      '2027-5',
      '2027-6',
      '2027-7',
    ])
  })

  it('places every month of the year in its own column', () => {
    for (const [index, { year, month }] of monthsOf(2026).entries()) {
      const written = `${year}-${String(month).padStart(2, '0')}`
      expect(monthIndexOf(written, 2026)).toBe(index)
      expect(monthIndexOf(`${written}-15`, 2026)).toBe(index)
    }
  })

  it.each([
    ['a week that begins in July stands in August', '2026-W31', 0],
    ['week 1 of January', '2027-W01', 5],
    ['week 53 begins in December', '2026-W53', 4],
    ['a week that ends in August of the next year', '2027-W30', 11],
    ['a period stands where it begins', '2026-11-30/2027-01-08', 3],
    ['a date with its time', '2027-07-31T19:30/21:00', 11],
  ])('%s', (_, moment, index) => {
    expect(monthIndexOf(moment, 2026)).toBe(index)
  })

  it.each([
    '2026-07',
    '2027-08',
    '2026-07-31',
    '2027-08-01',
    '2026-W30',
    '2027-W31',
    '2027-07-30/2027-08-02',
    'morgen',
  ])('%s is not in 2026-2027', (moment) => {
    expect(monthIndexOf(moment, 2026)).toBeNull()
    const parsed = parseMoment(moment)
    if (parsed) expect(fallsInSchoolYear(parsed, 2026)).toBe(false)
  })

  it('has no column for an activity without a moment', () => {
    expect(monthIndexOf(null, 2026)).toBeNull()
  })
})

describe('every day of 2024 to 2032', () => {
  const last = new CalendarDate(2032, 12, 31)
  const days: CalendarDate[] = []
  for (let day = new CalendarDate(2024, 1, 1); day.compare(last) <= 0; day = day.add({ days: 1 })) days.push(day)

  /** The year of an ISO week as the iCalendar library has it: from the Monday of its week 1. */
  const weekYear = (day: ICAL.Time): number => {
    const begins = (year: number) => ICAL.Time.weekOneStarts(year, ICAL.Time.MONDAY)
    if (day.compare(begins(day.year + 1)) >= 0) return day.year + 1
    return day.compare(begins(day.year)) >= 0 ? day.year : day.year - 1
  }

  it('is in the school year that began on the first of August before it', () => {
    expect(days).toHaveLength(3288)
    for (const day of days) {
      const schoolYear = day.subtract({ months: 7 }).year
      expect([day.toString(), schoolYearOf(day.toString())]).toEqual([day.toString(), schoolYear])
      const moment = parseMoment(day.toString())
      if (!moment) throw new Error(`not a moment: ${day}`)
      const years = [schoolYear - 1, schoolYear, schoolYear + 1]
      expect(years.map((year) => fallsInSchoolYear(moment, year))).toEqual([false, true, false])
      expect(monthsOf(schoolYear)[monthIndexOf(day.toString(), schoolYear) ?? -1]).toEqual({
        year: day.year,
        month: day.month,
      })
    }
  })

  it('is in the ISO week that an iCalendar library gives it', () => {
    for (const day of days) {
      const time = ICAL.Time.fromDateString(day.toString())
      const expected = { year: weekYear(time), week: time.weekNumber(ICAL.Time.MONDAY) }
      expect([day.toString(), isoWeek(day.toString())]).toEqual([day.toString(), expected])
      const { first, last: sunday } = isoWeekOf(expected.year, expected.week)
      expect(first <= day.toString() && day.toString() <= sunday).toBe(true)
    }
  })

  it('has a week 53 only where the library has one', () => {
    const withWeek53 = new Set(
      days
        .map((day) => ICAL.Time.fromDateString(day.toString()))
        .filter((time) => time.weekNumber(ICAL.Time.MONDAY) === 53)
        .map(weekYear),
    )
    expect([...withWeek53]).toEqual([2026, 2032])
    for (let year = 2024; year <= 2032; year++) {
      expect([year, weeksInIsoYear(year)]).toEqual([year, withWeek53.has(year) ? 53 : 52])
      const moment = parseMoment(`${year}-W53`)
      expect([year, moment && writeMoment(moment)]).toEqual([year, withWeek53.has(year) ? `${year}-W53` : null])
      // It begins in December, so it belongs to the school year that is going on then.
      if (moment) expect([fallsInSchoolYear(moment, year), monthIndexOf(`${year}-W53`, year)]).toEqual([true, 4])
      expect(parseMoment(`${year}-W54`)).toBeNull()
      expect(parseMoment(`${year}-W00`)).toBeNull()
    }
  })
})

describe('the order of the plan', () => {
  const activity = (id: string, moment: string | null, rank: string) => bareActivity({ id, moment, rank })

  it('is by first day, then by rank; what has no moment comes last', () => {
    const all = [
      activity('zonder', null, 'a0'),
      activity('maart', '2027-03', 'a1'),
      activity('tweede in november', '2026-11', 'a3'),
      activity('eerste in november', '2026-11-01', 'a2'),
      activity('week in november', '2026-W45', 'a4'),
    ]
    const document: TrajectDocument = { ...emptyDocument, activity: new Map(all.map((each) => [each.id, each])) }
    expect(activitiesInOrder(document).map((each) => each.id)).toEqual([
      'eerste in november',
      'tweede in november',
      'week in november',
      'maart',
      'zonder',
    ])
  })
  it('follows the clock within a day, after what has no time', () => {
    const all = [
      activity('avond', '2026-11-10T19:30/21:00', 'a0'),
      activity('middag', '2026-11-10T13:00/15:00', 'a1'),
      activity('kort in de middag', '2026-11-10T13:00', 'a2'),
      activity('periode', '2026-11-10/2026-11-20', 'a4'),
      activity('dag', '2026-11-10', 'a3'),
    ]
    const document: TrajectDocument = { ...emptyDocument, activity: new Map(all.map((each) => [each.id, each])) }
    expect(activitiesInOrder(document).map((each) => each.id)).toEqual([
      'dag',
      'periode',
      'kort in de middag',
      'middag',
      'avond',
    ])
  })
})
