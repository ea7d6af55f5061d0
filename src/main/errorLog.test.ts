import { expect, test } from 'vitest'
import { describeError } from './errorLog.ts'

test('an error is written down without what a school wrote', () => {
  const text = 'Ouders van klas 2B\n    at het ouderavond-overleg'
  const described = describeError(Object.assign(new TypeError(text), { code: 'ERR_X' }))
  expect(described).toMatch(/^TypeError \(ERR_X\)\n\s+at .*errorLog\.test\.ts/)
  expect(described).not.toContain('Ouders')
  expect(described).not.toContain('ouderavond')
  expect(describeError('Ouders van klas 2B')).toBe('thrown: string')
})
