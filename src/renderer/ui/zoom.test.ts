import { expect, test } from 'vitest'
import { readZoom, zoomAfter, zoomSteps } from './zoom.ts'

test('plus and minus go one step, and stop at the ends', () => {
  expect(zoomAfter(1, '+')).toBe(1.15)
  expect(zoomAfter(1, '=')).toBe(1.15)
  expect(zoomAfter(1, '-')).toBe(0.85)
  expect(zoomAfter(2, '+')).toBe(2)
  expect(zoomAfter(0.5, '-')).toBe(0.5)
})

test('nought is the usual size, and other keys are about something else', () => {
  expect(zoomAfter(1.5, '0')).toBe(1)
  for (const key of ['z', '1', 'Enter', 'ArrowUp']) expect(zoomAfter(1, key)).toBeNull()
})

test('what was kept is read back, and anything else is the usual size', () => {
  for (const step of zoomSteps) expect(readZoom(step)).toBe(step)
  for (const kept of [0, 3, -1, 1.1, Number.NaN]) expect(readZoom(kept)).toBe(1)
})
