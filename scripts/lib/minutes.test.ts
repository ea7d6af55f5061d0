import { expect, test } from 'vitest'
import { minutesOf, readTook } from './minutes.ts'

test('every stage stands with its minutes and seconds, and all of them together', () => {
  const took = [
    { name: 'npm ci', seconds: 41.2 },
    { name: 'lint', seconds: 0.4 },
    { name: 'end-to-end', seconds: 659.6 },
  ]
  expect(minutesOf(took)).toEqual(['npm ci       0:41', 'lint         0:00', 'end-to-end  11:00', 'together    11:41'])
})

test('nothing took no time', () => {
  expect(minutesOf([])).toEqual(['together  0:00'])
})

test('a stage that was done before is told as its name and seconds', () => {
  expect(readTook('npm ci=41')).toEqual({ name: 'npm ci', seconds: 41 })
  for (const wrong of ['npm ci', 'npm ci=', '=41', 'npm ci=-1', 'npm ci=long']) {
    expect(() => readTook(wrong)).toThrow(wrong)
  }
})
