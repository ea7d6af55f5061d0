import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeekday } from '../../dates.ts'
import { daysOf, type Moment, parseMoment } from '../../moment.ts'
import type { Recurrence, SchoolEvent } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { bareActivity } from '../../testing/fixture.ts'
import { type Calendar, daysFrom } from './calendar.ts'
import { clashesOf, clashing, eventsClashing } from './clashes.ts'
import { leftOutOf, occurrencesOf } from './recurrence.ts'

const calendar = calendarIn('midden', 2026)
const yearBegin = '2026-08-01'

function momentOf(written: string): Moment {
  const moment = parseMoment(written)
  if (!moment) throw new Error(`not a moment: ${written}`)
  return moment
}

const event = (name: string, first: string, last = first): SchoolEvent => ({
  id: name,
  kind: 'tests',
  name,
  first,
  last,
})
const withEvents = (...events: readonly SchoolEvent[]): Calendar => ({ ...calendar, events })

const anyEvents = fc
  .array(fc.record({ from: fc.nat(364), days: fc.oneof(fc.constant(0), fc.nat(9)) }), { maxLength: 12 })
  .map((all) =>
    all.map(({ from, days }, index) => event(`e${index}`, addDays(yearBegin, from), addDays(yearBegin, from + days))),
  )
const anyMoment = fc.oneof(
  fc.nat(364).map((day): Moment => ({ kind: 'date', date: addDays(yearBegin, day), startTime: null, endTime: null })),
  fc.record({ from: fc.nat(350), days: fc.nat(14) }).map(
    ({ from, days }): Moment => ({
      kind: 'period',
      start: addDays(yearBegin, from),
      end: addDays(yearBegin, from + days),
    }),
  ),
  fc.integer({ min: 36, max: 52 }).map((week): Moment => ({ kind: 'week', year: 2026, week })),
  fc.constantFrom(momentOf('2026-11'), momentOf('2027-03')),
)

/** The rule once more, day by day: at least half of the days from Monday to Friday, or of all in a weekend. */
function takesHalf(moment: Moment, { first, last }: SchoolEvent): boolean {
  const all = daysFrom(daysOf(moment))
  const working = all.filter((day) => isoWeekday(day) < 6)
  const judged = working.length > 0 ? working : all
  const taken = judged.filter((day) => day >= first && day <= last).length
  return moment.kind !== 'month' && taken > 0 && taken >= judged.length / 2
}

describe('what a moment falls together with', () => {
  it('is exactly each event that takes half of its working days', () => {
    fc.assert(
      fc.property(anyEvents, anyMoment, (events, moment) => {
        const found = clashesOf(withEvents(...events), moment).flatMap((clash) =>
          clash.kind === 'schoolEvent' ? [clash.event] : [],
        )
        expect(found).toEqual(events.filter((each) => takesHalf(moment, each)))
      }),
      { numRuns: 500 },
    )
  })

  it('is, of something that comes back, what its times fall together with, as often as they do', () => {
    const anySeries = fc.record({
      from: fc.nat(300),
      interval: fc.integer({ min: 1, max: 3 }),
      skipsHolidays: fc.boolean(),
      skipped: fc.array(fc.nat(10), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(anyEvents, anySeries, (events, { from, interval, skipsHolidays, skipped }) => {
        const moment = addDays(yearBegin, from)
        const except = skipped.map((index) => addDays(moment, index * 7 * interval))
        const recurrence: Recurrence = { kind: 'weekly', interval, until: null, skipsHolidays, except }
        const year = withEvents(...events)
        const activity = bareActivity({ id: 'a', moment, recurrence })
        const times = occurrencesOf(activity, year, 4)
        const found = eventsClashing(year, times).map(({ clash, count }) => [clash.event.name, count])
        const expected = events.flatMap(({ name, first, last }) => {
          const count = times.filter((time) => time.first >= first && time.first <= last).length
          return count > 0 ? [[name, count]] : []
        })
        expect(new Map(found as [string, number][])).toEqual(new Map(expected as [string, number][]))
        // A time that is left out falls together with nothing.
        const left = new Set(leftOutOf(activity, year, 4).map((time) => time.first))
        expect(eventsClashing(year, times).some((each) => left.has(daysOf(each.moment).first))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('may be several things at once', () => {
    const year = withEvents(event('Toetsweek', '2026-12-21', '2026-12-25'), event('Studiedag', '2026-12-25'))
    expect(clashesOf(year, momentOf('2026-12-25')).map(({ kind }) => kind)).toEqual([
      'holiday',
      'publicHoliday',
      'schoolEvent',
      'schoolEvent',
    ])
  })

  it('is in a plan told once for a public holiday in a holiday', () => {
    const at = (moment: string) =>
      clashing(calendar, occurrencesOf(bareActivity({ id: 'a', moment }), calendar, 4)).map(({ clash }) => clash.kind)
    expect(at('2026-12-25')).toEqual(['holiday'])
    expect(at('2027-05-17')).toEqual(['publicHoliday'])
    expect(at('2027-03')).toEqual([])
  })

  it('is what happens on a Saturday only for what is in that weekend', () => {
    const year = withEvents(event('Open dag', '2027-01-30'))
    expect(clashesOf(year, momentOf('2027-01-30'))).toHaveLength(1)
    expect(clashesOf(year, momentOf('2027-W04'))).toEqual([])
  })
})
