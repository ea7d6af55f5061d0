import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withBreaks } from './longWords.ts'

const shown = (title: string) => withBreaks(title).replaceAll('\u00ad', '-')

test.each([
  ['Profielkeuzegesprek met ouders', 'Pro-fiel-keu-ze-ge-sprek met ouders'],
  ['Sollicitatiebrieven schrijven', 'Sol-li-ci-ta-tie-brie-ven schrijven'],
  ['Kennismakingsgesprek', 'Ken-nis-ma-kings-ge-sprek'],
])('a long word is broken by syllables: %s', (title, broken) => {
  expect(shown(title)).toBe(broken)
})

test('short words stay whole, and nothing else of a title changes', () => {
  expect(withBreaks('Startgesprek, ouderavond')).toBe('Startgesprek, ouderavond')
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[a-z]{0,30}$/), (first, word) => {
      const title = `${first} ${word}`
      expect(withBreaks(title).replaceAll('\u00ad', '')).toBe(title.replaceAll('\u00ad', ''))
    }),
  )
})
