import { expect, test } from 'vitest'
import { keysInHandleiding, told } from '#parts/keys/testing/keysInHandleiding.ts'
import { stageKeyHelp } from '#parts/stage/stageKeys.ts'
import { boardKeyHelp } from './keyHelp.ts'

test('the handleiding tells of every key of a board what its list of keys tells', () => {
  expect(keysInHandleiding('Alle toetsen')).toEqual(boardKeyHelp.map(told))
})

test('the handleiding tells of every key of the second screen', () => {
  const keys = keysInHandleiding('Het tweede scherm').map(([each = '']) => each.split(' ')[0])
  const oneKey = stageKeyHelp.map((help) => help.keys).filter((each) => each.length === 1)
  expect(keys).toEqual([...oneKey, 'S'])
})

test('no key is told twice', () => {
  expect(new Set(boardKeyHelp.map(({ keys }) => keys)).size).toBe(boardKeyHelp.length)
})
