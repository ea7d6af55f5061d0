import { describe, expect, it } from 'vitest'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { activitiesThatStand, nextUndecided, standingOf, type WalkOrder, walkInOrder } from './standing.ts'

const named = (document: typeof planned, order: WalkOrder) => walkInOrder(document, order).map(({ title }) => title)
const idOf = (title: string) => activityTitled(planned, title).id
const decided = (document: typeof planned, title: string, outcome: 'agreed' | 'later' | 'dropped') =>
  doing(document, 'decision.set', { activityId: idOf(title), outcome })

const planned = ['Startgesprek', 'Ouderavond', 'Beroepenmarkt'].reduce(
  (document, title, index) => withActivity(document, { title, moment: `2026-1${index}` }),
  begunDocument(),
)

describe('how an activity stands', () => {
  it('is as the group said, until the activity changes', () => {
    const agreed = decided(planned, 'Ouderavond', 'agreed')
    expect(standingOf(planned, idOf('Ouderavond'))).toBe('none')
    expect(standingOf(agreed, idOf('Ouderavond'))).toBe('agreed')
    const changed = doing(agreed, 'activity.edit', { id: idOf('Ouderavond'), goal: 'Samen kiezen' })
    expect(standingOf(changed, idOf('Ouderavond'))).toBe('again')
    expect(standingOf(decided(changed, 'Ouderavond', 'agreed'), idOf('Ouderavond'))).toBe('agreed')
    expect(activitiesThatStand(changed, 'none', 'again').map(({ title }) => title)).toEqual([
      'Startgesprek',
      'Ouderavond',
      'Beroepenmarkt',
    ])
  })
})

describe('what is next', () => {
  const next = (document: typeof planned, title: string) => nextUndecided(document, 'time', idOf(title))?.title

  it('is behind this one, else from the beginning', () => {
    expect(next(planned, 'Startgesprek')).toBe('Ouderavond')
    expect(next(planned, 'Beroepenmarkt')).toBe('Startgesprek')
    expect(next(decided(planned, 'Ouderavond', 'dropped'), 'Startgesprek')).toBe('Beroepenmarkt')
  })

  it('is what was put off only when nothing else is left', () => {
    const later = decided(planned, 'Ouderavond', 'later')
    expect(next(later, 'Startgesprek')).toBe('Beroepenmarkt')
    expect(next(decided(later, 'Beroepenmarkt', 'agreed'), 'Startgesprek')).toBe('Ouderavond')
    expect(nextUndecided(decided(later, 'Beroepenmarkt', 'agreed'), 'time', 'weg')?.title).toBe('Startgesprek')
  })
})

describe('the orders of the walk', () => {
  it('are the year, the target groups and what is open', () => {
    let document = doing(planned, 'targetGroup.add', { names: ['Klas 1', 'Klas 2'] })
    const [first = '', second = ''] = document.targetGroup.keys()
    document = doing(document, 'activity.edit', { id: idOf('Startgesprek'), targetGroupIds: [second] })
    document = doing(document, 'activity.edit', { id: idOf('Beroepenmarkt'), targetGroupIds: [first, second] })
    document = decided(document, 'Startgesprek', 'agreed')
    expect(named(document, 'time')).toEqual(['Startgesprek', 'Ouderavond', 'Beroepenmarkt'])
    expect(named(document, 'group')).toEqual(['Beroepenmarkt', 'Startgesprek', 'Ouderavond'])
    expect(named(document, 'open')).toEqual(['Ouderavond', 'Beroepenmarkt', 'Startgesprek'])
  })
})
