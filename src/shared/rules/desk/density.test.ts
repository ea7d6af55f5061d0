import { expect, test } from 'vitest'
import { densityOf } from './density.ts'

test('the jaarplan is for the desk, a session for the class until the group has a screen of its own', () => {
  expect(densityOf('auto', 'plan', false)).toBe('desk')
  expect(densityOf('auto', 'session', false)).toBe('class')
  expect(densityOf('auto', 'session', true)).toBe('desk')
  expect(densityOf('auto', 'other', true)).toBe('class')
})

test('what was chosen for a display goes before that, on every screen', () => {
  for (const screen of ['session', 'plan', 'other'] as const) {
    for (const hasSecondScreen of [true, false]) {
      expect(densityOf('class', screen, hasSecondScreen)).toBe('class')
      expect(densityOf('desk', screen, hasSecondScreen)).toBe('desk')
    }
  }
})
