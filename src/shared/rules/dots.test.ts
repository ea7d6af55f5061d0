import { expect, it } from 'vitest'
import { Room } from '../testing/room.ts'
import { dotsOfStep } from './dots.ts'

it('counts the dots of a step, and what everybody who is present may give together', () => {
  const room = new Room()
  const stepId = room.stepOf('now')
  const [startgesprek = '', mentoruur = ''] = room.add('now', 'keep', ['Startgesprek', 'Mentoruur'])
  room.add('thoughts', 'wishes', ['Een avond zonder dia’s'])
  room.done('card.dot', { ids: [startgesprek, mentoruur], change: 2 })
  expect(dotsOfStep(room.document, stepId)).toEqual({ given: 4, available: null })

  for (const name of ['mentor leerjaar 2', 'decaan']) room.done('person.add', { name, presentAt: 'werksessie1' })
  room.done('person.add', { name: 'teamleider' })
  room.done('session.edit', { kind: 'werksessie1', dotsEach: 3 })
  expect(dotsOfStep(room.document, stepId)).toEqual({ given: 4, available: 6 })

  room.done('card.park', { ids: [mentoruur], parked: true })
  expect(dotsOfStep(room.document, stepId).given).toBe(2)
  expect(dotsOfStep(room.document, room.stepOf('thoughts')).given).toBe(0)
})
