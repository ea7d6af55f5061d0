import { expect, test } from 'vitest'

import { type PrintWhat, printedAt, printRoute } from './printRoute.ts'

test.each<PrintWhat>([
  { kind: 'plan', versionId: null },
  { kind: 'plan', versionId: 'a/b %' },
  { kind: 'changes', sinceId: 'a', untilId: null },
  { kind: 'changes', sinceId: 'a', untilId: 'b' },
  { kind: 'minutes', session: 'werksessie2' },
  { kind: 'poster', versionId: 'v', paper: 'A3' },
  { kind: 'board', stepId: 's' },
  { kind: 'cards', stepId: 's' },
  { kind: 'cards', stepId: null },
])('the address of what is printed says what that is: %j', (what) => {
  expect(printedAt(printRoute('traject 1', what))).toEqual(what)
})

test.each([
  '/',
  '/traject/a/jaarplan',
  '/traject/a/afdrukken/iets',
  '/traject/a/afdrukken/poster/A9',
  '/traject/a/afdrukken/bord',
])('nothing is printed at %s', (address) => {
  expect(printedAt(address)).toBeNull()
})
