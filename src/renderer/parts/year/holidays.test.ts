import { expect, it } from 'vitest'
import { texts } from '#shared/language/index.ts'
import type { Translate } from '#shared/rules/wording.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { calendarOfTraject } from './calendar.ts'
import { holidayInMonth, holidayInWords, holidaysOfMonth } from './holidays.ts'

const known: Readonly<Record<string, string>> = texts.nl
const t: Translate = (key, values = {}) =>
  (known[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

const document = begunDocument()

it('names the holidays of a month by the days that lie in it', () => {
  const shown = (month: string) => holidaysOfMonth(document, month).map((holiday) => holidayInMonth(holiday, month, t))
  expect(shown('2026-08')).toEqual(['zomer t/m 30'])
  expect(shown('2026-09')).toEqual([])
  expect(shown('2026-10')).toEqual(['herfst 17–25 · advies'])
  expect(shown('2026-12')).toEqual(['kerst vanaf 19'])
  expect(shown('2027-05')).toEqual(['meivakantie t/m 2', 'extra week 1–9 · advies'])
})

it('names a single day once', () => {
  const own = doing(document, 'holidays.set', {
    holidays: [{ name: 'Studiedag', first: '2026-11-05', last: '2026-11-05', status: 'own' }],
  })
  const [day] = holidaysOfMonth(own, '2026-11')
  expect(day && holidayInMonth(day, '2026-11', t)).toBe('Studiedag 5')
  expect(day && holidayInWords(day, 'nl', t)).toBe('Studiedag op 5 november')
})

it('follows the region and the school year, and says that a holiday takes a whole month', () => {
  const school = { school: 'De Voorbeeldschool', place: 'Maastricht', schoolType: 'vmbo' } as const
  const south = doing(document, 'traject.edit', { ...school, region: 'zuid', schoolYear: 2027 })
  const [summer] = holidaysOfMonth(south, '2027-08')
  expect(summer && holidayInMonth(summer, '2027-08', t)).toBe('zomer hele maand')
  expect(holidaysOfMonth(south, '2026-10')).toEqual([])
})

it('says aloud that an advised holiday may differ', () => {
  const [, autumn] = calendarOfTraject(document).holidays
  if (!autumn) throw new Error('no autumn holiday')
  expect(holidayInWords(autumn, 'nl', t)).toBe(
    'herfstvakantie van 17 oktober tot en met 25 oktober, een advies: een school kan afwijken',
  )
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
