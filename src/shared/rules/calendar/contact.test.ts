import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates.ts'
import { regions } from '../../records.ts'
import { calendarIn, listedHolidays, listedPublicHolidays, listedYears } from '../../testing/calendar.ts'
import { type Calendar, daysBetween, daysFrom } from './calendar.ts'
import { contactWindow } from './contact.ts'
import { schoolYearDays } from './schedule.ts'

const calendar = calendarIn('midden', 2026)

describe('the days to get in touch', () => {
  it('are four to three weeks before the activity', () => {
    expect(contactWindow('2026-10-06', calendar)).toEqual({
      first: '2026-09-08',
      last: '2026-09-15',
      days: ['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15'],
    })
  })

  it.each([
    ['begins in the holiday: what is left after it', '2026-11-19', '2026-10-26', '2026-10-29'],
    ['ends in the holiday: what is left before it', '2026-11-12', '2026-10-15', '2026-10-16'],
    ['has only the holiday: the days before it', '2026-11-15', '2026-10-09', '2026-10-16'],
    ['lies in a long holiday: the days before that', '2027-01-22', '2026-12-11', '2026-12-18'],
    ['lies in the summer: the last days of the year before', '2026-09-01', '2026-07-10', '2026-07-17'],
    ['has a public holiday in it', '2027-06-08', '2027-05-11', '2027-05-18'],
  ])('when the window %s', (_, date, first, last) => {
    const window = contactWindow(date, calendar)
    expect([window?.first, window?.last]).toEqual([first, last])
  })

  it('are none when the school is never open', () => {
    const closed: Calendar = {
      schoolYear: 2026,
      holidays: [{ name: 'Dicht', first: '2025-08-01', last: '2027-07-31', status: 'own', source: null }],
      publicHolidays: [],
      events: [],
    }
    expect(contactWindow('2027-07-31', closed)).toBeNull()
  })
})

describe('on every day of every year, in every region', () => {
  // Of the first year the summer before it is not in the list.
  const years = listedYears.filter((year) =>
    listedHolidays.some((each) => each.last >= `${year}-08-01` && each.first < `${year}-08-01`),
  )

  it.each(regions.flatMap((region) => years.map((year) => [region, year] as const)))('%s, %i', (region, year) => {
    const calendar = calendarIn(region, year)
    const holidays = listedHolidays.filter((each) => each.regions.includes(region))
    const isOpen = (day: string) => {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
      return (
        weekday >= 1 &&
        weekday <= 5 &&
        !holidays.some(({ first, last }) => first <= day && day <= last) &&
        !listedPublicHolidays.some((each) => each.date === day && each.status === 'free')
      )
    }
    for (const date of daysFrom(schoolYearDays(year))) {
      const window = contactWindow(date, calendar)
      if (!window) throw new Error(`no window for ${date}`)
      const { first, last, days } = window
      expect([date, days.filter((day) => !isOpen(day))]).toEqual([date, []])
      expect([date, days[0], days.at(-1)]).toEqual([date, first, last])
      // All school days of eight days in a row, at least three weeks before.
      expect([date, days]).toEqual([date, daysFrom({ first, last }).filter(isOpen)])
      expect([date, daysBetween(first, last) <= 7, daysBetween(last, date) >= 21]).toEqual([date, true, true])
      const usual = daysFrom({ first: addDays(date, -28), last: addDays(date, -21) }).filter(isOpen)
      if (usual.length > 0) expect([date, days]).toEqual([date, usual])
      // No school day was passed over.
      else
        expect([date, daysFrom({ first: addDays(last, 1), last: addDays(date, -21) }).filter(isOpen)]).toEqual([
          date,
          [],
        ])
    }
  })
})
