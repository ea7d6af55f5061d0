import { expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { eventDays, eventInMonth, eventInWords, eventName } from './schoolEventWording.ts'

const [nl, en] = [translator('nl'), translator('en')]
const tests = { kind: 'tests', name: 'Toetsweek 1', first: '2026-11-30', last: '2026-12-04' } as const
const evening = { kind: 'parents', name: 'Ouderavond', first: '2026-11-10', last: '2026-11-10' } as const

it('is told by its days, and with its kind to who hears it', () => {
  expect([eventDays(tests, 'nl', nl), eventDays(evening, 'en', en)]).toEqual(['30 nov – 4 dec', 'Tue 10 Nov'])
  expect(eventInWords(tests, 'nl', nl)).toBe('Toetsweek 1, 30 nov – 4 dec (toetsen)')
  expect(eventInWords(evening, 'en', en)).toBe('Ouderavond, Tue 10 Nov (parents)')
})

it('stands in a month with the days that fall in it', () => {
  const at = (month: number) => eventInMonth(tests, { year: 2026, month }, 'nl', nl)
  expect([at(11), at(12)]).toEqual(['vanaf 30 Toetsweek 1', 't/m 4 Toetsweek 1'])
  expect(eventInMonth(evening, { year: 2026, month: 11 }, 'nl', nl)).toBe('di 10 Ouderavond')
})

it.each([
  ['Toetsweek', 'de toetsweek'],
  ['Ouderavond', 'de ouderavond'],
  ['Rapportvergaderingen', 'de rapportvergaderingen'],
  ['Toetsweek 1', 'Toetsweek 1'],
  ['SE-week', 'SE-week'],
  ['Open dag', 'Open dag'],
  ['Examens', 'Examens'],
])('%s is in a sentence %s', (name, expected) => {
  expect(eventName({ name }, nl)).toBe(expected)
})
