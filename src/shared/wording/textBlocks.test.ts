import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyLine } from '../text.ts'
import { textBlocks } from './textBlocks.ts'

test('paragraphs stay paragraphs, and empty lines go', () => {
  expect(textBlocks('Ouders kiezen mee.\n\n  De leerling leidt.')).toEqual([
    { kind: 'paragraph', text: 'Ouders kiezen mee.' },
    { kind: 'paragraph', text: 'De leerling leidt.' },
  ])
  expect(textBlocks(' \n')).toEqual([])
})

test('what was typed as a list is one, with lists in it', () => {
  expect(textBlocks('Wij willen:\n- rust\n  - in de klas\n- ruimte\nSamen.')).toEqual([
    { kind: 'paragraph', text: 'Wij willen:' },
    {
      kind: 'list',
      isNumbered: false,
      items: [
        { text: 'rust', level: 0 },
        { text: 'in de klas', level: 1 },
        { text: 'ruimte', level: 0 },
      ],
    },
    { kind: 'paragraph', text: 'Samen.' },
  ])
})

test('a list that stands in as a whole is not deeper for it', () => {
  expect(textBlocks('Wij willen:\n  - rust\n  - ruimte')).toEqual([
    { kind: 'paragraph', text: 'Wij willen:' },
    {
      kind: 'list',
      isNumbered: false,
      items: [
        { text: 'rust', level: 0 },
        { text: 'ruimte', level: 0 },
      ],
    },
  ])
})

test('numbers count on from 1 in every list; another number says something and stays', () => {
  const list = (...texts: readonly string[]) => ({
    kind: 'list',
    isNumbered: true,
    items: texts.map((text) => ({ text, level: 0 })),
  })
  expect(textBlocks('1. eerst\n2. dan')).toEqual([list('eerst', 'dan')])
  expect(textBlocks('1. eerst\n2. dan\n1) opnieuw')).toEqual([list('eerst', 'dan'), list('opnieuw')])
  expect(textBlocks('3. derde doel')).toEqual([{ kind: 'paragraph', text: '3. derde doel' }])
  expect(textBlocks('a. eerst\nb. dan')).toEqual([
    { kind: 'paragraph', text: 'a. eerst' },
    { kind: 'paragraph', text: 'b. dan' },
  ])
  expect(textBlocks('[x] klaar')).toEqual([{ kind: 'paragraph', text: '[x] klaar' }])
})

test('no word is lost and none is added', () => {
  const word = fc.constantFrom('rust', '-', '•', '1.', '2)', 'o', 'a.', '+', '[ ]', '§', 'في', '🎉')
  const line = fc
    .tuple(fc.nat(4), fc.array(word, { maxLength: 4 }))
    .map(([n, words]) => ' '.repeat(n) + words.join(' '))
  const letters = (text: string) => tidyLine(text).replace(/[\s\d.()•\-o]/g, '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const said = textBlocks(lines.join('\n')).flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : block.items.map(({ text }) => text),
      )
      expect(letters(said.join(' '))).toBe(letters(lines.join(' ')))
      expect(said).not.toContain('')
    }),
  )
})
