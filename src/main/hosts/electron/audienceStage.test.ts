import { beforeEach, expect, test } from 'vitest'
import type { TrajectDocument } from '#shared/records.ts'
import { emptyStage, type StageMessage, type StageState } from '#shared/rules/stage/stage.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { type AudienceStage, createAudienceStage } from './audienceStage.ts'

let document: TrajectDocument
let sent: StageMessage[]
let frame: (() => void)[]
let stage: AudienceStage
let board: StageState

beforeEach(() => {
  document = begunDocument()
  sent = []
  frame = []
  board = { ...emptyStage, screen: { kind: 'board', stepId: stepOf('now') } }
  stage = createAudienceStage({
    documentOf: (trajectId) => (trajectId === 'een' ? document : null),
    today: () => '2026-11-10',
    send: (message) => void sent.push(message),
    later: (run) => void frame.push(run),
  })
})

function stepOf(kind: string): string {
  return [...document.step.values()].find((step) => step.board === kind)?.id ?? ''
}

function nextFrame(): void {
  for (const run of frame.splice(0)) run()
}

function say(text: string): void {
  document = doing(document, 'card.add', { stepId: stepOf('now'), column: 'keep', cards: [{ text }] })
  stage.changed('een')
}

/** What went out since the last look: the texts on a board, or the kind of message. */
function heard(): readonly unknown[] {
  // How the wall looks comes before every whole picture.
  const pictures = sent.splice(0).filter(({ kind }) => kind !== 'look')
  return pictures.map((message) => {
    if (message.kind !== 'view') return message.kind
    const { content } = message.view
    return content.kind === 'board'
      ? content.columns.flatMap(({ items }) => items.map((item) => (item.kind === 'card' ? item.text : item.name)))
      : content.kind
  })
}

test('nothing is sent before the window listens; then what is on stage at once', () => {
  stage.set('een', board)
  nextFrame()
  expect(heard()).toEqual([])
  stage.begin('window')
  expect(heard()).toEqual([[]])
})

test('many changes in a frame are one picture, and those of another traject none', () => {
  stage.begin('window')
  stage.set('een', board)
  for (const text of ['Startgesprek', 'Portfolio', 'Snuffelstage']) say(text)
  expect(heard()).toEqual(['none'])
  nextFrame()
  expect(heard()).toEqual([['Startgesprek', 'Portfolio', 'Snuffelstage']])
  stage.changed('twee')
  expect(frame).toEqual([])
})

test('a scroll or a step to the next card sends no cards again', () => {
  stage.begin('window')
  say('Startgesprek')
  stage.set('een', board)
  nextFrame()
  heard()
  stage.set('een', { ...board, scroll: { keep: 0.5 }, focusedId: [...document.card.keys()][0] ?? null })
  nextFrame()
  expect(sent).toEqual([
    {
      kind: 'pointing',
      pointing: {
        scroll: { keep: 0.5 },
        column: null,
        focusedId: [...document.card.keys()][0],
        selectedIds: [],
        turned: 0,
      },
    },
  ])
  sent = []
  stage.set('een', { ...board, spotlightId: [...document.card.keys()][0] ?? null })
  nextFrame()
  expect(sent).toMatchObject([{ kind: 'view', view: { spotlight: { cards: [{ text: 'Startgesprek' }] } } }])
})

test('frozen, nothing goes out until it is not any more', () => {
  stage.begin('window')
  stage.set('een', board)
  nextFrame()
  heard()
  say('Dit staat er al bij')
  stage.freeze(true)
  expect(heard()).toEqual([['Dit staat er al bij']])
  say('Dit nog niet')
  nextFrame()
  stage.set('een', { ...board, screen: { kind: 'plan' } })
  nextFrame()
  expect(heard()).toEqual([])
  stage.freeze(false)
  expect(heard()).toEqual(['plan'])
})

test('black goes above frozen, and goes back to what was held', () => {
  stage.begin('window')
  stage.set('een', board)
  say('Startgesprek')
  nextFrame()
  heard()
  stage.freeze(true)
  heard()
  stage.black(true)
  expect(heard()).toEqual(['black'])
  say('Portfolio')
  nextFrame()
  expect(heard()).toEqual([])
  stage.black(false)
  expect(heard()).toEqual([['Startgesprek']])
  stage.freeze(false)
  expect(heard()).toEqual([['Startgesprek', 'Portfolio']])
})

test('unfrozen while black it stays black', () => {
  stage.begin('window')
  stage.freeze(true)
  stage.black(true)
  heard()
  stage.freeze(false)
  expect(heard()).toEqual(['black'])
  stage.black(false)
  expect(heard()).toEqual(['none'])
})

test('a window that loads again gets what it had; a new one starts free', () => {
  stage.begin('window')
  stage.set('een', board)
  say('Startgesprek')
  nextFrame()
  stage.freeze(true)
  say('Portfolio')
  heard()
  stage.begin('window')
  expect(heard()).toEqual([['Startgesprek']])
  stage.end('window')
  expect(stage.state()).toEqual({ frozen: false, black: false })
  nextFrame()
  expect(heard()).toEqual([])
  stage.begin('window')
  expect(heard()).toEqual([['Startgesprek', 'Portfolio']])
})

test('a traject that is gone leaves the wall empty', () => {
  stage.begin('window')
  stage.set('weg', board)
  nextFrame()
  expect(heard()).toEqual(['none', 'none'])
})

test('the wall is drawn where somebody looks: in its window, beside the facilitator, or both', () => {
  stage.set('een', board)
  stage.begin('preview')
  expect(heard()).toEqual([[]])
  stage.begin('window')
  stage.freeze(true)
  stage.black(true)
  heard()
  stage.end('window')
  expect(stage.state()).toEqual({ frozen: false, black: false })
  expect(heard()).toEqual([[]])
  stage.end('preview')
  say('Startgesprek')
  nextFrame()
  expect(heard()).toEqual([])
})

test('how the wall looks is told at once, and to whoever begins to look', () => {
  stage.look({ size: 140, theme: 'dark' })
  expect(sent).toEqual([])
  stage.begin('window')
  expect(sent[0]).toEqual({ kind: 'look', look: { size: 140, theme: 'dark' } })
  sent = []
  stage.look({ size: 160, theme: 'light' })
  expect(sent).toEqual([{ kind: 'look', look: { size: 160, theme: 'light' } }])
})
