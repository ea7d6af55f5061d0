import { CalendarDate } from '@internationalized/date'
import { expect, it } from 'vitest'
import { dayTyped } from './DateField.tsx'

it.each([
  [26, '2026-11-10'],
  [6, '2006-11-10'],
  [2026, '2026-11-10'],
  [202, '0202-11-10'],
])('takes the year %i for that of %s', (year, day) => {
  expect(dayTyped(new CalendarDate(year, 11, 10))).toBe(day)
})
