import { describe, expect, it } from 'vitest'
import { texts } from '../language/index.ts'
import { longDate, momentInWords, monthName, shortDate, type Translate } from './wording.ts'

/** Fills in a text as the language library does. */
function translate(language: 'nl' | 'en'): Translate {
  const known: Readonly<Record<string, string>> = texts[language]
  return (key, values = {}) => (known[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

describe('dates in words', () => {
  it('are written and said as in Dutch', () => {
    expect(shortDate('2026-11-05')).toBe('05-11-2026')
    expect(longDate('2026-11-10', 'nl')).toBe('dinsdag 10 november 2026')
    expect(longDate('2026-11-10', 'en')).toMatch(/^Tuesday,? 10 November 2026$/)
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
    expect(momentInWords(written, 'nl', translate('nl'))).toBe(words)
  })

  it('writes the clock the English way in English', () => {
    expect(momentInWords('2026-11-10T19:30/21:00', 'en', translate('en'))).toMatch(/10 November 2026, 19:30 to 21:00$/)
    expect(momentInWords('2026-W53', 'en', translate('en'))).toBe('week 53 (28-12-2026 to 03-01-2027)')
  })
})
