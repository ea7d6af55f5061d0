import { expect, it } from 'vitest'
import { waysOn } from './waysOn.ts'

it('data that cannot be opened are never written elsewhere, and data that are open never set aside', () => {
  expect(waysOn('store.logForeign', false)).toEqual(['backups', 'read', 'empty'])
  expect(waysOn('store.writeFailed', false)).toEqual(['read'])
  expect(waysOn('store.writeFailed', true)).toEqual(['elsewhere'])
  expect(waysOn('store.damaged', true)).toEqual([])
})

it('an error about anything else has no way on but trying again', () => {
  expect(waysOn('text.empty', true)).toEqual([])
  expect(waysOn('store.locked', false)).toEqual([])
})
