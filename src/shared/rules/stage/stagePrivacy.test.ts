import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { snapshotSchema, type TrajectDocument, toSnapshot } from '../../records.ts'
import { agreedMark, documentsWithSecrets, planMark, secretMark } from '../../testing/documents.ts'
import { laneSorts } from '../timeline/timelineLanes.ts'
import {
  emptyStage,
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
const screens: readonly StageScreen['kind'][] = [
  'board',
  'plan',
  'closing',
  'jaarplan',
  'review',
  'recap',
  'timing',
  'agreements',
  'sealing',
  'sealed',
  'said',
  'ledger',
  'none',
]

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
      from: fc.constantFrom('weg', ...document.version.keys()),
      to: fc.option(fc.constantFrom('weg', ...document.version.keys())),
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
    .map(({ kind, step, activity: activityId, from, to, id: other, look, isOpen, ...rest }) => {
      const screen: StageScreen =
        kind === 'board'
          ? { kind, stepId: step === 'weg' ? other : step }
          : kind === 'sealing'
            ? { kind, withNames: false }
            : kind === 'review'
              ? { kind, activityId, decidedId: activityId, nextId: other }
              : kind === 'said' || kind === 'timing'
                ? { kind, activityId }
                : kind === 'jaarplan'
                  ? { kind, look, activityId: isOpen ? activityId : null }
                  : kind === 'ledger'
                    ? { kind, fromId: from, toId: to }
                    : { kind }
      return stageState.parse({ ...emptyStage, ...rest, screen })
    })
}

const anyStage = documentsWithSecrets.chain((document) =>
  fc.tuple(fc.constant(document), fc.array(stagesOf(document), { minLength: 8, maxLength: 8 })),
)

/** The screens on which the group agrees what it will do, or reads it. */
const agreeing: ReadonlySet<StageScreen['kind']> = new Set(['closing', 'recap', 'agreements', 'sealing'])

/** Whether a screen shows activities with who sees to them and for whom: one in full, or lanes for them. */
function isAboutActivities(on: StageScreen): boolean {
  return (
    on.kind === 'review' ||
    on.kind === 'ledger' ||
    // The roles of who is present.
    on.kind === 'sealing' ||
    (on.kind === 'jaarplan' && (on.activityId !== null || on.look.kind === 'timeline'))
  )
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

describe('what never comes on the wall', () => {
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
          // What the group agreed to do it sees where it agrees so.
          if (!agreeing.has(state.screen.kind)) expect(view).not.toContain(agreedMark)
          // Owners, target groups, checklists and remarks are for the group that decides about them.
          if (!isAboutActivities(state.screen)) expect(view).not.toContain(planMark)
          expect(JSON.stringify(stagePointing(document, state))).not.toContain(secretMark)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('tells who seals by name only when that is asked for', () => {
    const document = fc
      .sample(documentsWithSecrets, { numRuns: 60, seed: 42 })
      .find(({ attendance, person }) => attendance.size > 1 && person.size > 0)
    const sealing = (withNames: boolean) =>
      stageView(document ?? null, { ...emptyStage, screen: { kind: 'sealing', withNames } }, today).content
    expect(sealing(false)).toMatchObject({ present: 1, roles: [{ count: 1 }], names: [] })
    expect(JSON.stringify(sealing(false))).not.toContain(secretMark)
    expect(sealing(true)).toMatchObject({ present: 1, names: [expect.stringContaining(secretMark)] })
  })

  it('is tried on documents that hold secrets in every private table', () => {
    const found = new Set<string>()
    for (const document of fc.sample(documentsWithSecrets, { numRuns: 60, seed: 42 })) {
      expect(snapshotSchema.safeParse(toSnapshot(document)).error).toBeUndefined()
      for (const [table, records] of Object.entries(toSnapshot(document))) {
        if (JSON.stringify(records).includes(secretMark)) found.add(table)
      }
    }
    expect(JSON.stringify(fc.sample(documentsWithSecrets, { numRuns: 20, seed: 42 }).map(toSnapshot))).toContain(
      `"text":"${planMark} eerst`,
    )
    for (const table of [
      'note',
      'person',
      'attendance',
      'agreement',
      'decision',
      'version',
      'traject',
      'session',
      'origin',
    ]) {
      expect(found).toContain(table)
    }
  })
})
