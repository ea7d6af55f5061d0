import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../commands/index.ts'
import { emptyDocument, type Recurrence, type Role, type TrajectDocument } from '../../records.ts'
import { calendarIn } from '../../testing/calendar.ts'
import { activityTitled, bareActivity, begunDocument, begunSchool, doing, withActivity } from '../../testing/fixture.ts'
import { findingsOf, missingParts } from './completeness.ts'

const bare = bareActivity({ id: 'activiteit-1', title: 'Kennismakingsavond' })

it('names each part that an activity lacks, in the order of the plan', () => {
  expect(missingParts(emptyDocument, bare)).toEqual(['moment', 'goal', 'participation', 'tool'])
  expect(missingParts(emptyDocument, { ...bare, title: '', moment: '2026-09', goal: 'Elkaar leren kennen' })).toEqual([
    'title',
    'participation',
    'tool',
  ])
})

it('counts only what belongs to the activity itself', () => {
  const complete: TrajectDocument = {
    ...emptyDocument,
    participation: new Map([
      ['p-1', { id: 'p-1', activityId: bare.id, role: 'parent', part: '' }],
      ['p-2', { id: 'p-2', activityId: 'activiteit-2', role: 'parent', part: '' }],
    ]),
    tool: new Map([['t-1', { id: 't-1', activityId: 'activiteit-2', name: 'Kaartspel', rank: 'a0', source: '' }]]),
  }
  const filled = { ...bare, moment: '2026-09', goal: 'Elkaar leren kennen' }
  expect(missingParts(complete, filled)).toEqual(['tool'])
  expect(missingParts(complete, { ...filled, id: 'activiteit-2' })).toEqual([])
})

