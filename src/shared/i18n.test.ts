import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, locale, textOf, translationIn, translator } from './i18n.ts'
import { texts } from './language/index.ts'

const [nl, en] = [translator('nl'), translator('en')]

describe('a translator', () => {
  it('gives the text of a key in its own language, whatever was asked of the other', () => {
    expect([nl('kind.new'), en('kind.new'), nl('kind.new')]).toEqual([
      texts.nl['kind.new'],
      texts.en['kind.new'],
      texts.nl['kind.new'],
    ])
  })

  it('chooses between one and more', () => {
    expect(nl('did.card.add', { text: 'Koffie', count: 1 })).toBe('kaart "Koffie" toegevoegd')
    expect(nl('did.card.add', { text: 'Koffie', count: 2 })).toBe('2 kaarten toegevoegd')
    expect(en('did.card.add', { text: 'Koffie', count: 0 })).toBe('added 0 cards')
  })

  it('puts in what people wrote as they wrote it, signs of the language library too', () => {
    const odd = fc.constantFrom('<b>', '&amp;', '{{title}}', '$t(kind.new)', '$&', '$1', '{{', 'kind.new', ' ')
    const written = fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(written, fc.constantFrom(...languages), (title, language) => {
        const [before = '', after = ''] = texts[language]['did.activity.edit'].split('{{title}}')
        expect(translator(language)('did.activity.edit', { title })).toBe(before + title + after)
      }),
    )
  })

  it('shows the key of a label that only another version knows', () => {
    expect(textOf('nl', 'did.card.fly', { text: 'Koffie' })).toBe('did.card.fly')
    expect(textOf('en', 'did.note')).toBe(texts.en['did.note'])
  })
})

it('each language speaks for itself, the same each time, and has a way to write numbers and dates', () => {
  expect([...languages].sort()).toEqual(Object.keys(texts).sort())
  for (const language of languages) {
    expect(translationIn(language)).toBe(translationIn(language))
    expect(translationIn(language)).toEqual({ language, t: translator(language) })
    expect(new Intl.Locale(locale[language]).language).toBe(language)
  }
})
