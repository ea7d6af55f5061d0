import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '../../dates.ts'
import type { Translate } from '../../i18n.ts'
import { type Moment, parseMoment, writeMoment } from '../../moment.ts'
import type { Activity, Recurrence, TrajectDocument } from '../../records.ts'
import { bareActivity, begunDocument, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { momentsInMonth } from '../../wording/overviewWording.ts'
import { type Calendar, calendarOf } from '../calendar/calendar.ts'
import type { Holiday } from '../calendar/holidays.ts'
import { occurrencesOf } from '../calendar/recurrence.ts'
import { schoolYearDays } from '../calendar/schedule.ts'
import { overviewOf, type PlanYear } from './overview.ts'

const autumn: Holiday = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'vast', source: 'R' }
const may: Holiday = { name: 'may', first: '2027-04-24', last: '2027-05-02', status: 'advies', source: 'R' }
const calendar: Calendar = calendarOf(
  2026,
  [autumn, may],
  [
    { date: '2027-03-28', name: 'easter', status: 'free' },
    { date: '2027-03-29', name: 'easterMonday', status: 'free' },
    { date: '2027-04-27', name: 'kingsDay', status: 'free' },
  ],
)

function planWith(...activities: readonly Activity[]): TrajectDocument {
  return { ...begunDocument(), activity: new Map(activities.map((each) => [each.id, each])) }
}

function sheetOf(document: TrajectDocument): PlanYear {
  const overview = overviewOf(document, calendar)
  if (!overview) throw new Error('no sheet')
  return overview
}

/** Per month that has any: its written name with the titles in it. */
function titlesOf(overview: PlanYear): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    overview.months.flatMap(({ year, month, entries }) =>
      entries.length === 0 ? [] : [[isoDate(year, month, 1).slice(0, 7), entries.map(({ title }) => title)]],
    ),
  )
}

const weekly: Recurrence = { kind: 'weekly', interval: 2, until: '2026-11-30', skipsHolidays: true, except: [] }

