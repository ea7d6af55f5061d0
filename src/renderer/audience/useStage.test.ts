import { expect, test } from 'vitest'
import { emptyStage, type StagePointing, type StageView } from '#shared/rules/stage/stage.ts'
import { type Shown, shownAfter, stageMessageOf } from './useStage.ts'

const view: StageView = {
  language: 'nl',
  school: 'Vmbo De Kade',
  content: { kind: 'none', waiting: null },
  spotlight: null,
}
const pointing: StagePointing = emptyStage
const look = { size: 140, theme: 'dark' } as const
const shown: Shown = { view, pointing, look, isBlack: false }

test('black forgets what was shown, also when pointing goes on', () => {
  const black = shownAfter(shown, { kind: 'black' })
  expect(black).toMatchObject({ view: null, isBlack: true })
  expect(shownAfter(black, { kind: 'pointing', pointing })).toMatchObject({ view: null, isBlack: true })
  expect(shownAfter(black, { kind: 'view', view, pointing })).toEqual(shown)
})

test('pointing leaves the picture as it is', () => {
  const there = { ...pointing, focusedId: 'kaart-1' }
  const after = shownAfter(shown, { kind: 'pointing', pointing: there })
  expect(after).toEqual({ ...shown, pointing: there })
  expect(after.view).toBe(view)
})

test('how it looks stays, whatever is shown', () => {
  const other = shownAfter(shown, { kind: 'look', look: { size: 100, theme: 'light' } })
  expect(other).toEqual({ ...shown, look: { size: 100, theme: 'light' } })
  expect(shownAfter(shown, { kind: 'black' }).look).toEqual(look)
})

test('only what the stage says is heard', () => {
  const message = { kind: 'look', look: { size: 100, theme: 'light' } }
  expect(stageMessageOf(message)).toBe(message)
  for (const other of ['wall', null, 7, [], {}, { kind: 'axe' }, { pages: { page: 1, count: 2 } }]) {
    expect(stageMessageOf(other)).toBeNull()
  }
})
