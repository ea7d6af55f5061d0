import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedKey, lineInput, optionalLineInput, searcher, shorten, tidyLine } from './text.ts'
import { fromZodError } from './zodErrors.ts'

describe('tidyLine', () => {
  it.each([
    ['leaves HTML as the text it is', '<b>Ouders</b> & <script>x()</script>', '<b>Ouders</b> & <script>x()</script>'],
    ['leaves emoji with joiners whole', 'Met 👩‍🏫 en 👨‍👩‍👧', 'Met 👩‍🏫 en 👨‍👩‍👧'],
    ['makes one line of two', 'Regel één\r\nregel twee', 'Regel één regel twee'],
    ['makes spaces of tabs', 'mentor\t\tles', 'mentor les'],
    ['takes out NUL', 'ouder\u0000avond', 'ouder avond'],
    ['takes out what turns the direction', '\u202Eavond\u202C \u2066ouders\u2069', 'avond ouders'],
    ['takes out half an emoji', 'klaar \ud83d!', 'klaar !'],
    ['takes out the other half', '\ude00klaar', 'klaar'],
    ['takes out what is no character', '\ufffeouder\uffffavond\ufdd0 \u{1fffe}\u{10ffff}', 'ouderavond'],
    ['takes out what only one font knows', '\uf0b7\tRapport\ue000 \u{f0000}\u{10fffd}', 'Rapport'],
    ['joins them when no character stands in between', 'cafe\uffff\u0301', 'caf\u00e9'],
    ['joins a letter and its accent', 'cafe\u0301', 'café'],
    ['joins them too when something in between goes', 'cafe\u202E\u0301', 'café'],
    [
      'takes out where a word could be broken',
      'ken\u00adnis\u00adma\u00adkings\u00adge\u00adsprek',
      'kennismakingsgesprek',
    ],
    ['joins a letter and its accent over such a place', 'cafe\u00ad\u0301', 'café'],
    ['takes space away around it', '  \u00a0ouderavond \ufeff', 'ouderavond'],
    ['is empty when nothing can be seen', '\u200b\u200d \u2028', ''],
    ['keeps Arabic and Hebrew', 'مرحبا שלום', 'مرحبا שלום'],
  ])('%s', (_, text, line) => {
    expect(tidyLine(text)).toBe(line)
  })

  it('has nothing left to do on its own work, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(
          fc.constantFrom(
            '\ud83d',
            '\ude00',
            '\u202e',
            '\ufffe',
            '\uf0b7',
            '\u{10ffff}',
            '\u0301',
            'e',
            ' ',
            '\n',
            '\0',
            '\u00ad',
          ),
        ),
        (any, odd) => {
          const line = tidyLine(any + odd.join(''))
          expect(tidyLine(line)).toBe(line)
          expect(line).not.toMatch(/[\u00ad\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('foldedKey', () => {
  it.each([
    ['capitals', 'STARTGESPREK', 'startgesprek'],
    ['accents, also on capitals and loose ones', 'CRE\u0308\u00cb\u0301R Ideee\u0308n', 'creer ideeen'],
    ['every sort of space', ' oud\u00a0er\u2009a\u3000v\tond\u2800 ', 'oud er a v ond'],
    ['every sort of apostrophe', "s' s\u2019 s\u2018 s\u02bc s\u00b4 s` s\u2032", "s' s' s' s' s' s' s'"],
    [
      'every sort of hyphen',
      'a-b a\u2010b a\u2011b a\u2012b a\u2013b a\u2014b a\u2212b',
      'a-b a-b a-b a-b a-b a-b a-b',
    ],
    ['signs that cannot be seen', 'men\u00adtor\u200b\u2060les\ufeff\u200d', 'mentorles'],
    [
      'letters that have more than one small form',
      'STRASSE stra\u00dfe \u03c3\u03bf\u03c6\u03cc\u03c2 \u03a3\u039f\u03a6\u039f\u03a3',
      'strasse strasse σοφοσ σοφοσ',
    ],
    ['letters that were joined to be printed', 'pro\ufb01el', 'profiel'],
  ])('makes no difference of %s', (_, text, key) => {
    expect(foldedKey(text)).toBe(key)
  })

  it('keeps what does make a difference', () => {
    for (const [one, other] of [
      ['5\u00b2', '52'],
      ['\u0915\u0940', '\u0915\u093e'],
      ['oud-leerling', 'oud leerling'],
    ] as const) {
      expect(foldedKey(one)).not.toBe(foldedKey(other))
    }
  })

  it('has nothing left to do on its own work, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (any, signs) => {
        const key = foldedKey(any + signs)
        expect(foldedKey(key)).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same however somebody writes it', () => {
    const ways: Readonly<Record<string, readonly string[]>> = {
      e: ['e', 'E', '\u00e9', 'e\u0301', '\u00cb', '\u00ea', 'e\u200b', '\u00ade'],
      i: ['i', 'I', '\u00ef', '\u0130', '\u0131'],
      "'": ["'", '\u2019', '\u2018', '\u02bc', '\u00b4', '`', '\u2032', '\uff07'],
      '-': ['-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212'],
      ' ': [' ', '\u00a0', '\u2003', '\u202f', '\t', '\n', '  '],
    }
    const written = fc
      .array(fc.constantFrom(...Object.keys(ways), 'r', 's'), { minLength: 1, maxLength: 20 })
      .chain((letters) =>
        fc.tuple(
          fc.constant(letters.join('')),
          fc.tuple(...letters.map((letter) => fc.constantFrom(...(ways[letter] ?? [letter, letter.toUpperCase()])))),
        ),
      )
    fc.assert(
      fc.property(written, ([plain, other]) => {
        expect(foldedKey(other.join(''))).toBe(foldedKey(plain))
      }),
    )
  })

  it('keys what was tidied as what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldedKey(tidyLine(text))).toBe(foldedKey(text))
      }),
    )
  })
})

