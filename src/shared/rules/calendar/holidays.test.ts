import { describe, expect, it } from 'vitest'
import list from '#resources/schoolvakanties.json' with { type: 'json' }
import { dayNumber, isoWeekday } from '../../dates.ts'
import { regions } from '../../records.ts'
import { type Holiday, holidayOn, holidaysBetween, holidaysOf, readHolidays } from './holidays.ts'

const all = readHolidays(list)
const days = (holidays: readonly Holiday[]) => holidays.map(({ name, first, last }) => `${name} ${first} ${last}`)

describe('the holidays of a school year', () => {
  it('begin with the end of the summer before and end with the next summer', () => {
    expect(days(holidaysOf(all, 'midden', 2026))).toEqual([
      'summer 2026-07-18 2026-08-30',
      'autumn 2026-10-17 2026-10-25',
      'christmas 2026-12-19 2027-01-03',
      'spring 2027-02-20 2027-02-28',
      'may 2027-04-24 2027-05-02',
      'mayExtra 2027-05-01 2027-05-09',
      'summer 2027-07-17 2027-08-29',
    ])
  })

  it('begin in the first year of the list with the summer of 2025, as in every other', () => {
    const summers = regions.map((region) => days(holidaysOf(all, region, 2025))[0])
    expect(summers).toEqual([
      'summer 2025-07-12 2025-08-24',
      'summer 2025-07-19 2025-08-31',
      'summer 2025-07-05 2025-08-17',
    ])
  })

  it('differ per region', () => {
    const autumn = regions.map((region) => holidaysOf(all, region, 2027).find(({ name }) => name === 'autumn')?.first)
    expect(autumn).toEqual(['2027-10-16', '2027-10-16', '2027-10-23'])
  })

  it('keep whether they are fixed or advised, and where they were found', () => {
    const year = holidaysOf(all, 'noord', 2028)
    expect(year.find(({ name }) => name === 'spring')).toMatchObject({ status: 'advies', source: 'R' })
    expect(holidaysOf(all, 'noord', 2026).find(({ name }) => name === 'may')).toMatchObject({
      status: 'vast',
      source: 'C',
    })
  })

  it('are not there for a year that is not in the list', () => {
    expect(holidaysOf(all, 'zuid', 2045)).toEqual([])
  })

  it('are known by their days, the first and the last included', () => {
    const year = holidaysOf(all, 'midden', 2026)
    const on = (date: string) => holidayOn(year, date)?.name
    expect(['2026-10-16', '2026-10-17', '2026-10-25', '2026-10-26'].map(on)).toEqual([
      undefined,
      'autumn',
      'autumn',
      undefined,
    ])
    // The first days of the extra week in May are those of the fixed one too.
    expect(['2027-05-01', '2027-05-02', '2027-05-03'].map(on)).toEqual(['may', 'may', 'mayExtra'])
    expect(days(holidaysBetween(year, '2027-01-01', '2027-01-31'))).toEqual(['christmas 2026-12-19 2027-01-03'])
  })
})

describe('the list of holidays', () => {
  it('has each holiday from a Saturday to a Sunday, in its own school year', () => {
    for (const { name, first, last, schoolYear } of all) {
      expect([name, first, isoWeekday(first), isoWeekday(last)]).toEqual([name, first, 6, 7])
      const end = `${schoolYear + 1}-${name === 'summer' ? '10' : '08'}-01`
      expect([first, first > `${schoolYear}-09-30` && last < end]).toEqual([first, true])
    }
  })

  it('has every region once per holiday, and six weeks of summer', () => {
    const seen = all.flatMap(({ schoolYear, name, regions: of }) =>
      of.map((region) => `${schoolYear} ${name} ${region}`),
    )
    expect(new Set(seen).size).toBe(seen.length)
    for (const schoolYear of [2025, 2026, 2027, 2028, 2029]) {
      for (const region of regions) {
        for (const name of ['autumn', 'christmas', 'spring', 'may', 'summer']) {
          expect(seen).toContain(`${schoolYear} ${name} ${region}`)
        }
      }
    }
    for (const { name, first, last } of all) {
      if (name === 'summer') expect(dayNumber(last) - dayNumber(first) + 1).toBe(6 * 7 + 2)
    }
  })

  it('is refused when it is written otherwise', () => {
    const [first] = list.holidays
    const withRow = (row: object) => ({ ...list, holidays: [{ ...first, ...row }] })
    expect(() => readHolidays(withRow({}))).not.toThrow()
    for (const wrong of [{ first: '2026-02-31' }, { last: '2020-01-01' }, { status: 'misschien' }, { regions: [] }]) {
      expect(() => readHolidays(withRow(wrong))).toThrow()
    }
  })
})
