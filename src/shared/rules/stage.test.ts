import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Document, emptyDocument, snapshotSchema, toSnapshot } from '../records.ts'
import { documentsWithSecrets, planMark, secretMark } from '../testing/documents.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../testing/fixture.ts'
import { sessionOf, stepsOf } from './boards.ts'
import {
  emptyStage,
  mostSelected,
  type StageMessage,
  type StageScreen,
  type StageState,
  type StageView,
  stagePointing,
  stageState,
  stageView,
} from './stage.ts'

const screens: readonly StageScreen['kind'][] = ['board', 'plan', 'closing', 'jaarplan', 'review', 'none']

/** Every stage that a window could ask for, with ids of any record, also of those that the group must not see. */
function stagesOf(document: Document): fc.Arbitrary<StageState> {
  const ids = Object.values(toSnapshot(document)).flatMap((records) => records.map((record) => record.id.slice(0, 64)))
  const id = fc.constantFrom('weg', ...ids)
  const activity = fc.constantFrom('weg', ...document.activity.keys())
  return fc
    .record({
      kind: fc.constantFrom(...screens),
      step: fc.constantFrom('weg', ...document.step.keys()),
      activity,
      id,
      focusedId: fc.option(id),
      selectedIds: fc.array(id, { maxLength: 5 }),
      spotlightCardId: fc.option(id),
    })
    .map(({ kind, step, activity: activityId, id: other, ...rest }) => {
      const screen: StageScreen =
        kind === 'board'
          ? { kind, stepId: step === 'weg' ? other : step }
          : kind === 'review'
            ? { kind, activityId }
            : { kind }
      return stageState.parse({ ...emptyStage, ...rest, screen })
    })
}

const anyStage = documentsWithSecrets.chain((document) =>
  fc.tuple(fc.constant(document), fc.array(stagesOf(document), { minLength: 8, maxLength: 8 })),
)

/** The names of all fields in a type, however deep. */
type FieldsOf<T> = T extends readonly (infer Item)[]
  ? FieldsOf<Item>
  : T extends object
    ? { [K in keyof T]: K | FieldsOf<T[K]> }[keyof T]
    : never

type NeverOnTheWall =
  | 'note'
  | 'person'
  | 'contact'
  | 'attendance'
  | 'attendees'
  | 'remark'
  | 'place'
  | 'sessionId'
  | 'personId'
  | 'createdAt'
  | 'snapshot'
  | 'vision'
  | 'ownerId'
  | 'ownerRole'
  | 'source'
  | 'elaboration'

