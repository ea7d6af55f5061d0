import { expect, test } from 'vitest'
import { keyName, type Pressed, shownKey } from './keyName.ts'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<Pressed> = {}): string => keyName({ ...none, key, ...held })

test('a letter is one key, large or small', () => {
  expect(press('p')).toBe('p')
  expect(press('P', { shiftKey: true })).toBe('p')
})

test('a sign is itself, whatever is held to type it', () => {
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('+', { shiftKey: true })).toBe('+')
})

test('what is held along with a named key counts', () => {
  expect(press('F10', { shiftKey: true })).toBe('Shift+F10')
  expect(press('F10')).toBe('F10')
  expect(press(' ', { ctrlKey: true })).toBe('Ctrl+Space')
  expect(press('a', { metaKey: true })).toBe('Ctrl+a')
})

test('with Alt it is the place of the key that counts', () => {
  expect(press('∏', { altKey: true, code: 'KeyP' })).toBe('Alt+p')
  expect(press('Enter', { altKey: true, code: 'Enter' })).toBe('Alt+Enter')
})

test('a key is shown as it stands on the keyboard', () => {
  expect(['p', 'Ctrl+a', 'Shift+F10', 'Alt+Shift+ArrowLeft', 'Delete', '-', '+'].map(shownKey)).toEqual([
    'P',
    'Ctrl+A',
    'Shift+F10',
    'Alt+Shift+←',
    'Delete',
    '−',
    '+',
  ])
})
