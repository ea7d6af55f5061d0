import { describe, expect, it } from 'vitest'
import type { TrajectDocument } from '../records.ts'
import { targetGroupsOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'

describe('the target groups', () => {
  const named = (document: TrajectDocument) => targetGroupsOf(document).map(({ name }) => name)
  const three = doing(begunDocument(), 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'] })
  const [one = '', two = '', last = ''] = targetGroupsOf(three).map(({ id }) => id)

  it('come behind those that are there, in order', () => {
    expect(named(three)).toEqual(['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'])
    expect(named(doing(three, 'targetGroup.add', { names: ['Mbo 1', ' Mbo 2 '] }))).toEqual([
      ...named(three),
      'Mbo 1',
      'Mbo 2',
    ])
  })

  it('have a name of their own, whatever the capitals', () => {
    const exists = { code: 'targetGroup.exists', values: { name: 'leerjaar 2' } }
    expect(refusal(three, 'targetGroup.add', { names: ['Mbo 1', 'leerjaar 2'] })).toEqual(exists)
    expect(refusal(three, 'targetGroup.add', { names: ['Mbo 1', 'MBO 1'] })?.code).toBe('targetGroup.exists')
    expect(refusal(three, 'targetGroup.rename', { id: one, name: 'leerjaar 2' })).toEqual(exists)
    expect(named(doing(three, 'targetGroup.rename', { id: one, name: 'LEERJAAR 1' }))[0]).toBe('LEERJAAR 1')
    expect(refusal(three, 'targetGroup.add', { names: [''] })?.code).toBe('text.empty')
  })

  it('move before another, or to the end', () => {
    const moved = (id: string, beforeId: string | null) => named(doing(three, 'targetGroup.move', { id, beforeId }))
    expect(moved(last, one)).toEqual(['Leerjaar 3', 'Leerjaar 1', 'Leerjaar 2'])
    expect(moved(one, null)).toEqual(['Leerjaar 2', 'Leerjaar 3', 'Leerjaar 1'])
    expect(moved(two, two)).toEqual(named(three))
    expect(moved(one, 'weg')).toEqual(['Leerjaar 2', 'Leerjaar 3', 'Leerjaar 1'])
  })

  it('leave their activities when they go', () => {
    const plan = withActivity(three, { title: 'Ouderavond' })
    const { id } = activityTitled(plan, 'Ouderavond')
    const aimed = doing(plan, 'activity.edit', { id, targetGroupIds: [one, two] })
    const without = doing(aimed, 'targetGroup.remove', { id: one })
    expect(named(without)).toEqual(['Leerjaar 2', 'Leerjaar 3'])
    expect([...without.targeting.values()]).toMatchObject([{ activityId: id, targetGroupId: two }])
    expect(without.activity.get(id)).toBeDefined()
  })

  it('are refused when they have gone', () => {
    for (const code of [
      refusal(three, 'targetGroup.rename', { id: 'weg', name: 'x' })?.code,
      refusal(three, 'targetGroup.move', { id: 'weg', beforeId: null })?.code,
      refusal(three, 'targetGroup.remove', { id: 'weg' })?.code,
    ]) {
      expect(code).toBe('record.gone')
    }
  })
})
