import { beforeEach, describe, expect, it } from 'vitest'
import { apply } from '../patch.ts'
import { type BoardKind, type ColumnId, type Document, emptyDocument, trajectOf } from '../records.ts'
import { activityKindFor, boards, cardsIn, sessionOf, stepsOf } from '../rules/boards.ts'
import { activitiesOfPlan, decisionOf, latestVersion, originCardsOf, toolsOf } from '../rules/plan.ts'
import { countingContext } from '../testing/context.ts'
import { begin } from '../testing/gestures.ts'
import { type CommandName, decide, type InputOf } from './index.ts'

let document: Document
let context = countingContext()

beforeEach(() => {
  document = emptyDocument
  context = countingContext()
  done('traject.create', begin.input as InputOf<'traject.create'>)
})

/** Does a command to the document of this test; gives the code of a refusal. */
function done<N extends CommandName>(name: N, input: InputOf<N>): string | null {
  const decided = decide(document, name, input, context)
  if (!decided.ok) return decided.error.code
  document = apply(document, decided.value.patch)
  return null
}

function stepOf(board: BoardKind): string {
  for (const step of document.step.values()) if (step.board === board) return step.id
  throw new Error(`no step ${board}`)
}

function addCards(board: BoardKind, column: ColumnId, texts: readonly string[]): readonly string[] {
  const known = new Set(document.card.keys())
  const cards = texts.map((text) => ({ text, intention: 'Ouders en kind praten samen', goal: '' }))
  expect(done('card.add', { stepId: stepOf(board), column, cards })).toBeNull()
  return [...document.card.keys()].filter((id) => !known.has(id))
}

function textsIn(board: BoardKind, column: ColumnId): readonly string[] {
  return cardsIn(document, stepOf(board), column).map((card) => card.text)
}

/** Puts one card on the plan; gives the id of the activity. */
function plan(cardId: string, moment: string | null = '2026-11'): string {
  expect(done('activity.fromCards', { cardIds: [cardId], moment })).toBeNull()
  return [...document.activity.keys()].at(-1) ?? ''
}

describe('beginning a traject', () => {
  it('makes both werksessies and the four boards of the first, in order', () => {
    const first = sessionOf(document, 'werksessie1')
    expect(sessionOf(document, 'werksessie2')).toBeDefined()
    expect(stepsOf(document, first?.id ?? '').map((step) => step.board)).toEqual(['thoughts', 'now', 'next', 'plan'])
    expect(trajectOf(document)).toMatchObject({ id: context.trajectId, school: 'Vmbo De Brug', schoolYear: 2026 })
  })

  it('happens once, and keeps its year once something is planned in it', () => {
    const school = begin.input as InputOf<'traject.create'>
    expect(done('traject.create', school)).toBe('traject.exists')
    expect(done('traject.edit', { ...school, schoolYear: 2027 })).toBeNull()
    done('activity.add', { title: 'Musical', kind: 'new', moment: '2027-11' })
    expect(done('traject.edit', { ...school, schoolYear: 2026 })).toBe('traject.yearInUse')
    expect(done('traject.edit', { ...school, school: 'Vmbo De Nieuwe Brug', schoolYear: 2027 })).toBeNull()
    expect(trajectOf(document)?.school).toBe('Vmbo De Nieuwe Brug')
  })
})

