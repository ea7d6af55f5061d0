import { expect, it } from 'vitest'
import { Driver } from '../../testing/driver.ts'
import { dotsOfStep } from './dots.ts'

it('counts the dots of a step, and what everybody who is present may give together', () => {
  const driver = new Driver()
  const stepId = driver.stepOf('now')
  const [startgesprek = '', mentoruur = ''] = driver.add('now', 'keep', ['Startgesprek', 'Mentoruur'])
  driver.add('thoughts', 'wishes', ['Een avond zonder dia’s'])
  driver.done('card.dot', { ids: [startgesprek, mentoruur], change: 2 })
  expect(dotsOfStep(driver.document, stepId)).toEqual({ given: 4, available: null })

  for (const name of ['mentor leerjaar 2', 'decaan']) driver.done('person.add', { name, presentAt: 'werksessie1' })
  driver.done('person.add', { name: 'teamleider' })
  driver.done('session.edit', { kind: 'werksessie1', dotsEach: 3 })
  expect(dotsOfStep(driver.document, stepId)).toEqual({ given: 4, available: 6 })

  driver.done('card.park', { ids: [mentoruur], parked: true })
  expect(dotsOfStep(driver.document, stepId).given).toBe(2)
  expect(dotsOfStep(driver.document, driver.stepOf('thoughts')).given).toBe(0)
})
