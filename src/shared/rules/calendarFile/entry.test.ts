import { expect, test } from 'vitest'
import { parseMoment, writeMoment } from '../../moment.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { dayMomentOf } from './entry.ts'

const calendar = calendarIn('midden', 2026)

test.each([
  ['2026-10', '2026-10-01', 'its first school day'],
  ['2026-11', '2026-11-02', 'not a Sunday'],
  ['2027-01', '2027-01-04', 'not a holiday'],
  ['2026-W53', '2026-12-28/2027-01-01', 'Monday to Friday'],
  ['2027-03-15/2027-03-26', '2027-03-15/2027-03-26', 'what was agreed'],
  ['2026-11-10T19:30/21:00', '2026-11-10T19:30/21:00', 'what was agreed'],
])('%s stands on %s: %s', (written, days) => {
  const moment = parseMoment(written)
  if (!moment) throw new Error(written)
  expect(writeMoment(dayMomentOf(moment, calendar))).toBe(days)
})

test('a month without a school day stands on its first working day', () => {
  const closed = {
    ...calendar,
    holidays: [{ name: 'Dicht', first: '2026-08-01', last: '2026-08-31', status: 'own', source: null }] as const,
  }
  expect(writeMoment(dayMomentOf({ kind: 'month', year: 2026, month: 8 }, closed))).toBe('2026-08-03')
})
