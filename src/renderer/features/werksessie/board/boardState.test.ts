import { beforeEach, expect, test } from 'vitest'
import type { Card } from '#shared/records.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { BoardState } from './boardState.ts'

let state: BoardState
let told: number

beforeEach(() => {
  state = new BoardState()
  told = 0
  state.subscribe(() => {
    told += 1
  })
})

function cardThatSays(text: string): Card {
  const begun = begunDocument()
  const [step] = begun.step.values()
  const document = doing(begun, 'card.add', { stepId: step?.id ?? '', column: 'thoughts', cards: [{ text }] })
  const [card] = document.card.values()
  if (!card) throw new Error('no card')
  return card
}

test('what was being changed when the board was left is changed again', () => {
  expect(new BoardState('kaart 1').editing).toBe('kaart 1')
})

test('after a change one goes on where that was begun: on the item, or in the line', () => {
  state.edit('cluster:1', true)
  expect([state.editing, state.goesOnTyping]).toEqual(['cluster:1', true])
  // The end of a change leaves it as it is: the focus goes by it.
  state.edit(null)
  expect([state.editing, state.goesOnTyping]).toEqual([null, true])
  state.edit('kaart 1')
  expect(state.goesOnTyping).toBe(false)
  expect(told).toBe(3)
})

test('everything is what is searched for when nothing is', () => {
  const card = cardThatSays('Ouders komen in de les')
  expect(state.matches(card)).toBe(true)
  state.search('LÉS')
  expect(state.matches(card)).toBe(true)
  state.search('mentor')
  expect(state.matches(card)).toBe(false)
  state.search('')
  expect(state.matches(card)).toBe(true)
})

test('another search leaves what was found before', () => {
  state.find('kaart 1', 'cluster 1')
  expect([state.hit, state.opened]).toEqual(['kaart 1', 'cluster 1'])
  state.search('ouders')
  expect([state.hit, state.opened]).toEqual([null, null])
})
