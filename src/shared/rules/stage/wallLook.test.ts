import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOfArc, nextSize, type Room, sizeForRoom, wallSizes } from './wallLook.ts'

const card = 30 / 720
const rooms = fc.record({
  backRowMeters: fc.double({ min: 1, max: 40, noNaN: true }),
  imageHeightMeters: fc.double({ min: 0.5, max: 6, noNaN: true }),
})

test('a card at 100 % is read from six image heights', () => {
  expect(minutesOfArc(card, { backRowMeters: 6, imageHeightMeters: 1 })).toBeCloseTo(16.04, 2)
  // On the desk it has letters of 24 px: those reach 4.8 image heights.
  expect(minutesOfArc(24 / 720, { backRowMeters: 4.8, imageHeightMeters: 1 })).toBeCloseTo(16.04, 2)
})

test('a room gets the smallest size at which its last row reads with ease', () => {
  const sizes = [
    { backRowMeters: 6, imageHeightMeters: 1.5 },
    { backRowMeters: 8, imageHeightMeters: 1.5 },
    { backRowMeters: 9, imageHeightMeters: 1.2 },
    { backRowMeters: 20, imageHeightMeters: 1 },
  ].map(sizeForRoom)
  expect(sizes).toEqual([100, 125, 160, 200])
  fc.assert(
    fc.property(rooms, (room: Room) => {
      const size = sizeForRoom(room)
      if (size < 200) expect(minutesOfArc((card * size) / 100, room)).toBeGreaterThanOrEqual(20)
      const smaller = nextSize(size, 'smaller')
      if (smaller < size) expect(minutesOfArc((card * smaller) / 100, room)).toBeLessThan(20)
    }),
  )
})

test('sizes go up and down one by one, and stay at the ends', () => {
  expect(wallSizes.map((size) => nextSize(size, 'larger'))).toEqual([110, 125, 140, 160, 180, 200, 200])
  expect(wallSizes.map((size) => nextSize(size, 'smaller'))).toEqual([100, 100, 110, 125, 140, 160, 180])
  expect(nextSize(130, 'larger')).toBe(140)
  expect(nextSize(130, 'smaller')).toBe(125)
})