describe('the sheet', () => {
  test('has twelve months, the plan in them by day, and what has no moment apart', () => {
    const overview = sheetOf(plannedDocument())
    expect(overview.months).toHaveLength(12)
    expect(titlesOf(overview)).toEqual({
      '2026-09': ['Startgesprek van leerling, ouders en mentor'],
      '2026-10': ['Thuisopdracht: interview over het werk van je ouders'],
      '2026-11': ['Ouderavond "Samen kiezen"'],
      '2027-02': ['Bezoek aan het mbo met ouders', 'Beroepenweek in de onderbouw'],
      '2027-03': ['Snuffelstage'],
      '2027-05': ['Sollicitatiemarkt met oud-leerlingen'],
    })
    expect(overview.unplanned.map(({ title }) => title)).toEqual(['Ouders in de klas over hun loopbaan'])
    expect(overview).toMatchObject({
      kinds: { existing: 2, improved: 1, new: 5 },
      school: 'De Voorbeeldschool',
    })
  })

  test('is none before the traject has begun', () => {
    expect(overviewOf({ ...begunDocument(), traject: new Map() }, calendar)).toBeNull()
  })

  test('has what comes back once in every month that it occurs in, with every moment there', () => {
    const activity = bareActivity({ id: 'spreekuur', moment: '2026-10-06', recurrence: weekly })
    const overview = sheetOf(planWith(activity))
    expect(titlesOf(overview)).toEqual({ '2026-10': ['spreekuur'], '2026-11': ['spreekuur'] })
    // 20 October falls in the holiday.
    expect(overview.months[2]?.entries[0]?.moments?.map(writeMoment)).toEqual(['2026-10-06'])
    expect(overview.months[3]?.entries[0]?.moments?.map(writeMoment)).toEqual(['2026-11-03', '2026-11-17'])
  })

  test('has a period in every month with days of it, and there before what begins later', () => {
    const overview = sheetOf(
      planWith(
        bareActivity({ id: 'avond', moment: '2026-10-08', rank: 'a0' }),
        bareActivity({ id: 'stage', moment: '2026-09-28/2026-11-02', rank: 'a1' }),
        bareActivity({ id: 'maand', moment: '2026-10', rank: 'a2' }),
      ),
    )
    expect(titlesOf(overview)).toEqual({
      '2026-09': ['stage'],
      '2026-10': ['stage', 'maand', 'avond'],
      '2026-11': ['stage'],
    })
  })

  test('follows the clock within a day, what has no time first', () => {
    const overview = sheetOf(
      planWith(
        bareActivity({ id: 'avond', moment: '2026-10-08T19:30', rank: 'a0' }),
        bareActivity({ id: 'middag', moment: '2026-10-08T13:00/15:00', rank: 'a1' }),
        bareActivity({ id: 'dag', moment: '2026-10-08', rank: 'a2' }),
        bareActivity({ id: 'kort', moment: '2026-10-08T13:00', rank: 'a3' }),
      ),
    )
    expect(titlesOf(overview)).toEqual({ '2026-10': ['dag', 'kort', 'middag', 'avond'] })
  })

  test('has a week where it begins, and one that begins in July in August', () => {
    expect(titlesOf(sheetOf(planWith(bareActivity({ id: 'week', moment: '2026-W40' }))))).toEqual({
      '2026-09': ['week'],
    })
    expect(titlesOf(sheetOf(planWith(bareActivity({ id: 'week', moment: '2026-W31' }))))).toEqual({
      '2026-08': ['week'],
    })
  })

  test('names the holidays of a month, and the public holidays that take a day off a school week', () => {
    const { months } = sheetOf(begunDocument())
    expect(months[2]?.holidays).toEqual([autumn])
    expect(months[7]?.publicHolidays?.map(({ name }) => name)).toEqual(['easterMonday'])
    // King's Day lies in a holiday that both months have days of.
    expect([months[8], months[9]].map((month) => [month?.holidays, month?.publicHolidays])).toEqual([
      [[may], []],
      [[may], []],
    ])
  })

  test('tells of an activity what it is, when, and whether it is off; nothing else comes along', () => {
    const activity = bareActivity({
      id: 'avond',
      moment: '2026-10-08',
      status: 'cancelled',
      ownerRole: 'careersCounsellor',
    })
    const { months, unplanned } = sheetOf(planWith(activity, bareActivity({ id: 'ooit', moment: null })))
    const { id, title, kind } = activity
    expect(months[2]?.entries).toEqual([{ id, title, kind, isOff: true, moments: [parseMoment('2026-10-08')] }])
    expect(unplanned.map((entry) => Object.keys(entry).sort())).toEqual([['id', 'isOff', 'kind', 'title']])
  })

  test('adds up hours and euros beside what the school sets aside', () => {
    let document = withActivity(begunDocument(), { title: 'Open avond' })
    const [id = ''] = document.activity.keys()
    document = doing(document, 'activity.edit', { id, minutes: 90, cents: 5000 })
    document = doing(document, 'resources.set', { minutes: 6000, cents: null })
    expect(sheetOf(document)).toMatchObject({
      minutes: { planned: 90, available: 6000 },
      cents: { planned: 5000, available: null },
    })
  })

  test('shows every activity, in exactly the months of its moments', () => {
    const day = fc.nat(364).map((days) => addDays(schoolYearDays(2026).first, days))
    const moment: fc.Arbitrary<Moment> = fc.oneof(
      day.map((date): Moment => ({ kind: 'date', date, startTime: null, endTime: null })),
      fc
        .nat(11)
        .map((index): Moment => ({ kind: 'month', year: index < 5 ? 2026 : 2027, month: ((index + 7) % 12) + 1 })),
      fc.tuple(day, fc.nat(60)).map(([start, days]): Moment => {
        const end = addDays(start, days)
        return { kind: 'period', start, end: end > '2027-07-31' ? '2027-07-31' : end }
      }),
    )
    const wish = fc.record({ moment: fc.option(moment), isRecurring: fc.boolean() })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const activities = wishes.map((each, index) =>
          bareActivity({
            id: `a${index}`,
            moment: each.moment ? writeMoment(each.moment) : null,
            recurrence: each.isRecurring ? { ...weekly, until: null } : null,
          }),
        )
        const overview = sheetOf(planWith(...activities))
        for (const activity of activities) {
          const days = new Set(
            occurrencesOf(activity, calendar, 4).flatMap(({ first, last }) => daysFrom(first, last).map(monthOfDay)),
          )
          const shown = overview.months.filter(({ entries }) => entries.some(({ id }) => id === activity.id))
          expect(shown.map(({ year, month }) => isoDate(year, month, 1).slice(0, 7))).toEqual([...days].sort())
          expect(overview.unplanned.some(({ id }) => id === activity.id)).toBe(days.size === 0)
        }
      }),
    )
  })
})

function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) days.push(date)
  return days
}

function monthOfDay(date: string): string {
  return date.slice(0, 7)
}

describe('the moments in a month', () => {
  const keys: Translate = (key, values) => [key, ...Object.values(values ?? {})].join(' ')
  const said = (...written: readonly string[]) =>
    momentsInMonth(
      written.flatMap((text) => parseMoment(text) ?? []),
      'nl',
      keys,
    )

  test('are the days, without the month that stands above them', () => {
    expect(said('2026-11')).toBe('')
    expect(said('2026-W46')).toBe('year.week 46')
    expect(said('2026-11-10T19:30/21:00')).toBe('overview.at di 10 19.30')
    expect(said('2026-11-10/2026-11-20')).toBe('10–20')
    expect(said('2026-11-10/2026-11-10')).toBe('di 10')
    expect(said('2026-11-10/2026-12-05')).toBe('10 nov–5 dec')
  })

  test('say a weekday or the word week once', () => {
    expect(said('2026-11-03', '2026-11-10', '2026-11-17')).toBe('di 3, 10, 17')
    expect(said('2026-11-03', '2026-11-12')).toBe('di 3, do 12')
    expect(said('2026-11-03T19:30', '2026-11-10T19:30', '2026-11-17T15:00')).toBe(
      'di 3, overview.at 10 19.30, overview.at 17 15.00',
    )
    expect(said('2026-W45', '2026-W47')).toBe('year.week 45, 47')
  })
})
