import fc from 'fast-check'
import type { ActivityFields } from '../commands/activityFields.ts'
import type { Context } from '../commands/command.ts'
import { type CommandName, commands, type Decided, decide, type InputOf } from '../commands/index.ts'
import { apply } from '../patch.ts'
import {
  activityKinds,
  activityStatuses,
  type ColumnId,
  columnIds,
  type Document,
  emptyDocument,
  limits,
  ordinals,
  outcomes,
  type Recurrence,
  regions,
  roles,
  schoolTypes,
  sessionKinds,
  type TableName,
  trajectOf,
  weekdays,
} from '../records.ts'
import type { Result } from '../result.ts'
import { boards, itemsIn } from '../rules/boards.ts'
import { countingContext } from './context.ts'

/** Something a person does, before it is known to which records: the dice pick those from the document of that moment. */
export type Gesture = {
  readonly command: CommandName
  readonly dice: readonly number[]
  readonly texts: readonly string[]
  /** What goes wrong on the way: nothing mostly, else a wrong shape or a command that does not exist. */
  readonly slip: 'none' | 'shape' | 'command'
}

/** What a gesture comes down to in one document. */
export type Asked = { readonly command: string; readonly input: unknown }

/** One step of a play: the question, the answer, and the document on both sides. */
export type Played = {
  readonly asked: Asked
  readonly answer: Result<Decided>
  readonly before: Document
  readonly after: Document
}

const saidInTheRoom = [
  'Ouders komen pas als er iets mis is',
  'Het kan in de mentorles, dan is iedereen er',
  'We willen één avond over profielkeuze 🎒',
  "Leerlingen vertellen thuis zelf wat ze 's middags deden",
  'Kennismaken op de tweede dinsdag van november',
  '👩‍🏫👨‍👩‍👧 samen aan tafel',
  '<b>Belangrijk</b> & "tussen aanhalingstekens"',
  'Regel één\nregel twee',
] as const

const text = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...saidInTheRoom) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', 'a'.repeat(500), 'b'.repeat(501), 'c'.repeat(10_000)) },
)

/** How often each command is tried: as often as it is used in a session, more or less. */
const weights: Readonly<Record<CommandName, number>> = {
  'traject.create': 1,
  'traject.edit': 1,
  'card.add': 8,
  'card.edit': 3,
  'card.move': 10,
  'card.park': 5,
  'card.dot': 4,
  'card.remove': 3,
  'dots.clear': 1,
  'column.sort': 2,
  'cluster.make': 7,
  'cluster.rename': 2,
  'cluster.collapse': 2,
  'cluster.move': 4,
  'cluster.dissolve': 2,
  'session.edit': 1,
  'step.add': 2,
  'step.edit': 2,
  'step.move': 2,
  'step.remove': 2,
  'timer.start': 3,
  'timer.pause': 2,
  'timer.reset': 1,
  'note.set': 3,
  'person.add': 2,
  'person.edit': 1,
  'person.remove': 3,
  'attendance.set': 2,
  'activity.fromCards': 5,
  'activity.fromCluster': 3,
  'activity.add': 2,
  'activity.fromLibrary': 1,
  'plan.edit': 4,
  'activity.edit': 5,
  'activity.setMoment': 3,
  'activity.remove': 2,
  'participation.set': 3,
  'participation.remove': 1,
  'tool.add': 3,
  'tool.edit': 1,
  'tool.remove': 1,
  'elaboration.add': 3,
  'elaboration.edit': 2,
  'elaboration.move': 3,
  'elaboration.remove': 2,
  'vision.set': 1,
  'resources.set': 1,
  'holidays.set': 2,
  'targetGroup.add': 2,
  'targetGroup.rename': 1,
  'targetGroup.move': 3,
  'targetGroup.remove': 3,
  'review.start': 1,
  'decision.set': 3,
  'decision.clear': 1,
  'version.seal': 1,
}

const command = fc.oneof(
  ...(Object.keys(commands) as CommandName[]).map((name) => ({
    weight: weights[name],
    arbitrary: fc.constant(name),
  })),
)

/** Any gesture. */
export const gesture: fc.Arbitrary<Gesture> = fc.record({
  command,
  dice: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
  texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  slip: fc.oneof(
    { weight: 30, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('shape' as const, 'command' as const) },
  ),
})

