import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../commands/index.ts'
import type { Recurrence, TrajectDocument } from '../../records.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { calendarOfTraject } from '../calendar/trajectCalendar.ts'
import { type Finding, findingsOf } from './completeness.ts'
import { radarOf } from './radar.ts'

type Edit = Partial<InputOf<'activity.edit'>>

/** A plan of activities, each with what is further known of it. */
function planOfAll(all: Readonly<Record<string, Edit>>, begun = begunDocument()): TrajectDocument {
  return Object.entries(all).reduce<TrajectDocument>((document, [title, fields]) => {
    const next = withActivity(document, { title })
    return doing(next, 'activity.edit', { ...fields, id: activityTitled(next, title).id })
  }, begun)
}

const edited = (document: TrajectDocument, title: string, fields: Edit) =>
  doing(document, 'activity.edit', { ...fields, id: activityTitled(document, title).id })

function found<K extends Finding['kind']>(
  document: TrajectDocument,
  kind: K,
): readonly Extract<Finding, { kind: K }>[] {
  return findingsOf(document, calendarOfTraject(document)).filter(
    (finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind,
  )
}

const titleOf = (document: TrajectDocument, id: string) => document.activity.get(id)?.title

describe('what an activity falls together with', () => {
  const week = { kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' } as const
  const weekly: Recurrence = { kind: 'weekly', interval: 1, until: '2026-12-18', skipsHolidays: false, except: [] }
  const clashes = (document: TrajectDocument) =>
    found(document, 'clash').map(({ activityId, clash, count }) => [titleOf(document, activityId), clash.kind, count])

  it('is told once for each thing, with how many times', () => {
    const begun = doing(begunDocument(), 'schoolEvents.add', { events: [week, { ...week, name: 'Herkansingen' }] })
    const plan = planOfAll(
      {
        Avond: { moment: '2026-11-10T19:30' },
        Koffie: { moment: '2026-10-13', recurrence: weekly },
        Kerstmarkt: { moment: '2026-12-25' },
        Overig: { moment: '2026-11' },
      },
      begun,
    )
    expect(clashes(plan)).toEqual([
      ['Koffie', 'holiday', 1],
      ['Koffie', 'schoolEvent', 1],
      ['Koffie', 'schoolEvent', 1],
      ['Avond', 'schoolEvent', 1],
      ['Avond', 'schoolEvent', 1],
      ['Kerstmarkt', 'holiday', 1],
    ])
    // What skips the holidays does not fall in one.
    const skipping = edited(plan, 'Koffie', { recurrence: { ...weekly, skipsHolidays: true } })
    expect(clashes(skipping).filter(([title]) => title === 'Koffie')).toHaveLength(2)
  })

  it('is not told of what is cancelled or done', () => {
    const plan = planOfAll({ Avond: { moment: '2026-12-25' }, Feest: { moment: '2026-12-25' } })
    expect(clashes(plan)).toHaveLength(2)
    const over = edited(edited(plan, 'Avond', { status: 'done' }), 'Feest', { status: 'cancelled' })
    expect(clashes(over)).toEqual([])
  })
})

describe('what nobody sees to', () => {
  const names = (document: TrajectDocument) => radarOf(document).ownerless.map(({ title }) => title)

  it('is told once somebody sees to something', () => {
    const plan = planOfAll({ Avond: {}, Markt: {}, Feest: { status: 'done' } })
    expect(names(plan)).toEqual([])
    const owned = edited(plan, 'Avond', { owners: [{ role: 'formTutor' }] })
    expect(names(owned)).toEqual(['Markt'])
    expect(names(edited(owned, 'Markt', { owners: [{ role: 'parent' }] }))).toEqual([])
  })

  it('is told as well once werksessie 2 began', () => {
    const plan = doing(planOfAll({ Avond: {}, Markt: {} }), 'review.start', { date: '2027-01-19' })
    expect(names(plan)).toEqual(['Avond', 'Markt'])
  })
})

describe('what builds on something that is gone', () => {
  const names = (document: TrajectDocument) =>
    found(document, 'buildsOnDropped').map(({ activityId, base }) => [titleOf(document, activityId), base])

  it('is told when that was cancelled or dropped, as long as it goes ahead itself', () => {
    const both = planOfAll({ Eerst: {}, Dan: {} })
    const plan = edited(both, 'Dan', { buildsOnId: activityTitled(both, 'Eerst').id })
    expect(names(plan)).toEqual([])
    expect(names(edited(plan, 'Eerst', { status: 'cancelled' }))).toEqual([['Dan', 'Eerst']])
    const reviewed = doing(plan, 'review.start', { date: '2027-01-19' })
    const dropped = doing(reviewed, 'decision.set', {
      activityId: activityTitled(reviewed, 'Eerst').id,
      outcome: 'dropped',
    })
    expect(names(dropped)).toEqual([['Dan', 'Eerst']])
    expect(names(edited(dropped, 'Dan', { status: 'cancelled' }))).toEqual([])
  })
})

describe('a busy week', () => {
  const role = 'careersCounsellor'
  const weeks = (document: TrajectDocument) =>
    found(document, 'busyWeek').map((finding) => [
      finding.weeks.map(({ week }) => week),
      finding.activityIds.map((id) => titleOf(document, id)),
    ])

  it('is one with three of one owner; a month or a long period is no week', () => {
    const three = planOfAll({
      A: { moment: '2026-11-10', owners: [{ role }] },
      B: { moment: '2026-W46', owners: [{ role }] },
      C: { moment: '2026-11', owners: [{ role }] },
      D: { moment: '2026-11-12', owners: [{ role: 'lineManager' }] },
    })
    expect(weeks(three)).toEqual([])
    expect(weeks(edited(three, 'D', { owners: [{ role }] }))).toEqual([[[46], ['B', 'A', 'D']]])
    expect(weeks(edited(edited(three, 'D', { owners: [{ role }] }), 'A', { status: 'done' }))).toEqual([])
  })

  it('is told once for all weeks with the same activities', () => {
    const recurrence: Recurrence = { kind: 'weekly', interval: 1, until: '2026-11-27', skipsHolidays: true, except: [] }
    const plan = planOfAll({
      A: { moment: '2026-11-09', owners: [{ role }], recurrence },
      B: { moment: '2026-11-10', owners: [{ role }], recurrence },
      C: { moment: '2026-11-11', owners: [{ role }], recurrence },
      D: { moment: '2026-11-18', owners: [{ role }] },
    })
    expect(weeks(plan)).toEqual([
      [
        [46, 48],
        ['A', 'B', 'C'],
      ],
      [[47], ['A', 'B', 'C', 'D']],
    ])
  })
})
