import { expect, it } from 'vitest'
import { emptyDocument } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { calendarOfTraject, holidaysOfMonth } from './trajectCalendar.ts'

const document = begunDocument()

it('is that of the region and the school year, and the same until one of them changes', () => {
  const calendar = calendarOfTraject(document)
  expect(calendar).toEqual(calendarIn('midden', 2026))
  expect(calendarOfTraject(withActivity(document, { title: 'Sportdag' }))).toBe(calendar)
  const school = { school: 'De Voorbeeldschool', place: 'Maastricht', schoolType: 'vmbo' } as const
  const south = doing(document, 'traject.edit', { ...school, region: 'zuid', schoolYear: 2027 })
  expect(calendarOfTraject(south)).toEqual(calendarIn('zuid', 2027))
  expect(calendarOfTraject(document)).toBe(calendar)
})

it('is empty before there is a traject', () => {
  expect(calendarOfTraject(emptyDocument)).toEqual({ schoolYear: 0, holidays: [], publicHolidays: [], events: [] })
})

it('tells which holidays have a day in a month', () => {
  const names = (month: string) => holidaysOfMonth(document, month).map(({ name }) => name)
  expect(names('2026-12')).toEqual(['christmas'])
  expect(names('2027-01')).toEqual(['christmas'])
  expect(names('2026-11')).toEqual([])
  expect(names('geen maand')).toEqual([])
})

it('keeps to the holidays of the school itself, under its own names', () => {
  const own = doing(document, 'holidays.set', {
    holidays: [
      { name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' },
      { name: 'autumn', first: '2026-10-12', last: '2026-10-16', status: 'advies' },
    ],
  })
  const { holidays } = calendarOfTraject(own)
  expect(holidays.map(({ name, first, last, status }) => [name, first, last, status])).toEqual([
    ['autumn', '2026-10-12', '2026-10-16', 'advies'],
    ['Projectweek', '2026-11-02', '2026-11-06', 'own'],
  ])
  const back = calendarOfTraject(doing(own, 'holidays.set', { holidays: null })).holidays
  expect(back).toEqual(calendarOfTraject(document).holidays)
})
