import { expect, test } from 'vitest'
import { audienceKey, type Key, pageKey } from './stageKeys.ts'

const plain: Key = { key: 'b', code: 'KeyB', altKey: false, ctrlKey: false, metaKey: false }
const stop: Key = { ...plain, key: '.', code: 'Period' }

test('B holds the wall and the full stop makes it black', () => {
  expect(audienceKey(plain, false)).toBe('toggleFreeze')
  expect(audienceKey({ ...plain, key: 'B' }, false)).toBe('toggleFreeze')
  expect(audienceKey(stop, false)).toBe('toggleBlack')
})

test('who types gets a letter, and needs Alt for the wall', () => {
  expect(audienceKey(plain, true)).toBeNull()
  expect(audienceKey(stop, true)).toBeNull()
  expect(audienceKey({ ...plain, key: '∫', altKey: true }, true)).toBe('toggleFreeze')
  expect(audienceKey({ ...stop, key: '≥', altKey: true }, true)).toBe('toggleBlack')
})

test('other keys, and those with Ctrl or Cmd, are about something else', () => {
  expect(audienceKey({ ...plain, ctrlKey: true }, false)).toBeNull()
  expect(audienceKey({ ...stop, metaKey: true }, false)).toBeNull()
  expect(audienceKey({ ...plain, key: 'p', code: 'KeyP' }, false)).toBeNull()
})

test('Alt with PageDown and PageUp turns the pages of the wall, whoever types', () => {
  expect(pageKey({ ...plain, key: 'PageDown', altKey: true })).toBe('next')
  expect(pageKey({ ...plain, key: 'PageUp', altKey: true })).toBe('previous')
  expect(pageKey({ ...plain, key: 'PageDown' })).toBeNull()
  expect(pageKey({ ...plain, key: 'PageDown', altKey: true, ctrlKey: true })).toBeNull()
})
