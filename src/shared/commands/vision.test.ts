import { expect, it } from 'vitest'
import { emptyDocument, trajectOf } from '../records.ts'
import { begunDocument, doing, refusal } from '../testing/fixture.ts'

it('vision.set keeps the lines of the vision with the traject', () => {
  const begun = begunDocument()
  const seen = doing(begun, 'vision.set', { vision: 'Samen kiezen.\n\nThuis en op school. ' })
  expect(trajectOf(seen)?.vision).toBe('Samen kiezen.\n\nThuis en op school.')
  expect(refusal(begun, 'vision.set', { vision: 'a'.repeat(4001) })).toMatchObject({ code: 'text.tooLong' })
  expect(refusal(emptyDocument, 'vision.set', { vision: 'x' })?.code).toBe('traject.gone')
})