describe('cards', () => {
  it('come at the end of their column, in the order in which they were said', () => {
    addCards('now', 'keep', ['Ouderavond'])
    addCards('now', 'keep', ['Musical', 'Stage'])
    expect(textsIn('now', 'keep')).toEqual(['Ouderavond', 'Musical', 'Stage'])
  })

  it('move before another, to the end and to another column, together and in their own order', () => {
    const [a = '', b = '', c = ''] = addCards('now', 'keep', ['A', 'B', 'C'])
    const to = { stepId: stepOf('now'), column: 'keep' } as const
    done('card.move', { ids: [c], ...to, beforeId: a })
    expect(textsIn('now', 'keep')).toEqual(['C', 'A', 'B'])
    done('card.move', { ids: [c], ...to, beforeId: null })
    expect(textsIn('now', 'keep')).toEqual(['A', 'B', 'C'])
    done('card.move', { ids: [c, a], ...to, column: 'improve', beforeId: null })
    expect(textsIn('now', 'improve')).toEqual(['A', 'C'])
    expect(textsIn('now', 'keep')).toEqual(['B'])
    done('card.move', { ids: [b], ...to, column: 'improve', beforeId: c })
    expect(textsIn('now', 'improve')).toEqual(['A', 'B', 'C'])
  })

  it('make no change when they are dropped where they were', () => {
    const [a = '', b = ''] = addCards('now', 'keep', ['A', 'B'])
    for (const [id, beforeId] of [
      [a, b],
      [a, a],
      [b, null],
    ] as const) {
      const input = { ids: [id], stepId: stepOf('now'), column: 'keep', beforeId }
      expect(decide(document, 'card.move', input, context)).toMatchObject({ ok: true, value: { patch: [] } })
    }
  })

  it('change one record in a move', () => {
    const [, , c = ''] = addCards('now', 'keep', ['A', 'B', 'C'])
    const input = { ids: [c], stepId: stepOf('now'), column: 'keep', beforeId: [...document.card.keys()][0] }
    const decided = decide(document, 'card.move', input, context)
    expect(decided.ok && decided.value.patch.map((change) => change.id)).toEqual([c])
  })

  it('fit only in the columns of their board', () => {
    for (const board of ['thoughts', 'now', 'next', 'plan'] as const) {
      for (const column of ['wishes', 'keep', 'add'] as const) {
        const refused = done('card.add', { stepId: stepOf(board), column, cards: [{ text: 'Idee' }] })
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
    expect(document.activity.get(activity)).toMatchObject({
      title: 'Ouderavond',
      kind: 'improved',
      goal: 'Ouders en kind praten samen',
      moment: '2026-11',
    })
    expect(originCardsOf(document, activity).map(({ id }) => id)).toEqual([card])
    expect(done('activity.fromCards', { cardIds: [card], moment: null })).toBe('card.alreadyPlanned')
    done('card.remove', { ids: [card] })
    expect(document.activity.has(activity)).toBe(true)
    expect(originCardsOf(document, activity)).toEqual([])
  })

  it('takes all of a selection or nothing: a card under Stoppen stops it', () => {
    const [good = ''] = addCards('now', 'keep', ['Musical'])
    const [stopped = ''] = addCards('now', 'stop', ['Rapportavond van vijf minuten'])
    expect(done('activity.fromCards', { cardIds: [good, stopped], moment: null })).toBe('card.stopped')
    expect(done('activity.fromCards', { cardIds: [good, 'weg'], moment: null })).toBe('record.gone')
    expect(document.activity.size).toBe(0)
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
    done('participation.set', { activityId: activity, role: 'company', part: 'Ontvangt' })
    done('tool.add', { activityId: activity, name: 'Interviewkaart' })
    done('decision.set', { activityId: activity, outcome: 'agreed' })
    expect(done('activity.remove', { id: activity })).toBeNull()
    expect([document.participation.size, document.tool.size, document.decision.size, document.origin.size]).toEqual([
      0, 0, 0, 0,
    ])
    expect(document.card.has(card)).toBe(true)
    expect(done('activity.fromCards', { cardIds: [card], moment: null })).toBeNull()
  })

  it('has each role once in an activity, and tools in the order in which they came', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    done('participation.set', { activityId: activity, role: 'parent', part: 'Rijden' })
    done('participation.set', { activityId: activity, role: 'parent', part: 'Rijden en begeleiden' })
    expect([...document.participation.values()].map(({ part }) => part)).toEqual(['Rijden en begeleiden'])
    for (const name of ['Interviewkaart', 'Fotocamera', 'Verslag']) done('tool.add', { activityId: activity, name })
    expect(toolsOf(document, activity).map(({ name }) => name)).toEqual(['Interviewkaart', 'Fotocamera', 'Verslag'])
  })
})

describe('werksessie 2', () => {
  it('begins with a sketch, once, and only when there is a plan', () => {
    expect(done('review.start', { date: '2027-01-19' })).toBe('plan.empty')
    plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    expect(done('review.start', { date: '2027-01-19' })).toBeNull()
    expect(done('review.start', { date: '2027-01-20' })).toBeNull()
    expect([...document.version.values()]).toMatchObject([{ kind: 'sketch', date: '2027-01-19' }])
  })

  it('decides once per activity; deciding again replaces it and keeps the remark', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    done('decision.set', { activityId: activity, outcome: 'later', remark: 'Eerst een bedrijf zoeken' })
    done('decision.set', { activityId: activity, outcome: 'dropped' })
    expect(document.decision.size).toBe(1)
    expect(decisionOf(document, activity)).toMatchObject({ outcome: 'dropped', remark: 'Eerst een bedrijf zoeken' })
    expect(activitiesOfPlan(document)).toEqual([])
    expect(done('version.seal', { date: '2027-03-16', attendees: '' })).toBe('plan.empty')
    done('decision.clear', { activityId: activity })
    expect(done('decision.clear', { activityId: activity })).toBe('record.gone')
    expect(activitiesOfPlan(document)).toHaveLength(1)
  })

  it('seals a plan that later edits do not touch', () => {
    const activity = plan(addCards('next', 'add', ['Bedrijfsbezoek'])[0] ?? '')
    done('version.seal', { date: '2027-03-16', attendees: 'mentor, decaan' })
    done('activity.edit', { id: activity, title: 'Bezoek aan twee bedrijven' })
    const version = latestVersion(document, 'definitive')
    expect(version?.snapshot.activity.map(({ title }) => title)).toEqual(['Bedrijfsbezoek'])
    done('version.seal', { date: '2027-04-01', attendees: 'mentor' })
    expect(latestVersion(document, 'definitive')).toMatchObject({ date: '2027-04-01', attendees: 'mentor' })
  })
})