/** An afternoon: gestures in a row. */
export function gestures(maxLength = 80): fc.Arbitrary<readonly Gesture[]> {
  return fc.array(gesture, { minLength: 1, maxLength, size: 'max' })
}

type ColumnOf = { readonly stepId: string; readonly column: ColumnId }

/** Draws from the dice of a gesture, round and round. */
class Hand {
  readonly #gesture: Gesture
  #die = 0
  #text = 0

  constructor(of: Gesture) {
    this.#gesture = of
  }

  roll(sides: number): number {
    const value = this.#gesture.dice[this.#die % this.#gesture.dice.length] ?? 0
    this.#die += 1
    return value % sides
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
    return list.length === 0 ? otherwise : (list[this.roll(list.length)] ?? otherwise)
  }

  /** The id of a record; now and then of one that is not there. */
  id(records: ReadonlyMap<string, unknown>): string {
    return this.roll(24) === 23 ? 'al-weg' : this.pick([...records.keys()], 'al-weg')
  }

  ids(records: ReadonlyMap<string, unknown>): string[] {
    return Array.from({ length: 1 + this.roll(3) }, () => this.id(records))
  }

  text(): string {
    this.#text += 1
    return this.#gesture.texts[this.#text % this.#gesture.texts.length] ?? ''
  }

  moment(document: Document): string | null {
    const year = trajectOf(document)?.schoolYear ?? 2026
    return this.pick(
      [
        null,
        `${year}-11`,
        `${year + 1}-02`,
        `${year}-W46`,
        `${year}-W53`,
        `${year}-11-10`,
        `${year + 1}-03-09T19:30`,
        `${year + 1}-03-09T19:30/21:00`,
        `${year}-10-05/${year}-10-09`,
        `${year + 1}-02-31`,
        `${year + 2}-01`,
      ],
      null,
    )
  }

  recurrence(document: Document): Recurrence | null {
    const year = trajectOf(document)?.schoolYear ?? 2026
    const common = {
      until: this.pick([null, null, `${year + 1}-03-31`, `${year}-09-01`], null),
      skipsHolidays: this.roll(2) === 0,
      except: this.roll(3) === 0 ? [`${year}-12-01`] : [],
    }
    return this.pick<Recurrence | null>(
      [
        null,
        { kind: 'weekly', interval: 1 + this.roll(3), ...common },
        { kind: 'monthly', ordinal: this.pick(ordinals, 1), weekday: this.pick(weekdays, 2), ...common },
        { kind: 'term', of: this.roll(2) === 0 ? 'period' : 'trimester', ...common },
      ],
      null,
    )
  }

  /** A few things to say of an activity at once. */
  fields(document: Document): ActivityFields {
    const all: readonly ActivityFields[] = [
      { title: this.text() },
      { goal: this.text() },
      { kind: this.pick(activityKinds, 'new') },
      { moment: this.moment(document) },
      { moment: this.moment(document), recurrence: this.recurrence(document) },
      { recurrence: this.recurrence(document) },
      { owner: this.pick([null, { personId: this.id(document.person) }, { role: this.pick(roles, 'parent') }], null) },
      { minutes: this.pick([null, 0, 90, -5], null) },
      { cents: this.pick([null, 0, 12_500, 0.5], null) },
      { status: this.pick(activityStatuses, 'planned') },
      { buildsOnId: this.roll(4) === 0 ? null : this.id(document.activity) },
      { targetGroupIds: this.roll(4) === 0 ? [] : [this.id(document.targetGroup)] },
      { parts: { [this.pick(roles, 'parent')]: this.roll(3) === 0 ? null : this.text() } },
      { tools: Array.from({ length: this.roll(3) }, () => this.text()) },
    ]
    return Object.assign({}, ...Array.from({ length: 1 + this.roll(3) }, () => this.pick(all, {}))) as ActivityFields
  }

  /** A step by its id: most often one on which cards can lie. */
  stepId(document: Document): string {
    const withCards = [...document.step.values()].filter((step) => boards[step.board].columns.length > 0)
    return this.roll(10) === 9 ? this.id(document.step) : (this.pick(withCards, withCards[0])?.id ?? 'al-weg')
  }

