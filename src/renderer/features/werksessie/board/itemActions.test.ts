import { beforeEach, describe, expect, test } from 'vitest'
import { emptyDocument } from '#shared/records.ts'
import { type Action, actionOf, menuOf } from '#ui/action.ts'
import {
  type Cards,
  type Cluster,
  cardActions,
  clusterActions,
  type ParkedCard,
  parkedCardActions,
} from './itemActions.ts'

const pressed = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
let done: string[]

/** A board that only writes down what is asked of it. */
function boardWith(records: Readonly<Record<string, unknown>> = {}) {
  const notes = (name: string) =>
    new Proxy({} as Record<string, unknown>, {
      get: (_, what) =>
        what === 'opened'
          ? null
          : (...given: unknown[]) => void done.push(`${name}.${String(what)} ${given.join(' ')}`),
    })
  const store = { record: (_: string, id: string) => records[id], document: emptyDocument }
  return { stepId: 'stap', board: 'thoughts', store, state: notes('state'), actions: notes('actions') }
}

function press<S>(actions: readonly Action<S>[], subject: S, key: string, held = {}): string | undefined {
  done = []
  actionOf(actions, { ...pressed, key, ...held })?.run(subject)
  return done[0]
}

beforeEach(() => {
  done = []
})

describe('a key on a card', () => {
  const cards = { board: boardWith(), cardId: 'b', ids: ['a', 'b'] } as unknown as Cards
  test.each([
    ['F2', 'state.edit b'],
    ['Enter', 'state.edit b'],
    ['m', 'actions.ask month b'],
    ['+', 'actions.dot a,b 1'],
    ['=', 'actions.dot a,b 1'],
    ['-', 'actions.dot a,b -1'],
    ['c', 'actions.cluster a,b'],
    ['P', 'actions.park a,b'],
    ['v', 'actions.ask aloud b'],
    ['Delete', 'actions.remove a,b'],
    ['s', 'actions.spotlight b'],
    ['?', 'actions.ask keys b'],
    ['ContextMenu', 'actions.ask menu b'],
  ])('%s', (key, what) => {
    expect(press(cardActions, cards, key)).toBe(what)
  })

  test('with something held along', () => {
    expect(press(cardActions, cards, 'F10', { shiftKey: true })).toBe('actions.ask menu b')
    expect(press(cardActions, cards, 'F10')).toBeUndefined()
    expect(press(cardActions, cards, ' ', { ctrlKey: true })).toBe('state.toggle b')
    // Ctrl+P prints, and parks nothing.
    expect(press(cardActions, cards, 'p', { ctrlKey: true })).toBeUndefined()
  })

  test('what opens for one opens for one of those it is about', () => {
    expect(press(cardActions, { ...cards, cardId: 'z' }, 'm')).toBe('actions.ask month a')
  })
})

test('a key on a cluster, and on a card of the parking lot', () => {
  const cluster = { board: boardWith(), clusterId: '1' } as unknown as Cluster
  const keys = ['F2', 'Enter', 'm', 'Delete', '?', 'p']
  expect(keys.map((key) => press(clusterActions, cluster, key))).toEqual([
    'state.edit cluster:1',
    'actions.fold 1',
    'actions.ask month cluster:1',
    'actions.dissolve 1',
    'actions.ask keys cluster:1',
    undefined,
  ])
  const parked = { board: boardWith(), cardId: 'a' } as unknown as ParkedCard
  expect(['p', 'Enter', 'Delete'].map((key) => press(parkedCardActions, parked, key))).toEqual([
    'actions.putBack a',
    'actions.putBack a',
    'actions.remove a',
  ])
})

test('a menu has only what makes sense', () => {
  const ids = (records: Readonly<Record<string, unknown>>, about: readonly string[]) =>
    menuOf(cardActions, { board: boardWith(records), cardId: 'a', ids: about } as unknown as Cards).map(
      ({ action }) => action.id,
    )
  const one = ['edit', 'column', 'month', 'dot', 'undot', 'park', 'aloud', 'remove', 'spotlight']
  expect(ids({ a: { clusterId: null } }, ['a'])).toEqual(one)
  expect(ids({ a: { clusterId: '1' } }, ['a'])).toEqual(one.toSpliced(5, 0, 'takeOut'))
  expect(ids({ a: { clusterId: null } }, ['a', 'b'])).toEqual([
    'column',
    'month',
    'dot',
    'undot',
    'cluster',
    'park',
    'aloud',
    'remove',
  ])
})
