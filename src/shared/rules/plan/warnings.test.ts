import { describe, expect, it } from 'vitest'
import { parseMoment } from '../../moment.ts'
import type { Activity, Recurrence, SchoolEvent, TrajectDocument } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { bareActivity, begunDocument, doing } from '../../testing/fixture.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Owner } from './owners.ts'
import { type Warning, warningsFor } from './warnings.ts'

const calendar = calendarIn('midden', 2026)

function planWith(...activities: readonly (Partial<Activity> & { readonly id: string })[]): TrajectDocument {
  return { ...begunDocument(), activity: new Map(activities.map((each) => [each.id, bareActivity(each)])) }
}

function heard(document: TrajectDocument, id: string, written: string, year: Calendar = calendar): readonly Warning[] {
  const moment = parseMoment(written)
  if (!moment) throw new Error(`not a moment: ${written}`)
  return warningsFor(document, year, id, moment)
}

/** A warning in one word or three, to compare with. */
function short(warning: Warning): string {
  switch (warning.kind) {
    case 'holiday':
      return warning.holiday.name
    case 'publicHoliday':
      return `${warning.day.name} ${warning.day.status}`
    case 'schoolEvent':
      return `${warning.event.name} ${warning.count}`
    case 'moreEvents':
      return `${warning.more} more`
    case 'busyWeek':
      return `${warning.year}-W${warning.week}: ${warning.count}`
    case 'beforeBase':
      return `before ${warning.base.id}`
    case 'afterNext':
      return `after ${warning.next.id}`
  }
}

describe('a warning of days off', () => {
  it.each([
    ['a day in a holiday', '2026-10-20', ['autumn']],
    ['its first Saturday', '2026-10-17', ['autumn']],
    ['the day before it', '2026-10-16', []],
    ['the day after it', '2026-10-26', []],
    ['a week in it', '2026-W43', ['autumn']],
    ['a week with only its weekend in it', '2026-W42', []],
    ['a period of which half is in it', '2026-10-12/2026-10-23', ['autumn']],
    ['a period of which less than half is in it', '2026-10-09/2026-10-23', []],
    ['a weekend', '2026-11-14/2026-11-15', []],
    ['a month with a holiday in it', '2026-10', []],
    ['a month with one working day left', '2026-08', []],
    ['two holidays behind each other', '2027-04-26/2027-05-07', ['may', 'mayExtra']],
    ['a day in two holidays: the fixed one', '2027-05-01', ['may']],
    ['a public holiday that is free', '2027-05-17', ['whitMonday free']],
    ['one on which schools decide', '2027-03-26', ['goodFriday often']],
    ['one in a holiday', '2026-12-25T19:30', ['christmas', 'christmasDay free']],
    ['a week with one in it', '2027-W20', []],
  ])('%s', (_, moment, expected) => {
    expect(heard(planWith({ id: 'a' }), 'a', moment).map(short)).toEqual(expected)
    // What is still in the gereedschapskist hears it too.
    expect(heard(planWith(), 'nergens', moment).map(short)).toEqual(expected)
  })

  it('is there for a month without any day of school', () => {
    const long: Calendar = {
      ...calendar,
      holidays: [{ name: 'summer', first: '2026-07-18', last: '2026-08-31', status: 'own', source: null }],
    }
    expect(heard(planWith({ id: 'a' }), 'a', '2026-08', long).map(short)).toEqual(['summer'])
  })
})