  /** A step that the facilitator added, most often: the only sort that goes away. */
  ownStepId(document: Document): string {
    const own = [...document.step.values()].filter((step) => step.board === 'open').map((step) => step.id)
    return this.roll(6) === 5 || own.length === 0 ? this.id(document.step) : this.pick(own, 'al-weg')
  }

  place(document: Document) {
    const stepId = this.stepId(document)
    const step = document.step.get(stepId)
    const fitting = step ? boards[step.board].columns : []
    return { stepId, column: this.pick(this.roll(16) === 15 ? columnIds : fitting, 'keep') }
  }

  /** A step for a clock or a note: any, and often one that may go away. */
  sideStepId(document: Document): string {
    return this.roll(2) === 0 ? this.id(document.step) : this.ownStepId(document)
  }

  /** A step with a clock, most often the one that runs. */
  clockStepId(document: Document): string {
    const timers = [...document.timer.values()]
    const running = timers.filter((timer) => timer.startedAt !== null)
    const stepIds = (this.roll(3) > 0 && running.length > 0 ? running : timers).map((timer) => timer.stepId)
    return this.roll(6) === 5 ? this.id(document.step) : this.pick(stepIds, 'al-weg')
  }

  /** What a dragged thing is dropped before: most often a card or cluster of that column. */
  beforeId(document: Document, { stepId, column }: ColumnOf) {
    const items = itemsIn(document, stepId, column).map((item) => item.id)
    return this.roll(3) === 0 ? null : this.roll(5) === 0 ? this.id(document.card) : this.pick(items, 'al-weg')
  }

  school() {
    return {
      school: this.text(),
      place: this.text(),
      schoolType: this.pick(schoolTypes, 'vmbo'),
      region: this.pick(regions, 'noord'),
      schoolYear: this.pick([2026, 2026, 2026, 2025, 2050, 2019], 2026),
    }
  }
}

