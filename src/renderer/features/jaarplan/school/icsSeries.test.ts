import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { daysOfSeries, ruleIn } from './icsSeries.ts'

const always = () => true

const days = fc.constantFrom('MO', 'TU', 'FR', 'SU')
const nth = fc.tuple(fc.constantFrom('', '1', '4', '5', '-1'), days).map((parts) => parts.join(''))
// A day that a rule names twice is counted twice by the library.
const byDay = fc.oneof(nth, fc.uniqueArray(days, { minLength: 2, maxLength: 2 })).map((all) => `;BYDAY=${all}`)
const byMonthDay = fc.constantFrom(';BYMONTHDAY=1', ';BYMONTHDAY=28', ';BYMONTHDAY=-1', ';BYMONTHDAY=3,17')
const written = fc
  .tuple(
    fc.oneof(
      fc.constant('DAILY'),
      fc.uniqueArray(days, { minLength: 1 }).map((all) => `WEEKLY;BYDAY=${all}`),
      fc.constantFrom('WEEKLY', 'WEEKLY;WKST=SU;BYDAY=SU,MO', 'MONTHLY', 'YEARLY'),
      fc.oneof(byDay, byMonthDay).map((by) => `MONTHLY${by}`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.oneof(byDay, byMonthDay))
        .map(([month, by]) => `YEARLY;BYMONTH=${month}${by}`),
    ),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('', ';COUNT=7', ';UNTIL=20270103', ';UNTIL=20200101'),
  )
  .map(([which, interval, end]) => `FREQ=${which};INTERVAL=${interval}${end}`)
const start = fc.integer({ min: 0, max: 1200 }).map((count) => addDays('2024-01-01', count))

const daysOfLibrary = (text: string, first: string, last: string): readonly string[] => {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first))
  const found: string[] = []
  for (let next = iterator.next(); next && String(next) <= last; next = iterator.next()) found.push(String(next))
  return found
}

/**
 * The days that the library names. Of the last day of a month once in so many years it loses the first year, though not
 * when it is every year: of that one's years those that count are taken.
 */
function independentDays(text: string, first: string, last: string): readonly string[] {
  const [, interval = '1'] = /INTERVAL=(\d+)/.exec(text) ?? []
  if (interval === '1' || !/YEARLY.*BYMONTHDAY=-1/.test(text)) return daysOfLibrary(text, first, last)
  const [, count] = /COUNT=(\d+)/.exec(text) ?? []
  const yearly = daysOfLibrary(text.replace(/;INTERVAL=\d+|;COUNT=\d+/g, ''), first, last)
  const years = (day: string) => Number(day.slice(0, 4)) - Number(first.slice(0, 4))
  return yearly.filter((day) => years(day) % Number(interval) === 0).slice(0, count ? Number(count) : undefined)
}

it('names the days that an independent library names', () => {
  fc.assert(
    fc.property(written, start, (text, first) => {
      const rule = ruleIn(text)
      if (!rule) throw new Error(`not read: ${text}`)
      const last = '2027-07-31'
      const theirs = independentDays(text, first, last)
      const ours = [...daysOfSeries(rule, first, { from: first, last }, always)]
      expect([text, first, ours]).toEqual([text, first, theirs])
      const from = '2026-08-01'
      expect([...daysOfSeries(rule, first, { from, last }, always)].filter((day) => day >= from)).toEqual(
        ours.filter((day) => day >= from),
      )
    }),
    { numRuns: 300 },
  )
})

it.each([
  // The library takes the first day of a series for one of the rule here, which it is not.
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1', '2026-09-07', ['2026-09-28', '2026-10-26', '2026-11-30']],
  ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2', '2026-09-01', ['2026-09-07', '2026-10-06', '2026-11-03']],
  ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1;INTERVAL=2', '2026-09-01', ['2026-10-31']],
  ['FREQ=YEARLY;BYMONTH=10,11;BYDAY=FR;BYSETPOS=1,-1', '2026-09-01', ['2026-10-02', '2026-11-27']],
])('names the days of %s', (text, first, days) => {
  const rule = ruleIn(text)
  expect(rule && [...daysOfSeries(rule, first, { from: first, last: '2026-11-30' }, always)]).toEqual(days)
})

it.each([
  'FREQ=SECONDLY',
  'FREQ=DAILY;BYMONTH=2',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;INTERVAL=61',
  'FREQ=WEEKLY;INTERVAL=veel',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;UNTIL=morgen',
  'FREQ=DAILY;COUNT=-1',
  'BYDAY=MO',
  '',
])('reads no rule in %j', (text) => {
  expect(ruleIn(text)).toBeNull()
})
