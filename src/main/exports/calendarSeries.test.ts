import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { daysOf, parseMoment, writeMoment } from '#shared/moment.ts'
import { ordinals, type Recurrence, regions, weekdays } from '#shared/records.ts'
import { daysBetween } from '#shared/rules/calendar/calendar.ts'
import { occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { timesOf } from '#shared/rules/calendar/repeats.ts'
import { dayMomentOf } from '#shared/rules/calendarFile/entry.ts'
import type { FileEntry } from '#shared/rules/calendarFile/handOut.ts'
import { calendarIn, listedYears } from '#shared/testing/calendar.ts'
import { bareActivity } from '#shared/testing/fixture.ts'
import { calendarOf } from './calendar.ts'
import { startsOf } from './testing/calendarClient.ts'

const days = fc.record({
  year: fc.constantFrom(...listedYears),
  region: fc.constantFrom(...regions),
  at: fc.nat(360),
  length: fc.nat(12),
})
const form = fc.constantFrom('month', 'week', 'period', 'date', 'time', 'times')
const repeating = {
  until: fc.option(fc.nat(400), { nil: null }),
  skipsHolidays: fc.boolean(),
  except: fc.array(fc.nat(60), { maxLength: 5 }),
}
const pattern = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('weekly'), interval: fc.integer({ min: 1, max: 26 }), ...repeating }),
  fc.record({
    kind: fc.constant('monthly'),
    ordinal: fc.constantFrom(...ordinals),
    weekday: fc.constantFrom(...weekdays),
    ...repeating,
  }),
  fc.record({ kind: fc.constant('term'), of: fc.constantFrom('period', 'trimester'), ...repeating }),
)

type Days = { readonly year: number; readonly at: number; readonly length: number }

/** A written moment of some form. */
function written(wanted: string, { year, at, length }: Days): string {
  const date = addDays(`${year}-08-01`, at)
  const forms: Readonly<Record<string, string>> = {
    month: date.slice(0, 7),
    week: writeMoment({ kind: 'week', year, week: 1 + (at % 52) }),
    period: `${date}/${addDays(date, length)}`,
    date,
    time: `${date}T08:30`,
    times: `${date}T19:30/21:00`,
  }
  return forms[wanted] ?? date
}

/** Every time in a file, from its first to its last day, with the clock of what has a time. */
function timesIn(text: string): readonly string[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component)
    const length = event.startDate.isDate ? daysBetween(String(event.startDate), String(event.endDate)) : 0
    return startsOf(event).map((start) => {
      if (start.isDate) return `${start} ${addDays(String(start), length - 1)}`
      return `${start.toString().slice(0, 16)} ${event.endDate.compare(event.startDate) === 0 ? '' : String(event.endDate).slice(11, 16)}`
    })
  })
}

test('what a calendar app reads of any activity are its times, no more and no less', () => {
  fc.assert(
    fc.property(days, form, pattern, fc.integer({ min: 2, max: 8 }), (at, wanted, drawn, periods) => {
      const calendar = calendarIn(at.region, at.year)
      const moment = written(wanted, at)
      const parsed = parseMoment(moment)
      if (!parsed) throw new Error(moment)
      const { first } = daysOf(parsed)
      const step = drawn?.kind === 'weekly' ? 7 * drawn.interval : 7
      const recurrence = drawn && {
        ...drawn,
        until: drawn.until === null ? null : addDays(first, drawn.until),
        except: drawn.except.map((each) => addDays(first, each * step)),
      }
      const activity = bareActivity({ id: 'a', moment, recurrence: recurrence as Recurrence | null })
      const entries = timesOf(activity, calendar, periods).map(
        (times): FileEntry => ({
          uid: `${times.which}@test`,
          sequence: 1,
          modified: '2026-09-01T09:00:00.000Z',
          entry: {
            about: [times.which],
            summary: 'Koffie',
            description: '',
            place: '',
            moment: dayMomentOf(times.moment, calendar),
            repeat: times.repeat,
            categories: [],
            reminder: null,
            status: 'confirmed',
          },
        }),
      )
      const expected = occurrencesOf(activity, calendar, periods).map((occurrence) => {
        const day = dayMomentOf(occurrence.moment, calendar)
        if (day.kind === 'date' && day.startTime !== null) return `${day.date}T${day.startTime} ${day.endTime ?? ''}`
        return `${daysOf(day).first} ${daysOf(day).last}`
      })
      // A month that comes back every few weeks is told once.
      expect(timesIn(calendarOf('Plan', 'nl', entries))).toEqual([...new Set(expected)])
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
    }),
    { numRuns: 1500 },
  )
})
