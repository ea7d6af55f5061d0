import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPublicHolidays } from '../../src/shared/rules/calendar/calendar.ts'
import { publicHolidayList } from './public-holidays.ts'

const shipped = await readFile(join(import.meta.dirname, '../../resources/feestdagen.json'), 'utf8')

it('ships the holidays that the library gives today', () => {
  expect(readPublicHolidays(JSON.parse(shipped))).toEqual(readPublicHolidays(JSON.parse(publicHolidayList())))
})

it('knows the days that move', () => {
  const days = readPublicHolidays(JSON.parse(shipped))
  const on = (name: string, year: number) =>
    days.find((day) => day.name === name && day.date.startsWith(`${year}`))?.date
  // King's Day is on a Saturday when the 27th is a Sunday.
  expect([on('kingsDay', 2025), on('kingsDay', 2026)]).toEqual(['2025-04-26', '2026-04-27'])
  expect([on('ascension', 2027), on('whitMonday', 2027)]).toEqual(['2027-05-06', '2027-05-17'])
})
