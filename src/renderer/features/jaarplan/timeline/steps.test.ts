import { describe, expect, it } from 'vitest'
import { parseMoment } from '#shared/moment.ts'
import { axisOf } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { type Step, stepOfKey, targetAfter } from './steps.ts'
import type { Start, Target } from './target.ts'

const lane = (key: string) => ({ key })
const timeline = (laneSort: LaneSort) => ({
  axis: axisOf(2026),
  sort: 'month' as const,
  laneSort,
  lanes: ['a', 'b', 'c'].map(lane),
  middle: () => 100,
})

const november = parseMoment('2026-11-10')
const start: Start = { mode: 'move', moment: november, laneKey: 'a', grabbed: 0 }
const loose: Start = { mode: 'move', moment: null, laneKey: null, grabbed: 0 }

function after(sort: LaneSort, from: Start, steps: readonly Step[]): Target {
  const begin: Target =
    from.moment && from.laneKey ? { kind: 'year', moment: from.moment, laneKey: from.laneKey } : { kind: 'strip' }
  return steps.reduce((target, step) => targetAfter(timeline(sort), from, target, step), begin)
}

const up: Step = { kind: 'lane', steps: -1 }
const down: Step = { kind: 'lane', steps: 1 }
const later: Step = { kind: 'time', steps: 1 }

describe('moving by keyboard', () => {
  it('goes by days and lanes, and takes both along', () => {
    expect(after('kind', start, [later, down, down])).toEqual({
      kind: 'year',
      moment: parseMoment('2026-11-11'),
      laneKey: 'c',
    })
    expect(after('kind', start, [up])).toMatchObject({ laneKey: 'a' })
  })

  it('moves the edges', () => {
    const end: Step = { kind: 'edge', edge: 'end', steps: 1 }
    const begin: Step = { kind: 'edge', edge: 'start', steps: -1 }
    expect(after('kind', start, [end, end, begin])).toMatchObject({ moment: parseMoment('2026-11-09/2026-11-12') })
  })

  it('loses its moment beneath the last lane, and gets it back going up', () => {
    expect(after('kind', start, [down, down, down])).toEqual({ kind: 'strip' })
    expect(after('kind', start, [down, down, down, down])).toEqual({ kind: 'strip' })
    expect(after('kind', start, [down, down, down, up])).toEqual({ kind: 'year', moment: november, laneKey: 'c' })
  })

  it('stays in its lane where another would change nothing', () => {
    expect(after('role', start, [down])).toEqual({ kind: 'strip' })
    expect(after('role', start, [down, up])).toEqual({ kind: 'year', moment: november, laneKey: 'a' })
  })

  it('brings what has no moment to the day in sight', () => {
    const month = parseMoment('2026-11')
    expect(after('kind', loose, [up])).toEqual({ kind: 'year', moment: month, laneKey: 'c' })
    expect(after('none', loose, [later])).toEqual({ kind: 'year', moment: month, laneKey: 'a' })
  })
})

it('reads the arrows as steps in time, of an edge, and over the lanes, and no other key', () => {
  const pressed = (key: string, shiftKey = false, ctrlKey = false) => stepOfKey({ key, shiftKey, ctrlKey })
  expect(pressed('ArrowRight')).toEqual(later)
  expect(pressed('ArrowLeft', true)).toEqual({ kind: 'edge', edge: 'end', steps: -1 })
  expect(pressed('ArrowRight', true, true)).toEqual({ kind: 'edge', edge: 'start', steps: 1 })
  expect(pressed('ArrowUp')).toEqual(up)
  expect(pressed('ArrowDown')).toEqual(down)
  expect(pressed('Home')).toBeNull()
})
