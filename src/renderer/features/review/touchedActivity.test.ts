import { expect, it } from 'vitest'
import { decide } from '#shared/commands/index.ts'
import { apply } from '#shared/patch.ts'
import { Driver } from '#shared/testing/driver.ts'
import { touchedActivity } from './touchedActivity.ts'

const driver = new Driver()
driver.done('activity.add', { title: 'Startgesprek', kind: 'existing', moment: '2026-09' })
driver.done('activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
const id = [...driver.document.activity.values()].find(({ title }) => title === 'Ouderavond')?.id ?? ''

function touchedBy(...[name, input]: Parameters<typeof driver.done>): string | null {
  const decided = decide(driver.document, name, input, driver.context)
  if (!decided.ok) throw new Error(decided.error.code)
  return touchedActivity(decided.value.patch, apply(driver.document, decided.value.patch))
}

it.each<[string, Parameters<typeof driver.done>]>([
  ['its decision', ['decision.set', { activityId: id, outcome: 'agreed' }]],
  ['its title', ['activity.edit', { id, title: 'Ouderavond over profielkeuze' }]],
  ['a tool', ['tool.add', { activityId: id, name: 'Profielkaarten' }]],
])('a change of %s is about the activity', (_, change) => {
  expect(touchedBy(...change)).toBe(id)
})

it('is about none when the activity is gone, or something else changed', () => {
  expect(touchedBy('activity.remove', { ids: [id] })).toBeNull()
  expect(touchedBy('person.add', { name: 'Teamleider' })).toBeNull()
})
