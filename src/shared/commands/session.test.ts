import { expect, it } from 'vitest'
import { sessionOf } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'

it('session.edit sets the date and the dots of a session, each on its own', () => {
  const driver = new Driver()
  const session = () => sessionOf(driver.document, 'werksessie1')
  expect(session()).toMatchObject({ date: null, dotsEach: 3 })
  driver.done('session.edit', { kind: 'werksessie1', date: '2026-11-10' })
  driver.done('session.edit', { kind: 'werksessie1', dotsEach: 5 })
  expect(session()).toMatchObject({ date: '2026-11-10', dotsEach: 5 })
  driver.done('session.edit', { kind: 'werksessie1', date: null })
  expect(session()).toMatchObject({ date: null, dotsEach: 5 })
  expect(driver.done('session.edit', { kind: 'werksessie1', date: '2026-02-31' })).toBe('input.invalid')
  for (const far of ['0026-11-10', '1926-11-10', '2036-11-10', '2062-11-10', '9999-12-31']) {
    expect([far, driver.done('session.edit', { kind: 'werksessie1', date: far })]).toEqual([far, 'date.far'])
  }
  expect(driver.done('session.edit', { kind: 'werksessie1', dotsEach: 100 })).toBe('input.invalid')
  expect(sessionOf(driver.document, 'werksessie2')).toMatchObject({ date: null, dotsEach: 0 })
})
