import { afterEach, beforeEach, expect, it } from 'vitest'
import { instantInWords } from './instant.ts'

const zone = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'Europe/Amsterdam'
})
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

it('says when something was done on the clock of the wall, in summer and in winter', () => {
  expect(instantInWords('2026-11-22T15:05:09.000Z', 'nl')).toBe('22-11-2026 16.05')
  expect(instantInWords('2026-06-02T22:30:00.000Z', 'nl')).toBe('03-06-2026 00.30')
  expect(instantInWords('2026-06-02T07:03:00.000Z', 'en')).toBe('02-06-2026 09:03')
})
