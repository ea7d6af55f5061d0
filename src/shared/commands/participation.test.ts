import { expect, it } from 'vitest'
import { participationsOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'

it('an activity has each role once, with what it does last said', () => {
  const plan = withActivity(begunDocument(), { title: 'Bedrijfsbezoek', who: [['parent', 'rijden']] })
  const activityId = activityTitled(plan, 'Bedrijfsbezoek').id
  const part = 'rijden en begeleiden'
  const set = doing(plan, 'participation.set', { activityId, role: 'parent', part })
  expect(participationsOf(set, activityId)).toMatchObject([{ role: 'parent', part }])
  const without = doing(set, 'participation.remove', { activityId, role: 'parent' })
  expect(participationsOf(without, activityId)).toEqual([])
  expect(refusal(without, 'participation.remove', { activityId, role: 'parent' })?.code).toBe('record.gone')
  expect(refusal(plan, 'participation.set', { activityId: 'weg', role: 'parent', part })?.code).toBe('record.gone')
})
