import { expect, it } from 'vitest'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { changedSince } from './changedSince.ts'

const sketched = doing(
  withActivity(withActivity(begunDocument(), { title: 'Ouderavond', moment: '2026-11' }), { title: 'Snuffelstage' }),
  'version.sketch',
  { date: '2026-11-03' },
)
const { id } = activityTitled(sketched, 'Ouderavond')

it('marks nothing without a version, nor right after one', () => {
  expect(changedSince(begunDocument())).toBeNull()
  expect(changedSince(sketched)?.activities.size).toBe(0)
})

it('marks what was worked out since the sketch, until the plan is sealed, and then what came after that', () => {
  const home = withActivity(doing(sketched, 'activity.edit', { id, goal: 'Ouders praten mee' }), { title: 'Koffie' })
  const marked = (document = home) => [...(changedSince(document)?.activities ?? [])]
  expect(marked()).toEqual([
    [id, 'changed'],
    [activityTitled(home, 'Koffie').id, 'added'],
  ])
  const sealed = doing(doing(home, 'review.start', { date: '2027-01-19' }), 'version.seal', {
    date: '2027-01-19',
    attendees: '',
  })
  expect(marked(sealed)).toEqual([])
  const amended = doing(sealed, 'activity.edit', { id, moment: '2026-12' })
  expect(changedSince(amended)?.version.kind).toBe('definitive')
  expect(marked(amended)).toEqual([[id, 'changed']])
})
