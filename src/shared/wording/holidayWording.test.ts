import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { HolidayStatus } from '../records.ts'
import type { Holiday } from '../rules/calendar/holidays.ts'
import { holidayInMonth, holidayInWords } from './holidayWording.ts'

const t = translator('nl')
const holiday = (name: string, first: string, last: string, status: HolidayStatus = 'vast'): Holiday => ({
  name,
  first,
  last,
  status,
  source: null,
})

describe('a holiday in the month that is named above it', () => {
  it.each([
    ['lies in it', holiday('autumn', '2026-10-17', '2026-10-25', 'advies'), 'herfst 17–25 · advies'],
    ['begins in it', holiday('christmas', '2026-10-30', '2026-11-03'), 'kerst vanaf 30'],
    ['ends in it', holiday('summer', '2026-07-18', '2026-10-02'), 'zomer t/m 2'],
    ['takes all of it', holiday('summer', '2026-09-28', '2026-11-02'), 'zomer hele maand'],
    ['is one day of the school itself', holiday('Studiedag', '2026-10-05', '2026-10-05', 'own'), 'Studiedag 5'],
  ])('%s', (_, shown, words) => expect(holidayInMonth(shown, { year: 2026, month: 10 }, t)).toBe(words))
})

describe('a holiday that is heard', () => {
  it('says its days in full, and that an advised one may differ', () => {
    expect(holidayInWords(holiday('autumn', '2026-10-17', '2026-10-25', 'advies'), 'nl', t)).toBe(
      'herfstvakantie van 17 oktober tot en met 25 oktober, een advies: een school kan afwijken',
    )
  })

  it('says a single day once', () => {
    const day = holiday('Studiedag', '2026-11-05', '2026-11-05', 'own')
    expect(holidayInWords(day, 'nl', t)).toBe('Studiedag op 5 november')
  })
})
