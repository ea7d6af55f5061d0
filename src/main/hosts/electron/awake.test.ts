import { beforeEach, expect, test } from 'vitest'
import type { Patch } from '#shared/patch.ts'
import { type Awake, createAwake } from './awake.ts'

let held: number[]
let started: number
let awake: Awake

beforeEach(() => {
  held = []
  started = 0
  awake = createAwake({
    start: () => {
      started += 1
      held.push(started)
      return started
    },
    stop: (id) => {
      held = held.filter((each) => each !== id)
    },
  })
})

const timer = (id: string, startedAt: string | null): Patch => [
  { table: 'timer', id, before: null, after: { id, stepId: id, elapsed: 0, startedAt } },
]
const now = '2026-11-26T10:00:00.000Z'

test('the display is held on once, as long as the wall is open or a clock runs', () => {
  awake.wall(false)
  expect(held).toEqual([])
  awake.wall(true)
  awake.wall(true)
  awake.changed(timer('stap-1', now))
  expect(held).toEqual([1])
  awake.wall(false)
  expect(held).toEqual([1])
  awake.changed(timer('stap-1', null))
  expect(held).toEqual([])
  awake.wall(true)
  expect(held).toEqual([2])
})

test('each clock counts, and one that is taken away runs no more', () => {
  awake.changed([...timer('stap-1', now), ...timer('stap-2', now)])
  awake.changed(timer('stap-1', null))
  expect(held).toEqual([1])
  awake.changed([
    {
      table: 'timer',
      id: 'stap-2',
      before: { id: 'stap-2', stepId: 'stap-2', elapsed: 0, startedAt: now },
      after: null,
    },
  ])
  expect(held).toEqual([])
})
