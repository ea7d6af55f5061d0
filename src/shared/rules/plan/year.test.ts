import { expect, it } from 'vitest'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { yearOf } from './year.ts'

it('lays the plan out over its months, without what was dropped', () => {
  const document = plannedDocument()
  const { months, unplanned, count } = yearOf(document)
  const titles = (ids: readonly string[]) => ids.map((id) => document.activity.get(id)?.title)
  expect(months.map(({ key }) => key)).toEqual(
    ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].concat([
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
    ]),
  )
  expect(months.map(({ ids }) => ids.length)).toEqual([0, 1, 1, 1, 0, 0, 2, 1, 0, 1, 0, 0])
  expect(titles(months[6]?.ids ?? [])).toEqual(['Bezoek aan het mbo met ouders', 'Beroepenweek in de onderbouw'])
  expect(titles(unplanned)).toEqual(['Ouders in de klas over hun loopbaan'])
  expect(count).toBe(8)
})

it('sees what changed since it was asked last', () => {
  const begun = withActivity(begunDocument(), { title: 'Sportdag', moment: '2027-05' })
  const { id } = activityTitled(begun, 'Sportdag')
  expect(yearOf(begun).gaps.get(id)).toEqual(['goal', 'participation', 'tool'])
  const equipped = doing(begun, 'tool.add', { activityId: id, name: 'Startlijst' })
  expect(yearOf(equipped).gaps.get(id)).toEqual(['goal', 'participation'])
  expect(yearOf(doing(equipped, 'activity.edit', { id, moment: null })).unplanned).toEqual([id])
  expect(yearOf(begunDocument()).count).toBe(0)
})
