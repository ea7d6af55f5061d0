import { expect, it } from 'vitest'
import { apply } from '../patch.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'
import { decide } from './index.ts'

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

it('session.edit sets the day of the next contact, near enough to the year', () => {
  const driver = new Driver()
  driver.done('session.edit', { kind: 'werksessie2', date: '2027-01-19' })
  expect(driver.done('session.edit', { kind: 'werksessie2', nextContact: '2027-03-02' })).toBeNull()
  const session = () => sessionOf(driver.document, 'werksessie2')
  expect(session()).toMatchObject({ date: '2027-01-19', nextContact: '2027-03-02' })
  expect(driver.done('session.edit', { kind: 'werksessie2', nextContact: '1927-03-02' })).toBe('date.far')
  driver.done('session.edit', { kind: 'werksessie2', nextContact: null })
  expect(session()).toMatchObject({ date: '2027-01-19', nextContact: null })
})

it('session.equip gives the steps to a session that has none, once, and undo passes it by', () => {
  const driver = new Driver()
  const boards = () =>
    stepsOf(driver.document, sessionOf(driver.document, 'werksessie2')?.id ?? '').map(({ board, minutes }) => [
      board,
      minutes,
    ])
  const usual = [
    ['recap', 15],
    ['walk', 60],
    ['timing', 25],
    ['agreements', 10],
    ['sealing', 10],
  ]
  expect(boards()).toEqual(usual)
  const second = sessionOf(driver.document, 'werksessie2')?.id
  const steps = [...driver.document.step.values()].filter(({ sessionId }) => sessionId === second)
  // A traject of before werksessie 2 had steps.
  driver.document = apply(
    driver.document,
    steps.map((before) => ({ table: 'step', id: before.id, before, after: null })),
  )
  expect(boards()).toEqual([])
  const decided = decide(driver.document, 'session.equip', { kind: 'werksessie2' }, driver.context)
  expect(decided).toMatchObject({ ok: true, value: { isAside: true } })
  driver.done('session.equip', { kind: 'werksessie2' })
  expect(boards()).toEqual(usual)
  expect(driver.changesOf('session.equip', { kind: 'werksessie2' })).toBe(0)
  expect(driver.changesOf('session.equip', { kind: 'werksessie1' })).toBe(0)
})
