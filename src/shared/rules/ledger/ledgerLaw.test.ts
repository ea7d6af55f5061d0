import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Description } from '../../patch.ts'
import {
  type PlanSnapshot,
  perTable,
  planSnapshot,
  type TableName,
  type TrajectDocument,
  tables,
} from '../../records.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { canonicalPlan } from '../plan/canonical.ts'
import { documentOfPlan, planOf } from '../plan/plan.ts'
import { frozenBeside, type LedgerEntry, ledgerSince } from './ledger.ts'

/** What the ledger leaves out, as a record that came has it until somebody says otherwise. */
const unsaid: Partial<Record<TableName, object>> = {
  activity: { rank: 'a0' },
  elaboration: { rank: 'a0', done: false },
  tool: { rank: 'a0' },
  targetGroup: { rank: 'a0' },
  decision: { remark: '' },
}

/** Makes of a plan what a ledger says became of it, from the words of that ledger alone. */
function applyLedger(then: TrajectDocument, entries: readonly LedgerEntry[]): TrajectDocument {
  const now = perTable((table) => new Map<string, object>(then[table]))
  for (const { table, id, kind, fields } of entries.flatMap((entry): readonly Description[] => entry.details)) {
    const said = Object.fromEntries(fields.map(({ field, after }) => [field, after]))
    const was = now[table].get(id)
    if (kind === 'removed') now[table].delete(id)
    else if (kind === 'added') now[table].set(id, tables[table].parse({ ...unsaid[table], id, ...said }))
    else now[table].set(id, { ...was, ...said })
  }
  return now as unknown as TrajectDocument
}

/** Who people are and which roles a school has is no part of a plan; that one is called otherwise is. */
type Known = Pick<TrajectDocument, 'person' | 'ownRole'>

/** What a plan says but for what the ledger is silent about: an agreement that changes nothing, and the school itself. */
function saidBy(document: TrajectDocument, school: PlanSnapshot['traject'], known: Known): string {
  const [traject] = document.traject.values()
  const decisions = [...document.decision.values()].filter(
    ({ outcome }) => outcome === 'dropped' || outcome === 'later',
  )
  const { vision, minutes, cents } = traject ?? school
  return canonicalPlan(
    planSnapshot.parse({
      ...Object.fromEntries(Object.entries(document).map(([table, records]) => [table, [...records.values()]])),
      traject: { ...school, vision, minutes, cents },
      decision: decisions,
      person: [...known.person.values()],
      ownRole: [...known.ownRole.values()],
    }),
  )
}

/** Two plans of one afternoon, the earlier one first. */
const twoPlans = fc.tuple(gestures(), fc.nat(1000)).map(([all, at]) => {
  const states = play(all).map(({ after }) => after)
  return [states[at % states.length], states.at(-1)] as const
})

describe('the ledger of two plans', () => {
  it('makes the second of the first, but for what it is silent about', () => {
    fc.assert(
      fc.property(twoPlans, ([first, now]) => {
        const then = first && planOf(first)
        const plan = now && planOf(now)
        if (!then || !plan) return
        const made = applyLedger(frozenBeside(then, now), ledgerSince(then, now))
        const known = {
          person: new Map([...now.person, ...made.person]),
          ownRole: new Map([...now.ownRole, ...made.ownRole]),
        }
        expect(saidBy(made, plan.traject, known)).toBe(saidBy(documentOfPlan(plan), plan.traject, now))
      }),
      { numRuns: 150 },
    )
  })

  it('is silent for equal plans alone', () => {
    fc.assert(
      fc.property(twoPlans, ([first, now]) => {
        const then = first && planOf(first)
        const plan = now && planOf(now)
        if (!then || !plan) return
        expect(ledgerSince(plan, now)).toEqual([])
        const isEqual =
          saidBy(documentOfPlan(then), plan.traject, documentOfPlan(then)) ===
          saidBy(documentOfPlan(plan), plan.traject, now)
        if (ledgerSince(then, now).length === 0) expect(isEqual).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('says the same of a plan in which a record that was put back is the one of today', () => {
    fc.assert(
      fc.property(twoPlans, ([first, now]) => {
        const then = first && planOf(first)
        if (!then || !now) return
        const beside = planOf({ ...frozenBeside(then, now), session: now.session })
        expect(beside && canonicalPlan(beside)).toBe(canonicalPlan(then))
      }),
      { numRuns: 60 },
    )
  })
})
