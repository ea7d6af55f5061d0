import { expect, it } from 'vitest'
import { decide } from '#shared/commands/index.ts'
import { apply } from '#shared/patch.ts'
import { Room } from '#shared/testing/room.ts'
import { touchedActivity } from './touchedActivity.ts'

const room = new Room()
room.done('activity.add', { title: 'Startgesprek', kind: 'existing', moment: '2026-09' })
room.done('activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
const id = [...room.document.activity.values()].find(({ title }) => title === 'Ouderavond')?.id ?? ''

function touchedBy(...[name, input]: Parameters<typeof room.done>): string | null {
  const decided = decide(room.document, name, input, room.context)
  if (!decided.ok) throw new Error(decided.error.code)
  return touchedActivity(decided.value.patch, apply(room.document, decided.value.patch))
}

it.each<[string, Parameters<typeof room.done>]>([
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
