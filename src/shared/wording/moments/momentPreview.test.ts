import { expect, it, test } from 'vitest'
import { translator } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import { calendarIn, schoolTimeIn } from '../../testing/calendar.ts'
import { dayAbout, daysToldIn, momentPreview } from './momentPreview.ts'
import { readWhen } from './readMoment.ts'

const time = schoolTimeIn('midden', 2026)
const understood = (text: string, language: Language = 'nl') => {
  const read = readWhen(text, time)
  return read.ok ? momentPreview(read.value, time.calendar, language, translator(language)) : read.error.code
}

it.each([
  ['', ''],
  ['nov', 'november 2026'],
  ['week 46', 'week 46 (09-11-2026 tot en met 15-11-2026) · lesweek 10'],
  ['week 43', 'week 43 (19-10-2026 tot en met 25-10-2026)'],
  ['week 37-39', '07-09-2026 tot en met 27-09-2026 · week 37 t/m 39'],
  ['di 10 nov 19.30', 'dinsdag 10 november 2026, 19.30 uur · week 46 · lesweek 10'],
  [
    'om de week op dinsdag',
    'dinsdag 1 september 2026, daarna elke 2 weken, niet in vakanties of op feestdagen · week 36 · lesweek 1',
  ],
])('%j is understood as %j', (text, words) => {
  expect(understood(text)).toBe(words)
})

test('it is told in English too', () => {
  expect(understood('Tue 10 Nov', 'en')).toBe('Tuesday, 10 November 2026 · week 46 · lesson week 10')
})

test('a day and a month name the holidays, the public holidays and what else the school does', () => {
  const calendar = {
    ...calendarIn('midden', 2026),
    events: [{ id: 'e', kind: 'tests', name: 'Toetsweek 1', first: '2026-10-26', last: '2026-10-30' } as const],
  }
  const nl = translator('nl')
  expect(dayAbout('2026-10-20', calendar, 'nl', nl)).toBe('dinsdag 20 oktober 2026 · week 43 · herfstvakantie')
  expect(dayAbout('2026-10-27', calendar, 'nl', nl)).toBe('dinsdag 27 oktober 2026 · week 44 · lesweek 8 · Toetsweek 1')
  expect(daysToldIn({ year: 2026, month: 10 }, calendar, 'nl', nl)).toEqual([
    'herfst 17–25 · advies',
    '26–30 Toetsweek 1',
  ])
  expect(daysToldIn({ year: 2027, month: 3 }, calendar, 'nl', nl)).toContain('ma 29 Tweede paasdag')
})
