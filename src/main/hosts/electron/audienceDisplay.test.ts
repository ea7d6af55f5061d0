import { expect, test } from 'vitest'
import { audiencePlace } from './audienceDisplay.ts'

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }
const projector = { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } }
const television = { id: 3, bounds: { x: -3840, y: 0, width: 3840, height: 2160 } }

test('with one display it is a plain window', () => {
  expect(audiencePlace([laptop], 1)).toEqual({ kind: 'window' })
  expect(audiencePlace([], 1)).toEqual({ kind: 'window' })
})

test('it fills the display where the facilitator is not, whichever is the first', () => {
  expect(audiencePlace([laptop, projector], 1)).toEqual({ kind: 'fullScreen', display: projector })
  expect(audiencePlace([laptop, projector], 2)).toEqual({ kind: 'fullScreen', display: laptop })
  expect(audiencePlace([projector, laptop], 1)).toEqual({ kind: 'fullScreen', display: projector })
})

test('of more displays it takes the largest', () => {
  expect(audiencePlace([laptop, projector, television], 1)).toEqual({ kind: 'fullScreen', display: television })
})
