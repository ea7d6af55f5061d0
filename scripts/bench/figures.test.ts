import { expect, test } from 'vitest'
import { figure, median, percentile, table } from './figures.ts'

test('p95 of a hundred values is the ninety-fifth, of one value that value', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(values, 0.95)).toBe(95)
  expect(percentile([7], 0.95)).toBe(7)
  expect(median([30, 10, 20])).toBe(20)
  expect(() => median([])).toThrow('nothing was measured')
})

test('the table says which figure is over its budget', () => {
  const fields = { n: 300, throttle: 1, reference: 16.7 }
  const lines = table([
    figure({ ...fields, id: 'drag.p95', value: 16.84, budget: 16.8 }),
    figure({ ...fields, id: 'drag.worst', value: 50.06, budget: 50 }),
    figure({ ...fields, id: 'startup.web', value: 400, budget: null }),
  ]).split('\n')
  expect(lines[1]).toMatch(/drag\.p95 .* within$/)
  expect(lines[2]).toMatch(/drag\.worst .* 50\.1 ms .* OVER$/)
  expect(lines[3]).toMatch(/startup\.web .* -$/)
})
