import { expect, test } from 'vitest'
import { savePath } from './savePath.ts'

const nothing = () => false

test.each([
  ['/map/plan.docx', '/map/plan.docx'],
  ['/map/plan.DOCX', '/map/plan.DOCX'],
  ['/map/plan', '/map/plan.docx'],
  ['/map/plan.', '/map/plan.docx'],
  ['/map/plan 2026-2027 v1.2', '/map/plan 2026-2027 v1.2.docx'],
  ['/map.docx/plan', '/map.docx/plan.docx'],
  ['/map/.docx', '/map/.docx.docx'],
])('%s becomes %s', (chosen, expected) => {
  expect(savePath(chosen, '.docx', nothing)).toBe(expected)
})

test('what is there under the longer name stays, and what was chosen itself was asked about', () => {
  const there = ['/map/plan.pdf', '/map/plan (2).pdf']
  const isThere = (path: string) => there.includes(path)
  expect(savePath('/map/plan', '.pdf', isThere)).toBe('/map/plan (3).pdf')
  expect(savePath('/map/plan.pdf', '.pdf', isThere)).toBe('/map/plan.pdf')
})
