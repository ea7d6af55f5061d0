import { describe, expect, it } from 'vitest'
import { clockFace, clockText, elapsedOf } from './clock.ts'

const minute = 60_000

describe('the face of a clock', () => {
  it.each([
    [0, { seconds: 1200, mood: 'calm' }],
    [15 * minute + 59_999, { seconds: 241, mood: 'calm' }],
    [16 * minute, { seconds: 240, mood: 'soon' }],
    [18 * minute + 59_000, { seconds: 61, mood: 'soon' }],
    [19 * minute, { seconds: 60, mood: 'last' }],
    [20 * minute, { seconds: 0, mood: 'last' }],
    [20 * minute + 1000, { seconds: 1, mood: 'over' }],
    [32 * minute, { seconds: 720, mood: 'over' }],
  ])('of twenty minutes after %i ms', (elapsed, face) => {
    expect(clockFace(elapsed, 20)).toEqual(face)
  })

  it('counts up calmly when nothing is planned', () => {
    expect(clockFace(0, 0)).toEqual({ seconds: 0, mood: 'calm' })
    expect(clockFace(95 * minute, 0)).toEqual({ seconds: 5700, mood: 'calm' })
  })

  it('goes back to calm when five minutes are added', () => {
    expect(clockFace(19 * minute, 20).mood).toBe('last')
    expect(clockFace(19 * minute, 25)).toEqual({ seconds: 360, mood: 'calm' })
  })
})

describe('what a clock has run', () => {
  const timer = { id: 'k', stepId: 's', startedAt: '2026-11-10T15:00:00.000Z', elapsed: 90_000 }

  it('is what it had plus the time since it was started', () => {
    expect(elapsedOf(timer, '2026-11-10T15:02:00.500Z')).toBe(210_500)
    expect(elapsedOf({ ...timer, startedAt: null }, '2026-11-10T18:00:00.000Z')).toBe(90_000)
  })

  it('goes on past midnight, also over the end of a year', () => {
    expect(elapsedOf({ ...timer, startedAt: '2026-12-31T22:50:00.000Z', elapsed: 0 }, '2027-01-01T00:20:00.000Z')).toBe(
      90 * minute,
    )
  })

  it('is never less than it had, also when the clock of the machine was set back', () => {
    expect(elapsedOf(timer, '2026-11-10T14:00:00.000Z')).toBe(90_000)
  })
})

it.each([
  [0, '00:00'],
  [59, '00:59'],
  [700, '11:40'],
  [3600, '1:00:00'],
  [3905, '1:05:05'],
])('writes %i seconds as %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text)
})