const inputs: { readonly [N in CommandName]: (hand: Hand, document: Document) => InputOf<N> } = {
  'traject.create': (hand) => hand.school(),
  'traject.edit': (hand) => hand.school(),
  'card.add': (hand, document) => ({
    ...hand.place(document),
    cards: Array.from({ length: 1 + hand.roll(4) }, () => ({
      text: hand.text(),
      intention: hand.roll(2) === 0 ? '' : hand.text(),
    })),
    parked: hand.roll(8) === 7,
  }),
  'card.edit': (hand, document) => ({
    id: hand.id(document.card),
    text: hand.text(),
    intention: hand.text(),
    goal: hand.roll(2) === 0 ? '' : hand.text(),
  }),
  'card.move': (hand, document) => {
    const place = hand.place(document)
    const clusterId = hand.roll(4) === 3 ? hand.id(document.cluster) : null
    const beforeId = clusterId === null ? hand.beforeId(document, place) : hand.id(document.card)
    return { ids: hand.ids(document.card), ...place, beforeId, clusterId }
  },
  'card.park': (hand, document) => {
    const parked = hand.roll(5) < 3
    const fitting = new Map([...document.card].filter(([, card]) => card.parked !== parked))
    return { ids: hand.ids(hand.roll(4) === 3 ? document.card : fitting), parked }
  },
  'card.dot': (hand, document) => ({
    ids: hand.ids(document.card),
    change: hand.pick([1, 1, 1, 1, 2, 3, 5, -1, -2, 0, -limits.dots, limits.dots + 1, 0.5], 1),
  }),
  'card.remove': (hand, document) => ({ ids: hand.ids(document.card) }),
  'dots.clear': (hand, document) => {
    const dotted = [...document.card.values()].filter((card) => card.dots > 0)
    return {
      stepId: hand.roll(4) === 3 ? hand.stepId(document) : hand.pick<ColumnOf>(dotted, hand.place(document)).stepId,
    }
  },
  'column.sort': (hand, document) => {
    const dotted = [...document.card.values()].filter((card) => card.dots > 0 && !card.parked)
    const place = hand.place(document)
    const { stepId, column } = hand.roll(4) === 3 ? place : hand.pick<ColumnOf>(dotted, place)
    return { stepId, column }
  },
  'cluster.make': (hand, document) => ({
    ids: hand.ids(document.card),
    ontoId: hand.id(document.card),
    ...(hand.roll(3) === 0 ? { name: hand.text() } : {}),
  }),
  'cluster.rename': (hand, document) => ({ id: hand.id(document.cluster), name: hand.text() }),
  'cluster.collapse': (hand, document) => ({ id: hand.id(document.cluster), collapsed: hand.roll(2) === 0 }),
  'cluster.move': (hand, document) => {
    const place = hand.place(document)
    return { id: hand.id(document.cluster), ...place, beforeId: hand.beforeId(document, place) }
  },
  'cluster.dissolve': (hand, document) => ({ id: hand.id(document.cluster) }),
  'session.edit': (hand) => ({
    kind: hand.pick(sessionKinds, 'werksessie1'),
    ...(hand.roll(2) === 0 ? { date: hand.pick(['2026-11-10', null, '2026-02-31'], null) } : {}),
    ...(hand.roll(2) === 0 ? { dotsEach: hand.pick([0, 3, 5, limits.dots + 1], 3) } : {}),
  }),
  'step.add': (hand, document) => ({
    title: hand.text(),
    minutes: hand.pick([0, 10, 25, limits.minutes, limits.minutes + 1, -5], 10),
    beforeId: hand.roll(2) === 0 ? null : hand.id(document.step),
  }),
  'step.edit': (hand, document) => ({
    id: hand.roll(2) === 0 ? hand.id(document.step) : hand.ownStepId(document),
    ...(hand.roll(2) === 0 ? { title: hand.text() } : {}),
    ...(hand.roll(2) === 0 ? { minutes: hand.pick([5, 15, 30, -1], 15) } : {}),
    ...(hand.roll(2) === 0 ? { skipped: hand.roll(2) === 0 } : {}),
  }),
  'step.move': (hand, document) => ({
    id: hand.id(document.step),
    beforeId: hand.roll(4) === 0 ? null : hand.id(document.step),
  }),
  'step.remove': (hand, document) => ({ id: hand.ownStepId(document) }),
  'timer.start': (hand, document) => ({ stepId: hand.sideStepId(document) }),
  'timer.pause': (hand, document) => ({ stepId: hand.clockStepId(document) }),
  'timer.reset': (hand, document) => ({ stepId: hand.clockStepId(document) }),
  'note.set': (hand, document) => ({ stepId: hand.sideStepId(document), text: `${hand.text()}\n${hand.text()}` }),
  'person.add': (hand) => ({
    name: hand.text(),
    role: hand.text(),
    contact: hand.text(),
    presentAt: hand.pick([null, ...sessionKinds], null),
  }),
  'person.edit': (hand, document) => ({
    id: hand.id(document.person),
    name: hand.text(),
    role: hand.text(),
    contact: hand.text(),
  }),
  'person.remove': (hand, document) => ({ id: hand.id(document.person) }),
  'attendance.set': (hand, document) => ({
    kind: hand.pick(sessionKinds, 'werksessie1'),
    personId: hand.id(document.person),
    present: hand.roll(3) > 0,
  }),
  'activity.fromCards': (hand, document) => ({ cardIds: hand.ids(document.card), moment: hand.moment(document) }),
  'activity.fromCluster': (hand, document) => ({
    clusterId: hand.id(document.cluster),
    moment: hand.moment(document),
  }),
  'activity.add': (hand, document) => ({
    title: hand.text(),
    kind: hand.pick(activityKinds, 'new'),
    moment: hand.moment(document),
  }),
  'activity.fromLibrary': (hand, document) => ({
    title: hand.text(),
    goal: hand.text(),
    roles: [hand.pick(roles, 'parent'), 'pupil'],
    tools: hand.roll(2) === 0 ? [] : [{ name: hand.text(), source: hand.text() }],
    source: hand.text(),
    moment: hand.moment(document),
    targetGroupIds: hand.roll(2) === 0 ? [] : [hand.id(document.targetGroup)],
  }),
  'activity.edit': (hand, document) => ({ id: hand.id(document.activity), ...hand.fields(document) }),
  'plan.edit': (hand, document) => ({
    rows: Array.from({ length: 1 + hand.roll(3) }, () => {
      const id = hand.roll(5) === 4 ? null : hand.id(document.activity)
      return { id, ...hand.fields(document), ...(id === null ? { title: hand.text() } : {}) }
    }),
  }),
  'activity.setMoment': (hand, document) => ({ id: hand.id(document.activity), moment: hand.moment(document) }),
  'activity.remove': (hand, document) => ({ ids: hand.ids(document.activity) }),
  'participation.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    role: hand.pick(roles, 'parent'),
    part: hand.text(),
  }),
  'participation.remove': (hand, document) => {
    const { activityId, role } = document.participation.get(hand.id(document.participation)) ?? {
      activityId: hand.id(document.activity),
      role: 'parent',
    }
    return { activityId, role }
  },
  'tool.add': (hand, document) => ({ activityId: hand.id(document.activity), name: hand.text() }),
  'tool.edit': (hand, document) => ({
    id: hand.id(document.tool),
    ...(hand.roll(2) === 0 ? { name: hand.text() } : { source: hand.text() }),
  }),
  'tool.remove': (hand, document) => ({ id: hand.id(document.tool) }),
  'elaboration.add': (hand, document) => ({
    activityId: hand.id(document.activity),
    texts: Array.from({ length: 1 + hand.roll(3) }, () => hand.text()),
  }),
  'elaboration.edit': (hand, document) => ({
    id: hand.id(document.elaboration),
    ...(hand.roll(2) === 0 ? { text: hand.text() } : { done: hand.roll(2) === 0 }),
  }),
  'elaboration.move': (hand, document) => {
    const id = hand.id(document.elaboration)
    const activityId = document.elaboration.get(id)?.activityId
    const beside = [...document.elaboration].filter(([, line]) => line.activityId === activityId)
    return { id, beforeId: hand.roll(3) === 0 ? null : hand.id(new Map(beside)) }
  },
  'elaboration.remove': (hand, document) => ({ id: hand.id(document.elaboration) }),
  'vision.set': (hand) => ({ vision: `${hand.text()}\n${hand.text()}` }),
  'resources.set': (hand) => ({
    ...(hand.roll(2) === 0 ? { minutes: hand.pick([null, 0, 6000, -1, 1.5], 0) } : {}),
    ...(hand.roll(2) === 0 ? { cents: hand.pick([null, 0, 150_000, limits.cents + 1], 0) } : {}),
    ...(hand.roll(3) === 0 ? { periods: hand.pick([3, 4, 5, 1, 9], 4) } : {}),
  }),
  'holidays.set': (hand, document) => {
    const year = trajectOf(document)?.schoolYear ?? 2026
    const all = [
      { name: 'autumn', first: `${year}-10-12`, last: `${year}-10-16`, status: 'advies' },
      { name: hand.text(), first: `${year + 1}-02-22`, last: `${year + 1}-02-26`, status: 'own' },
      { name: 'christmas', first: `${year}-12-21`, last: `${year + 1}-01-01`, status: 'vast' },
      { name: 'Verkeerd om', first: `${year}-11-06`, last: `${year}-11-02`, status: 'own' },
      { name: 'Te laat', first: `${year + 2}-11-02`, last: `${year + 2}-11-06`, status: 'own' },
    ] as const
    return { holidays: hand.roll(4) === 3 ? null : all.slice(0, 1 + hand.pick([0, 1, 2, 2, 3, 4], 1)) }
  },
  'targetGroup.add': (hand) => ({ names: hand.roll(3) === 2 ? ['Leerjaar 1', 'Leerjaar 2'] : [hand.text()] }),
  'targetGroup.rename': (hand, document) => ({ id: hand.id(document.targetGroup), name: hand.text() }),
  'targetGroup.move': (hand, document) => ({
    id: hand.id(document.targetGroup),
    beforeId: hand.roll(3) === 0 ? null : hand.id(document.targetGroup),
  }),
  'targetGroup.remove': (hand, document) => ({ id: hand.id(document.targetGroup) }),
  'review.start': () => ({ date: '2027-01-19' }),
  'decision.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    outcome: hand.pick(outcomes, 'agreed'),
    ...(hand.roll(2) === 0 ? { remark: hand.text() } : {}),
  }),
  'decision.clear': (hand, document) => ({ activityId: hand.id(document.activity) }),
  'version.seal': (hand) => ({ date: '2027-03-16', attendees: hand.text() }),
}

