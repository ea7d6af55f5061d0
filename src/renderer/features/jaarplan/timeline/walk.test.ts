import { describe, expect, it } from 'vitest'
import { type Stop, walk } from './walk.ts'

const stop = (key: string, lane: number, line: number, x: number): Stop => ({ key, lane, line, x })

const stops = [
  stop('aug', -1, 0, 0),
  stop('nov', -1, 0, 300),
  stop('a', 0, 1, 10),
  stop('b', 0, 2, 40),
  stop('c', 0, 1, 320),
  stop('d', 1, 3, 330),
  stop('loose', 2, 4, 0),
]

describe('walking over the timeline', () => {
  it('goes left and right in time within a lane, over its rows', () => {
    expect(walk(stops, 'a', 'ArrowRight')).toBe('b')
    expect(walk(stops, 'b', 'ArrowRight')).toBe('c')
    expect(walk(stops, 'c', 'ArrowRight')).toBeNull()
    expect(walk(stops, 'b', 'ArrowLeft')).toBe('a')
  })

  it('goes up and down to the nearest of the line there, from the months to what has no moment', () => {
    expect(walk(stops, 'nov', 'ArrowDown')).toBe('c')
    expect(walk(stops, 'c', 'ArrowDown')).toBe('b')
    expect(walk(stops, 'b', 'ArrowDown')).toBe('d')
    expect(walk(stops, 'd', 'ArrowDown')).toBe('loose')
    expect(walk(stops, 'loose', 'ArrowDown')).toBeNull()
    expect(walk(stops, 'a', 'ArrowUp')).toBe('aug')
    expect(walk(stops, 'aug', 'ArrowUp')).toBeNull()
  })

  it('goes nowhere from a place that is gone', () => {
    expect(walk(stops, 'gone', 'ArrowRight')).toBeNull()
  })
})
