import { describe, expect, it } from 'vitest'
import { doing, plannedDocument, stepOf, withCards } from '../../testing/fixture.ts'
import { emptyStage, type StageScreen, stageView } from './stage.ts'

const today = '2026-11-10'
const overview = { kind: 'overview' } as const

/** The jaarplan as a whole. */
const year: StageScreen = { kind: 'jaarplan', look: overview, activityId: null }

describe('the year on the stage', () => {
  it('shows the year by day, without what was dropped, and without hours and money', () => {
    const { content } = stageView(plannedDocument(), { ...emptyStage, screen: year }, today)
    if (content.kind !== 'overview') throw new Error('no overview')
    expect(content.months).toHaveLength(12)
    expect(content.months[1]).toMatchObject({ year: 2026, month: 9, entries: [{ kind: 'existing' }] })
    expect(content.months[2]?.holidays?.map(({ name }) => name)).toEqual(['autumn'])
    expect(content.unplanned.map(({ title }) => title)).toEqual(['Ouders in de klas over hun loopbaan'])
    expect(JSON.stringify(content)).not.toContain('Folder over profielen meegeven')
    expect(JSON.stringify(content)).not.toMatch(/minutes|cents/)
    expect(content.kinds).toEqual({ existing: 2, improved: 1, new: 5 })
  })

  it('shows the months of werksessie 1 with the cards that can still be placed', () => {
    const planned = plannedDocument()
    const document = withCards(planned, stepOf(planned, 'now'), 'keep', ['Koffieochtend'])
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'plan' } }, today)
    if (content.kind !== 'plan') throw new Error('no plan')
    expect(content.step).toMatchObject({ number: 4, board: 'plan' })
    expect(content.toPlace).toMatchObject([{ text: 'Koffieochtend', column: 'keep' }])
    expect(content.months[2]?.holidays).toHaveLength(1)
  })

  it('shows the part of the timeline that the facilitator looks at, in her lanes', () => {
    const look = { kind: 'timeline', zoom: 'half', month: 8, lanes: 'kind' } as const
    const { content } = stageView(plannedDocument(), { ...emptyStage, screen: { ...year, look } }, '2027-03-01')
    if (content.kind !== 'timeline') throw new Error('no timeline')
    expect(content.months.map(({ month }) => month)).toEqual([2, 3, 4, 5, 6, 7])
    expect(content.sight).toEqual({ from: 184, to: 365 })
    expect(content.today).toBe(212)
    expect(content.lanes.map(({ name }) => name)).toContainEqual({ kind: 'activityKind', activityKind: 'new' })
    for (const { bars } of content.lanes) {
      for (const { days } of bars) for (const { to } of days) expect(to).toBeGreaterThan(content.sight.from)
    }
  })

  it('shows what else the school does, by its name, kind and days alone', () => {
    const tests = { kind: 'tests', name: 'Toetsweek', first: '2026-11-30', last: '2026-12-04' } as const
    const document = doing(plannedDocument(), 'schoolEvents.add', { events: [tests] })
    const shown = (screen: StageScreen) => stageView(document, { ...emptyStage, screen }, today).content
    for (const content of [shown(year), shown({ kind: 'plan' })]) {
      if (content.kind !== 'overview' && content.kind !== 'plan') throw new Error('no months')
      expect(content.months.map(({ events = [] }) => events)).toEqual(
        content.months.map(({ month }) => (month === 11 || month === 12 ? [tests] : [])),
      )
    }
    const look = (month: number) => ({ kind: 'timeline', zoom: 'half', month, lanes: 'none' }) as const
    const events = [0, 8].map((month) => {
      const content = shown({ ...year, look: look(month) })
      return content.kind === 'timeline' ? content.events : null
    })
    expect(events).toEqual([[{ ...tests, from: 121, to: 126 }], []])
  })
})
