import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type InputOf } from '../../commands/index.ts'
import { apply } from '../../patch.ts'
import { emptyDocument, isRole, planSnapshot, type TrajectDocument } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { begin, gestures, play } from '../../testing/gestures.ts'
import { planOf } from '../plan/plan.ts'
import { latestVersion } from '../plan/versions.ts'
import { ledgerSince } from './ledger.ts'

const context = countingContext()

function after(document: TrajectDocument, command: string, input: unknown): TrajectDocument {
  const decided = decide(document, command, input, context)
  if (!decided.ok) throw new Error(`${command}: ${decided.error.code}`)
  return apply(document, decided.value.patch)
}

function planned(): { document: TrajectDocument; evening: string; visit: string } {
  let document = after(emptyDocument, begin.command, begin.input)
  const add = (title: string, moment: string) => {
    const input: InputOf<'activity.add'> = { title, kind: 'new', moment }
    document = after(document, 'activity.add', input)
    return [...document.activity.keys()].at(-1) ?? ''
  }
  const evening = add('Ouderavond', '2026-11')
  const visit = add('Bedrijfsbezoek', '2027-03')
  document = after(document, 'tool.add', { activityId: evening, name: 'Kaartspel' })
  return { document, evening, visit }
}

function sketchOf(document: TrajectDocument) {
  const plan = planOf(document)
  if (!plan) throw new Error('no traject')
  return plan
}

