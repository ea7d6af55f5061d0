import { expect, test } from 'vitest'
import { readPages } from './pagesOfWall.ts'

test('the wall tells which of its pages it shows', () => {
  expect(readPages({ page: 2, count: 3 })).toEqual({ page: 2, count: 3 })
  expect(readPages({ page: 1, count: 1 })).toBeNull()
})

test('nothing else comes from there', () => {
  const others = [
    null,
    'tekst',
    [1, 2],
    {},
    { page: 0, count: 3 },
    { page: 4, count: 3 },
    { page: 1.5, count: 3 },
    { page: 1, count: 1e9 },
    { page: '1', count: 3 },
    { page: 1, count: 3, note: 'moeder belt' },
  ]
  for (const other of others) expect(readPages(other)).toBeNull()
})
