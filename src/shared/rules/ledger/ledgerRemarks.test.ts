import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, type TrajectDocument } from '../../records.ts'
import { activityTitled, begunDocument, doing, withActivity, withOwnRemark } from '../../testing/fixture.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { planOf, remarksOf } from '../plan/plan.ts'
import { ledgerSince } from './ledger.ts'

function planned(): { document: TrajectDocument; evening: string; visit: string } {
  const evening = withActivity(begunDocument(), { title: 'Ouderavond', moment: '2026-11' })
  const document = withActivity(evening, { title: 'Bedrijfsbezoek', moment: '2027-03' })
  const idOf = (title: string) => activityTitled(document, title).id
  return { document, evening: idOf('Ouderavond'), visit: idOf('Bedrijfsbezoek') }
}

function sketchOf(document: TrajectDocument) {
  const plan = planOf(document)
  if (!plan) throw new Error('no traject')
  return plan
}

describe('the ledger of remarks', () => {
  it('tells a remark that came, changed and went, and not one that was written again', () => {
    const { document, evening } = planned()
    const details = (before: TrajectDocument, now: TrajectDocument) =>
      ledgerSince(sketchOf(before), now).flatMap((entry) => entry.details.map(({ table, kind }) => [table, kind]))
    const said = doing(document, 'remark.set', { activityId: evening, text: 'In de aula' })
    const other = doing(said, 'remark.set', { activityId: evening, text: 'In de kantine' })
    const gone = doing(said, 'remark.set', { activityId: evening, text: '' })
    const again = doing(gone, 'remark.set', { activityId: evening, text: 'In de aula' })
    expect(details(document, said)).toEqual([['remark', 'added']])
    expect(details(said, other)).toEqual([['remark', 'changed']])
    expect(details(said, gone)).toEqual([['remark', 'removed']])
    expect([...again.remark.keys()]).not.toEqual([...said.remark.keys()])
    expect(details(said, again)).toEqual([])
  })

  it('tells what was said of an activity that is new or was dropped', () => {
    const { document, visit } = planned()
    const added = doing(document, 'activity.add', { title: 'Musical', kind: 'new', moment: null })
    const musical = [...added.activity.keys()].at(-1) ?? ''
    let now = doing(added, 'remark.set', { activityId: musical, text: 'Met de buurt' })
    now = doing(now, 'remark.set', { activityId: visit, text: 'Geen bedrijf gevonden' })
    now = doing(now, 'decision.set', { activityId: visit, outcome: 'dropped' })
    const told = ledgerSince(sketchOf(document), now)
    const said = [{ table: 'remark', kind: 'added' }]
    const of = (id: string) => told.find(({ activityId }) => activityId === id)
    const saidOf = (id: string) => of(id)?.details.filter(({ table }) => table === 'remark')
    expect([of(visit)?.kind, of(musical)?.kind]).toEqual(['dropped', 'added'])
    for (const id of [visit, musical]) expect(saidOf(id)).toMatchObject(said)
  })

  it('says nothing of a decision that was taken back and taken again, and nothing private', () => {
    const { document, visit } = planned()
    const dropped = doing(document, 'decision.set', { activityId: visit, outcome: 'dropped' })
    const cleared = doing(dropped, 'decision.clear', { activityId: visit })
    expect(
      ledgerSince(sketchOf(dropped), doing(cleared, 'decision.set', { activityId: visit, outcome: 'dropped' })),
    ).toEqual([])
    const own = withOwnRemark(dropped, visit, 'De decaan twijfelt')
    expect(ledgerSince(sketchOf(dropped), own)).toEqual([])
    // What she shares is new to the group; that it was dropped is not.
    expect(ledgerSince(sketchOf(own), doing(own, 'remark.share', { activityId: visit }))).toMatchObject([
      { activityId: visit, kind: 'changed', details: [{ table: 'remark', kind: 'added' }] },
    ])
  })

  it('is silent for equal versions, and tells each remark that differs, after any afternoon', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const states = play(all).map(({ after: document }) => document)
        const now = states.at(-1) ?? emptyDocument
        for (const then of states) {
          const plan = planOf(then)
          if (!plan) continue
          expect(ledgerSince(plan, then)).toEqual([])
          const entries = ledgerSince(plan, now)
          for (const { id } of now.activity.values()) {
            const [before, after] = [remarksOf(then, id)[0]?.text, remarksOf(now, id)[0]?.text]
            const told = entries.some(
              (entry) => entry.activityId === id && entry.details.some(({ table }) => table === 'remark'),
            )
            expect(told).toBe(before !== after)
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})
