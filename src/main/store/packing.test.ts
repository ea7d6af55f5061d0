import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, sumOf, unpack } from './packing.ts'

const texts = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(400))
  .map(([text, times]) => Buffer.from(text.repeat(times)))

it('every text comes back as it was, alone and behind another one', () => {
  fc.assert(
    fc.property(texts, fc.option(texts), (text, before) => {
      expect(unpack(pack(text, before), before).equals(text)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

it('a long note that grows by a word takes no more room than a short one', () => {
  const words = Array.from({ length: 2500 }, (_, n) => `woord ${(n * 7919) % 2500}`).join(' ')
  const before = Buffer.from(`${words}"}]`)
  const after = Buffer.from(`${words} en nog een"}]`)
  expect(pack(before, null).length).toBeGreaterThan(5000)
  expect(pack(after, before).length).toBeLessThan(500)
})

it('the sum of a line is another one as soon as anything in it is', () => {
  const line = {
    traject_id: 'een',
    revision: 2,
    kind: 'do',
    of: null,
    command: 'card.add',
    label: '{"key":"did.card.add"}',
    at: '2026-11-10T15:00:00.000Z',
  }
  const patch = Buffer.from('[]')
  const others = [
    sumOf(line, Buffer.from('[ ]')),
    ...Object.keys(line).map((field) => sumOf({ ...line, [field]: 'anders' }, patch)),
  ]
  for (const other of others) expect(other).not.toBe(sumOf(line, patch))
  expect(sumOf(line, patch)).toBe(sumOf({ ...line }, Buffer.from('[]')))
})
