import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates.ts'
import { daysOf, writeMoment } from '../../moment.ts'
import { type Activity, ordinals, type Recurrence, regions, weekdays } from '../../records.ts'
import { calendarIn, listedHolidays, listedPublicHolidays, listedYears } from '../../testing/calendar.ts'
import { bareActivity } from '../../testing/fixture.ts'
import { type Calendar, daysBetween } from './calendar.ts'
import { leftOutOf, occurrencesOf, weekdayOfMonth } from './recurrence.ts'
import { schoolYearDays } from './schedule.ts'
import { firstOfMonthly } from './series.ts'

const plain: Pick<Recurrence, 'until' | 'skipsHolidays' | 'except'> = { until: null, skipsHolidays: false, except: [] }
const codes = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function comingBack(moment: string, recurrence: Recurrence): Activity {
  return bareActivity({ id: 'a', moment, recurrence })
}

function firstDays(activity: Activity, calendar: Calendar, periods = 4): readonly string[] {
  return occurrencesOf(activity, calendar, periods).map(({ first }) => first)
}

function basic(date: string): string {
  return date.replaceAll('-', '')
}

/** All days of a series as an iCalendar library works them out. */
function expanded(start: string, rule: string, except: readonly string[]): readonly string[] {
  const lines = [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${basic(start)}`,
    `RRULE:${rule}`,
    // Each once: of a day that is written twice the library loses the next one.
    ...[...new Set(except)].map((day) => `EXDATE;VALUE=DATE:${basic(day)}`),
    'END:VEVENT',
  ]
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join('\r\n'))))
  const iterator = event.iterator()
  const days: string[] = []
  for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString())
  return days
}

const year = fc.constantFrom(...listedYears)
const region = fc.constantFrom(...regions)

/** A day of a school year, with its calendar. */
const dayOfYear = fc
  .record({ year, region, at: fc.nat(364) })
  .map(({ year, region, at }) => ({ calendar: calendarIn(region, year), date: addDays(`${year}-08-01`, at) }))

function yearEnd({ schoolYear }: Calendar): string {
  return schoolYearDays(schoolYear).last
}

describe('what comes back, beside an iCalendar library', () => {
  const until = fc.option(fc.nat(400), { nil: null })
  const exceptions = fc.array(fc.nat(40), { maxLength: 4 })

  it('every so many weeks, until a day and with exceptions', () => {
    fc.assert(
      fc.property(dayOfYear, fc.integer({ min: 1, max: 26 }), until, exceptions, (at, interval, days, skipped) => {
        const { calendar, date } = at
        const end = days === null ? null : addDays(date, days)
        const except = skipped.map((index) => addDays(date, index * 7 * interval))
        const series = comingBack(date, { kind: 'weekly', interval, until: end, skipsHolidays: false, except })
        const limit = end !== null && end < yearEnd(calendar) ? end : yearEnd(calendar)
        const rule = `FREQ=WEEKLY;INTERVAL=${interval};UNTIL=${basic(limit)}`
        expect(firstDays(series, calendar)).toEqual(expanded(date, rule, except))
      }),
      { numRuns: 400 },
    )
  })

  it('on the first to the last weekday of every month', () => {
    fc.assert(
      fc.property(
        dayOfYear,
        fc.constantFrom(...ordinals),
        fc.constantFrom(...weekdays),
        until,
        fc.array(fc.nat(12), { maxLength: 3 }),
        (at, ordinal, weekday, days, skipped) => {
          const { calendar, date } = at
          const wanted = { kind: 'monthly', ordinal, weekday, ...plain } as const
          const moment = firstOfMonthly({ kind: 'date', date, startTime: '19:30', endTime: null }, wanted)
          const start = daysOf(moment).first
          // The library looks for the first day that fits by itself.
          const rule = `FREQ=MONTHLY;BYDAY=${ordinal}${codes[weekday]};UNTIL=`
          expect([start]).toEqual(expanded(start, `${rule}${basic(start)}`, []))
          expect(daysBetween(date, start)).toBeGreaterThanOrEqual(0)
          expect(daysBetween(date, start)).toBeLessThan(36)
          if (start > yearEnd(calendar)) return
          const end = days === null ? null : addDays(start, days)
          const limit = end !== null && end < yearEnd(calendar) ? end : yearEnd(calendar)
          const all = expanded(start, `${rule}${basic(limit)}`, [])
          const except = skipped.flatMap((index) => all[index] ?? [])
          const series = comingBack(writeMoment(moment), { ...wanted, until: end, except })
          expect(firstDays(series, calendar)).toEqual(expanded(start, `${rule}${basic(limit)}`, except))
          // Each at the same time of day.
          for (const each of occurrencesOf(series, calendar, 4))
            expect(each.moment).toMatchObject({ startTime: '19:30' })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('not in the holidays of the region, nor on a free public holiday, when it skips them', () => {
    fc.assert(
      fc.property(
        fc.record({ year, region, at: fc.nat(364) }),
        fc.constantFrom(...weekdays),
        fc.boolean(),
        ({ year, region, at }, weekday, isMonthly) => {
          const calendar = calendarIn(region, year)
          const start = addDays(`${year}-08-01`, at)
          const recurrence: Recurrence = isMonthly
            ? { kind: 'monthly', ...weekdayOfMonth(start), ...plain }
            : { kind: 'weekly', interval: 1 + (weekday % 3), ...plain }
          const always = firstDays(comingBack(start, recurrence), calendar)
          const isOff = (day: string) =>
            listedHolidays.some((each) => each.regions.includes(region) && each.first <= day && day <= each.last) ||
            listedPublicHolidays.some((each) => each.date === day && each.status === 'free')
          const skipping = comingBack(start, { ...recurrence, skipsHolidays: true })
          expect(firstDays(skipping, calendar)).toEqual(always.filter((day) => !isOff(day)))
          expect(leftOutOf(skipping, calendar, 4)).toEqual(
            always.filter(isOff).map((day) => expect.objectContaining({ first: day, because: 'holiday' })),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
