import { describe, expect, it } from 'vitest'
import { apply, diff, invert } from '../patch.ts'
import type { TrajectDocument } from '../records.ts'
import { participationsOf } from '../rules/plan/plan.ts'
import { activitiesPerRole, roleKey, rolesOf } from '../rules/plan/roles.ts'
import { activityTitled, begunDocument, doing, refusal, withActivity } from '../testing/fixture.ts'
import { roleName } from '../wording/wording.ts'
import { takeBack } from './draft.ts'

const begun = doing(begunDocument(), 'ownRole.add', { names: ['Teamleider', 'LOB-coördinator'] })
const [leader = '', coordinator = ''] = begun.ownRole.keys()
const names = (document: TrajectDocument) =>
  rolesOf(document)
    .filter((role) => typeof role === 'object' || role === 'lineManager' || role === 'other')
    .map((role) => roleName(role, String))

describe('the roles of a school', () => {
  it('stand behind those that every school has, before the others', () => {
    expect(names(begun)).toEqual(['role.lineManager', 'Teamleider', 'LOB-coördinator', 'role.other'])
    const moved = doing(begun, 'ownRole.move', { id: coordinator, beforeId: leader })
    expect(names(moved)).toEqual(['role.lineManager', 'LOB-coördinator', 'Teamleider', 'role.other'])
    expect(names(doing(moved, 'ownRole.move', { id: coordinator, beforeId: null }))).toEqual(names(begun))
  })

  it.each([
    ['teamleider', 'ownRole.exists'],
    ['Decaan', 'ownRole.standard'],
    ['careers counsellor', 'ownRole.standard'],
    ['  ', 'text.empty'],
  ])('are not called %j', (name, code) => {
    expect(refusal(begun, 'ownRole.add', { names: [name] })?.code).toBe(code)
    expect(refusal(begun, 'ownRole.rename', { id: coordinator, name })?.code).toBe(code)
  })

  it('come all or not at all', () => {
    expect(refusal(begun, 'ownRole.add', { names: ['Zorgteam', 'zorgteam'] })?.code).toBe('ownRole.exists')
  })

  it('may be written in other capitals', () => {
    expect(names(doing(begun, 'ownRole.rename', { id: leader, name: 'TEAMLEIDER' }))).toContain('TEAMLEIDER')
  })
})

describe('a role of the school that goes', () => {
  const title = 'Ouderavond'
  const planned = withActivity(begun, {
    title,
    who: [
      [leader, 'opent'],
      ['parent', ''],
    ],
    more: { owners: [{ role: leader }, { role: 'formTutor' }] },
  })
  const { id } = activityTitled(planned, title)

  it('takes along that it took part and saw to anything; taken back all is there again', () => {
    expect(activitiesPerRole(planned)).toEqual(new Map([[leader, 1]]))
    const gone = doing(planned, 'ownRole.remove', { id: leader })
    expect(participationsOf(gone, id).map(({ role }) => role)).toEqual(['parent'])
    expect([...gone.owner.values()].map(({ role }) => role)).toEqual(['formTutor'])
    expect(diff(apply(gone, invert(diff(planned, gone))), planned)).toEqual([])
  })

  it('goes also when its coming is taken back', () => {
    const coming = diff(begunDocument(), begun, ['ownRole'])
    const back = apply(planned, takeBack(planned, coming))
    expect(rolesOf(back).map(roleKey)).not.toContain(leader)
    expect(participationsOf(back, id).map(({ role }) => role)).toEqual(['parent'])
  })
})
