import { expect, test } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { entryContent, type LibraryEntry, monthNumbers } from '#shared/rules/library/library.ts'
import { periodInWords, targetGroupInWords } from './entryWords.ts'

const t = translator('nl')
const idea = (told: object): LibraryEntry => ({
  ...entryContent.parse({ name: 'Koffie', ...told }),
  id: 'een',
  stated: {},
  own: true,
})

test('when an idea fits is told in its own words, else by its months', () => {
  expect(periodInWords(idea({ period: 'nov-jan', months: [11, 12, 1] }), 'nl', t)).toBe('nov-jan')
  expect(periodInWords(idea({ months: [11, 3] }), 'nl', t)).toBe('november, maart')
  expect(periodInWords(idea({ months: [...monthNumbers] }), 'nl', t)).toBe('elke maand')
  expect(periodInWords(idea({}), 'nl', t)).toBe('')
})

test('for whom an idea is is told in its own words, else by the sorts of schools', () => {
  expect(targetGroupInWords(idea({ targetGroup: 'klas 2', schoolTypes: ['vmbo'] }), t)).toBe('klas 2')
  expect(targetGroupInWords(idea({ schoolTypes: ['vmbo', 'mbo'] }), t)).toBe('Vmbo, Mbo')
  expect(targetGroupInWords(idea({}), t)).toBe('')
})
