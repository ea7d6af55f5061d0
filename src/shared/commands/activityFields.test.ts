import { describe, expect, it } from 'vitest'
import type { Activity, Recurrence, TrajectDocument } from '../records.ts'
import type { AppError } from '../result.ts'
import { ownersOf } from '../rules/plan/owners.ts'
import { participationsOf, targetGroupsOfActivity, toolsOf } from '../rules/plan/plan.ts'
import { countingContext } from '../testing/context.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'
import { ownersInWords } from '../wording/wording.ts'
import { decide, type InputOf } from './index.ts'

const title = 'Startgesprek'
const plain: Pick<Recurrence, 'until' | 'skipsHolidays' | 'except'> = { until: null, skipsHolidays: true, except: [] }
const firstTuesday: Recurrence = { kind: 'monthly', ordinal: 1, weekday: 2, ...plain }
const weekly: Recurrence = { kind: 'weekly', interval: 2, ...plain }

/** A plan with one activity, edited. */
function planned(fields: Omit<InputOf<'activity.edit'>, 'id'> = {}, moment?: string): TrajectDocument {
  const document = withActivity(begunDocument(), { title, ...(moment === undefined ? {} : { moment }) })
  return doing(document, 'activity.edit', { ...fields, id: activityTitled(document, title).id })
}

function edited(document: TrajectDocument, fields: Omit<InputOf<'activity.edit'>, 'id'>): TrajectDocument {
  return doing(document, 'activity.edit', { ...fields, id: activityTitled(document, title).id })
}

function edit(document: TrajectDocument, fields: Omit<InputOf<'activity.edit'>, 'id'>) {
  return refusal(document, 'activity.edit', { ...fields, id: activityTitled(document, title).id })
}

const only = (document: TrajectDocument): Activity => activityTitled(document, title)

const called = (document: TrajectDocument) => ownersInWords(ownersOf(document, only(document)), String)

describe('who sees to an activity', () => {
  const begun = doing(planned(), 'person.add', { name: 'Mentor leerjaar 2' })
  const personId = [...begun.person.keys()][0] ?? ''
  const roled = doing(begun, 'ownRole.add', { names: ['Teamleider'] })
  const leader = [...roled.ownRole.keys()][0] ?? ''

  it('are persons and roles in the order in which they are given, each once', () => {
    const both = edited(roled, { owners: [{ role: 'formTutor' }, { personId }, { role: leader }, { personId }] })
    expect(called(both)).toBe('role.formTutor, Mentor leerjaar 2, Teamleider')
    expect(called(edited(both, { goal: 'Kennismaken' }))).toBe('role.formTutor, Mentor leerjaar 2, Teamleider')
    expect(called(edited(both, { owners: [] }))).toBe('')
  })

  it('are nobody who is not there, never more than fit, and one of them is a person or a role', () => {
    const both: object = { personId, role: 'parent' }
    expect(edit(begun, { owners: [both as { personId: string }] })?.code).toBe('input.invalid')
    expect(edit(begun, { owners: Array.from({ length: 11 }, () => ({ personId })) })).not.toBeNull()
    expect(edit(begun, { owners: [{ personId }, { personId: 'weg' }] })?.code).toBe('record.gone')
    expect(edit(begun, { owners: [{ role: 'weg' }] })?.code).toBe('record.gone')
  })

  it('keep their records when others come and go', () => {
    const two = edited(begun, { owners: [{ personId }, { role: 'formTutor' }] })
    const three = edited(two, { owners: [{ role: 'pupil' }, { role: 'formTutor' }, { personId }] })
    for (const id of two.owner.keys()) expect(three.owner.has(id)).toBe(true)
  })

  it('are without the person or own role that went', () => {
    const all = edited(roled, { owners: [{ personId }, { role: leader }, { role: 'formTutor' }] })
    expect(called(doing(all, 'person.remove', { id: personId }))).toBe('Teamleider, role.formTutor')
    expect(called(doing(all, 'ownRole.remove', { id: leader }))).toBe('Mentor leerjaar 2, role.formTutor')
  })

  it('stand in the field of before until others are given', () => {
    const activity = new Map([...roled.activity].map(([id, each]) => [id, { ...each, ownerId: personId }]))
    const before = { ...roled, activity }
    expect(called(before)).toBe('Mentor leerjaar 2')
    const same = decide(before, 'activity.edit', { id: only(before).id, owners: [{ personId }] }, countingContext())
    expect(same.ok && same.value.patch).toEqual([])
    const more = edited(before, { owners: [{ personId }, { role: 'formTutor' }] })
    expect(called(more)).toBe('Mentor leerjaar 2, role.formTutor')
    expect(only(more)).toMatchObject({ ownerId: null, ownerRole: null })
    expect(called(doing(before, 'person.remove', { id: personId }))).toBe('')
  })
})

