import { beforeEach, describe, expect, it } from 'vitest'
import { type BoardKind, type ColumnId, trajectOf } from '../records.ts'
import { activityKindFor, boards, sessionOf, stepsOf } from '../rules/boards.ts'
import { activitiesOfPlan, decisionOf, latestVersion, originCardsOf, toolsOf } from '../rules/plan.ts'
import { begin } from '../testing/gestures.ts'
import { Room } from '../testing/room.ts'
import { decide, type InputOf } from './index.ts'

let room: Room

beforeEach(() => {
  room = new Room()
})

function addCards(board: BoardKind, column: ColumnId, texts: readonly string[]): readonly string[] {
  return room.add(board, column, texts, 'Ouders en kind praten samen')
}

/** Puts one card on the plan; gives the id of the activity. */
function plan(cardId: string, moment: string | null = '2026-11'): string {
  expect(room.done('activity.fromCards', { cardIds: [cardId], moment })).toBeNull()
  return [...room.document.activity.keys()].at(-1) ?? ''
}

describe('beginning a traject', () => {
  it('makes both werksessies and the five steps of the first, in order', () => {
    const first = sessionOf(room.document, 'werksessie1')
    expect(sessionOf(room.document, 'werksessie2')).toBeDefined()
    expect(stepsOf(room.document, first?.id ?? '').map((step) => step.board)).toEqual([
      'thoughts',
      'now',
      'next',
      'plan',
      'closing',
    ])
    expect(trajectOf(room.document)).toMatchObject({
      id: room.context.trajectId,
      school: 'Vmbo De Brug',
      schoolYear: 2026,
    })
  })

  it('happens once, and keeps its year once something is planned in it', () => {
    const school = begin.input as InputOf<'traject.create'>
    expect(room.done('traject.create', school)).toBe('traject.exists')
    expect(room.done('traject.edit', { ...school, schoolYear: 2027 })).toBeNull()
    room.done('activity.add', { title: 'Musical', kind: 'new', moment: '2027-11' })
    expect(room.done('traject.edit', { ...school, schoolYear: 2026 })).toBe('traject.yearInUse')
    expect(room.done('traject.edit', { ...school, school: 'Vmbo De Nieuwe Brug', schoolYear: 2027 })).toBeNull()
    expect(trajectOf(room.document)?.school).toBe('Vmbo De Nieuwe Brug')
  })
})

describe('cards', () => {
  it('come at the end of their column, in the order in which they were said', () => {
    addCards('now', 'keep', ['Ouderavond'])
    addCards('now', 'keep', ['Musical', 'Stage'])
    expect(room.lying('now', 'keep')).toEqual(['Ouderavond', 'Musical', 'Stage'])
  })

  it('move before another, to the end and to another column, together and in their own order', () => {
    const [a = '', b = '', c = ''] = addCards('now', 'keep', ['A', 'B', 'C'])
    const to = { stepId: room.stepOf('now'), column: 'keep' } as const
    room.done('card.move', { ids: [c], ...to, beforeId: a })
    expect(room.lying('now', 'keep')).toEqual(['C', 'A', 'B'])
    room.done('card.move', { ids: [c], ...to, beforeId: null })
    expect(room.lying('now', 'keep')).toEqual(['A', 'B', 'C'])
    room.done('card.move', { ids: [c, a], ...to, column: 'improve', beforeId: null })
    expect(room.lying('now', 'improve')).toEqual(['A', 'C'])
    expect(room.lying('now', 'keep')).toEqual(['B'])
    room.done('card.move', { ids: [b], ...to, column: 'improve', beforeId: c })
    expect(room.lying('now', 'improve')).toEqual(['A', 'B', 'C'])
  })

  it('make no change when they are dropped where they were', () => {
    const [a = '', b = ''] = addCards('now', 'keep', ['A', 'B'])
    for (const [id, beforeId] of [
      [a, b],
      [a, a],
      [b, null],
    ] as const) {
      const input = { ids: [id], stepId: room.stepOf('now'), column: 'keep', beforeId }
      expect(decide(room.document, 'card.move', input, room.context)).toMatchObject({ ok: true, value: { patch: [] } })
    }
  })

  it('change one record in a move', () => {
    const [, , c = ''] = addCards('now', 'keep', ['A', 'B', 'C'])
    const input = { ids: [c], stepId: room.stepOf('now'), column: 'keep', beforeId: [...room.document.card.keys()][0] }
    const decided = decide(room.document, 'card.move', input, room.context)
    expect(decided.ok && decided.value.patch.map((change) => change.id)).toEqual([c])
  })

  it('fit only in the columns of their board', () => {
    for (const board of ['thoughts', 'now', 'next', 'plan'] as const) {
      for (const column of ['wishes', 'keep', 'add'] as const) {
        const refused = room.done('card.add', { stepId: room.stepOf(board), column, cards: [{ text: 'Idee' }] })
        expect([board, column, refused]).toEqual([
          board,
          column,
          boards[board].columns.includes(column) ? null : 'column.wrong',
        ])
      }
    }
  })
})

