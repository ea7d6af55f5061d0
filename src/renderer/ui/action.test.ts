import { expect, test } from 'vitest'
import { type Action, actionOf, commandsOf, helpOf, menuOf } from './action.ts'

const nothing = () => {}
const actions: readonly Action<{ readonly isMany: boolean }>[] = [
  { id: 'edit', keys: ['F2', 'Enter'], menu: ({ isMany }) => (isMany ? null : 'menu.edit'), run: nothing },
  { id: 'park', keys: ['p'], menu: () => 'menu.park', help: { text: 'keys.park' }, run: nothing },
  { id: 'dot', keys: ['+', '='], help: { text: 'keys.dot', keys: '+ −' }, run: nothing },
  { id: 'out', keys: [], menu: () => 'menu.takeOut', run: nothing },
  { id: 'keys', keys: ['?'], run: nothing },
]

test('a key finds its action', () => {
  const held = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const at = (key: string, more = {}) => actionOf(actions, { ...held, key, ...more })?.id
  expect([at('P'), at('Enter'), at('='), at('?', { shiftKey: true })]).toEqual(['park', 'edit', 'dot', 'keys'])
  expect([at('x'), at('p', { ctrlKey: true }), at('Enter', { shiftKey: true })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a menu has what makes sense, each with its key', () => {
  const shown = (isMany: boolean) => menuOf(actions, { isMany }).map(({ text, key }) => `${text} ${key}`)
  expect(shown(true)).toEqual(['menu.park P', 'menu.takeOut null'])
  expect(shown(false)).toEqual(['menu.edit F2', 'menu.park P', 'menu.takeOut null'])
})

test('the list of keys has what is told of it', () => {
  expect(helpOf(actions)).toEqual([
    { keys: 'P', text: 'keys.park' },
    { keys: '+ −', text: 'keys.dot' },
  ])
})

test('letters wait for a second one, other signs do not', () => {
  expect(commandsOf(actions)).toEqual({ 'data-letters': 'p?', 'data-signs': '+=' })
})