describe('a warning of a busy week', () => {
  const mentor = { ownerRole: 'formTutor' } as const
  const others = [
    { id: 'b', moment: '2026-11-10', ...mentor },
    { id: 'c', moment: '2026-W46', ...mentor },
  ]

  it.each([
    ['2026-11-12', ['2026-W46: 3']],
    ['2026-11-15T10:00', ['2026-W46: 3']],
    ['2026-11-16', []],
    ['2026-W46', ['2026-W46: 3']],
    ['2026-11-13/2026-11-17', ['2026-W46: 3']],
    ['2026-11-12/2026-11-18', ['2026-W46: 3']],
    ['2026-11-12/2026-11-19', []],
    ['2026-11', []],
  ])('counts what is short, at %s', (moment, expected) => {
    expect(heard(planWith({ id: 'a', ...mentor }, ...others), 'a', moment).map(short)).toEqual(expected)
  })

  it.each<readonly [string, Partial<Activity>, Partial<Activity>]>([
    ['it has no owner', { ownerRole: null }, {}],
    ['it has another owner', { ownerRole: 'parent' }, {}],
    ['another has another owner', {}, { ownerRole: 'parent' }],
    ['another has no moment', {}, { moment: null }],
    ['another is cancelled', {}, { status: 'cancelled' }],
    ['it is cancelled itself', { status: 'cancelled' }, {}],
  ])('stays away when %s', (_, mine, another) => {
    const [b, c] = others
    const document = planWith({ id: 'a', ...mentor, ...mine }, { id: 'b', ...b, ...another }, { id: 'c', ...c })
    expect(heard(document, 'a', '2026-11-12')).toEqual([])
  })

  it('counts for who would be its owner', () => {
    const document = planWith({ id: 'a', ownerRole: 'parent' }, ...others)
    const moment = { kind: 'date', date: '2026-11-12', startTime: null, endTime: null } as const
    const under = (...owners: readonly Owner[]) => warningsFor(document, calendar, 'a', moment, owners).map(short)
    expect(under()).toEqual([])
    expect(under({ kind: 'role', role: 'formTutor' })).toEqual(['2026-W46: 3'])
    const its = planWith({ id: 'a', ...mentor }, ...others)
    expect(warningsFor(its, calendar, 'a', moment).map(short)).toEqual(['2026-W46: 3'])
    expect(warningsFor(its, calendar, 'a', moment, [])).toEqual([])
  })

  it('counts for each of its owners', () => {
    const owner = (id: string, activityId: string, role: string) => ({ id, activityId, personId: null, role, rank: id })
    const both = ['b', 'c'].map((id) => owner(`${id}1`, id, 'parent'))
    const [b, c] = others
    const document = planWith({ id: 'a', ...mentor }, { id: 'b', ...b }, { id: 'c', ...c })
    const owners = [owner('a1', 'a', 'parent'), ...both]
    const shared = { ...document, owner: new Map(owners.map((each) => [each.id, each])) }
    expect(heard(shared, 'a', '2026-11-12')).toMatchObject([
      { kind: 'busyWeek', owner: { role: 'formTutor' }, count: 3 },
      { kind: 'busyWeek', owner: { role: 'parent' }, count: 3 },
    ])
  })

  it('does not take a person for the role that bears the same name', () => {
    const begun = doing(begunDocument(), 'person.add', { name: 'Mentor leerjaar 2' })
    const [person] = begun.person.values()
    if (!person) throw new Error('nobody')
    const { activity } = planWith({ id: 'a', ownerId: person.id }, ...others)
    expect(heard({ ...begun, activity }, 'a', '2026-11-12')).toEqual([])
    const hers = planWith(...['a', 'b', 'c'].map((id) => ({ id, ownerId: person.id, moment: '2026-11-10' })))
    expect(heard({ ...begun, activity: hers.activity }, 'a', '2026-11-12')).toEqual([
      {
        kind: 'busyWeek',
        owner: { kind: 'person', id: person.id, name: 'Mentor leerjaar 2' },
        year: 2026,
        week: 46,
        count: 3,
      },
    ])
  })

  it('counts what comes back by each time, and once a week', () => {
    const weekly: Recurrence = { kind: 'weekly', interval: 1, until: null, skipsHolidays: true, except: ['2026-11-17'] }
    const [b, c] = [
      { id: 'b', moment: '2026-11-03', recurrence: weekly, ...mentor },
      { id: 'c', moment: '2026-11-05', recurrence: weekly, ...mentor },
    ]
    const document = planWith({ id: 'a', ...mentor }, b, c)
    expect(heard(document, 'a', '2027-02-02').map(short)).toEqual(['2027-W5: 3'])
    expect(heard(document, 'a', '2026-11-18').map(short)).toEqual([])
    expect(heard(document, 'a', '2027-02-23').map(short)).toEqual(['spring'])
  })

  it('names the first busy week of all times that it comes back', () => {
    const recurrence: Recurrence = {
      kind: 'monthly',
      ordinal: 2,
      weekday: 2,
      until: null,
      skipsHolidays: false,
      except: [],
    }
    const document = planWith({ id: 'a', moment: '2026-09-08', recurrence, ...mentor }, ...others)
    expect(heard(document, 'a', '2026-09-10').map(short)).toEqual(['2026-W46: 3'])
    expect(heard(document, 'a', '2026-09-17').map(short)).toEqual([])
  })

  it('leaves out what werksessie 2 dropped', () => {
    const owned = (document: TrajectDocument, title: string, moment: string) => {
      const next = doing(document, 'activity.add', { title, kind: 'new', moment })
      const id = [...next.activity.keys()].at(-1) ?? ''
      return { id, document: doing(next, 'activity.edit', { id, owners: [{ role: 'formTutor' }] }) }
    }
    const a = owned(begunDocument(), 'a', '2026-09')
    const b = owned(a.document, 'b', '2026-11-10')
    const c = owned(b.document, 'c', '2026-11-11')
    const reviewed = doing(c.document, 'review.start', { date: '2026-06-16' })
    expect(heard(reviewed, a.id, '2026-11-12').map(short)).toEqual(['2026-W46: 3'])
    const dropped = doing(reviewed, 'decision.set', { activityId: c.id, outcome: 'dropped' })
    expect(heard(dropped, a.id, '2026-11-12')).toEqual([])
  })
})

