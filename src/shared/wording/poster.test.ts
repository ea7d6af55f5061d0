import { expect, test } from 'vitest'
import { translator } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../testing/fixture.ts'
import { posterOf } from './poster.ts'

const today = '2026-06-20'
const poster = (document: TrajectDocument) => posterOf(document, today, 'nl', translator('nl'))
const drawn = (document: TrajectDocument) => poster(document).lanes.flatMap(({ activities }) => activities)
const laneNames = (document: TrajectDocument) => poster(document).lanes.map(({ name }) => name)

/** A plan of which activities are for these of three target groups. */
function forGroups(...wanted: readonly (readonly number[])[]): TrajectDocument {
  let document = doing(begunDocument(), 'targetGroup.add', { names: ['Onderbouw', 'Bovenbouw', 'Schakelklas'] })
  const groups = [...document.targetGroup.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1))
  for (const [index, places] of wanted.entries()) {
    document = withActivity(document, { title: `Activiteit ${index + 1}`, moment: '2026-10-06' })
    const { id } = activityTitled(document, `Activiteit ${index + 1}`)
    const targetGroupIds = places.map((place) => groups[place]?.id ?? '')
    document = doing(document, 'activity.edit', { id, targetGroupIds })
  }
  return document
}

test('a poster says every activity of the year once, or names it as one without a moment', () => {
  const document = plannedDocument()
  const { others, title } = poster(document)
  expect(title).toBe('Ouders en loopbaan in 2026-2027')
  const named = others.flatMap(({ titles }) => titles)
  const all = [...document.activity.values()].map((activity) => activity.title)
  const dropped = all.filter((each) => each === 'Folder over profielen meegeven')
  expect([...drawn(document).map((each) => each.title), ...named, ...dropped].toSorted()).toEqual(all.toSorted())
})

test('what an activity is for decides its lane: for everyone first, then for several, each alone, and nobody yet', () => {
  const document = forGroups([0, 1, 2], [0, 1], [1], [0], [])
  const lanes = poster(document).lanes
  expect(lanes.map(({ name, activities }) => [name, activities.map(({ title }) => title)])).toEqual([
    ['Voor iedereen', ['Activiteit 1']],
    ['Voor meer groepen', ['Activiteit 2']],
    ['Onderbouw', ['Activiteit 4']],
    ['Bovenbouw', ['Activiteit 3']],
    ['Nog niet verdeeld', ['Activiteit 5']],
  ])
  expect(lanes[0]?.about).toBe('Onderbouw, Bovenbouw, Schakelklas')
  expect(lanes[1]?.activities[0]?.forWhom).toBe('Onderbouw en Bovenbouw')
  expect(laneNames(withActivity(begunDocument(), { title: 'Een', moment: '2026-10-06' }))).toHaveLength(1)
})

test('what comes back has all its days and says how often, and what is called off says so', () => {
  let document = withActivity(begunDocument(), { title: 'Koffieochtend', moment: '2026-10-06T08:30' })
  const { id } = activityTitled(document, 'Koffieochtend')
  const recurrence = {
    kind: 'monthly' as const,
    ordinal: 1 as const,
    weekday: 2 as const,
    until: null,
    skipsHolidays: false,
    except: [],
  }
  document = doing(document, 'activity.edit', { id, recurrence })
  const [activity] = drawn(document)
  expect(activity?.when).toBe('di 6 okt, 08.30 · elke maand')
  expect(activity?.times).toHaveLength(10)
  expect(activity?.times[0]).toEqual({ from: 66, to: 67 })
  expect(drawn(doing(document, 'activity.edit', { id, status: 'cancelled' }))[0]?.isOff).toBe(true)
})

test('its foot says how far the plan is', () => {
  const planned = plannedDocument()
  expect(poster(begunDocument()).stamp).toEqual(['Schets', '20-06-2026'])
  expect(poster(planned).stamp[0]).toBe('Concept')
  const sealed = doing(planned, 'version.seal', { date: '2026-06-16', attendees: '' })
  expect(poster(sealed).stamp.slice(0, 2)).toEqual(['Definitief, versie 1', '16-06-2026'])
  const { id } = activityTitled(sealed, 'Snuffelstage')
  expect(poster(doing(sealed, 'activity.edit', { id, minutes: 90 })).stamp[0]).toBe('Gewijzigd sinds versie 1')
})
