import { describe, expect, it } from 'vitest'
import { emptyDocument, type TrajectDocument } from '../../records.ts'
import { activityTitled, doing, withActivity } from '../../testing/fixture.ts'
import { ownerInWords, roleName } from '../../wording/wording.ts'
import { type Lane, type LaneOf, type LaneSort, laneChange, lanesOf } from './timelineLanes.ts'

function plan(): TrajectDocument {
  let document = doing(emptyDocument, 'traject.create', {
    school: 'Vmbo De Kade',
    place: '',
    schoolType: 'vmbo',
    region: 'midden',
    schoolYear: 2026,
  })
  document = doing(document, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2', 'Leerjaar 3'] })
  document = doing(document, 'person.add', { name: 'mentor leerjaar 2', role: '', contact: '' })
  document = withActivity(document, {
    title: 'Ouderavond',
    kind: 'existing',
    who: [
      ['parent', ''],
      ['formTutor', ''],
    ],
  })
  document = withActivity(document, { title: 'Thuisopdracht', kind: 'new', who: [['parent', '']] })
  document = withActivity(document, { title: 'Portfolio', kind: 'new' })
  const [first, second] = groups(document)
  const [person] = document.person.keys()
  document = edit(document, 'Ouderavond', {
    targetGroupIds: [first ?? '', second ?? ''],
    owners: [{ role: 'careersCounsellor' }],
  })
  return edit(document, 'Thuisopdracht', { targetGroupIds: [second ?? ''], owners: [{ personId: person ?? '' }] })
}

const groups = (document: TrajectDocument) => [...document.targetGroup.keys()]

function edit(document: TrajectDocument, title: string, fields: object): TrajectDocument {
  return doing(document, 'activity.edit', { id: activityTitled(document, title).id, ...fields })
}

function lanes(document: TrajectDocument, sort: LaneSort): readonly Lane[] {
  return lanesOf(document, sort, [...document.activity.keys()])
}

const nameOf = ({ of }: Lane): string | null => {
  switch (of.sort) {
    case 'none':
      return 'all'
    case 'targetGroup':
      return of.group?.name ?? null
    case 'kind':
      return of.kind
    case 'owner':
      return of.owner && ownerInWords(of.owner, String)
    case 'role':
      return of.role && roleName(of.role, String)
  }
}

function shown(document: TrajectDocument, sort: LaneSort) {
  return lanes(document, sort).map((lane) => [nameOf(lane), lane.ids.map((id) => document.activity.get(id)?.title)])
}

describe('lanes', () => {
  it('without a division are one', () => {
    expect(shown(plan(), 'none')).toEqual([['all', ['Ouderavond', 'Thuisopdracht', 'Portfolio']]])
  })

  it('show an activity in each of its target groups, an empty group too, and those without one last', () => {
    expect(shown(plan(), 'targetGroup')).toEqual([
      ['Leerjaar 1', ['Ouderavond']],
      ['Leerjaar 2', ['Ouderavond', 'Thuisopdracht']],
      ['Leerjaar 3', []],
      [null, ['Portfolio']],
    ])
  })

  it('show every kind', () => {
    expect(shown(plan(), 'kind')).toEqual([
      ['existing', ['Ouderavond']],
      ['improved', []],
      ['new', ['Thuisopdracht', 'Portfolio']],
    ])
  })

  it('show persons before roles as owners', () => {
    expect(shown(plan(), 'owner')).toEqual([
      ['mentor leerjaar 2', ['Thuisopdracht']],
      ['role.careersCounsellor', ['Ouderavond']],
      [null, ['Portfolio']],
    ])
  })

  it('show an activity under each of its owners, the roles of the school in their place', () => {
    const roled = doing(plan(), 'ownRole.add', { names: ['Teamleider'] })
    const [own = ''] = roled.ownRole.keys()
    const owned = edit(roled, 'Ouderavond', {
      owners: [{ role: 'other' }, { role: own }, { role: 'careersCounsellor' }],
    })
    const shared = doing(owned, 'participation.set', {
      activityId: activityTitled(owned, 'Portfolio').id,
      role: own,
      part: '',
    })
    expect(shown(shared, 'owner').map(([name]) => name)).toEqual([
      'mentor leerjaar 2',
      'role.careersCounsellor',
      'Teamleider',
      'role.other',
      null,
    ])
    expect(shown(shared, 'role').map(([name]) => name)).toEqual(['role.parent', 'role.formTutor', 'Teamleider'])
  })

  it('show who takes part', () => {
    expect(shown(plan(), 'role')).toEqual([
      ['role.parent', ['Ouderavond', 'Thuisopdracht']],
      ['role.formTutor', ['Ouderavond']],
      [null, ['Portfolio']],
    ])
  })

  it('have one when nobody has a target group and the traject names none', () => {
    expect(shown(emptyDocument, 'targetGroup')).toEqual([[null, []]])
  })
})

describe('going to another lane', () => {
  const document = plan()
  const [first, second, third] = lanes(document, 'targetGroup')
  const rest = lanes(document, 'targetGroup').at(-1)
  const change = (title: string, from: Lane | undefined, to: Lane | undefined) =>
    to && laneChange(document, activityTitled(document, title).id, from?.of ?? null, to.of)

  it('replaces the one target group and keeps the others', () => {
    expect(change('Ouderavond', first, third)).toEqual({ targetGroupIds: [second?.key, third?.key] })
    expect(change('Ouderavond', first, second)).toEqual({ targetGroupIds: [second?.key] })
    expect(change('Thuisopdracht', second, rest)).toEqual({ targetGroupIds: [] })
    expect(change('Portfolio', rest, first)).toEqual({ targetGroupIds: [first?.key] })
    expect(change('Portfolio', undefined, first)).toEqual({ targetGroupIds: [first?.key] })
  })

  it('changes nothing in its own lane', () => {
    for (const sort of ['none', 'targetGroup', 'kind', 'owner', 'role'] as const) {
      for (const lane of lanes(document, sort)) {
        for (const id of lane.ids) expect(laneChange(document, id, lane.of, lane.of)).toEqual({})
      }
    }
  })

  it('changes the kind, or the owner', () => {
    const [, improved] = lanes(document, 'kind')
    expect(change('Ouderavond', undefined, improved)).toEqual({ kind: 'improved' })
    const [person, role, nobody] = lanes(document, 'owner')
    expect(change('Ouderavond', role, person)).toEqual({ owners: [{ personId: [...document.person.keys()][0] }] })
    expect(change('Portfolio', nobody, role)).toEqual({ owners: [{ role: 'careersCounsellor' }] })
    expect(change('Ouderavond', role, nobody)).toEqual({ owners: [] })
  })

  it('replaces the one owner and keeps the others', () => {
    const [personId = ''] = document.person.keys()
    const two = edit(document, 'Ouderavond', { owners: [{ role: 'careersCounsellor' }, { role: 'formTutor' }] })
    const [person, tutor, counsellor] = lanes(two, 'owner').map(({ of }) => of)
    const nobody = lanes(document, 'owner').at(-1)?.of
    if (!person || !counsellor || !tutor || !nobody) throw new Error('no lanes')
    const { id } = activityTitled(two, 'Ouderavond')
    const change = (from: LaneOf | null, to: LaneOf) => laneChange(two, id, from, to)
    expect(change(tutor, person)).toEqual({ owners: [{ role: 'careersCounsellor' }, { personId }] })
    expect(change(counsellor, person)).toEqual({ owners: [{ personId }, { role: 'formTutor' }] })
    expect(change(counsellor, tutor)).toEqual({ owners: [{ role: 'formTutor' }] })
    expect(change(counsellor, nobody)).toEqual({ owners: [{ role: 'formTutor' }] })
    expect(change(null, person)).toEqual({
      owners: [{ role: 'careersCounsellor' }, { role: 'formTutor' }, { personId }],
    })
    expect(change(null, tutor)).toEqual({})
    expect(change(null, nobody)).toEqual({})
  })

  it('never changes who takes part', () => {
    const [parents, tutors] = lanes(document, 'role')
    expect(change('Thuisopdracht', parents, tutors)).toEqual({})
  })
})