describe('where an activity is', () => {
  it('is a line, tidied, that may be empty', () => {
    expect(only(edited(planned(), { place: '  de   aula ' })).place).toBe('de aula')
    expect(only(edited(planned(), { place: '' })).place).toBe('')
    expect(edit(planned(), { place: 'x'.repeat(500) })?.code).toBe('text.tooLong')
  })
})

describe('what an activity builds on', () => {
  it('is never itself, nor what builds on it by way of others', () => {
    const titles = ['a', 'b', 'c']
    const all = titles.reduce<TrajectDocument>((plan, each) => withActivity(plan, { title: each }), begunDocument())
    const [a = '', b = '', c = ''] = titles.map((each) => activityTitled(all, each).id)
    const chain = doing(doing(all, 'activity.edit', { id: b, buildsOnId: a }), 'activity.edit', {
      id: c,
      buildsOnId: b,
    })
    for (const buildsOnId of [a, b, c]) {
      expect(refusal(chain, 'activity.edit', { id: a, buildsOnId })).toMatchObject({ code: 'activity.cycle' })
    }
    expect(refusal(chain, 'activity.edit', { id: c, buildsOnId: a })).toBeNull()
    expect(refusal(chain, 'activity.edit', { id: c, buildsOnId: 'weg' })?.code).toBe('record.gone')
    expect(doing(chain, 'activity.remove', { ids: [b] }).activity.get(c)?.buildsOnId).toBeNull()
  })
})

describe('an activity that comes back', () => {
  it('begins on the weekday that it names, at the time it had', () => {
    const inMonth = planned({ recurrence: firstTuesday }, '2026-11')
    expect(only(inMonth)).toMatchObject({ moment: '2026-11-03', recurrence: firstTuesday })
    const atNight = planned({ recurrence: firstTuesday }, '2026-11-10T19:30/21:00')
    expect(only(atNight).moment).toBe('2026-12-01T19:30/21:00')
    const both = planned({ moment: '2026-W50', recurrence: { kind: 'monthly', ordinal: -1, weekday: 2, ...plain } })
    expect(only(both).moment).toBe('2026-12-29')
  })

  it('keeps no exception outside the school year, and can still be moved after one was asked for', () => {
    const except = ['0001-01-01', '9999-12-31', '2026-11-24']
    for (const recurrence of [weekly, firstTuesday, { kind: 'term', of: 'period', ...plain }] as const) {
      const document = planned({ recurrence: { ...recurrence, except } }, '2026-11-03')
      expect(only(document).recurrence?.except).toEqual(['2026-11-24'])
      expect(edit(document, { moment: '2026-12-01' })).toBeNull()
    }
  })

  it('keeps each exception once, in order', () => {
    const except = ['2026-12-08', '2026-11-24', '2026-12-08']
    const document = planned({ recurrence: { ...weekly, except } }, '2026-11-10')
    expect(only(document).recurrence?.except).toEqual(['2026-11-24', '2026-12-08'])
  })

  it.each<readonly [string, string | undefined, Recurrence, AppError['code']]>([
    ['without a moment', undefined, weekly, 'recurrence.needsMoment'],
    ['every so many weeks in a month', '2026-11', weekly, 'recurrence.needsDay'],
    ['on a day that the year has no more', '2027-07-20', firstTuesday, 'recurrence.none'],
    ['with an end before its beginning', '2026-11-10', { ...weekly, until: '2026-11-09' }, 'recurrence.order'],
    [
      'with an end before its first Tuesday',
      '2026-11-10',
      { ...firstTuesday, until: '2026-11-30' },
      'recurrence.order',
    ],
    ['until a slip of a key', '2026-11-10', { ...weekly, until: '2206-11-10' }, 'date.far'],
    ['with a day that does not exist', '2026-11-10', { ...weekly, until: '2027-02-31' }, 'input.invalid'],
    ['every zero weeks', '2026-11-10', { ...weekly, interval: 0 }, 'input.invalid'],
  ])('is refused %s', (_, moment, recurrence, code) => {
    expect(edit(planned({}, moment), { recurrence })?.code).toBe(code)
  })

  it('may end on the day it begins', () => {
    expect(only(planned({ recurrence: { ...weekly, until: '2026-11-10' } }, '2026-11-10')).recurrence?.until).toBe(
      '2026-11-10',
    )
  })

  it('goes along when it is moved, and stays in the year', () => {
    const id = (document: TrajectDocument) => only(document).id
    const to = (document: TrajectDocument, moment: string | null) =>
      only(doing(document, 'activity.edit', { id: id(document), moment }))
    const monthly = planned({ recurrence: firstTuesday }, '2026-11')
    expect(to(monthly, '2026-12-10')).toMatchObject({
      moment: '2026-12-10',
      recurrence: { kind: 'monthly', ordinal: 2, weekday: 4 },
    })
    const series = planned({ recurrence: { ...weekly, until: '2026-12-22' } }, '2026-11-10T19:30')
    expect(to(series, '2027-01')).toMatchObject({
      moment: '2027-01-05T19:30',
      recurrence: { kind: 'weekly', until: '2027-02-16' },
    })
    expect(to(series, null)).toMatchObject({ moment: null, recurrence: null })
    const camp = planned({ recurrence: weekly }, '2026-11-02/2026-12-04')
    expect(refusal(camp, 'activity.edit', { id: id(camp), moment: '2027-07' })?.code).toBe('moment.outsideYear')
    expect(refusal(series, 'activity.edit', { id: id(series), moment: '2027-08-01' })?.code).toBe('moment.outsideYear')
  })

  it('is once only when nobody wants it to come back any more', () => {
    const once = edited(planned({ recurrence: weekly }, '2026-11-10'), { recurrence: null })
    expect(only(once)).toMatchObject({ moment: '2026-11-10', recurrence: null })
    expect(edit(planned(), { recurrence: null })).toBeNull()
  })

  it('keeps its place in the order when only how it comes back changes', () => {
    const document = withActivity(planned({}, '2026-11-10'), { title: 'Ouderavond', moment: '2026-11-10' })
    const { rank } = only(document)
    expect(only(edited(document, { recurrence: weekly })).rank).toBe(rank)
    expect(only(edited(document, { moment: '2026-11-10' })).rank).toBe(rank)
    expect(only(edited(document, { moment: '2026-11-11' })).rank > activityTitled(document, 'Ouderavond').rank).toBe(
      true,
    )
  })
})

