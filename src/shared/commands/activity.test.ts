import { beforeEach, describe, expect, it } from 'vitest'
import { activityKindFor } from '../rules/board/boards.ts'
import { originCardsOf } from '../rules/plan/plan.ts'
import { Driver } from '../testing/driver.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

/** Puts one card on the plan; gives the id of the activity. */
function plan(cardId: string, moment: string | null = '2026-11'): string {
  expect(driver.done('activity.fromCards', { cardIds: [cardId], moment })).toBeNull()
  return [...driver.document.activity.keys()].at(-1) ?? ''
}

describe('the plan', () => {
  it('takes over what a card says, and keeps where it came from', () => {
    const [card = ''] = driver.add('now', 'improve', ['Ouderavond'], 'Ouders en kind praten samen')
    const activity = plan(card)
    expect(driver.document.activity.get(activity)).toMatchObject({
      title: 'Ouderavond',
      kind: 'improved',
      goal: 'Ouders en kind praten samen',
      moment: '2026-11',
    })
    expect(originCardsOf(driver.document, activity).map(({ id }) => id)).toEqual([card])
    expect(driver.done('activity.fromCards', { cardIds: [card], moment: null })).toBe('card.alreadyPlanned')
    driver.done('card.remove', { ids: [card] })
    expect(driver.document.activity.has(activity)).toBe(true)
    expect(originCardsOf(driver.document, activity)).toEqual([])
  })

  it('takes all of a selection or nothing: a card under Stoppen stops it', () => {
    const [good = ''] = driver.add('now', 'keep', ['Musical'])
    const [stopped = ''] = driver.add('now', 'stop', ['Rapportavond van vijf minuten'])
    expect(driver.done('activity.fromCards', { cardIds: [good, stopped], moment: null })).toBe('card.stopped')
    expect(driver.done('activity.fromCards', { cardIds: [good, 'weg'], moment: null })).toBe('record.gone')
    expect(driver.document.activity.size).toBe(0)
  })

  it.each([
    ['thoughts', 'wishes', 'new'],
    ['now', 'unappraised', 'existing'],
    ['now', 'keep', 'existing'],
    ['now', 'improve', 'improved'],
    ['now', 'stop', null],
    ['next', 'improve', 'improved'],
    ['next', 'add', 'new'],
    ['plan', 'add', null],
  ] as const)('makes of a card on %s, %s: %s', (board, column, kind) => {
    expect(activityKindFor(board, column)).toBe(kind)
  })

  it('loses with an activity all that belongs to it, and frees its card', () => {
    const [card = ''] = driver.add('next', 'add', ['Bedrijfsbezoek'])
    const activity = plan(card)
    driver.done('participation.set', { activityId: activity, role: 'company', part: 'Ontvangt' })
    driver.done('tool.add', { activityId: activity, name: 'Interviewkaart' })
    driver.done('decision.set', { activityId: activity, outcome: 'agreed' })
    expect(driver.done('activity.remove', { ids: [activity] })).toBeNull()
    expect([
      driver.document.participation.size,
      driver.document.tool.size,
      driver.document.decision.size,
      driver.document.origin.size,
    ]).toEqual([0, 0, 0, 0])
    expect(driver.document.card.has(card)).toBe(true)
    expect(driver.done('activity.fromCards', { cardIds: [card], moment: null })).toBeNull()
  })
})
