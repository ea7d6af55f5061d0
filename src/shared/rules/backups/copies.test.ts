import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyName, copyReasons, readCopyName, wallTime } from './copies.ts'

test('a name says the day, the time and why', () => {
  expect(copyName({ at: '2026-11-26T09:05:07', reason: 'daily' })).toBe('jaarlijn 2026-11-26 09.05.07 dagelijks.db')
  expect(copyName({ at: '2026-11-26T09:05:07', reason: 'migration' }, 2)).toBe(
    'jaarlijn 2026-11-26 09.05.07 voor-bijwerken 2.db',
  )
})

test('whatever the clock says, its name is read back, and no disk refuses it', () => {
  const clocks = fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.constant(Number.NaN))
  fc.assert(
    fc.property(clocks, fc.constantFrom(...copyReasons), fc.integer({ min: 1, max: 20 }), (clock, reason, number) => {
      const at = wallTime(new Date(clock))
      const name = copyName({ at, reason }, number)
      expect(readCopyName(name)).toEqual({ at, reason })
      expect(name).toMatch(/^[\w .-]+\.db$/)
    }),
  )
})

test('names sort as their times do', () => {
  const clocks = fc.integer({ min: -6e13, max: 2.5e14 })
  fc.assert(
    fc.property(clocks, clocks, (a, b) => {
      const [first, second] = [a, b].map((clock) => wallTime(new Date(clock)))
      if (first === undefined || second === undefined || first === second) return
      const names = [first, second].map((at) => copyName({ at, reason: 'asked' }))
      expect(names.toSorted()[0] === names[0]).toBe(first < second)
    }),
  )
})

test.each([
  'jaarlijn.db',
  'jaarlijn 2026-11-26 09.05.07 dagelijks.db.nieuw',
  'jaarlijn 2026-02-30 09.05.07 dagelijks.db',
  'jaarlijn 2026-11-26 24.00.00 dagelijks.db',
  'jaarlijn 2026-11-26 09.05.07 zomaar.db',
  '../jaarlijn 2026-11-26 09.05.07 dagelijks.db',
  'kopie van jaarlijn 2026-11-26 09.05.07 dagelijks.db',
  '',
])('another name is no copy: %s', (name) => expect(readCopyName(name)).toBeNull())
