import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromZodError } from './errors.ts'
import { lineInput, linesOf, optionalLineInput, shorten, tidyLine } from './text.ts'

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
    ['joins a letter and its accent', 'cafe\u0301', 'café'],
    ['joins them too when something in between goes', 'cafe\u202E\u0301', 'café'],
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
        fc.array(fc.constantFrom('\ud83d', '\ude00', '\u202e', '\u0301', 'e', ' ', '\n', '\0')),
        (any, odd) => {
          const line = tidyLine(any + odd.join(''))
          expect(tidyLine(line)).toBe(line)
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('linesOf', () => {
  it('gives a line per line, without the marks of a list', () => {
    const pasted =
      '- Kennismaken\r\n* Ouderavond\n• Bedrijfsbezoek\n\n1. Mentorles\n12) Stage\n   \n– Rapport\u2028Musical'
    expect(linesOf(pasted)).toEqual([
      'Kennismaken',
      'Ouderavond',
      'Bedrijfsbezoek',
      'Mentorles',
      'Stage',
      'Rapport',
      'Musical',
    ])
  })

  it('leaves a number or dash that belongs to the text', () => {
    expect(linesOf('2026 wordt ons jaar\n10-minutengesprekken\n3.5 uur')).toEqual([
      '2026 wordt ons jaar',
      '10-minutengesprekken',
      '3.5 uur',
    ])
  })

  it('drops a mark with nothing, or nothing that can be seen, behind it', () => {
    expect(linesOf('- \n•\n- \u200b\n2.\nOuderavond')).toEqual(['Ouderavond'])
  })

  it('gives only lines that a card can be made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('- ', '1. ', '\n', '\u200b', '•'))),
        (parts) => {
          for (const line of linesOf(parts.join(''))) expect(lineInput(10_000).parse(line)).toBe(line)
        },
      ),
      { numRuns: 500 },
    )
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
