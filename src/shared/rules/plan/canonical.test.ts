import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, type PlanSnapshot, planSnapshot, tables } from '../../records.ts'
import { activityTitled, bareActivity, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
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

  // Made before more than one could see to an activity.
  const codeOfBefore = 'bd4680059aa814e0f302b938943152327d3d08f181ce313c1815b456d45098e7'
  const before = planSnapshot.parse({
    traject: {
      id: 't',
      school: 'Vmbo De Brug',
      place: 'Assen',
      schoolType: 'vmbo',
      region: 'noord',
      schoolYear: 2026,
      createdAt: '2026-06-02T14:00:00.000Z',
    },
    activity: [
      bareActivity({ id: 'a', title: 'Startgesprek', ownerId: 'jb' }),
      bareActivity({ id: 'b', title: 'Ouderavond', ownerRole: 'careersCounsellor', goal: 'Samen kiezen' }),
      bareActivity({ id: 'c', title: 'Beroepenmarkt' }),
    ],
    participation: [
      { id: 'p', activityId: 'a', role: 'parent', part: 'vertellen' },
      { id: 'q', activityId: 'a', role: 'formTutor', part: '' },
    ],
    tool: [],
    decision: [],
    person: [{ id: 'jb', name: 'JB', role: 'mentor', contact: '', rank: 'a0' }],
  })
  const owner = (id: string, activityId: string, who: { personId?: string; role?: string }) => ({
    id,
    activityId,
    personId: null,
    role: null,
    rank: 'a0',
    ...who,
  })
  /** The same, with who sees to it in records of their own. */
  const since: PlanSnapshot = {
    ...before,
    activity: before.activity.map((each) => ({ ...each, ownerId: null, ownerRole: null })),
    owner: [owner('1', 'a', { personId: 'jb' }), owner('2', 'b', { role: 'careersCounsellor' })],
  }
  const codeOf = (of: PlanSnapshot) => createHash('sha256').update(canonicalPlan(of)).digest('hex')

  it('gives a plan of before the code that it had, whichever way its one owner is kept', () => {
    expect(codeOf(before)).toBe(codeOfBefore)
    expect(codeOf(since)).toBe(codeOfBefore)
    expect(ledgerSince(before, documentOfPlan(since))).toEqual([])
    expect(ledgerSince(since, documentOfPlan(before))).toEqual([])
  })

  it('is another with another owner more, in whichever order, and with a place', () => {
    const second = owner('3', 'a', { role: 'formTutor' })
    const two = { ...since, owner: [...since.owner, second] }
    expect(codeOf(two)).not.toBe(codeOfBefore)
    expect(codeOf({ ...two, owner: [{ ...second, rank: 'Zz' }, ...since.owner] })).toBe(codeOf(two))
    const placed = since.activity.map((each) => ({ ...each, place: 'aula' }))
    expect(codeOf({ ...since, activity: placed })).not.toBe(codeOfBefore)
  })

  it('names a role of the school, which is never one that every school has', () => {
    const named = (id: string, name: string): PlanSnapshot => ({
      ...since,
      ownRole: [{ id, name, rank: 'a0' }],
      owner: [owner('1', 'a', { role: id })],
      participation: [{ id: 'p', activityId: 'a', role: id, part: '' }],
    })
    expect(canonicalPlan(named('r1', 'Teamleider'))).toBe(canonicalPlan(named('r2', 'Teamleider')))
    expect(canonicalPlan(named('r1', 'Teamleider'))).not.toBe(canonicalPlan(named('r1', 'Directeur')))
    const tutor: PlanSnapshot = { ...named('r1', 'x'), ownRole: [], owner: [owner('1', 'a', { role: 'formTutor' })] }
    const participation = tutor.participation.map((each) => ({ ...each, role: 'formTutor' }))
    expect(canonicalPlan({ ...tutor, participation })).not.toBe(canonicalPlan(named('r1', 'formTutor')))
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
