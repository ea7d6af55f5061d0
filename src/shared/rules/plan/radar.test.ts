import { expect, test } from 'vitest'
import type { TrajectDocument } from '../../records.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { middleMonth, radarOf } from './radar.ts'

const parts = (document: TrajectDocument) =>
  radarOf(document).perActivity.map(({ activity, parts: own }) => [activity.title, own.map(({ part }) => part)])

test('what activities lack stands per activity, what the plan lacks apart', () => {
  let document = withActivity(begunDocument(), { title: 'Open avond', moment: '2027-01-21', goal: 'Kennismaken' })
  document = withActivity(document, { title: 'Portfolio', goal: 'Terugkijken', tools: ['Map'], who: [['pupil', '']] })
  const radar = radarOf(document)
  expect(parts(document)).toEqual([
    ['Open avond', ['participation', 'tool']],
    ['Portfolio', ['moment']],
  ])
  expect(radar.plan.map(({ kind }) => kind)).toContain('noParents')
  expect(radar.activities).toBe(2)
  expect(radar.count).toBe(3 + radar.plan.length)
})

test('nothing is looked up again until something changes that it reads', () => {
  const document = plannedDocument()
  const radar = radarOf(document)
  const { id } = activityTitled(document, 'Ouders in de klas over hun loopbaan')
  const elsewhere: TrajectDocument = { ...document, card: new Map(), note: new Map() }
  expect(radarOf(elsewhere)).toBe(radar)
  const mended = doing(document, 'activity.edit', { id, moment: '2027-01-21' })
  expect(radarOf(mended).count).toBeLessThan(radar.count)
})

test('the findings of people and groups are seen at once', () => {
  let document = plannedDocument()
  const before = radarOf(document).plan.length
  document = doing(document, 'targetGroup.add', { names: ['Leerjaar 4'] })
  expect(radarOf(document).plan.length).toBe(before + 1)
})

test('an empty term is mended in its middle month', () => {
  expect(middleMonth({ first: '2026-08-31', last: '2026-11-08' })).toBe('2026-10')
  expect(middleMonth({ first: '2027-01-04', last: '2027-01-31' })).toBe('2027-01')
})