describe('what belongs to an activity', () => {
  const named = (document: TrajectDocument) =>
    toolsOf(document, only(document).id).map(({ name, source }) => [name, source])

  it('is its tools in order: those that stay keep where they are from', () => {
    const activityId = (document: TrajectDocument) => only(document).id
    const before = [
      ['Kaartspel', 'slo.nl'],
      ['Formulier', ''],
    ].reduce<TrajectDocument>(
      (plan, [name = '', source = '']) => doing(plan, 'tool.add', { activityId: activityId(plan), name, source }),
      planned(),
    )
    const after = edited(before, { tools: ['Poster', 'Kaartspel'] })
    expect(named(after)).toEqual([
      ['Poster', ''],
      ['Kaartspel', 'slo.nl'],
    ])
    const same = decide(
      after,
      'activity.edit',
      { id: activityId(after), tools: ['Poster', 'Kaartspel'] },
      countingContext(),
    )
    expect(same).toMatchObject({ ok: true, value: { patch: [] } })
    expect(named(edited(after, { tools: ['Kaartspel', 'Kaartspel'] }))).toEqual([
      ['Kaartspel', 'slo.nl'],
      ['Kaartspel', ''],
    ])
    expect(named(edited(after, { tools: [] }))).toEqual([])
    expect(named(edited(after, { goal: 'Kiezen' }))).toEqual(named(after))
  })

  it('is what each role does: null takes it out, what is not named stays', () => {
    const before = planned({ parts: { parent: 'vertellen', pupil: '' } })
    const parts = (document: TrajectDocument) =>
      participationsOf(document, only(document).id).map(({ role, part }) => [role, part])
    const after = edited(before, { parts: { parent: null, formTutor: 'vraagt door' } })
    expect(parts(after)).toEqual([
      ['pupil', ''],
      ['formTutor', 'vraagt door'],
    ])
    expect(parts(edited(after, { parts: { company: null, pupil: 'leidt het gesprek' } }))).toEqual([
      ['pupil', 'leidt het gesprek'],
      ['formTutor', 'vraagt door'],
    ])
  })

  it('is its target groups, each once', () => {
    const document = doing(planned(), 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'] })
    const [one = '', two = '', three = ''] = [...document.targetGroup.keys()]
    const groups = (plan: TrajectDocument) => targetGroupsOfActivity(plan, only(plan).id).map(({ name }) => name)
    const before = edited(document, { targetGroupIds: [two, one, two] })
    expect(groups(before)).toEqual(['Leerjaar 1', 'Leerjaar 2'])
    expect(before.targeting.size).toBe(2)
    const after = edited(before, { targetGroupIds: [two, three] })
    expect(groups(after)).toEqual(['Leerjaar 2', 'Leerjaar 3'])
    // Who stays is the same record.
    const kept = [...before.targeting.values()].find(({ targetGroupId }) => targetGroupId === two)
    expect([...after.targeting.values()]).toContainEqual(kept)
    expect(groups(edited(after, { targetGroupIds: [] }))).toEqual([])
    expect(edit(after, { targetGroupIds: [one, 'weg'] })?.code).toBe('record.gone')
  })

  it('is work and money in whole minutes and cents, not less than nothing', () => {
    expect(only(planned({ minutes: 90, cents: 1250 }))).toMatchObject({ minutes: 90, cents: 1250 })
    expect(only(edited(planned({ minutes: 90 }), { minutes: null })).minutes).toBeNull()
    for (const wrong of [-1, 1.5, 600_001, Number.NaN])
      expect(edit(planned(), { minutes: wrong })?.code).toBe('number.invalid')
    expect(edit(planned(), { cents: 1_000_000_001 })?.code).toBe('number.invalid')
  })
})
