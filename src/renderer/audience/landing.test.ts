import { expect, test } from 'vitest'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import { emptyStage, type StageScreen, stageView } from '#shared/rules/stage/stage.ts'
import { doing, plannedDocument } from '#shared/testing/fixture.ts'
import { lands } from './landing.ts'

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