describe('the plan', () => {
  it('takes over what a card says, and keeps where it came from', () => {
    const [card = ''] = addCards('now', 'improve', ['Ouderavond'])
    const activity = plan(card)
    expect(room.document.activity.get(activity)).toMatchObject({
      title: 'Ouderavond',
      kind: 'improved',
      goal: 'Ouders en kind praten samen',
      moment: '2026-11',
    })
    expect(originCardsOf(room.document, activity).map(({ id }) => id)).toEqual([card])
    expect(room.done('activity.fromCards', { cardIds: [card], moment: null })).toBe('card.alreadyPlanned')
    room.done('card.remove', { ids: [card] })
    expect(room.document.activity.has(activity)).toBe(true)
    expect(originCardsOf(room.document, activity)).toEqual([])
  })

  it('takes all of a selection or nothing: a card under Stoppen stops it', () => {
    const [good = ''] = addCards('now', 'keep', ['Musical'])
    const [stopped = ''] = addCards('now', 'stop', ['Rapportavond van vijf minuten'])
    expect(room.done('activity.fromCards', { cardIds: [good, stopped], moment: null })).toBe('card.stopped')
    expect(room.done('activity.fromCards', { cardIds: [good, 'weg'], moment: null })).toBe('record.gone')
    expect(room.document.activity.size).toBe(0)
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
    const [card = ''] = addCards('next', 'add', ['Bedrijfsbezoek'])
    const activity = plan(card)
    room.done('participation.set', { activityId: activity, role: 'company', part: 'Ontvangt' })
    room.done('tool.add', { activityId: activity, name: 'Interviewkaart' })
    room.done('decision.set', { activityId: activity, outcome: 'agreed' })
    expect(room.done('activity.remove', { ids: [activity] })).toBeNull()
    expect([
      room.document.participation.size,
      room.document.tool.size,
      room.document.decision.size,
      room.document.origin.size,
    ]).toEqual([0, 0, 0, 0])
    expect(room.document.card.has(card)).toBe(true)
    expect(room.done('activity.fromCards', { cardIds: [card], moment: null })).toBeNull()
  })

  it('has each role once in an activity, and tools in the order in which they came', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    room.done('participation.set', { activityId: activity, role: 'parent', part: 'Rijden' })
    room.done('participation.set', { activityId: activity, role: 'parent', part: 'Rijden en begeleiden' })
    expect([...room.document.participation.values()].map(({ part }) => part)).toEqual(['Rijden en begeleiden'])
    for (const name of ['Interviewkaart', 'Fotocamera', 'Verslag'])
      room.done('tool.add', { activityId: activity, name })
    expect(toolsOf(room.document, activity).map(({ name }) => name)).toEqual([
      'Interviewkaart',
      'Fotocamera',
      'Verslag',
    ])
  })
})

describe('werksessie 2', () => {
  it('begins with a sketch, once, and only when there is a plan', () => {
    expect(room.done('review.start', { date: '2027-01-19' })).toBe('plan.empty')
    plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    expect(room.done('review.start', { date: '2027-01-19' })).toBeNull()
    expect(room.done('review.start', { date: '2027-01-20' })).toBeNull()
    expect([...room.document.version.values()]).toMatchObject([{ kind: 'sketch', date: '2027-01-19' }])
  })

  it('decides once per activity; deciding again replaces it and keeps the remark', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    room.done('decision.set', { activityId: activity, outcome: 'later', remark: 'Eerst een bedrijf zoeken' })
    room.done('decision.set', { activityId: activity, outcome: 'dropped' })
    expect(room.document.decision.size).toBe(1)
    expect(decisionOf(room.document, activity)).toMatchObject({
      outcome: 'dropped',
      remark: 'Eerst een bedrijf zoeken',
    })
    expect(activitiesOfPlan(room.document)).toEqual([])
    expect(room.done('version.seal', { date: '2027-03-16', attendees: '' })).toBe('plan.empty')
    room.done('decision.clear', { activityId: activity })
    expect(room.done('decision.clear', { activityId: activity })).toBe('record.gone')
    expect(activitiesOfPlan(room.document)).toHaveLength(1)
  })

  it('seals a plan that later edits do not touch', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    room.done('version.seal', { date: '2027-03-16', attendees: 'mentor, decaan' })
    room.done('activity.edit', { id: activity, title: 'Bezoek aan twee bedrijven' })
    const version = latestVersion(room.document, 'definitive')
    expect(version?.snapshot.activity.map(({ title }) => title)).toEqual(['Bedrijfsbezoek'])
    room.done('version.seal', { date: '2027-04-01', attendees: 'mentor' })
    expect(latestVersion(room.document, 'definitive')).toMatchObject({ date: '2027-04-01', attendees: 'mentor' })
  })

  it('names the owners in a version, and never how to reach anybody', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    for (const name of ['mentor leerjaar 2', 'decaan']) room.done('person.add', { name, contact: `kamer van ${name}` })
    const [owner = ''] = room.document.person.keys()
    room.done('activity.edit', { id: activity, owner: { personId: owner } })
    room.done('version.seal', { date: '2027-03-16', attendees: '' })
    const snapshot = latestVersion(room.document, 'definitive')?.snapshot
    expect(snapshot?.person).toMatchObject([{ id: owner, name: 'mentor leerjaar 2', contact: '' }])
    expect(JSON.stringify(snapshot)).not.toContain('kamer van')
  })
})
