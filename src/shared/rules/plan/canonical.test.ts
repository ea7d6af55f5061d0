import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, type PlanSnapshot, tables } from '../../records.ts'
import { activityTitled, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { ledgerSince } from '../ledger/ledger.ts'
import { canonicalPlan } from './canonical.ts'
import { documentOfPlan, planOf } from './plan.ts'

const planned = withActivity(plannedDocument(), {
  title: 'Kennismakingsavond',
  moment: '2026-10-06T19:30',
  goal: 'Elkaar leren kennen',
  who: [['parent', 'vertellen']],
  tools: ['Vragenwaaier', 'Koffie'],
  elaboration: ['Aula vrijhouden', 'Brief naar huis'],
  outcome: 'agreed',
})
const plan = planOf(planned) as PlanSnapshot

/** The same plan with every list and every record turned round. */
function turned<V>(value: V): V {
  if (Array.isArray(value)) return value.map(turned).reverse() as V
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([field, inside]) => [field, turned(inside)]),
  ) as V
}

describe('a plan in its one written form', () => {
  it('is the same whatever the order of records and keys', () => {
    expect(canonicalPlan(turned(plan))).toBe(canonicalPlan(plan))
  })

  it('is the same when only ranks, progress and ticks are others', () => {
    const { id } = activityTitled(planned, 'Kennismakingsavond')
    const [line] = [...planned.elaboration.values()].filter(({ activityId }) => activityId === id)
    let later = doing(planned, 'activity.edit', { id, status: 'done' })
    later = doing(later, 'elaboration.edit', { id: line?.id ?? '', done: true })
    later = doing(later, 'elaboration.move', { id: line?.id ?? '', beforeId: null })
    expect(canonicalPlan(planOf(later) as PlanSnapshot)).toBe(canonicalPlan(plan))
  })

  it.each([
    [
      'a title',
      (all: PlanSnapshot) => ({ ...all, activity: all.activity.map((each) => ({ ...each, title: `${each.title}.` })) }),
    ],
    [
      'a moment',
      (all: PlanSnapshot) => ({ ...all, activity: all.activity.map((each) => ({ ...each, moment: '2027-06' })) }),
    ],
    [
      'a part',
      (all: PlanSnapshot) => ({ ...all, participation: all.participation.map((each) => ({ ...each, part: 'helpt' })) }),
    ],
    ['a tool', (all: PlanSnapshot) => ({ ...all, tool: all.tool.slice(1) })],
    [
      'where a tool is',
      (all: PlanSnapshot) => ({ ...all, tool: all.tool.map((each) => ({ ...each, source: 'de kast' })) }),
    ],
    ['a decision', (all: PlanSnapshot) => ({ ...all, decision: all.decision.slice(1) })],
    [
      'a remark',
      (all: PlanSnapshot) => ({
        ...all,
        remark: all.activity.map(({ id }) => ({ id, activityId: id, sessionId: 's', text: 'Eerst bellen' })),
      }),
    ],
    ['a line of a checklist', (all: PlanSnapshot) => ({ ...all, elaboration: all.elaboration.slice(1) })],
    ['the vision', (all: PlanSnapshot) => ({ ...all, traject: { ...all.traject, vision: 'Samen' } })],
    ['the hours', (all: PlanSnapshot) => ({ ...all, traject: { ...all.traject, minutes: 60 } })],
  ])('is another with another %s', (_, change) => {
    expect(canonicalPlan(change(plan))).not.toBe(canonicalPlan(plan))
  })

  it('is of a frozen plan what it was, after any afternoon and read back from disk', () => {
    fc.assert(
      fc.property(gestures(40), (all) => {
        const document = play(all).at(-1)?.after ?? emptyDocument
        const frozen = planOf(document)
        if (!frozen) return
        const back = JSON.parse(JSON.stringify(frozen)) as PlanSnapshot
        expect(canonicalPlan(back)).toBe(canonicalPlan(frozen))
        expect(tables.version.shape.snapshot.parse(back)).toEqual(frozen)
        // What says the same has no changes to tell of.
        expect(ledgerSince(frozen, documentOfPlan(frozen))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
