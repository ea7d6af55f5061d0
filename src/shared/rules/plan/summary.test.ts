import { describe, expect, it } from 'vitest'
import type { BoardKind, ColumnId, TrajectDocument } from '../../records.ts'
import { begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { summaryOf } from './summary.ts'

function stepOn(document: TrajectDocument, board: BoardKind): string {
  for (const step of document.step.values()) if (step.board === board) return step.id
  throw new Error(`no step ${board}`)
}

function withCards(document: TrajectDocument, board: BoardKind, column: ColumnId, ...texts: string[]): TrajectDocument {
  return doing(document, 'card.add', {
    stepId: stepOn(document, board),
    column,
    cards: texts.map((text) => ({ text })),
  })
}

function cardSaying(document: TrajectDocument, text: string): string {
  for (const card of document.card.values()) if (card.text === text) return card.id
  throw new Error(`no card "${text}"`)
}

const countsOf = (document: TrajectDocument) => summaryOf(document).steps.map(({ step, cards }) => [step.board, cards])

describe('the summary of werksessie 1', () => {
  it('is nought of everything when a session begins', () => {
    expect(summaryOf(begunDocument())).toMatchObject({
      appraised: { keep: 0, improve: 0, stop: 0 },
      activities: { existing: 0, improved: 0, new: 0 },
      months: 0,
    })
    expect(countsOf(begunDocument())).toEqual([
      ['thoughts', 0],
      ['now', 0],
      ['next', 0],
    ])
  })

  it('counts the cards of each board, but not what is parked', () => {
    const said = withCards(begunDocument(), 'thoughts', 'wishes', 'Meer contact met ouders', 'Elkaar vroeg zien')
    const parked = doing(said, 'card.park', { ids: [cardSaying(said, 'Elkaar vroeg zien')], parked: true })
    expect(countsOf(said)[0]).toEqual(['thoughts', 2])
    expect(countsOf(parked)[0]).toEqual(['thoughts', 1])
  })

  it('leaves out a board that was skipped, unless something lies on it', () => {
    const skipping = (document: TrajectDocument) =>
      doing(document, 'step.edit', { id: stepOn(document, 'thoughts'), skipped: true })
    expect(countsOf(skipping(begunDocument())).map(([board]) => board)).toEqual(['now', 'next'])
    const said = withCards(begunDocument(), 'thoughts', 'wishes', 'Meer contact met ouders')
    expect(countsOf(skipping(said))[0]).toEqual(['thoughts', 1])
  })

  it('takes appraisals from what the group does now alone', () => {
    const kept = withCards(begunDocument(), 'now', 'keep', 'Startgesprek', 'Mentor belt thuis na drie weken')
    const doubted = withCards(kept, 'now', 'stop', 'Folder zonder gesprek')
    const waiting = withCards(doubted, 'now', 'unappraised', 'Ouderavond in leerjaar 2')
    const wished = withCards(waiting, 'next', 'improve', 'Rapportgesprek van tien minuten')
    expect(summaryOf(wished).appraised).toEqual({ keep: 2, improve: 0, stop: 1 })
  })

  it('counts the activities by kind, and each month in which something happens once', () => {
    const wishes = [
      { title: 'Startgesprek', kind: 'existing', moment: '2026-09-15T19:30' },
      { title: 'Bedrijfsbezoek met ouders', moment: '2026-09' },
      { title: 'Snuffelstage', kind: 'improved', moment: '2027-03-15/2027-05-07' },
      { title: 'Ouders in de klas' },
    ] as const
    const { activities, months } = summaryOf(wishes.reduce<TrajectDocument>(withActivity, begunDocument()))
    expect(activities).toEqual({ existing: 1, improved: 1, new: 2 })
    expect(months).toBe(4)
  })

  it('leaves out what werksessie 2 dropped', () => {
    const planned = withActivity(begunDocument(), { title: 'Folder meegeven', moment: '2027-01' })
    const review = doing(planned, 'review.start', { date: '2026-06-16' })
    const [activity] = review.activity.values()
    const dropped = doing(review, 'decision.set', { activityId: activity?.id ?? '', outcome: 'dropped' })
    expect(summaryOf(dropped)).toMatchObject({ activities: { new: 0 }, months: 0 })
  })
})
