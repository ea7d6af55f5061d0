import { expect, it } from 'vitest'
import type { Mood } from '../rules/board/clock.ts'
import { besideClock } from './clockWording.ts'

const started = '2026-11-10T15:00:00.000Z'
const minute = 60_000

it.each<[string, Mood, string | null, number, number, string, string]>([
  ['has not run', 'calm', null, 0, 20, '', ''],
  ['has time', 'calm', started, 0, 20, 'timer.left', 'timer.of 20'],
  ['is nearly out of time', 'soon', started, 0, 20, 'timer.soon', 'timer.of 20'],
  ['is at its end', 'last', started, minute, 20, 'timer.last', 'timer.of 20'],
  ['is past its end', 'over', started, 0, 20, '', 'timer.over'],
  ['stands still', 'soon', null, 17 * minute, 20, 'timer.paused', 'timer.of 20'],
  ['stands still past its end', 'over', null, 21 * minute, 20, 'timer.paused', 'timer.over'],
  ['counts up', 'calm', started, 0, 0, 'timer.passed', ''],
  ['stands still without an end', 'calm', null, minute, 0, 'timer.paused', ''],
])('beside a clock that %s', (_, mood, startedAt, elapsed, minutes, before, after) => {
  const t = (key: string, values: { readonly count?: unknown } = {}) => [key, values.count].join(' ').trim()
  expect(besideClock(mood, { startedAt, elapsed, minutes }, t)).toEqual({ before, after })
})
