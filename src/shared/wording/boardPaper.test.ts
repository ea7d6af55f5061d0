import { expect, test } from 'vitest'
import { translator } from '../i18n.ts'
import type { ColumnId, TrajectDocument } from '../records.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { begunDocument, doing } from '../testing/fixture.ts'
import { boardPaperOf, cellsOf, cutOutCardsOf, sheetsToCut } from './boardPaper.ts'

const t = translator('nl')
const stepOf = (document: TrajectDocument, board: string) => {
  const session = sessionOf(document, 'werksessie1')?.id ?? ''
  return stepsOf(document, session).find((step) => step.board === board)?.id ?? ''
}
const paper = (document: TrajectDocument, board = 'now') =>
  boardPaperOf(document, stepOf(document, board), '2026-11-10', { t, language: 'nl' })
const cut = (document: TrajectDocument, board = 'now') => {
  const found = paper(document, board)
  return found ? cutOutCardsOf(found, t) : []
}

type Said = { readonly text: string; readonly intention?: string; readonly parked?: boolean }

function saying(document: TrajectDocument, column: ColumnId, { text, intention = '', parked = false }: Said) {
  const stepId = stepOf(document, 'now')
  return doing(document, 'card.add', { stepId, column, cards: [{ text, intention }], parked })
}

const idOf = (document: TrajectDocument, text: string) =>
  [...document.card.values()].find((card) => card.text === text)?.id ?? ''

/** A board on which something lies of all sorts. */
function fullBoard(): TrajectDocument {
  let document = saying(begunDocument(), 'keep', { text: 'De mentor belt', intention: 'Elkaar kennen' })
  document = saying(document, 'keep', { text: 'Startgesprek' })
  document = saying(document, 'keep', { text: 'Rapportgesprek' })
  document = saying(document, 'stop', { text: 'Folder' })
  document = saying(document, 'stop', { text: 'Later verder over praten', parked: true })
  document = doing(document, 'cluster.make', {
    ids: [idOf(document, 'Rapportgesprek')],
    ontoId: idOf(document, 'Startgesprek'),
    name: 'Gesprekken',
  })
  document = doing(document, 'card.dot', { ids: [idOf(document, 'Startgesprek')], change: 2 })
  return doing(document, 'note.set', { stepId: stepOf(document, 'now'), text: 'Alleen voor mij' })
}

test('a board on paper says what lies in each column, with what it is for, its dots and its clusters', () => {
  const board = paper(fullBoard())
  expect(board?.columns.map(({ name, count }) => `${name}: ${count}`)).toEqual([
    'Nog te waarderen: Geen kaarten',
    'Koesteren: 3 kaarten',
    'Verbeteren: Geen kaarten',
    'Stoppen: 1 kaart',
  ])
  const [call, talks] = board?.columns[1]?.items ?? []
  expect(call).toMatchObject({
    cluster: null,
    cards: [{ text: 'De mentor belt', about: ['Bedoeling: Elkaar kennen'], dots: '' }],
  })
  expect(talks?.cluster).toEqual({ name: 'Gesprekken', dots: '2 stippen' })
  expect(talks?.cards.map(({ text, dots }) => [text, dots])).toEqual([
    ['Startgesprek', '2 stippen'],
    ['Rapportgesprek', ''],
  ])
})

test('what is parked and what the facilitator noted for herself is on no paper', () => {
  const said = JSON.stringify([paper(fullBoard()), cut(fullBoard())])
  expect(said).toContain('Folder')
  expect(said).not.toContain('Later verder')
  expect(said).not.toContain('Alleen voor mij')
})

test('a board is of the day of its session, or of today while that is not known', () => {
  expect(paper(begunDocument())?.date).toBe('dinsdag 10 november 2026')
  const known = doing(begunDocument(), 'session.edit', { kind: 'werksessie1', date: '2026-11-24' })
  expect(paper(known)?.date).toBe('dinsdag 24 november 2026')
})

test('a step with a title of its own says its usual question too, and one without a board has no paper', () => {
  const begun = begunDocument()
  expect(paper(begun)).toMatchObject({ title: 'Wat doen we nu, en hoe waarderen we dat?', question: '' })
  const document = doing(begun, 'step.edit', { id: stepOf(begun, 'now'), title: 'Ons nu' })
  expect(paper(document)).toMatchObject({ title: 'Ons nu', question: 'Wat doen we nu, en hoe waarderen we dat?' })
  expect(paper(document, 'plan')).toBeNull()
})

test('a card that is cut out says itself how it was valued and to what it belongs', () => {
  expect(cut(fullBoard()).map(({ text, place, belongs }) => [text, place, belongs])).toEqual([
    ['De mentor belt', 'Koesteren', ''],
    ['Startgesprek', 'Koesteren', 'Hoort bij: Gesprekken'],
    ['Rapportgesprek', 'Koesteren', 'Hoort bij: Gesprekken'],
    ['Folder', 'Stoppen', ''],
  ])
})

test('eight cards lie on a sheet, each once, and those with much to say come last on a row of their own', () => {
  let document = begunDocument()
  for (let number = 1; number <= 11; number += 1)
    document = saying(document, 'keep', { text: `Kaart ${number}`, intention: number % 5 === 0 ? 'b'.repeat(800) : '' })
  const cards = cut(document)
  const sheets = sheetsToCut(cards)
  expect(sheets.flat().map(({ text }) => text)).toEqual([
    ...[1, 2, 3, 4, 6, 7, 8, 9, 11].map((number) => `Kaart ${number}`),
    'Kaart 5',
    'Kaart 10',
  ])
  expect(sheets.map(({ length }) => length)).toEqual([8, 3])
  expect(sheets[1]?.map(cellsOf)).toEqual([1, 2, 2])
  expect(sheetsToCut([])).toEqual([])
})
