import { expect, it } from 'vitest'
import { onePlace } from './useRowMove.ts'

const rows = ['een', 'twee', 'drie'].map((id) => ({ id }))

it.each([
  ['een', 1, { beforeId: 'drie', number: 2 }],
  ['twee', 1, { beforeId: null, number: 3 }],
  ['twee', -1, { beforeId: 'een', number: 1 }],
  ['drie', -1, { beforeId: 'twee', number: 2 }],
  ['een', -1, null],
  ['drie', 1, null],
] as const)('%s goes %i place further, and no further than the end', (id, by, place) => {
  expect(onePlace(rows, id, by)).toEqual(place)
})