/** What a command needs to be about something, and what a person does first when there is too little of it. */
const needs: Readonly<Partial<Record<CommandName, readonly [TableName, number, CommandName]>>> = {
  'card.edit': ['card', 1, 'card.add'],
  'card.move': ['card', 2, 'card.add'],
  'card.park': ['card', 1, 'card.add'],
  'card.dot': ['card', 1, 'card.add'],
  'card.remove': ['card', 3, 'card.add'],
  'column.sort': ['card', 3, 'card.add'],
  'dots.clear': ['card', 1, 'card.dot'],
  'cluster.make': ['card', 4, 'card.add'],
  'cluster.rename': ['cluster', 1, 'cluster.make'],
  'cluster.collapse': ['cluster', 1, 'cluster.make'],
  'cluster.move': ['cluster', 1, 'cluster.make'],
  'cluster.dissolve': ['cluster', 2, 'cluster.make'],
  'activity.fromCards': ['card', 2, 'card.add'],
  'activity.fromCluster': ['cluster', 1, 'cluster.make'],
  'activity.edit': ['activity', 1, 'activity.fromCards'],
  'activity.setMoment': ['activity', 1, 'activity.fromCards'],
  'activity.remove': ['activity', 2, 'activity.fromCards'],
  'participation.set': ['activity', 1, 'activity.fromCards'],
  'participation.remove': ['participation', 1, 'participation.set'],
  'tool.add': ['activity', 1, 'activity.add'],
  'plan.edit': ['activity', 2, 'activity.add'],
  'tool.edit': ['tool', 1, 'tool.add'],
  'tool.remove': ['tool', 1, 'tool.add'],
  'elaboration.add': ['activity', 1, 'activity.add'],
  'elaboration.edit': ['elaboration', 1, 'elaboration.add'],
  'elaboration.move': ['elaboration', 3, 'elaboration.add'],
  'elaboration.remove': ['elaboration', 2, 'elaboration.add'],
  'targetGroup.rename': ['targetGroup', 1, 'targetGroup.add'],
  'targetGroup.move': ['targetGroup', 3, 'targetGroup.add'],
  'targetGroup.remove': ['targetGroup', 2, 'targetGroup.add'],
  'decision.set': ['activity', 1, 'activity.add'],
  'decision.clear': ['decision', 1, 'decision.set'],
  'step.remove': ['step', 6, 'step.add'],
  'timer.pause': ['timer', 1, 'timer.start'],
  'timer.reset': ['timer', 1, 'timer.start'],
  'person.edit': ['person', 1, 'person.add'],
  'person.remove': ['person', 2, 'person.add'],
  'attendance.set': ['person', 1, 'person.add'],
}

