import { describe, expect, it } from 'vitest'
import { parseMoment } from '#shared/moment.ts'
import { losesTime, sameTarget, type Target } from './target.ts'

const november = parseMoment('2026-11-10')
describe('the time of a date', () => {
  it('goes when the date becomes days or loses it, and stays in another date', () => {
    const evening = parseMoment('2026-11-10T19:30')
    for (const [written, isLost] of [
      ['2026-11-10/2026-11-11', true],
      ['2026-11-11', true],
      ['2026-11-11T19:30', false],
    ] as const) {
      const later = parseMoment(written)
      if (!later) throw new Error(`${written} is no moment`)
      expect(losesTime(evening, later)).toBe(isLost)
      expect(losesTime(november, later)).toBe(false)
      expect(losesTime(null, later)).toBe(false)
    }
  })
})

describe('two targets', () => {
  it('are the same at the same moment in the same lane', () => {
    const one: Target | null = november && { kind: 'year', moment: november, laneKey: 'a' }
    expect(sameTarget(one, one && { ...one })).toBe(true)
    expect(sameTarget(one, one && { ...one, laneKey: 'b' })).toBe(false)
    expect(sameTarget(one, { kind: 'strip' })).toBe(false)
    expect(sameTarget(null, { kind: 'strip' })).toBe(false)
    expect(sameTarget(null, null)).toBe(true)
  })
})
