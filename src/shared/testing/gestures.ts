import fc from 'fast-check'
import type { Context } from '../commands/command.ts'
import { type CommandName, commands, type Decided, decide } from '../commands/index.ts'
import { apply } from '../patch.ts'
import { emptyDocument, type TableName, type TrajectDocument } from '../records.ts'
import type { Result } from '../result.ts'
import { countingContext } from './context.ts'
import { inputs } from './gestureInputs.ts'
import { type Gesture, Hand } from './hand.ts'

/** What a gesture comes down to in one document. */
export type Asked = { readonly command: string; readonly input: unknown }

/** One step of a play: the question, the answer, and the document on both sides. */
export type Played = {
  readonly asked: Asked
  readonly answer: Result<Decided>
  readonly before: TrajectDocument
  readonly after: TrajectDocument
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
  'session.equip': 1,
  'step.add': 2,
  'step.edit': 2,
  'step.move': 2,
  'step.remove': 2,
  'timer.start': 3,
  'timer.pause': 2,
  'timer.reset': 1,
  'note.set': 3,
  'person.add': 2,
  'person.addAll': 1,
  'person.edit': 1,
  'person.remove': 3,
  'attendance.set': 2,
  'agreement.add': 4,
  'agreement.edit': 2,
  'agreement.done': 2,
  'agreement.move': 8,
  'agreement.remove': 2,
  'activity.fromCards': 5,
  'activity.fromCluster': 3,
  'activity.add': 2,
  'activity.fromLibrary': 1,
  'plan.edit': 4,
  'activity.edit': 8,
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
  'schoolEvents.add': 2,
  'schoolEvent.edit': 1,
  'schoolEvents.remove': 3,
  'calendar.take': 1,
  'targetGroup.add': 2,
  'targetGroup.rename': 1,
  'targetGroup.move': 3,
  'targetGroup.remove': 3,
  'ownRole.add': 3,
  'ownRole.rename': 1,
  'ownRole.move': 3,
  'ownRole.remove': 3,
  'review.start': 1,
  'decision.set': 3,
  'decision.clear': 1,
  'version.sketch': 1,
  'version.keep': 2,
  'activity.merge': 3,
  'activity.split': 2,
  'minutes.remark': 2,
  'remark.set': 4,
  'remark.share': 2,
  'version.seal': 2,
  'version.remove': 2,
  'version.restore': 2,
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
  'ownRole.rename': ['ownRole', 1, 'ownRole.add'],
  'ownRole.move': ['ownRole', 3, 'ownRole.add'],
  'ownRole.remove': ['ownRole', 2, 'ownRole.add'],
  'schoolEvent.edit': ['schoolEvent', 1, 'schoolEvents.add'],
  'schoolEvents.remove': ['schoolEvent', 2, 'schoolEvents.add'],
  'decision.set': ['activity', 1, 'activity.add'],
  'decision.clear': ['decision', 1, 'decision.set'],
  'activity.merge': ['activity', 2, 'activity.add'],
  'activity.split': ['activity', 1, 'activity.add'],
  'remark.set': ['activity', 1, 'activity.add'],
  'remark.share': ['activity', 1, 'activity.add'],
  'step.remove': ['step', 11, 'step.add'],
  'timer.pause': ['timer', 1, 'timer.start'],
  'timer.reset': ['timer', 1, 'timer.start'],
  'person.edit': ['person', 1, 'person.add'],
  'person.remove': ['person', 2, 'person.add'],
  'attendance.set': ['person', 1, 'person.add'],
  'agreement.edit': ['agreement', 1, 'agreement.add'],
  'agreement.done': ['agreement', 1, 'agreement.add'],
  'agreement.move': ['agreement', 3, 'agreement.add'],
  'agreement.remove': ['agreement', 2, 'agreement.add'],
}

/** The command, or what has to be done before it makes sense. */
function sensible(document: TrajectDocument, wanted: CommandName): CommandName {
  const need = needs[wanted]
  if (!need) return wanted
  const [table, count, first] = need
  return document[table].size < count ? sensible(document, first) : wanted
}

/** What a gesture asks of a document as it is now. */
export function askedOf(document: TrajectDocument, of: Gesture): Asked {
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

function answered(before: TrajectDocument, asked: Asked, context: Context): Played {
  const answer = decide(before, asked.command, asked.input, context)
  return { asked, answer, before, after: answer.ok ? apply(before, answer.value.patch) : before }
}
