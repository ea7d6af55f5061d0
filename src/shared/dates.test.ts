import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  isoDate,
  isoWeek,
  isoWeekday,
  isoWeekOf,
  parseIsoDate,
  weeksInIsoYear,
  writeInstant,
} from './dates.ts'

/** The ISO week by the definition in words: count the Thursdays of the year up to the one in this week. */
function weekByCounting(day: Date): { year: number; week: number } {
  const thursday = new Date(day)
  while (thursday.getUTCDay() !== 4) {
    const later = day.getUTCDay() === 0 || day.getUTCDay() > 4
    thursday.setUTCDate(thursday.getUTCDate() + (later ? -1 : 1))
  }
  const year = thursday.getUTCFullYear()
  let week = 0
  for (const d = new Date(Date.UTC(year, 0, 1)); d <= thursday; d.setUTCDate(d.getUTCDate() + 1)) {
    if (d.getUTCDay() === 4) week += 1
  }
  return { year, week }
}

describe('days', () => {
  it('of the first century are no days of the last one', () => {
    for (const date of ['0001-01-01', '0026-02-28', '0099-12-31', '1900-02-28']) {
      expect(dayFromNumber(dayNumber(date))).toBe(date)
      expect(addDays(addDays(date, 1), -1)).toBe(date)
    }
    expect([daysInMonth(0, 2), daysInMonth(4, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([29, 29, 28, 29])
  })

  it('agree with the calendar of the platform for every day from 2024 to 2032', () => {
    const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
    const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    let days = 0
    for (
      const day = new Date('2024-01-01T00:00:00Z');
      day.getUTCFullYear() < 2033;
      day.setUTCDate(day.getUTCDate() + 1)
    ) {
      const text = day.toISOString().slice(0, 10)
      const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
      expect(isoDate(year, month, date)).toBe(text)
      expect(parseIsoDate(text)).toEqual({ year, month, day: date })
      expect(dayFromNumber(dayNumber(text))).toBe(text)
      expect(names[isoWeekday(text)]).toBe(weekdays.format(day))
      expect(addDays(addDays(text, 1), -1)).toBe(text)
      const week = weekByCounting(day)
      expect([text, isoWeek(text)]).toEqual([text, week])
      const { first, last } = isoWeekOf(week.year, week.week)
      expect(first <= text && text <= last).toBe(true)
      days += 1
    }
    expect(days).toBe(3288)
  })

  it.each([
    [2020, 53],
    [2024, 52],
    [2025, 52],
    [2026, 53],
    [2027, 52],
    [2032, 53],
  ])('%i has %i weeks', (year, weeks) => {
    expect(weeksInIsoYear(year)).toBe(weeks)
  })

  it('knows the days around a year', () => {
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 })
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 })
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 })
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(isoWeekOf(2026, 53)).toEqual({ first: '2026-12-28', last: '2027-01-03' })
  })

  it('counts over summer time without losing a day', () => {
    expect(addDays('2027-03-27', 1)).toBe('2027-03-28')
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })

  it.each([
    '2026-02-31',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '26-11-10',
    '2026-11-1',
    '',
  ])('refuses %j as a date', (text) => {
    expect(parseIsoDate(text)).toBeNull()
    expect(() => dayNumber(text)).toThrow('not a date')
  })

  it('knows February', () => {
    expect([2024, 2025, 2028, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28])
  })
})

it('an instant always has a year of four digits, however wrong a clock is', () => {
  const instants = fc.oneof(
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.constantFrom(-62_167_219_200_001, 253_402_300_800_000),
  )
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)].map(writeInstant)
      expect(z.iso.datetime().safeParse(first).success).toBe(true)
      expect((first ?? '') <= (last ?? '')).toBe(true)
    }),
  )
  expect(writeInstant(Date.UTC(10_000, 0))).toBe('9999-12-31T23:59:59.999Z')
  expect(writeInstant(-8.64e15)).toBe('0000-01-01T00:00:00.000Z')
  expect(writeInstant(Date.UTC(2026, 10, 26, 8))).toBe('2026-11-26T08:00:00.000Z')
})
