import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { Recurrence } from '../records.ts'
import {
  clockTime,
  eurosInWords,
  hoursInWords,
  longDate,
  momentInWords,
  monthName,
  recurrenceInWords,
  rhythmInWords,
  shortDate,
  whenInWords,
} from './wording.ts'

describe('dates in words', () => {
  it('are written and said as in Dutch', () => {
    expect(shortDate('2026-11-05')).toBe('05-11-2026')
    expect(longDate('2026-11-10', 'nl')).toBe('dinsdag 10 november 2026')
    expect(longDate('2026-11-10', 'en')).toMatch(/^Tuesday,? 10 November 2026$/)
  })

  it('tell a time as each language writes it', () => {
    expect([clockTime('19:30', 'nl'), clockTime('09:05', 'en')]).toEqual(['19.30', '09:05'])
  })

  it('name every month, in full and short without a full stop', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(months.map((month) => monthName(month, 'nl'))).toEqual([
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ])
    expect(monthName(11, 'nl', 'short')).toBe('nov')
    expect(months.map((month) => monthName(month, 'nl', 'short')).join('')).not.toContain('.')
    expect(monthName(8, 'en')).toBe('August')
  })

  it('refuse what is no date', () => {
    expect(() => shortDate('2026-02-31')).toThrow('not a date')
    expect(() => longDate('morgen', 'nl')).toThrow('not a date')
  })
})

describe('a moment in words', () => {
  it.each([
    [null, 'nog geen moment'],
    ['2026-02-31', 'nog geen moment'],
    ['2026-11', 'november 2026'],
    ['2026-W46', 'week 46 (09-11-2026 tot en met 15-11-2026)'],
    ['2026-11-10/2026-11-20', '10-11-2026 tot en met 20-11-2026'],
    ['2026-11-10', 'dinsdag 10 november 2026'],
    ['2026-11-10T19:30', 'dinsdag 10 november 2026, 19.30 uur'],
    ['2026-11-10T19:30/21:00', 'dinsdag 10 november 2026, 19.30 tot 21.00 uur'],
  ])('%s is %s', (written, words) => {
    expect(momentInWords(written, 'nl', translator('nl'))).toBe(words)
  })

  it('writes the clock the English way in English', () => {
    expect(momentInWords('2026-11-10T19:30/21:00', 'en', translator('en'))).toMatch(/10 November 2026, 19:30 to 21:00$/)
    expect(momentInWords('2026-W53', 'en', translator('en'))).toBe('week 53 (28-12-2026 to 03-01-2027)')
  })
})

describe('a recurrence in words', () => {
  const plain = { until: null, skipsHolidays: false, except: [] }

  it.each<[Recurrence, string, string]>([
    [{ kind: 'weekly', interval: 1, ...plain }, 'elke week', 'elke week'],
    [
      { kind: 'weekly', interval: 2, ...plain, until: '2026-12-18' },
      'elke 2 weken, tot en met 18-12-2026',
      'elke 2 weken',
    ],
    [{ kind: 'monthly', ordinal: 1, weekday: 2, ...plain }, 'elke eerste dinsdag van de maand', 'elke maand'],
    [{ kind: 'monthly', ordinal: -1, weekday: 5, ...plain }, 'elke laatste vrijdag van de maand', 'elke maand'],
    [
      { kind: 'term', of: 'period', ...plain, skipsHolidays: true },
      'elke periode, niet in vakanties of op feestdagen',
      'elke periode',
    ],
    [
      { kind: 'term', of: 'trimester', ...plain, except: ['2027-01-05'] },
      'elk trimester, behalve op 05-01-2027',
      'elk trimester',
    ],
    [
      { kind: 'weekly', interval: 1, ...plain, except: ['2026-10-06', '2026-11-03', '2026-12-01'] },
      'elke week, behalve op 06-10-2026, 03-11-2026 en 01-12-2026',
      'elke week',
    ],
  ])('%j is "%s", or short "%s"', (recurrence, words, short) => {
    expect(recurrenceInWords(recurrence, translator('nl'))).toBe(words)
    expect(rhythmInWords(recurrence, translator('nl'))).toBe(short)
  })

  it('is told after the moment at which it begins', () => {
    const moment = '2026-09-01T19:30'
    const recurrence: Recurrence = { kind: 'monthly', ordinal: 1, weekday: 2, ...plain }
    expect(whenInWords({ moment, recurrence }, 'nl', translator('nl'))).toBe(
      'dinsdag 1 september 2026, 19.30 uur, daarna elke eerste dinsdag van de maand',
    )
    expect(whenInWords({ moment, recurrence }, 'en', translator('en'))).toMatch(
      /1 September 2026, 19:30, then every first Tuesday of the month$/,
    )
    expect(whenInWords({ moment, recurrence: null }, 'nl', translator('nl'))).toBe(
      'dinsdag 1 september 2026, 19.30 uur',
    )
    // No command makes these, an imported traject may.
    for (const broken of [null, '2026-02-31']) {
      expect(whenInWords({ moment: broken, recurrence }, 'nl', translator('nl'))).toBe('nog geen moment')
    }
  })
})

describe('an amount in words', () => {
  it('names what it counts, and is empty when it is not known', () => {
    expect(hoursInWords(90, translator('nl'))).toBe('1,5 uur')
    expect(eurosInWords(125_050, translator('nl'))).toBe('€ 1.250,50')
    expect(hoursInWords(0, translator('nl'))).toBe('0 uur')
    expect([hoursInWords(null, translator('nl')), eurosInWords(null, translator('nl'))]).toEqual(['', ''])
  })
})