describe('the stage', () => {
  it('has no field for anything private', () => {
    expectTypeOf<Extract<FieldsOf<StageView | StageMessage>, NeverOnTheWall>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<FieldsOf<StageView>, 'text' | 'goal' | 'outcome'>>().toEqualTypeOf<
      'text' | 'goal' | 'outcome'
    >()
  })

  it('never carries a note, a person, a remark or an id that the wall does not need', () => {
    fc.assert(
      fc.property(anyStage, ([document, states]) => {
        for (const state of states) {
          const view = JSON.stringify(stageView(document, state))
          expect(view).not.toContain(secretMark)
          // Owners, target groups and checklists are for the group that decides about them.
          if (state.screen.kind !== 'review') expect(view).not.toContain(planMark)
          expect(JSON.stringify(stagePointing(document, state))).not.toContain(secretMark)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is tried on documents that hold secrets in every private table', () => {
    const found = new Set<string>()
    for (const document of fc.sample(documentsWithSecrets, { numRuns: 60, seed: 42 })) {
      expect(snapshotSchema.safeParse(toSnapshot(document)).error).toBeUndefined()
      for (const [table, records] of Object.entries(toSnapshot(document))) {
        if (JSON.stringify(records).includes(secretMark)) found.add(table)
      }
    }
    for (const table of ['note', 'person', 'attendance', 'decision', 'version', 'traject', 'session', 'origin']) {
      expect(found).toContain(table)
    }
  })

  it('shows a board as it lies: columns in order, second field, dots, clusters, counts and the clock', () => {
    const begun = begunDocument()
    const stepId = step(begun, 'now')
    let document = doing(begun, 'step.edit', { id: stepId, minutes: 25 })
    document = said(document, stepId, 'keep', ['Startgesprek', 'Portfolio', 'Snuffelstage'], 'Elkaar kennen')
    const [first = '', second = ''] = [...document.card.keys()]
    document = doing(document, 'card.dot', { ids: [first], change: 2 })
    document = doing(document, 'cluster.make', { ids: [second], ontoId: first, name: 'Gesprekken' })
    document = doing(document, 'timer.start', { stepId })
    const { content, school } = stageView(document, { ...emptyStage, screen: { kind: 'board', stepId } })
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
    const [skip, here] = [step(begun, 'thoughts'), step(begun, 'now')]
    let document = doing(begun, 'step.edit', { id: skip, skipped: true })
    document = said(document, here, 'keep', ['Startgesprek'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'board', stepId: here } })
    expect(content).toMatchObject({ step: { number: 1, count: 4 } })
    expect(JSON.stringify(content)).not.toContain('Startgesprek')
  })

  it('shows the plan by month, without what was dropped', () => {
    const { content } = stageView(plannedDocument(), { ...emptyStage, screen: { kind: 'jaarplan' } })
    if (content.kind !== 'plan') throw new Error('no plan')
    expect(content.step).toBeNull()
    expect(content.months).toHaveLength(12)
    expect(content.months[1]).toMatchObject({ year: 2026, month: 9, activities: [{ kind: 'existing' }] })
    expect(content.unplanned.map(({ title }) => title)).toEqual(['Ouders in de klas over hun loopbaan'])
    expect(JSON.stringify(content)).not.toContain('Folder over profielen meegeven')
    expect(content.kinds).toEqual({ existing: 2, improved: 1, new: 5 })
  })

  it('says of an activity how it comes back, and nothing else that is in there', () => {
    const begun = withActivity(begunDocument(), {
      title: 'Koffieochtend',
      moment: '2026-10-06',
      more: {
        recurrence: {
          kind: 'monthly',
          ordinal: 1,
          weekday: 2,
          until: '2027-06-01',
          skipsHolidays: true,
          except: ['2027-02-02'],
        },
      },
    })
    const activity = activityTitled(begun, 'Koffieochtend')
    // No command makes this, a foreign file may.
    const recurrence = activity.recurrence && Object.assign({ note: 'alleen met de decaan' }, activity.recurrence)
    const document = { ...begun, activity: new Map([[activity.id, { ...activity, recurrence }]]) }
    const shown = {
      kind: 'monthly',
      ordinal: 1,
      weekday: 2,
      until: '2027-06-01',
      skipsHolidays: true,
      except: ['2027-02-02'],
    }
    const review = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId: activity.id } }).content
    expect(review.kind === 'review' && review.activity?.recurrence).toEqual(shown)
    const plan = stageView(document, { ...emptyStage, screen: { kind: 'jaarplan' } }).content
    expect(plan.kind === 'plan' && plan.months[2]?.activities.map((each) => each.recurrence)).toEqual([shown])
  })

  it('shows one activity of werksessie 2 with its five parts and the decision, not the remark', () => {
    let document = plannedDocument()
    const activity = [...document.activity.values()].find(({ title }) => title.startsWith('Startgesprek'))
    const activityId = activity?.id ?? ''
    document = doing(document, 'decision.set', { activityId, outcome: 'later', remark: 'De decaan twijfelt' })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } })
    expect(content).toMatchObject({
      kind: 'review',
      number: 1,
      count: 9,
      activity: {
        moment: '2026-09-15T19:30/21:00',
        goal: expect.stringContaining('Elkaar leren kennen'),
        participants: [{ role: 'parent' }, { role: 'pupil' }, { role: 'formTutor' }],
        tools: ['Gesprekskaarten loopbaan', 'Talentenspel'],
        missing: [],
        outcome: 'later',
      },
    })
    expect(JSON.stringify(content)).not.toContain('twijfelt')
  })

  it('shows of that activity who sees to it by name, for whom it is, what it takes and its checklist', () => {
    let document = plannedDocument()
    document = doing(document, 'person.add', {
      name: 'AB',
      role: 'decaan',
      contact: 'ab@voorbeeld.school',
      presentAt: null,
    })
    document = doing(document, 'targetGroup.add', { names: ['Leerjaar 2'] })
    const activityId = activityTitled(document, 'Snuffelstage').id
    document = doing(document, 'activity.edit', {
      id: activityId,
      owner: { personId: [...document.person.keys()][0] ?? '' },
      targetGroupIds: [...document.targetGroup.keys()],
      minutes: 90,
      cents: 12_550,
      buildsOnId: activityTitled(document, 'Ouderavond "Samen kiezen"').id,
    })
    document = doing(document, 'elaboration.add', { activityId, texts: ['Bedrijven bellen', 'Brief naar huis'] })
    const [call = ''] = document.elaboration.keys()
    document = doing(document, 'elaboration.edit', { id: call, done: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } })
    expect(content.kind === 'review' && content.activity).toMatchObject({
      facts: {
        owner: { kind: 'person', name: 'AB' },
        targetGroups: ['Leerjaar 2'],
        minutes: 90,
        cents: 12_550,
        buildsOn: 'Ouderavond "Samen kiezen"',
      },
      checklist: [
        { text: 'Bedrijven bellen', done: true },
        { text: 'Brief naar huis', done: false },
      ],
    })
    const shown = JSON.stringify(content)
    for (const id of [
      ...document.person.keys(),
      ...document.targetGroup.keys(),
      call,
      'ab@voorbeeld.school',
      'decaan',
    ]) {
      expect(shown).not.toContain(`"${id}"`)
    }
  })

  it('closes with the harvest, the gaps, the parking lot and the day of werksessie 2', () => {
    const planned = plannedDocument()
    let document = said(planned, step(planned, 'thoughts'), 'wishes', ['Wie betaalt de bus?'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    document = said(document, step(planned, 'now'), 'improve', ['Rapportgesprek', 'Folder'])
    document = doing(document, 'session.edit', { kind: 'werksessie2', date: '2027-01-19' })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'closing' } })
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

  it('lights one card, from whichever step it is', () => {
    const begun = begunDocument()
    const document = said(begun, step(begun, 'now'), 'improve', ['Rapportgesprek'], 'Gaat over cijfers')
    const spotlightCardId = [...document.card.keys()][0] ?? ''
    const state = { ...emptyStage, screen: { kind: 'plan' }, spotlightCardId } as const
    expect(stageView(document, state).spotlight).toMatchObject({ text: 'Rapportgesprek', second: 'Gaat over cijfers' })
    const none = { ...emptyStage, spotlightCardId }
    expect(stageView(document, none).spotlight).toBeNull()
  })

  it('is empty without a traject, and for what is gone', () => {
    const board = { ...emptyStage, screen: { kind: 'board', stepId: 'weg' } } as const
    expect(stageView(null, board).content).toEqual({ kind: 'none' })
    expect(stageView(begunDocument(), board).content).toEqual({ kind: 'none' })
    for (const kind of ['plan', 'closing', 'jaarplan'] as const) {
      expect(stageView(emptyDocument, { ...emptyStage, screen: { kind } }).content).toEqual({ kind: 'none' })
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

function step(document: Document, board: string): string {
  const session = sessionOf(document, 'werksessie1')
  return stepsOf(document, session?.id ?? '').find((each) => each.board === board)?.id ?? ''
}

function said(
  document: Document,
  stepId: string,
  column: 'keep' | 'improve' | 'wishes',
  texts: string[],
  intention = '',
) {
  return doing(document, 'card.add', { stepId, column, cards: texts.map((text) => ({ text, intention })) })
}
