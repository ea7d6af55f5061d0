import { expect, it } from 'vitest'
import type { BoardKind, ColumnId, Document } from '#shared/records.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { sameGroups, waitingCards } from './waiting.ts'

function withCard(document: Document, board: BoardKind, column: ColumnId, text: string): Document {
  const step = [...document.step.values()].find((each) => each.board === board)
  return doing(document, 'card.add', { stepId: step?.id ?? '', column, cards: [{ text }] })
}

function texts(document: Document) {
  return waitingCards(document).map(({ column, ids }) => [column, ids.map((id) => document.card.get(id)?.text)])
}

const written: readonly (readonly [BoardKind, ColumnId, string])[] = [
  ['thoughts', 'wishes', 'Ouders komen graag'],
  ['next', 'improve', 'Rapportgesprek van twintig minuten'],
  ['now', 'improve', 'Rapportgesprek van tien minuten'],
  ['now', 'stop', 'Folder meegeven zonder gesprek'],
  ['now', 'unappraised', 'Brief over de beroepenmarkt'],
  ['now', 'keep', 'Mentor belt thuis'],
]

it('shows the cards that can go on the plan, the most valued first', () => {
  const document = written.reduce<Document>((before, card) => withCard(before, ...card), begunDocument())
  expect(texts(document)).toEqual([
    ['keep', ['Mentor belt thuis']],
    ['improve', ['Rapportgesprek van tien minuten', 'Rapportgesprek van twintig minuten']],
    ['wishes', ['Ouders komen graag']],
    ['unappraised', ['Brief over de beroepenmarkt']],
  ])
})

it('takes a card out as long as it is on the plan', () => {
  const document = withCard(begunDocument(), 'now', 'keep', 'Mentor belt thuis')
  const [cardId = ''] = document.card.keys()
  const planned = doing(document, 'activity.fromCards', { cardIds: [cardId], moment: '2026-09' })
  expect(texts(planned)).toEqual([])
  const [id = ''] = planned.activity.keys()
  const back = doing(planned, 'activity.remove', { id })
  expect(sameGroups(waitingCards(back), waitingCards(document))).toBe(true)
  expect(sameGroups(waitingCards(planned), waitingCards(document))).toBe(false)
})
