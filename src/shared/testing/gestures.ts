import fc from 'fast-check'
import type { Context } from '../commands/command.ts'
import { type CommandName, commands, type Decided, decide, type InputOf } from '../commands/index.ts'
import { apply } from '../patch.ts'
import {
  activityKinds,
  columnIds,
  type Document,
  emptyDocument,
  outcomes,
  regions,
  roles,
  schoolTypes,
  trajectOf,
} from '../records.ts'
import type { Result } from '../result.ts'
import { boards } from '../rules/boards.ts'
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
  { weight: 8, arbitrary: fc.constantFrom(...saidInTheRoom) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', 'a'.repeat(500), 'b'.repeat(501), 'c'.repeat(10_000)) },
)

/** How often each command is tried: as often as it is used in a session, more or less. */
const weights: Readonly<Record<CommandName, number>> = {
  'traject.create': 1,
  'traject.edit': 1,
  'card.add': 8,
  'card.edit': 3,
  'card.move': 8,
  'card.remove': 3,
  'activity.fromCards': 5,
  'activity.add': 2,
  'activity.edit': 2,
  'activity.setMoment': 3,
  'activity.remove': 2,
  'participation.set': 3,
  'participation.remove': 1,
  'tool.add': 3,
  'tool.remove': 1,
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
  dice: fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 }),
  texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  slip: fc.oneof(
    { weight: 30, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('shape' as const, 'command' as const) },
  ),
})

/** An afternoon: gestures in a row. */
export function gestures(maxLength = 50): fc.Arbitrary<readonly Gesture[]> {
  return fc.array(gesture, { minLength: 1, maxLength, size: 'max' })
}

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
    return this.roll(16) === 15 ? 'al-weg' : this.pick([...records.keys()], 'al-weg')
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

  place(document: Document) {
    const stepId = this.id(document.step)
    const step = document.step.get(stepId)
    const fitting = step ? boards[step.board].columns : []
    return { stepId, column: this.pick(this.roll(16) === 15 ? columnIds : fitting, 'keep') }
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
    cards: Array.from({ length: 1 + hand.roll(4) }, () => ({ text: hand.text(), intention: hand.text() })),
  }),
  'card.edit': (hand, document) => ({
    id: hand.id(document.card),
    text: hand.text(),
    intention: hand.text(),
    goal: hand.text(),
  }),
  'card.move': (hand, document) => ({
    ids: hand.ids(document.card),
    ...hand.place(document),
    beforeId: hand.roll(3) === 0 ? null : hand.id(document.card),
  }),
  'card.remove': (hand, document) => ({ ids: hand.ids(document.card) }),
  'activity.fromCards': (hand, document) => ({ cardIds: hand.ids(document.card), moment: hand.moment(document) }),
  'activity.add': (hand, document) => ({
    title: hand.text(),
    kind: hand.pick(activityKinds, 'new'),
    moment: hand.moment(document),
  }),
  'activity.edit': (hand, document) => ({
    id: hand.id(document.activity),
    ...(hand.roll(2) === 0 ? { title: hand.text() } : { goal: hand.text() }),
    ...(hand.roll(2) === 0 ? { kind: hand.pick(activityKinds, 'new') } : {}),
  }),
  'activity.setMoment': (hand, document) => ({ id: hand.id(document.activity), moment: hand.moment(document) }),
  'activity.remove': (hand, document) => ({ id: hand.id(document.activity) }),
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
  'tool.remove': (hand, document) => ({ id: hand.id(document.tool) }),
  'review.start': () => ({ date: '2027-01-19' }),
  'decision.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    outcome: hand.pick(outcomes, 'agreed'),
    ...(hand.roll(2) === 0 ? { remark: hand.text() } : {}),
  }),
  'decision.clear': (hand, document) => ({ activityId: hand.id(document.activity) }),
  'version.seal': (hand) => ({ date: '2027-03-16', attendees: hand.text() }),
}

/** What a gesture asks of a document as it is now. */
export function askedOf(document: Document, of: Gesture): Asked {
  const hand = new Hand(of)
  if (of.slip === 'command') return { command: hand.pick(['card.fly', 'toString', '__proto__', ''], ''), input: {} }
  if (of.slip === 'shape') return { command: of.command, input: hand.pick<unknown>([null, 7, [], { id: 7 }], null) }
  return { command: of.command, input: inputs[of.command](hand, document) }
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
