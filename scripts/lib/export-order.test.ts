import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOrder } from './export-order.ts'

const here = resolve('/home/anna')
const needed = ['--traject', 'De Kade', '--to', 'uit']

test('everything is written in Dutch, to a folder from where one stands, unless other things are asked', () => {
  const usual = { traject: 'De Kade', what: 'all', to: resolve('/home/anna/uit'), language: 'nl' }
  expect(readOrder(needed, here)).toEqual({ order: usual })
  const asked = ['--language=en', '--what', 'minutes', '--to', resolve('/elders'), '--traject', ' De Kade ']
  expect(readOrder(asked, here)).toEqual({
    order: { traject: 'De Kade', what: 'minutes', to: resolve('/elders'), language: 'en' },
  })
})

test.each([
  ['nothing', []],
  ['no folder', ['--traject', 'De Kade']],
  ['no traject', ['--to', 'uit']],
  ['an empty name', ['--traject', '  ', '--to', 'uit']],
  ['an option that there is not', [...needed, '--force']],
  ['a word too many', [...needed, 'alles']],
  ['an option without its value', ['--traject', '--to', 'uit']],
])('%s gets how it goes', (_, args) => {
  expect(readOrder(args, here)).toEqual({ refused: expect.stringContaining('npm run export -- --traject') })
})

test('what cannot be asked is named, with what can', () => {
  expect(readOrder([...needed, '--what', 'alles'], here)).toEqual({
    refused: expect.stringMatching(/^"alles" .* all, plan, poster, .*excel$/),
  })
  expect(readOrder([...needed, '--language', 'fy'], here)).toEqual({
    refused: expect.stringMatching(/^"fy" .* nl, en$/),
  })
})
