import { expect, it } from 'vitest'
import { toolsOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'

const plan = withActivity(begunDocument(), { title: 'Bedrijfsbezoek', tools: ['Interviewkaart', 'Fotocamera'] })
const activityId = activityTitled(plan, 'Bedrijfsbezoek').id
const named = (document = plan) => toolsOf(document, activityId).map(({ name }) => name)

it('a tool comes behind those that are there', () => {
  expect(named(doing(plan, 'tool.add', { activityId, name: 'Verslag' }))).toEqual([...named(), 'Verslag'])
  expect(refusal(plan, 'tool.add', { activityId: 'weg', name: 'Verslag' })?.code).toBe('record.gone')
})

it('a tool changes its name or where it is to be found, each on its own, and goes away', () => {
  const id = toolsOf(plan, activityId)[0]?.id ?? ''
  const sourced = doing(plan, 'tool.edit', { id, source: 'Bij de decaan' })
  const renamed = doing(sourced, 'tool.edit', { id, name: 'Vragenkaart' })
  expect(renamed.tool.get(id)).toMatchObject({ name: 'Vragenkaart', source: 'Bij de decaan' })
  const without = doing(renamed, 'tool.remove', { id })
  expect(named(without)).toEqual(['Fotocamera'])
  expect(refusal(without, 'tool.edit', { id, name: 'Kaart' })?.code).toBe('record.gone')
  expect(refusal(without, 'tool.remove', { id })?.code).toBe('record.gone')
})
