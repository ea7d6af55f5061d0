import { describe, expect, it } from 'vitest'
import type { TrajectDocument } from '../records.ts'
import { frozenBeside, ledgerSince } from '../rules/ledger/ledger.ts'
import { ledgerLines } from '../rules/ledger/ledgerLines.ts'
import { ownerKey, ownersOf } from '../rules/plan/owners.ts'
import {
  decisionOf,
  elaborationOf,
  isUndecided,
  participationsOf,
  planOf,
  remarkOf,
  toolsOf,
} from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'

/** Two evenings that are much the same, decided about, with what each says of itself. */
function twoEvenings(): TrajectDocument {
  let document = withActivity(begunDocument(), {
    title: 'Ouderavond',
    moment: '2026-11',
    goal: 'Samen kiezen',
    elaboration: ['Zaal vragen'],
    who: [['parent', 'praten mee']],
    tools: ['Vragenwaaier'],
    more: { owners: [{ role: 'formTutor' }], minutes: 60 },
  })
  document = withActivity(document, {
    title: 'Koffieochtend',
    moment: '2026-10-06',
    goal: 'Elkaar kennen',
    elaboration: ['Koffie zetten'],
    who: [
      ['parent', 'komen langs'],
      ['pupil', 'schenken koffie'],
    ],
    tools: ['vragenwaaier', 'Koffie'],
    more: { owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }], minutes: 30, cents: 500 },
  })
  for (const title of ['Ouderavond', 'Koffieochtend']) {
    const activityId = activityTitled(document, title).id
    document = doing(document, 'decision.set', { activityId, outcome: 'agreed' })
    document = doing(document, 'remark.set', { activityId, text: `Over de ${title.toLowerCase()}` })
  }
  return document
}

const idOf = (document: TrajectDocument, title: string) => activityTitled(document, title).id

describe('two activities that become one', () => {
  const before = twoEvenings()
  const intoId = idOf(before, 'Ouderavond')
  const fromId = idOf(before, 'Koffieochtend')
  const after = doing(before, 'activity.merge', { intoId, fromId })
  const into = activityTitled(after, 'Ouderavond')

  it('are all that both were, each thing once', () => {
    expect(after.activity.has(fromId)).toBe(false)
    expect(into).toMatchObject({ moment: '2026-11', goal: 'Samen kiezen. Elkaar kennen', minutes: 90, cents: 500 })
    expect(participationsOf(after, intoId).map(({ role, part }) => [role, part])).toEqual([
      ['parent', 'praten mee. komen langs'],
      ['pupil', 'schenken koffie'],
    ])
    expect(toolsOf(after, intoId).map(({ name }) => name)).toEqual(['Vragenwaaier', 'Koffie'])
    expect(elaborationOf(after, intoId).map(({ text }) => text)).toEqual(['Zaal vragen', 'Koffie zetten'])
    expect(ownersOf(after, into).map(ownerKey)).toEqual(['role formTutor', 'role careersCounsellor'])
    expect(remarkOf(after, intoId)?.text).toBe('Over de ouderavond. Over de koffieochtend')
  })

  it('are asked about again', () => {
    expect(decisionOf(after, intoId)).toMatchObject({ outcome: 'agreed', isOvertaken: true })
    expect(isUndecided(after, intoId)).toBe(true)
  })

  it('are told in the ledger as what they became', () => {
    expect(linesSince(before, after)).toEqual({
      Ouderavond: expect.arrayContaining([{ about: 'tookIn', title: 'Koffieochtend' }]),
      Koffieochtend: [{ about: 'mergedInto', title: 'Ouderavond' }],
    })
  })

  it('let go of what would come after itself', () => {
    const between = withActivity(before, { title: 'Nieuwsbrief', more: { buildsOnId: fromId } })
    const betweenId = idOf(between, 'Nieuwsbrief')
    const ring = doing(between, 'activity.edit', { id: intoId, buildsOnId: betweenId })
    const merged = doing(ring, 'activity.merge', { intoId, fromId })
    expect(activityTitled(merged, 'Nieuwsbrief').buildsOnId).toBeNull()
    expect(activityTitled(merged, 'Ouderavond').buildsOnId).toBe(betweenId)
  })

  it('are refused when they are one already, or together too long for a text', () => {
    expect(refusal(before, 'activity.merge', { intoId, fromId: intoId })?.code).toBe('record.gone')
    const long = doing(doing(before, 'activity.edit', { id: intoId, goal: 'a'.repeat(900) }), 'activity.edit', {
      id: fromId,
      goal: 'b'.repeat(900),
    })
    expect(refusal(long, 'activity.merge', { intoId, fromId })?.code).toBe('merge.full')
  })
})

describe('one activity that becomes two', () => {
  const before = twoEvenings()
  const id = idOf(before, 'Koffieochtend')
  const after = doing(before, 'activity.split', { id, title: 'Koffieochtend in het voorjaar' })
  const off = activityTitled(after, 'Koffieochtend in het voorjaar')

  it('says the same in both, but for what would count twice', () => {
    expect(off).toMatchObject({ moment: '2026-10-06', goal: 'Elkaar kennen', minutes: null, cents: null })
    expect(toolsOf(after, off.id).map(({ name }) => name)).toEqual(['vragenwaaier', 'Koffie'])
    expect(participationsOf(after, off.id)).toHaveLength(2)
    expect(activityTitled(after, 'Koffieochtend').minutes).toBe(30)
  })

  it('asks about both, and tells where the second came from', () => {
    expect([isUndecided(after, id), isUndecided(after, off.id)]).toEqual([true, true])
    expect(linesSince(before, after)).toEqual({
      'Koffieochtend in het voorjaar': [{ about: 'splitFrom', title: 'Koffieochtend' }],
    })
  })
})

describe('a decision about an activity that changes afterwards', () => {
  const before = twoEvenings()
  const activityId = idOf(before, 'Ouderavond')

  it('is asked again, until the group says so', () => {
    const changed = doing(before, 'activity.edit', { id: activityId, moment: '2026-12' })
    expect(isUndecided(changed, activityId)).toBe(true)
    const again = doing(changed, 'decision.set', { activityId, outcome: 'changed' })
    expect(isUndecided(again, activityId)).toBe(false)
  })

  it('stands when only what is no part of the plan changed', () => {
    const done = doing(before, 'activity.edit', { id: activityId, status: 'done' })
    expect(isUndecided(doing(done, 'remark.set', { activityId, text: 'Mooi' }), activityId)).toBe(false)
  })
})

/** What the ledger says, by the title of each activity. */
function linesSince(before: TrajectDocument, after: TrajectDocument) {
  const plan = planOf(before)
  if (!plan) throw new Error('there is no plan')
  const sides = { before: frozenBeside(plan, after), after }
  const entries = ledgerLines(sides, ledgerSince(plan, after))
  return Object.fromEntries(
    entries.flatMap(({ entry, lines }) => (entry.kind === 'plan' ? [] : [[entry.title, lines]])),
  )
}
