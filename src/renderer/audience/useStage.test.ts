import { expect, test } from 'vitest'
import type { StageView } from '#shared/rules/stage.ts'
import { type Shown, shownAfter } from './useStage.ts'

const view: StageView = { language: 'nl', school: 'Vmbo De Kade', content: { kind: 'none' }, spotlight: null }
const pointing = { scroll: {}, focusedId: null, selectedIds: [] }
const shown: Shown = { view, pointing, isBlack: false }

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
