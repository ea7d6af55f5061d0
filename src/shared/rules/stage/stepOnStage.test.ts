import { describe, expect, it } from 'vitest'
import { begunDocument, doing, stepOf, withCards } from '../../testing/fixture.ts'
import { emptyStage, stageView } from './stage.ts'

const today = '2026-11-10'

describe('a board on the stage', () => {
  it('shows a board as it lies: columns in order, second field, dots, clusters, counts and the clock', () => {
    const begun = begunDocument()
    const stepId = stepOf(begun, 'now')
    let document = doing(begun, 'step.edit', { id: stepId, minutes: 25 })
    document = withCards(document, stepId, 'keep', ['Startgesprek', 'Portfolio', 'Snuffelstage'], 'Elkaar kennen')
    const [first = '', second = ''] = [...document.card.keys()]
    document = doing(document, 'card.dot', { ids: [first], change: 2 })
    document = doing(document, 'cluster.make', { ids: [second], ontoId: first, name: 'Gesprekken' })
    document = doing(document, 'timer.start', { stepId })
    const { content, school } = stageView(document, { ...emptyStage, screen: { kind: 'board', stepId } }, today)
    expect(school).toBe('De Voorbeeldschool')
    expect(content).toMatchObject({
      kind: 'board',
      step: { number: 2, count: 5, board: 'now', title: '', timer: { minutes: 25, elapsed: 0 } },
      second: 'intention',
      columns: [
        { column: 'unappraised', count: 0 },
        {
          column: 'keep',
          count: 3,
          items: [
            {
              kind: 'cluster',
              name: 'Gesprekken',
              collapsed: false,
              cards: [{ text: 'Startgesprek', second: 'Elkaar kennen', dots: 2 }, { text: 'Portfolio' }],
            },
            { kind: 'card', text: 'Snuffelstage' },
          ],
        },
        { column: 'improve' },
        { column: 'stop' },
      ],
    })
    expect(content.kind === 'board' && content.step.timer.startedAt).toMatch(/^2026-/)
  })

  it('counts the steps that are not skipped, and leaves parked cards off the board', () => {
    const begun = begunDocument()
    const [skip, here] = [stepOf(begun, 'thoughts'), stepOf(begun, 'now')]
    let document = doing(begun, 'step.edit', { id: skip, skipped: true })
    document = withCards(document, here, 'keep', ['Startgesprek'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'board', stepId: here } }, today)
    expect(content).toMatchObject({ step: { number: 1, count: 4 } })
    expect(JSON.stringify(content)).not.toContain('Startgesprek')
  })

  it('lights one card, from whichever step it is', () => {
    const begun = begunDocument()
    const document = withCards(begun, stepOf(begun, 'now'), 'improve', ['Rapportgesprek'], 'Gaat over cijfers')
    const spotlightId = [...document.card.keys()][0] ?? ''
    const state = { ...emptyStage, screen: { kind: 'plan' }, spotlightId } as const
    expect(stageView(document, state, today).spotlight).toMatchObject({
      cluster: null,
      column: 'improve',
      cards: [{ text: 'Rapportgesprek', second: 'Gaat over cijfers' }],
    })
    const none = { ...emptyStage, spotlightId }
    expect(stageView(document, none, today).spotlight).toBeNull()
  })

  it('lights a cluster with its cards', () => {
    const begun = begunDocument()
    let document = withCards(begun, stepOf(begun, 'now'), 'keep', ['Startgesprek', 'Portfolio'])
    const [first = '', second = ''] = [...document.card.keys()]
    document = doing(document, 'cluster.make', { ids: [second], ontoId: first, name: 'Gesprekken' })
    const spotlightId = [...document.cluster.keys()][0] ?? ''
    const screen = { kind: 'board', stepId: stepOf(begun, 'now') } as const
    expect(stageView(document, { ...emptyStage, screen, spotlightId }, today).spotlight).toMatchObject({
      cluster: 'Gesprekken',
      cards: [{ text: 'Startgesprek' }, { text: 'Portfolio' }],
    })
  })
})
