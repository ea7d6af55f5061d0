import { expect, it } from 'vitest'
import { trajectOf } from '../records.ts'
import { begunDocument, doing, refusal } from '../testing/fixture.ts'

it('resources.set says what is set aside, each on its own', () => {
  const set = doing(begunDocument(), 'resources.set', { minutes: 6000, cents: 250_000 })
  expect(trajectOf(set)).toMatchObject({ minutes: 6000, cents: 250_000 })
  expect(trajectOf(doing(set, 'resources.set', { cents: null }))).toMatchObject({ minutes: 6000, cents: null })
  expect(refusal(set, 'resources.set', { minutes: -1 })?.code).toBe('number.invalid')
})

it('resources.set does not speak of the periods of the year: the details of the school do', () => {
  const begun = begunDocument()
  const wish: object = { periods: 3 }
  expect(doing(begun, 'resources.set', wish)).toBe(begun)
})