describe('the ledger', () => {
  it('says nothing when nothing changed', () => {
    const { document } = planned()
    expect(ledgerSince(sketchOf(document), document)).toEqual([])
  })

  it('names an activity that was added', () => {
    const { document } = planned()
    const now = after(document, 'activity.add', { title: 'Musical', kind: 'new', moment: null })
    expect(ledgerSince(sketchOf(document), now)).toMatchObject([
      { title: 'Musical', kind: 'added', details: [{ table: 'activity', kind: 'added' }] },
    ])
  })

  it('names an activity that was removed, by the title it had', () => {
    const { document, visit } = planned()
    const now = after(document, 'activity.remove', { ids: [visit] })
    expect(ledgerSince(sketchOf(document), now)).toMatchObject([
      { activityId: visit, title: 'Bedrijfsbezoek', kind: 'removed' },
    ])
  })

  it('names an activity that the group dropped', () => {
    const { document, visit } = planned()
    const now = after(document, 'decision.set', { activityId: visit, outcome: 'dropped' })
    expect(ledgerSince(sketchOf(document), now)).toMatchObject([{ activityId: visit, kind: 'dropped' }])
  })

  it('does not call an activity added that was dropped again before the seal', () => {
    const { document } = planned()
    const added = after(document, 'activity.add', { title: 'Musical', kind: 'new', moment: null })
    const musical = [...added.activity.keys()].at(-1) ?? ''
    const now = after(added, 'decision.set', { activityId: musical, outcome: 'dropped' })
    expect(ledgerSince(sketchOf(document), now)).toMatchObject([{ title: 'Musical', kind: 'dropped' }])
  })

  it('names an activity that came back after it was dropped from a sealed plan', () => {
    const { document, visit } = planned()
    const dropped = after(document, 'decision.set', { activityId: visit, outcome: 'dropped' })
    const set = after(dropped, 'decision.set', { activityId: visit, outcome: 'agreed' })
    const cleared = after(dropped, 'decision.clear', { activityId: visit })
    for (const now of [set, cleared]) {
      expect(ledgerSince(sketchOf(dropped), now)).toMatchObject([{ title: 'Bedrijfsbezoek', kind: 'added' }])
    }
  })

  it('names each changed field, and who and what came and went', () => {
    const { document, evening } = planned()
    const tool = [...document.tool.keys()][0] ?? ''
    let now = after(document, 'activity.edit', { id: evening, goal: 'Ouders kennen de mentor' })
    now = after(now, 'activity.edit', { id: evening, moment: '2026-11-10T19:30' })
    now = after(now, 'participation.set', { activityId: evening, role: 'parent', part: 'Denken mee' })
    now = after(now, 'tool.remove', { id: tool })
    const [entry, ...others] = ledgerSince(sketchOf(document), now)
    expect(others).toEqual([])
    expect(entry).toMatchObject({ activityId: evening, title: 'Ouderavond', kind: 'changed' })
    expect(entry?.details.map(({ table, kind, fields }) => [table, kind, fields.map(({ field }) => field)])).toEqual([
      ['activity', 'changed', ['goal', 'moment']],
      ['participation', 'added', ['activityId', 'role', 'part']],
      ['tool', 'removed', ['activityId', 'name', 'source']],
    ])
  })

  it('is silent about what only moved in a list, and about a plain agreement', () => {
    const { document, evening } = planned()
    let now = after(document, 'activity.edit', { id: evening, moment: null })
    now = after(now, 'activity.edit', { id: evening, moment: '2026-11' })
    now = after(now, 'decision.set', { activityId: evening, outcome: 'agreed' })
    expect(now.activity.get(evening)?.rank).not.toBe(document.activity.get(evening)?.rank)
    expect(ledgerSince(sketchOf(document), now)).toEqual([])
  })

  it('says nothing about how far the school is, or where an idea is from', () => {
    const { document, evening } = planned()
    const now = after(document, 'activity.edit', { id: evening, status: 'done' })
    const activity = now.activity.get(evening)
    if (!activity) throw new Error('no activity')
    const sourced = { ...now, activity: new Map(now.activity).set(evening, { ...activity, source: 'Een boek' }) }
    expect(ledgerSince(sketchOf(document), sourced)).toEqual([])
  })

  it('names the target groups that came and went, and not one that was put back', () => {
    const { document, evening } = planned()
    const named = after(document, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    const [first = '', second = ''] = [...named.targetGroup.keys()]
    const aimed = after(named, 'activity.edit', { id: evening, targetGroupIds: [first] })
    expect(ledgerSince(sketchOf(named), aimed)).toMatchObject([
      { activityId: evening, kind: 'changed', details: [{ table: 'targeting', kind: 'added' }] },
    ])
    const other = after(aimed, 'activity.edit', { id: evening, targetGroupIds: [second] })
    expect(ledgerSince(sketchOf(aimed), other)).toHaveLength(1)
    expect(
      ledgerSince(sketchOf(aimed), after(other, 'activity.edit', { id: evening, targetGroupIds: [first] })),
    ).toEqual([])
  })

  it('finds no change in a plan that was frozen before these fields were there', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after: document } of play(all)) {
          const plan = planOf(document)
          if (!plan) continue
          // As the first release wrote it: without the tables and fields that came later.
          const { vision, minutes, cents, periods, ...traject } = plan.traject
          const old = planSnapshot.parse({
            traject,
            activity: plan.activity.map(({ id, title, kind, goal, moment, rank }) => ({
              id,
              title,
              kind,
              goal,
              moment,
              rank,
            })),
            // Roles of the school itself came later too.
            participation: plan.participation.filter(({ role }) => isRole(role)),
            tool: plan.tool.map(({ id, activityId, name, rank }) => ({ id, activityId, name, rank })),
            decision: plan.decision,
          })
          const without: TrajectDocument = {
            ...document,
            traject: new Map([[old.traject.id, old.traject]]),
            targetGroup: new Map(),
            targeting: new Map(),
            elaboration: new Map(),
            remark: new Map(),
            ownRole: new Map(),
            owner: new Map(),
            participation: new Map(old.participation.map((each) => [each.id, each])),
            tool: new Map(old.tool.map((tool) => [tool.id, tool])),
            activity: new Map(old.activity.map((activity) => [activity.id, activity])),
          }
          expect(ledgerSince(old, without)).toEqual([])
        }
      }),
      { numRuns: 15 },
    )
  })

  it('tells of the plan as a whole: its vision, what the school sets aside, groups that got another name or went', () => {
    const { document } = planned()
    const named = after(document, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    const [first = '', second = ''] = [...named.targetGroup.keys()]
    let now = after(named, 'vision.set', { vision: 'Ouders kiezen mee.' })
    now = after(now, 'resources.set', { minutes: 9000, cents: 50_000 })
    now = after(now, 'targetGroup.rename', { id: first, name: 'Onderbouw' })
    now = after(now, 'targetGroup.remove', { id: second })
    expect(ledgerSince(sketchOf(named), now)).toMatchObject([
      {
        kind: 'plan',
        activityId: null,
        details: [
          { table: 'traject', fields: [{ field: 'vision' }, { field: 'minutes' }, { field: 'cents' }] },
          { table: 'targetGroup', id: first, kind: 'changed', fields: [{ field: 'name' }] },
          { table: 'targetGroup', id: second, kind: 'removed' },
        ],
      },
    ])
  })

  it('says nothing of the school itself, or of a group that was put back', () => {
    const { document, evening } = planned()
    const named = after(document, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    const [first = ''] = [...named.targetGroup.keys()]
    const aimed = after(named, 'activity.edit', { id: evening, targetGroupIds: [first] })
    let back = after(aimed, 'targetGroup.remove', { id: first })
    expect(ledgerSince(sketchOf(aimed), back).map(({ kind }) => kind)).toEqual(['plan', 'changed'])
    back = after(back, 'targetGroup.add', { names: ['Leerjaar 1'] })
    back = after(back, 'activity.edit', { id: evening, targetGroupIds: [[...back.targetGroup.keys()].at(-1) ?? ''] })
    expect(ledgerSince(sketchOf(aimed), back)).toEqual([])
    const traject = [...document.traject.values()].map((record) => ({ ...record, school: 'Elders', periods: 2 }))
    expect(
      ledgerSince(sketchOf(document), { ...document, traject: new Map(traject.map((each) => [each.id, each])) }),
    ).toEqual([])
  })

  it('tells a group that came, also when nothing is for it yet', () => {
    const { document } = planned()
    const named = after(document, 'targetGroup.add', { names: ['Leerjaar 1'] })
    expect(ledgerSince(sketchOf(document), named)).toMatchObject([
      { kind: 'plan', details: [{ table: 'targetGroup', kind: 'added' }] },
    ])
    expect(ledgerSince(sketchOf(named), document)).toMatchObject([
      { kind: 'plan', details: [{ table: 'targetGroup', kind: 'removed' }] },
    ])
  })

  it('tells that an owner is called otherwise, and of nobody else', () => {
    const { document, evening } = planned()
    const someone = { role: '', contact: '' }
    const add = { ...someone, presentAt: null }
    const staffed = after(after(document, 'person.add', { name: 'AB', ...add }), 'person.add', { name: 'CD', ...add })
    const [first = '', second = ''] = [...staffed.person.keys()]
    const owned = after(staffed, 'activity.edit', { id: evening, owners: [{ personId: first }] })
    let renamed = after(owned, 'person.edit', { id: first, name: 'AB-E', ...someone })
    renamed = after(renamed, 'person.edit', { id: second, name: 'EF', ...someone })
    expect(ledgerSince(sketchOf(owned), renamed)).toMatchObject([
      { kind: 'plan', details: [{ table: 'person', id: first, kind: 'changed', fields: [{ field: 'name' }] }] },
    ])
  })

  it('tells that the group decides later, and that it goes ahead all the same', () => {
    const { document, visit } = planned()
    const later = after(document, 'decision.set', { activityId: visit, outcome: 'later' })
    expect(ledgerSince(sketchOf(document), later)).toMatchObject([
      { activityId: visit, kind: 'changed', details: [{ table: 'decision' }] },
    ])
    const agreed = after(later, 'decision.set', { activityId: visit, outcome: 'agreed' })
    expect(ledgerSince(sketchOf(document), agreed)).toEqual([])
    expect(ledgerSince(sketchOf(later), agreed)).toMatchObject([{ activityId: visit, kind: 'changed' }])
  })

  it('names the lines of a checklist that came, went and changed; a tick is no change', () => {
    const { document, evening } = planned()
    const listed = after(document, 'elaboration.add', { activityId: evening, texts: ['Zaal', 'Koffie', 'Brief'] })
    const [hall = '', coffee = '', letter = ''] = [...listed.elaboration.keys()]
    let now = after(listed, 'elaboration.edit', { id: hall, done: true })
    expect(ledgerSince(sketchOf(listed), now)).toEqual([])
    now = after(now, 'elaboration.edit', { id: coffee, text: 'Koffie en thee' })
    now = after(now, 'elaboration.remove', { id: letter })
    expect(ledgerSince(sketchOf(listed), now)).toMatchObject([
      {
        activityId: evening,
        kind: 'changed',
        details: [
          { table: 'elaboration', id: coffee, kind: 'changed' },
          { table: 'elaboration', id: letter, kind: 'removed' },
        ],
      },
    ])
    const back = after(after(listed, 'elaboration.remove', { id: letter }), 'elaboration.add', {
      activityId: evening,
      texts: ['Brief'],
    })
    expect(ledgerSince(sketchOf(listed), back)).toEqual([])
  })

  it('names every activity at most once, after any afternoon', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after: document } of play(all)) {
          const version = latestVersion(document, 'sketch') ?? latestVersion(document, 'definitive')
          if (!version) continue
          const ids = ledgerSince(version.snapshot, document).map((entry) => entry.activityId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids).not.toContain('')
        }
      }),
      { numRuns: 30 },
    )
  })
})