describe('a warning of the wrong order', () => {
  const withBase = (moment: string | null, fields: Partial<Activity> = {}) =>
    planWith({ id: 'a', buildsOnId: 'b' }, { id: 'b', moment, ...fields })

  it.each([
    ['2026-11-10', '2026-11-09', true],
    ['2026-11-10', '2026-11-10', false],
    ['2026-11-10', '2026-W45', true],
    ['2026-11-10', '2026-W46', false],
    ['2026-11-10', '2026-10', true],
    ['2026-11-10', '2026-11', false],
    ['2026-11-10', '2026-11-09/2026-11-12', true],
    ['2026-11', '2026-11-02', false],
    ['2026-11', '2026-10-30', true],
    ['2026-W46', '2026-11-08', true],
    ['2026-W46', '2026-11-09', false],
  ])('after %s, at %s: %s', (base, moment, isTooEarly) => {
    expect(heard(withBase(base), 'a', moment).map(short)).toEqual(isTooEarly ? ['before b'] : [])
  })

  it('is there too for what builds on it', () => {
    const document = planWith({ id: 'a' }, { id: 'b', moment: '2026-11-10', buildsOnId: 'a' })
    expect(heard(document, 'a', '2026-11-11').map(short)).toEqual(['after b'])
    expect(heard(document, 'a', '2026-11-10')).toEqual([])
  })

  it('takes no account of what has no moment or does not go ahead', () => {
    expect(heard(withBase(null), 'a', '2026-09-01')).toEqual([])
    expect(heard(withBase('2026-11-10', { status: 'cancelled' }), 'a', '2026-09-01')).toEqual([])
    const next = planWith({ id: 'a' }, { id: 'b', moment: '2026-11-10', buildsOnId: 'a', status: 'cancelled' })
    expect(heard(next, 'a', '2026-11-11')).toEqual([])
  })
})

describe('a warning of what else the school does', () => {
  const event = (name: string, first: string, last = first): SchoolEvent => ({
    id: name,
    kind: 'other',
    name,
    first,
    last,
  })
  const busyYear = (...events: readonly SchoolEvent[]): Calendar => ({ ...calendar, events })
  const tests = event('Toetsweek', '2026-11-09', '2026-11-13')
  const weekly: Recurrence = { kind: 'weekly', interval: 1, until: '2026-12-18', skipsHolidays: true, except: [] }

  it.each([
    ['a day in it', '2026-11-10T19:30', ['Toetsweek 1']],
    ['a day beside it', '2026-11-16', []],
    ['its week', '2026-W46', ['Toetsweek 1']],
    ['a period of which it is half', '2026-11-09/2026-11-20', ['Toetsweek 1']],
    ['a period of which it is less', '2026-11-09/2026-11-23', []],
    ['its month', '2026-11', []],
  ])('%s', (_, moment, expected) => {
    expect(heard(planWith({ id: 'a' }), 'a', moment, busyYear(tests)).map(short)).toEqual(expected)
  })

  it('is heard for something that is not on the plan yet', () => {
    expect(heard(planWith(), 'nieuw', '2026-11-10', busyYear(tests)).map(short)).toEqual(['Toetsweek 1'])
  })

  it('is also that of the later times of something that comes back, counted', () => {
    const document = planWith({ id: 'a', moment: '2026-10-29', recurrence: weekly })
    const long = event('Project', '2026-11-16', '2026-11-27')
    expect(heard(document, 'a', '2026-10-29', busyYear(tests, long)).map(short)).toEqual(['Toetsweek 1', 'Project 2'])
    expect(heard(document, 'a', '2026-11-19', busyYear(tests, long)).map(short)).toEqual(['Project 2'])
  })

  it('is not that of a time that is left out', () => {
    const document = planWith({ id: 'a', moment: '2026-10-29', recurrence: { ...weekly, except: ['2026-11-12'] } })
    expect(heard(document, 'a', '2026-10-29', busyYear(tests))).toEqual([])
    // In the autumn holiday it is skipped, so what the school does then is no matter.
    const skipped = planWith({ id: 'a', moment: '2026-10-15', recurrence: weekly })
    expect(heard(skipped, 'a', '2026-10-15', busyYear(event('Kamp', '2026-10-22')))).toEqual([])
  })

  it('names three of many, and says how many more there are', () => {
    const days = ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26', '2026-12-03']
    const document = planWith({ id: 'a', moment: '2026-10-29', recurrence: weekly })
    const heardOf = (count: number) =>
      heard(document, 'a', '2026-10-29', busyYear(...days.slice(0, count).map((day) => event(day, day)))).map(short)
    expect(heardOf(4)).toHaveLength(4)
    expect(heardOf(5)).toEqual(['2026-11-05 1', '2026-11-12 1', '2026-11-19 1', '2 more'])
  })
})