describe('searcher', () => {
  it('finds a text in which every word stands, in any order', () => {
    const key = foldedKey('Vader\u2019s komen op de thema\u2011avond')
    expect(searcher("THEMA-AVOND  vader's")(key)).toBe(true)
    expect(searcher('moeders avond')(key)).toBe(false)
    expect(searcher(' \u200b ')(key)).toBe(true)
  })
})

describe('shorten', () => {
  it('leaves a short text and cuts a long one to its length', () => {
    expect(shorten('Ouderavond')).toBe('Ouderavond')
    expect(shorten('abcdefghij', 10)).toBe('abcdefghij')
    expect(shorten('abcdefghijk', 10)).toBe('abcdefghi…')
    expect(shorten('abcdefgh ijk', 10)).toBe('abcdefgh…')
  })

  it('never cuts an emoji in half, also not a family', () => {
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…')
    expect(shorten('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧…')
    expect(shorten('👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧👨‍👩‍👧')
  })
})

describe('a pile of marks on one letter', () => {
  it('is cut, so that a text of them does not hang the app', () => {
    expect(tidyLine(`e${'\u0301\u0316'.repeat(50_000)}n`)).toHaveLength(31)
    // These become two marks each.
    const pile = tidyLine(`x${'\u0344'.repeat(200)}`)
    expect(pile).toHaveLength(31)
    expect(tidyLine(pile)).toBe(pile)
  })

  it('stays as it is on letters that people write', () => {
    const said = 'Ở đâu? Nǐ hǎo, שָׁלוֹם, हिन्दी'
    expect(tidyLine(said)).toBe(said.normalize('NFC'))
  })
})

describe('line inputs', () => {
  const errorOf = (schema: ReturnType<typeof lineInput> | ReturnType<typeof optionalLineInput>, value: unknown) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? null : fromZodError(parsed.error)
  }

  it('refuse an empty and a long text by their own codes', () => {
    expect(errorOf(lineInput(500), ' \n ')).toMatchObject({ code: 'text.empty' })
    expect(errorOf(lineInput(500), 'a'.repeat(10_000))).toEqual({ code: 'text.tooLong', values: { max: 500 } })
    expect(errorOf(optionalLineInput(3), 'vier')).toEqual({ code: 'text.tooLong', values: { max: 3 } })
    expect(errorOf(lineInput(500), 7)).toEqual({ code: 'input.invalid', values: { field: '-' } })
  })

  it('measure the text that is left after tidying', () => {
    expect(lineInput(3).parse('  abc  ')).toBe('abc')
    expect(optionalLineInput(3).parse('   ')).toBe('')
  })
})
