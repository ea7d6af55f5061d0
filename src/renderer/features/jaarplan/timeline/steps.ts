import { type Edge, momentAt, stepBy, stepEdge } from '#shared/rules/timeline/timeline.ts'
import { lanesChange } from '#shared/rules/timeline/timelineLanes.ts'
import type { Key } from '#ui/drag/drag.ts'
import type { Geometry } from './geometry.ts'
import type { PlacedLane } from './stack.ts'
import type { Start, Target } from './target.ts'

/** A step by keyboard. */
export type Step =
  | { readonly kind: 'time'; readonly steps: 1 | -1 }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly steps: 1 | -1 }
  | { readonly kind: 'lane'; readonly steps: 1 | -1 }

/** What a key does to something that is lifted; null for any other key. */
export function stepOfKey({ key, shiftKey, ctrlKey }: Key): Step | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const steps = key === 'ArrowRight' ? 1 : -1
      return shiftKey ? { kind: 'edge', edge: ctrlKey ? 'start' : 'end', steps } : { kind: 'time', steps }
    }
    case 'ArrowUp':
    case 'ArrowDown':
      return { kind: 'lane', steps: key === 'ArrowDown' ? 1 : -1 }
    default:
      return null
  }
}

/** What a step has to know of the timeline. */
type Steps = Pick<Geometry, 'axis' | 'sort' | 'laneSort' | 'middle'> & {
  readonly lanes: readonly Pick<PlacedLane, 'key'>[]
}

/** Where something goes one step further; beneath the last lane is what has no moment. */
export function targetAfter(timeline: Steps, start: Start, target: Target, step: Step): Target {
  const { axis, lanes, laneSort, sort } = timeline
  if (target.kind === 'strip') {
    const own = lanes.find(({ key }) => key === start.laneKey)
    // From beneath all lanes up into the last one; or back to its own.
    const lane = step.kind === 'lane' && (!own || lanesChange(laneSort)) ? lanes.at(-1) : (own ?? lanes[0])
    if (!lane || (step.kind === 'lane' && step.steps === 1)) return target
    return { kind: 'year', moment: start.moment ?? momentAt(axis, timeline.middle(), sort), laneKey: lane.key }
  }
  switch (step.kind) {
    case 'time':
      return { ...target, moment: stepBy(axis, target.moment, step.steps) }
    case 'edge':
      return { ...target, moment: stepEdge(axis, target.moment, step.edge, step.steps) }
    case 'lane': {
      const index = lanes.findIndex(({ key }) => key === target.laneKey)
      const next = lanesChange(laneSort) || start.laneKey === null ? lanes[index + step.steps] : undefined
      if (next) return { ...target, laneKey: next.key }
      return step.steps === 1 ? { kind: 'strip' } : target
    }
  }
}
