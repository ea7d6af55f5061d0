import { expect, it } from 'vitest'
import type { TrajectDocument } from '../../records.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { plannedIn, resourcesOf } from './resources.ts'

function planned(): TrajectDocument {
  const titles = ['Startgesprek', 'Beroepenmarkt', 'Folder', 'Excursie', 'Nog te bespreken']
  const document = titles.reduce<TrajectDocument>((plan, title) => withActivity(plan, { title }), begunDocument())
  const amounts = [
    [600, 5000],
    [90, null],
    [1000, 100_000],
    [2000, 200_000],
    [null, null],
  ] as const
  return titles.reduce<TrajectDocument>((plan, title, index) => {
    const [minutes = null, cents = null] = amounts[index] ?? []
    return doing(plan, 'activity.edit', { id: activityTitled(plan, title).id, minutes, cents })
  }, document)
}

it('adds up the work and the money of all that goes ahead', () => {
  const document = planned()
  expect(resourcesOf(document)).toEqual({
    minutes: { planned: 3690, available: null },
    cents: { planned: 305_000, available: null },
  })
  const cancelled = doing(document, 'activity.edit', {
    id: activityTitled(document, 'Excursie').id,
    status: 'cancelled',
  })
  expect(resourcesOf(cancelled).minutes.planned).toBe(1690)
  const reviewed = doing(cancelled, 'review.start', { date: '2026-06-16' })
  const folder = { activityId: activityTitled(document, 'Folder').id }
  const dropped = doing(reviewed, 'decision.set', { ...folder, outcome: 'dropped' })
  expect(resourcesOf(dropped)).toMatchObject({ minutes: { planned: 690 }, cents: { planned: 5000 } })
  const later = doing(dropped, 'decision.set', { ...folder, outcome: 'later' })
  expect(resourcesOf(later).minutes.planned).toBe(1690)
})

it('adds up some activities alone, as far as they go ahead', () => {
  const document = planned()
  const [first, second] = ['Startgesprek', 'Beroepenmarkt'].map((title) => activityTitled(document, title))
  const some = [first, second].flatMap((activity) => activity ?? [])
  expect(plannedIn(document, some)).toEqual({ minutes: 690, cents: 5000 })
  expect(plannedIn(document, [])).toEqual({ minutes: 0, cents: 0 })
  expect(
    plannedIn(
      document,
      some.map((each) => ({ ...each, status: 'cancelled' as const })),
    ),
  ).toEqual({ minutes: 0, cents: 0 })
})

it('puts beside it what the school sets aside', () => {
  const set = doing(planned(), 'resources.set', { minutes: 3000, cents: 0 })
  expect(resourcesOf(set)).toEqual({
    minutes: { planned: 3690, available: 3000 },
    cents: { planned: 305_000, available: 0 },
  })
})
