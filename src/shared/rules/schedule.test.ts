import { describe, expect, it } from 'vitest'
import { parseMoment } from '../moment.ts'
import { type Document, emptyDocument } from '../records.ts'
import { bareActivity } from '../testing/fixture.ts'
import {
  activitiesInOrder,
  fallsInSchoolYear,
  monthIndexOf,
  monthsOf,
  schoolYearDays,
  schoolYearName,
  schoolYearOf,
} from './schedule.ts'

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
    const document: Document = { ...emptyDocument, activity: new Map(all.map((each) => [each.id, each])) }
    expect(activitiesInOrder(document).map((each) => each.id)).toEqual([
      'eerste in november',
      'tweede in november',
      'week in november',
      'maart',
      'zonder',
    ])
  })
})
