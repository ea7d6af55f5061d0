import { expect, it } from 'vitest'
import { elaborationOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'

const plan = withActivity(begunDocument(), { title: 'Ouderavond', elaboration: ['Zaal', 'Brief', 'Koffie'] })
const activityId = activityTitled(plan, 'Ouderavond').id
const lines = (document = plan) => elaborationOf(document, activityId).map(({ text }) => text)
const [hall = '', letter = '', coffee = ''] = elaborationOf(plan, activityId).map(({ id }) => id)

it('lines of a checklist come behind those that are there', () => {
  expect(lines(doing(plan, 'elaboration.add', { activityId, texts: ['Tolk', 'Bus'] }))).toEqual([
    ...lines(),
    'Tolk',
    'Bus',
  ])
  expect(refusal(plan, 'elaboration.add', { activityId: 'weg', texts: ['Tolk'] })?.code).toBe('record.gone')
})

it('a line is ticked and worded otherwise, each on its own', () => {
  const ticked = doing(plan, 'elaboration.edit', { id: hall, done: true })
  const worded = doing(ticked, 'elaboration.edit', { id: hall, text: 'De aula' })
  expect(worded.elaboration.get(hall)).toMatchObject({ text: 'De aula', done: true })
})

it('a line moves before another of its activity or to the end, and goes away', () => {
  const moved = (id: string, beforeId: string | null) => lines(doing(plan, 'elaboration.move', { id, beforeId }))
  expect(moved(coffee, hall)).toEqual(['Koffie', 'Zaal', 'Brief'])
  expect(moved(hall, null)).toEqual(['Brief', 'Koffie', 'Zaal'])
  expect(moved(letter, letter)).toEqual(lines())
  const without = doing(plan, 'elaboration.remove', { id: letter })
  expect(lines(without)).toEqual(['Zaal', 'Koffie'])
  for (const code of [
    refusal(without, 'elaboration.edit', { id: letter, done: true })?.code,
    refusal(without, 'elaboration.move', { id: letter, beforeId: null })?.code,
    refusal(without, 'elaboration.remove', { id: letter })?.code,
  ]) {
    expect(code).toBe('record.gone')
  }
})
