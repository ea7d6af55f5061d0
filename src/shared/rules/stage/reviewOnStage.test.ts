import { describe, expect, it } from 'vitest'
import { begunDocument, doing, plannedDocument, stepOf, withCards } from '../../testing/fixture.ts'
import { emptyStage, type StageScreen, stageView } from './stage.ts'

const shown = (document: ReturnType<typeof plannedDocument>, screen: StageScreen) =>
  stageView(document, { ...emptyStage, screen }, '2026-11-10').content

describe('the walk of werksessie 2 on the wall', () => {
  const before = plannedDocument()
  const planned = [...before.decision.values()].reduce(
    (document, { activityId }) => doing(document, 'decision.clear', { activityId }),
    before,
  )
  const [here = '', agreed = '', later = '', dropped = ''] = planned.activity.keys()
  const titleOf = (id: string) => planned.activity.get(id)?.title
  let decided = doing(planned, 'decision.set', { activityId: agreed, outcome: 'agreed' })
  decided = doing(decided, 'decision.set', { activityId: later, outcome: 'later' })
  decided = doing(decided, 'decision.set', { activityId: dropped, outcome: 'dropped' })
  const screen = { kind: 'review', activityId: here, nextId: later } as const

  it('says how far the group is, and what comes next', () => {
    expect(shown(decided, screen)).toMatchObject({
      tally: { agreed: 1, changed: 0, again: [], later: [titleOf(later)], dropped: [titleOf(dropped)] },
      next: titleOf(later),
      decided: null,
    })
  })

  it('has a mark for each activity in its month, and rings one', () => {
    const content = shown(decided, screen)
    const year = content.kind === 'review' ? content.year : []
    const marks = year.flatMap(({ marks }) => marks)
    expect(year.map(({ month }) => month)).toEqual([8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7])
    expect(marks).toHaveLength([...planned.activity.values()].filter(({ moment }) => moment !== null).length)
    expect(marks.filter(({ isHere }) => isHere)).toEqual([{ kind: planned.activity.get(here)?.kind, isHere: true }])
  })

  it('asks again about what changed after it was decided', () => {
    const changed = doing(decided, 'activity.edit', { id: agreed, goal: 'Iets heel anders' })
    expect(shown(changed, { kind: 'review', activityId: agreed })).toMatchObject({
      activity: { outcome: 'agreed', isOvertaken: true },
      tally: { agreed: 0, again: [titleOf(agreed)] },
    })
  })
})

describe('the cards of an activity on the wall', () => {
  it('are what the group wrote and how it appraised that', () => {
    let document = begunDocument()
    document = withCards(document, stepOf(document, 'now'), 'keep', ['Startgesprek'], 'Elkaar kennen')
    const cardIds = [...document.card.keys()]
    document = doing(document, 'activity.fromCards', { cardIds, moment: '2026-11' })
    const [activityId = ''] = document.activity.keys()
    expect(shown(document, { kind: 'said', activityId })).toMatchObject({
      kind: 'said',
      title: 'Startgesprek',
      number: 1,
      cards: [{ text: 'Startgesprek', intention: 'Elkaar kennen', goal: '', column: 'keep' }],
    })
    expect(shown(document, { kind: 'said', activityId: 'weg' }).kind).toBe('none')
  })
})
