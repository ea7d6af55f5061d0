import { expect, test } from 'vitest'
import { keysInWords } from '#parts/keys/keysInWords.ts'
import { stageKeyHelp } from '#parts/stage/stageKeys.ts'
import { translator } from '#shared/i18n.ts'
import type { KeyHelp } from '#ui/action.ts'
import handleiding from '../../../../../docs/handleiding.md?raw'
import { boardKeyHelp } from './keyHelp.ts'

/** The rows of the table of keys in a chapter of the handleiding: the keys, and what they do. */
function tableIn(chapter: string): readonly (readonly string[])[] {
  const [, after = ''] = handleiding.split(`\n## ${chapter}\n`)
  const [table = ''] = after.split(/\n## /)
  return [...table.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].slice(1).map(([, keys = '', text = '']) => [keys, text])
}

const t = translator('nl')
const told = ({ keys, text }: KeyHelp) => [keysInWords(keys, t), t(text)]

test('the handleiding tells of every key of a board what its list of keys tells', () => {
  expect(tableIn('Alle toetsen')).toEqual(boardKeyHelp.map(told))
})

test('the handleiding tells of every key of the second screen', () => {
  const keys = tableIn('Het tweede scherm').map(([each = '']) => each.split(' ')[0])
  const oneKey = stageKeyHelp.map((help) => help.keys).filter((each) => each.length === 1)
  expect(keys).toEqual([...oneKey, 'S'])
})

test('no key is told twice', () => {
  expect(new Set(boardKeyHelp.map(({ keys }) => keys)).size).toBe(boardKeyHelp.length)
})