/** The command, or what has to be done before it makes sense. */
function sensible(document: Document, wanted: CommandName): CommandName {
  const need = needs[wanted]
  if (!need) return wanted
  const [table, count, first] = need
  return document[table].size < count ? sensible(document, first) : wanted
}

/** What a gesture asks of a document as it is now. */
export function askedOf(document: Document, of: Gesture): Asked {
  const hand = new Hand(of)
  if (of.slip === 'command') return { command: hand.pick(['card.fly', 'toString', '__proto__', ''], ''), input: {} }
  if (of.slip === 'shape') return { command: of.command, input: hand.pick<unknown>([null, 7, [], { id: 7 }], null) }
  // Now and then somebody tries what cannot be.
  const command = hand.roll(12) === 11 ? of.command : sensible(document, of.command)
  return { command, input: inputs[command](hand, document) }
}

/** How every traject in a test begins. */
export const begin: Asked = {
  command: 'traject.create',
  input: { school: 'Vmbo De Brug', place: 'Assen', schoolType: 'vmbo', region: 'noord', schoolYear: 2026 },
}

/** Plays gestures one by one on a new traject, each on the document that the one before left. */
export function play(all: readonly Gesture[], context: Context = countingContext()): readonly Played[] {
  const first = answered(emptyDocument, begin, context)
  const steps = [first]
  for (const each of all) {
    const before = steps.at(-1)?.after ?? emptyDocument
    steps.push(answered(before, askedOf(before, each), context))
  }
  return steps
}

function answered(before: Document, asked: Asked, context: Context): Played {
  const answer = decide(before, asked.command, asked.input, context)
  return { asked, answer, before, after: answer.ok ? apply(before, answer.value.patch) : before }
}
