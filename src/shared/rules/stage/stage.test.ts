import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { emptyDocument, snapshotSchema, type TrajectDocument, toSnapshot } from '../../records.ts'
import { documentsWithSecrets, planMark, secretMark } from '../../testing/documents.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { sessionOf, stepsOf } from '../board/boards.ts'
import { laneSorts } from '../timeline/timelineLanes.ts'
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
import { stageZooms } from './yearOnStage.ts'

const today = '2026-11-10'
const overview = { kind: 'overview' } as const
/** The jaarplan as a whole. */
const year: StageScreen = { kind: 'jaarplan', look: overview, activityId: null }

const screens: readonly StageScreen['kind'][] = ['board', 'plan', 'closing', 'jaarplan', 'review', 'none']

/** Every stage that a window could ask for, with ids of any record, also of those that the group must not see. */
function stagesOf(document: TrajectDocument): fc.Arbitrary<StageState> {
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
      spotlightId: fc.option(id),
      isOpen: fc.boolean(),
      look: fc.oneof(
        fc.constant(overview),
        fc.record({
          kind: fc.constant('timeline' as const),
          zoom: fc.constantFrom(...stageZooms),
          month: fc.nat(11),
          lanes: fc.constantFrom(...laneSorts),
        }),
      ),
    })
    .map(({ kind, step, activity: activityId, id: other, look, isOpen, ...rest }) => {
      const screen: StageScreen =
        kind === 'board'
          ? { kind, stepId: step === 'weg' ? other : step }
          : kind === 'review'
            ? { kind, activityId }
            : kind === 'jaarplan'
              ? { kind, look, activityId: isOpen ? activityId : null }
              : { kind }
      return stageState.parse({ ...emptyStage, ...rest, screen })
    })
}

const anyStage = documentsWithSecrets.chain((document) =>
  fc.tuple(fc.constant(document), fc.array(stagesOf(document), { minLength: 8, maxLength: 8 })),
)

/** Whether a screen shows activities with who sees to them and for whom: one in full, or lanes for them. */
function isAboutActivities(on: StageScreen): boolean {
  return on.kind === 'review' || (on.kind === 'jaarplan' && (on.activityId !== null || on.look.kind === 'timeline'))
}

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
          const view = JSON.stringify(stageView(document, state, today))
          expect(view).not.toContain(secretMark)
          // Owners, target groups and checklists are for the group that decides about them.
          if (!isAboutActivities(state.screen)) expect(view).not.toContain(planMark)
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
    const [skip, here] = [step(begun, 'thoughts'), step(begun, 'now')]
    let document = doing(begun, 'step.edit', { id: skip, skipped: true })
    document = said(document, here, 'keep', ['Startgesprek'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'board', stepId: here } }, today)
    expect(content).toMatchObject({ step: { number: 1, count: 4 } })
    expect(JSON.stringify(content)).not.toContain('Startgesprek')
  })

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
    const document = said(planned, step(planned, 'now'), 'keep', ['Koffieochtend'])
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

  it('shows the activity that is open instead of the year', () => {
    const document = plannedDocument()
    const activityId = activityTitled(document, 'Snuffelstage').id
    const { content } = stageView(document, { ...emptyStage, screen: { ...year, activityId } }, today)
    expect(content).toMatchObject({ kind: 'activity', activity: { id: activityId } })
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
    const review = stageView(
      document,
      { ...emptyStage, screen: { kind: 'review', activityId: activity.id } },
      today,
    ).content
    expect(review.kind === 'review' && review.activity?.recurrence).toEqual(shown)
    const plan = stageView(document, { ...emptyStage, screen: { kind: 'plan' } }, today).content
    expect(plan.kind === 'plan' && plan.months[2]?.entries.map((each) => each.recurrence)).toEqual([shown])
  })

  it('shows one activity of werksessie 2 with its five parts and the decision, not the remark', () => {
    let document = plannedDocument()
    const activity = [...document.activity.values()].find(({ title }) => title.startsWith('Startgesprek'))
    const activityId = activity?.id ?? ''
    document = doing(document, 'decision.set', { activityId, outcome: 'later', remark: 'De decaan twijfelt' })
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } }, today)
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

  it('shows of that activity who sees to it by role and never by name, for whom it is, what it takes and its checklist', () => {
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
    const { content } = stageView(document, { ...emptyStage, screen: { kind: 'review', activityId } }, today)
    expect(content.kind === 'review' && content.activity).toMatchObject({
      facts: {
        owner: { kind: 'person', called: 'decaan' },
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
    for (const id of [...document.person.keys(), ...document.targetGroup.keys(), call, 'ab@voorbeeld.school', 'AB']) {
      expect(shown).not.toContain(`"${id}"`)
    }
  })

  it('closes with the harvest, the gaps, the parking lot and the day of werksessie 2', () => {
    const planned = plannedDocument()
    let document = said(planned, step(planned, 'thoughts'), 'wishes', ['Wie betaalt de bus?'])
    document = doing(document, 'card.park', { ids: [...document.card.keys()], parked: true })
    document = said(document, step(planned, 'now'), 'improve', ['Rapportgesprek', 'Folder'])
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

  it('lights one card, from whichever step it is', () => {
    const begun = begunDocument()
    const document = said(begun, step(begun, 'now'), 'improve', ['Rapportgesprek'], 'Gaat over cijfers')
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
    let document = said(begun, step(begun, 'now'), 'keep', ['Startgesprek', 'Portfolio'])
    const [first = '', second = ''] = [...document.card.keys()]
    document = doing(document, 'cluster.make', { ids: [second], ontoId: first, name: 'Gesprekken' })
    const spotlightId = [...document.cluster.keys()][0] ?? ''
    const screen = { kind: 'board', stepId: step(begun, 'now') } as const
    expect(stageView(document, { ...emptyStage, screen, spotlightId }, today).spotlight).toMatchObject({
      cluster: 'Gesprekken',
      cards: [{ text: 'Startgesprek' }, { text: 'Portfolio' }],
    })
  })

  it('says where we are and what comes next while there is nothing to discuss', () => {
    let document = doing(plannedDocument(), 'session.edit', { kind: 'werksessie1', date: '2026-11-10' })
    document = doing(document, 'timer.start', { stepId: step(document, 'now') })
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

function step(document: TrajectDocument, board: string): string {
  const session = sessionOf(document, 'werksessie1')
  return stepsOf(document, session?.id ?? '').find((each) => each.board === board)?.id ?? ''
}

function said(
  document: TrajectDocument,
  stepId: string,
  column: 'keep' | 'improve' | 'wishes',
  texts: string[],
  intention = '',
) {
  return doing(document, 'card.add', { stepId, column, cards: texts.map((text) => ({ text, intention })) })
}
