import { expect, test } from 'vitest'
import { keysInHandleiding, told } from '#parts/keys/testing/keysInHandleiding.ts'
import { gridActions } from './gridActions.ts'
import { headActions } from './headActions.ts'
import { tableKeyHelp } from './tableKeyHelp.ts'

test('the handleiding tells of every key of the table what its list of keys tells', () => {
  expect(keysInHandleiding('Alle toetsen van de tabel')).toEqual(tableKeyHelp.map(told))
})

test('no key does two things among the cells, or at a head, and none is told twice', () => {
  for (const actions of [gridActions, headActions]) {
    const keys = actions.flatMap((action) => [...action.keys, action.browserKey ?? []].flat())
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(new Set(tableKeyHelp.map(({ keys }) => keys)).size).toBe(tableKeyHelp.length)
})
