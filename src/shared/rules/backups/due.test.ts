import { expect, test } from 'vitest'
import { isDue } from './due.ts'

const now = '2026-11-26T12:00:00'
const copy = (at: string, mark = 'a', state: 'whole' | 'partly' | 'unreadable' | 'newer' = 'whole') => ({
  at,
  mark,
  state,
})

test('a first copy is due as soon as there is something', () => {
  expect(isDue(now, [], 'a')).toBe(true)
  expect(isDue(now, [], '')).toBe(false)
})

test('once a day, and only when something changed', () => {
  expect(isDue(now, [copy('2026-11-25T23:59:59')], 'b')).toBe(true)
  expect(isDue(now, [copy('2026-11-25T23:59:59')], 'a')).toBe(false)
  expect(isDue(now, [copy('2026-11-26T00:00:00')], 'b')).toBe(false)
})

test('the newest copy tells, in whatever order they lie', () => {
  const copies = [copy('2026-11-20T08:00:00', 'b'), copy('2026-11-24T08:00:00', 'a'), copy('2026-11-22T08:00:00', 'b')]
  expect(isDue(now, copies, 'b')).toBe(true)
  expect(isDue(now, copies, 'a')).toBe(false)
})

test('what cannot be read does not count', () => {
  for (const state of ['unreadable', 'newer'] as const) {
    expect(isDue(now, [copy('2026-11-26T08:00:00', 'a', state)], 'a')).toBe(true)
  }
  expect(isDue(now, [copy('2026-11-26T08:00:00', 'b', 'partly')], 'a')).toBe(false)
})

test('a clock that was set back waits for no copy of later', () => {
  expect(isDue('2021-01-01T00:00:10', [copy('2026-11-25T08:00:00')], 'b')).toBe(true)
})