describe('what a plan as a whole lacks', () => {
  const calendar = calendarIn('midden', 2026)

  /** A complete plan: every part of each activity, parents in one, and one in every period. */
  function complete(): TrajectDocument {
    const moments = ['2026-09-15', '2026-12', '2027-W10', '2027-06-01/2027-06-05']
    return moments.reduce<TrajectDocument>(
      (document, moment, index) =>
        withActivity(document, {
          title: `Activiteit ${index + 1}`,
          moment,
          goal: 'Samen kiezen',
          who: index === 0 ? [['parent', 'vertellen']] : [['pupil', '']],
          tools: ['Kaartspel'],
        }),
      begunDocument(),
    )
  }

  const edited = (document: TrajectDocument, title: string, fields: Partial<InputOf<'activity.edit'>>) =>
    doing(document, 'activity.edit', { ...fields, id: activityTitled(document, title).id })
  const kinds = (document: TrajectDocument) => findingsOf(document, calendar).map(({ kind }) => kind)
  /** Gives an activity to each owner of a list, in turn; null for nobody. */
  const owned = (owners: readonly (Role | null)[]) =>
    owners.reduce<TrajectDocument>((document, role, index) => {
      const title = `Taak ${index}`
      const next = withActivity(document, { title })
      return role ? edited(next, title, { owners: [{ role }] }) : next
    }, begunDocument())
  const overloaded = (document: TrajectDocument) =>
    findingsOf(document, calendar).flatMap((finding) =>
      finding.kind === 'overloaded' && finding.owner.kind === 'role'
        ? [`${finding.owner.role} ${finding.count} of ${finding.total}`]
        : [],
    )

  it('is nothing when it is complete, and nothing before it has begun', () => {
    expect(findingsOf(complete(), calendar)).toEqual([])
    expect(findingsOf(begunDocument(), calendar)).toEqual([])
    expect(findingsOf(emptyDocument, calendar)).toEqual([])
  })

  it('begins with the parts, per activity in the order of the year', () => {
    const document = withActivity(withActivity(complete(), { title: 'Later' }), {
      title: 'Eerder',
      moment: '2026-08-31',
    })
    const [later, earlier] = ['Later', 'Eerder'].map((title) => activityTitled(document, title).id)
    const parts = findingsOf(document, calendar).map((each) =>
      each.kind === 'part' ? [each.activityId, each.part] : each,
    )
    expect(parts).toEqual([
      [earlier, 'goal'],
      [earlier, 'participation'],
      [earlier, 'tool'],
      [later, 'moment'],
      [later, 'goal'],
      [later, 'participation'],
      [later, 'tool'],
    ])
  })

  it('takes no account of what does not go ahead', () => {
    const cancelled = edited(withActivity(complete(), { title: 'Later' }), 'Later', { status: 'cancelled' })
    expect(findingsOf(cancelled, calendar)).toEqual([])
    const reviewed = doing(complete(), 'review.start', { date: '2026-06-16' })
    const activityId = activityTitled(reviewed, 'Activiteit 1').id
    const dropped = doing(reviewed, 'decision.set', { activityId, outcome: 'dropped' })
    // Werksessie 2 has begun: the three that are left have no owner.
    expect(kinds(dropped)).toEqual(['noParents', 'emptyTerm', 'noOwner', 'noOwner', 'noOwner'])
  })

  it('is parents, when they take part nowhere', () => {
    const document = complete()
    const id = activityTitled(document, 'Activiteit 1').id
    expect(kinds(doing(document, 'participation.remove', { activityId: id, role: 'parent' }))).toContain('noParents')
    const others = doing(document, 'activity.edit', { id, parts: { parent: null, formTutor: '' } })
    expect(findingsOf(others, calendar)).toEqual([{ kind: 'noParents' }])
  })

  it('is a period without any time of any activity', () => {
    const moved = edited(complete(), 'Activiteit 3', { moment: '2026-09' })
    expect(findingsOf(moved, calendar)).toEqual([
      { kind: 'emptyTerm', number: 3, term: { first: '2027-02-08', last: '2027-04-25' } },
    ])
    // Another time of something that comes back fills it.
    const recurrence: Recurrence = { kind: 'term', of: 'period', until: null, skipsHolidays: true, except: [] }
    expect(findingsOf(edited(moved, 'Activiteit 3', { recurrence }), calendar)).toEqual([])
    const inHoliday = edited(complete(), 'Activiteit 3', { moment: '2027-04-28' })
    expect(kinds(inHoliday)).toEqual(['emptyTerm', 'clash'])
    const inTwo = doing(inHoliday, 'traject.edit', { ...begunSchool, periods: 2 })
    expect(kinds(inTwo)).toEqual(['clash'])
  })

  /** A role as often as a number says. */
  const times = (count: number, role: Role | null) => Array.from({ length: count }, () => role)

  it.each<readonly [string, readonly (Role | null)[], readonly string[]]>([
    ['six against two', [...times(6, 'careersCounsellor'), ...times(2, 'lineManager')], ['careersCounsellor 6 of 8']],
    ['five against two', [...times(5, 'careersCounsellor'), ...times(2, 'lineManager')], []],
    ['four against one', [...times(4, 'careersCounsellor'), 'lineManager'], ['careersCounsellor 4 of 5']],
    ['three against none', [...times(3, 'careersCounsellor'), null, null], []],
    ['all of four', [null, ...times(4, 'careersCounsellor')], ['careersCounsellor 4 of 4']],
    [
      'half of eight among three',
      [...times(4, 'careersCounsellor'), ...times(2, 'lineManager'), ...times(2, 'parent')],
      ['careersCounsellor 4 of 8'],
    ],
    [
      'four of nine among three',
      [...times(4, 'careersCounsellor'), ...times(3, 'lineManager'), ...times(2, 'parent')],
      [],
    ],
  ])('is an owner with far more than a fair share: %s', (_, owners, expected) => {
    expect(overloaded(owned(owners))).toEqual(expected)
  })

  it('counts an activity for each of its owners', () => {
    const document = ['a', 'b', 'c', 'd'].reduce<TrajectDocument>((plan, title) => {
      const owners = title === 'a' ? [{ role: 'parent' }, { role: 'lineManager' }] : [{ role: 'lineManager' }]
      return edited(withActivity(plan, { title }), title, { owners })
    }, begunDocument())
    expect(findingsOf(document, calendar).filter(({ kind }) => kind === 'overloaded')).toMatchObject([
      { owner: { role: 'lineManager' }, count: 4, total: 5 },
    ])
  })

  it('is never a role of many people, which does not fall ill as one', () => {
    for (const role of ['parent', 'pupil', 'primaryTeacher', 'formTutor', 'studyCoach', 'company', 'other'] as const) {
      expect(overloaded(owned(times(8, role)))).toEqual([])
    }
    expect(overloaded(owned(times(8, 'lineManager')))).toEqual(['lineManager 8 of 8'])
  })

  it('names the activities of an owner who has too many, a person apart from a role', () => {
    const begun = doing(begunDocument(), 'person.add', { name: 'Mentor' })
    const personId = [...begun.person.keys()][0] ?? ''
    const titles = ['a', 'b', 'c', 'd', 'e']
    const document = titles.reduce<TrajectDocument>((plan, title) => {
      const next = withActivity(plan, { title })
      return edited(next, title, { owners: [title === 'e' ? { role: 'formTutor' } : { personId }] })
    }, begun)
    expect(findingsOf(document, calendar).filter(({ kind }) => kind === 'overloaded')).toEqual([
      {
        kind: 'overloaded',
        owner: { kind: 'person', id: personId, name: 'Mentor' },
        count: 4,
        total: 5,
        activityIds: ['a', 'b', 'c', 'd'].map((title) => activityTitled(document, title).id),
      },
    ])
  })

  it('is hours and money beyond what the school sets aside', () => {
    const costly = edited(complete(), 'Activiteit 1', { minutes: 601, cents: 1001 })
    expect(kinds(costly)).toEqual([])
    expect(kinds(doing(costly, 'resources.set', { minutes: 601, cents: 1001 }))).toEqual([])
    expect(findingsOf(doing(costly, 'resources.set', { minutes: 600, cents: 0 }), calendar)).toEqual([
      { kind: 'minutesOver', planned: 601, available: 600 },
      { kind: 'centsOver', planned: 1001, available: 0 },
    ])
  })

  it('is a target group that nothing is for', () => {
    const named = doing(complete(), 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    const [first, second] = [...named.targetGroup.keys()]
    const without = (id: string | undefined, name: string) => ({ kind: 'groupWithout', targetGroupId: id, name })
    expect(findingsOf(named, calendar)).toEqual([without(first, 'Leerjaar 1'), without(second, 'Leerjaar 2')])
    const aimed = edited(named, 'Activiteit 2', { targetGroupIds: [second ?? ''] })
    expect(findingsOf(aimed, calendar)).toEqual([without(first, 'Leerjaar 1')])
    const cancelled = edited(aimed, 'Activiteit 2', { status: 'cancelled' })
    expect(kinds(cancelled).filter((kind) => kind === 'groupWithout')).toHaveLength(2)
  })
})
