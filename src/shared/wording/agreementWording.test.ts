import { expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { schoolTimeIn } from '../testing/calendar.ts'
import { agreementAbout, readDueText } from './agreementWording.ts'
import { namedDay } from './moments/momentText.ts'

const time = schoolTimeIn('noord', 2026)

it.each([
  ['decaan', '2026-11-10', 'decaan, vóór dinsdag 10 november 2026', 'decaan, before Tuesday, 10 November 2026'],
  ['', '2026-11-10', 'vóór dinsdag 10 november 2026', 'before Tuesday, 10 November 2026'],
  ['M. en de decaan', null, 'M. en de decaan', 'M. en de decaan'],
  ['', null, '', ''],
])('of who (%j) and when (%j) an agreement says %j', (who, before, dutch, english) => {
  expect(agreementAbout({ who, before }, 'nl', translator('nl'))).toBe(dutch)
  expect(agreementAbout({ who, before }, 'en', translator('en'))).toBe(english)
})

it.each([
  ['10-11', '2026-11-10'],
  ['di 10 nov', '2026-11-10'],
  ['vóór 19 januari', '2027-01-19'],
  ['voor 1/12/26', '2026-12-01'],
  ['Before March 3', '2027-03-03'],
  ['november', '2026-11-01'],
  ['week 46', '2026-11-09'],
  ['  ', null],
])('%j is read as %s', (text, day) => {
  expect(readDueText(text, time)).toEqual({ ok: true, value: day })
})

it.each([
  ['morgen', 'moment.unreadable'],
  ['voor de vakantie', 'moment.unreadable'],
  ['31 februari', 'moment.noSuchDay'],
])('%j is not read: %s', (text, code) => {
  expect(readDueText(text, time)).toMatchObject({ ok: false, error: { code } })
})

it('a day is read back as it is shown', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const day of ['2026-11-10', '2027-07-31', '2025-01-02']) {
      expect(readDueText(namedDay(day, language), time)).toEqual({ ok: true, value: day })
    }
  }
})
