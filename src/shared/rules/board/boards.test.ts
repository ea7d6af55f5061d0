import { expect, test } from 'vitest'
import { emptyDocument } from '../../records.ts'
import { begunDocument, doing, stepOf } from '../../testing/fixture.ts'
import { homeOfParked } from './boards.ts'

test('what is parked outside a board goes back to the last one that is not skipped', () => {
  const document = begunDocument()
  expect(homeOfParked(document)).toEqual({ stepId: stepOf(document, 'next'), column: 'add' })
  const skipped = doing(document, 'step.edit', { id: stepOf(document, 'next'), skipped: true })
  expect(homeOfParked(skipped)).toEqual({ stepId: stepOf(document, 'now'), column: 'unappraised' })
})

test('a traject without boards has no place for it', () => {
  expect(homeOfParked(emptyDocument)).toBeNull()
})
