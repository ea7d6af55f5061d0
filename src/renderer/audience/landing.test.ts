import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import { emptyStage, type StageScreen, stageView } from '#shared/rules/stage/stage.ts'
import { doing, plannedDocument } from '#shared/testing/fixture.ts'
import { drawHook } from '#ui/testing/drawHook.tsx'
import { landingTime, lands } from './landing.ts'
import { useLanding } from './useLanding.ts'

const document = plannedDocument()
const [first = '', second = '', third = ''] = document.activity.keys()
const decided = doing(document, 'decision.set', { activityId: first, outcome: 'agreed' })

function shown(screen: Extract<StageScreen, { kind: 'review' }>) {
  const { content } = stageView(decided, { ...emptyStage, screen }, '2026-11-10')
  return content as Extract<StageContent, { kind: 'review' }>
}

test('a decision lands when the one it is about was on the wall', () => {
  const next = shown({ kind: 'review', activityId: second, decidedId: first })
  expect(lands(shown({ kind: 'review', activityId: first }), next)).toBe(true)
  expect(next.decided).toMatchObject({ id: first, outcome: 'agreed' })
})

test('it does not for who looks elsewhere, comes in, or walks by hand', () => {
  const next = shown({ kind: 'review', activityId: second, decidedId: first })
  expect(lands(null, next)).toBe(false)
  expect(lands(shown({ kind: 'review', activityId: third }), next)).toBe(false)
  expect(lands(next, next)).toBe(false)
  expect(lands(shown({ kind: 'review', activityId: first }), shown({ kind: 'review', activityId: second }))).toBe(false)
})

test('it stays for its time, and then the next activity comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let show: (content: ReturnType<typeof shown>) => void = () => {}
  const wall = await drawHook(() => {
    const [content, setContent] = useState(() => shown({ kind: 'review', activityId: first }))
    show = setContent
    return useLanding(content)
  })
  const onWall = () => wall.values.at(-1)?.activity
  await wall.during(() => show(shown({ kind: 'review', activityId: second, decidedId: first })))
  expect(onWall()).toMatchObject({ id: first, outcome: 'agreed' })
  await wall.during(() => vi.advanceTimersByTime(landingTime - 1))
  expect(onWall()?.id).toBe(first)
  await wall.during(() => vi.advanceTimersByTime(1))
  expect(onWall()?.id).toBe(second)
  // Who walks by hand waits for nothing.
  await wall.during(() => show(shown({ kind: 'review', activityId: third, decidedId: second })))
  expect(onWall()?.id).toBe(second)
  await wall.during(() => show(shown({ kind: 'review', activityId: first })))
  expect(onWall()?.id).toBe(first)
  await wall.remove()
  vi.useRealTimers()
})
