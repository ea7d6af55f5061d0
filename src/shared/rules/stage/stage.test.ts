import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../../records.ts'
import { begunDocument, doing, plannedDocument, stepOf, withCards } from '../../testing/fixture.ts'
import { sessionOf } from '../board/boards.ts'
import { emptyStage, mostSelected, type StageScreen, stageState, stageView } from './stage.ts'

const today = '2026-11-10'
const overview = { kind: 'overview' } as const

/** The jaarplan as a whole. */
const year: StageScreen = { kind: 'jaarplan', look: overview, activityId: null }

describe('the stage', () => {
  it('closes with what the group agreed and did not do yet: what, who and before when, and nothing else of it', () => {
    const agreed = (['werksessie1', 'werksessie2', 'werksessie1'] as const).reduce(
      (document, kind, index) =>
        doing(document, 'agreement.add', {
          sessionId: sessionOf(document, kind)?.id ?? '',
          what: `Brief ${index}`,
          who: 'AB en de decaan',
          before: index === 0 ? '2026-12-01' : null,
        }),
      plannedDocument(),
    )
    const last = [...agreed.agreement.values()].find(({ what }) => what === 'Brief 2')
    const document = doing(agreed, 'agreement.done', { id: last?.id ?? '', done: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'closing' } }, today)
    expect(content.kind === 'closing' && content.agreements).toEqual([
      { what: 'Brief 0', who: 'AB en de decaan', before: '2026-12-01', done: false },
      { what: 'Brief 1', who: 'AB en de decaan', before: null, done: false },
    ])
  })

  it('closes with the summary, the gaps, the parking lot and the day of werksessie 2', () => {
    const planned = plannedDocument()
    let document = withCards(planned, stepOf(planned, 'thoughts'), 'wishes', ['Wie betaalt de bus?'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    document = withCards(document, stepOf(planned, 'now'), 'improve', ['Rapportgesprek', 'Folder'])
    document = doing(document, 'session.edit', { kind: 'werksessie2', date: '2027-01-19' })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'closing' } }, today)
    expect(content).toMatchObject({
      kind: 'closing',
      step: { number: 5, count: 5 },
      boards: [
        { board: 'thoughts', cards: 0 },
        { board: 'now', cards: 2 },
        { board: 'next', cards: 2 },
      ],
      appraised: { keep: 0, improve: 2, stop: 0 },
      kinds: { existing: 2, improved: 1, new: 5 },
      open: [{ text: 'Wie betaalt de bus?' }],
      nextDate: '2027-01-19',
    })
    expect(content.kind === 'closing' && content.gaps.map(({ title }) => title)).toContain(
      'Ouders in de klas over hun loopbaan',
    )
  })

  it('says where we are and what comes next while there is nothing to discuss', () => {
    let document = doing(plannedDocument(), 'session.edit', { kind: 'werksessie1', date: '2026-11-10' })
    document = doing(document, 'timer.start', { stepId: stepOf(document, 'now') })
    const { content } = stageView(document, emptyStage, today)
    expect(content).toMatchObject({
      kind: 'none',
      waiting: {
        school: 'De Voorbeeldschool',
        schoolYear: 2026,
        session: { kind: 'werksessie1', date: '2026-11-10' },
        step: { number: 2, board: 'now' },
      },
    })
    const waiting = content.kind === 'none' ? content.waiting : null
    expect(waiting?.next && waiting.next.date >= today).toBe(true)
  })

  it('is empty without a traject, and waits for what is gone', () => {
    const board = { ...emptyStage, screen: { kind: 'board', stepId: 'weg' } } as const
    expect(stageView(null, board, today).content).toEqual({ kind: 'none', waiting: null })
    expect(stageView(begunDocument(), board, today).content).toMatchObject({
      kind: 'none',
      waiting: { schoolYear: 2026 },
    })
    for (const screen of [{ kind: 'plan' }, { kind: 'closing' }, year] as const) {
      const { content } = stageView(emptyDocument, { ...emptyStage, screen }, today)
      expect(content).toEqual({ kind: 'none', waiting: null })
    }
  })

  it('can only be asked for in a small message of its own shape', () => {
    const refused = [
      { ...emptyStage, note: 'zo bellen' },
      { ...emptyStage, selectedIds: Array.from({ length: mostSelected + 1 }, (_, index) => `card-${index}`) },
      { ...emptyStage, focusedId: 'x'.repeat(65) },
      { ...emptyStage, scroll: { keep: 1.01 } },
      { ...emptyStage, scroll: { kelder: 0 } },
      { ...emptyStage, screen: { kind: 'notes' } },
      { ...emptyStage, screen: { kind: 'board' } },
      { ...emptyStage, language: 'de' },
    ]
    for (const state of refused) expect(stageState.safeParse(state).success).toBe(false)
    expect(stageState.parse({ ...emptyStage, scroll: { keep: 0.5 } }).scroll).toEqual({ keep: 0.5 })
  })
})
