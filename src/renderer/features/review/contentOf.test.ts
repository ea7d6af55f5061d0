import { beforeEach, describe, expect, it } from 'vitest'
import type { ActivityFields } from '#shared/commands/activityFields.ts'
import { Room } from '#shared/testing/room.ts'
import { contentOf } from './contentOf.ts'

let room: Room
let id: string

beforeEach(() => {
  room = new Room()
  room.done('activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  id = [...room.document.activity.keys()][0] ?? ''
})

describe('what can be changed about an activity', () => {
  it('is another as soon as a field, somebody who takes part or a tool is', () => {
    const seen = new Set([contentOf(room.document, id)])
    const look = () => seen.add(contentOf(room.document, id)).size
    room.done('activity.edit', { id, title: 'Ouderavond over profielkeuze' })
    expect(look()).toBe(2)
    room.done('activity.setMoment', { id, moment: '2026-12' })
    expect(look()).toBe(3)
    room.done('participation.set', { activityId: id, role: 'formTutor', part: 'leidt het gesprek' })
    expect(look()).toBe(4)
    room.done('tool.add', { activityId: id, name: 'Profielkaarten' })
    expect(look()).toBe(5)
  })

  it.each<[string, ActivityFields]>([
    ['how it comes back', { recurrence: { kind: 'term', of: 'period', until: null, skipsHolidays: true, except: [] } }],
    ['the owner', { owner: { role: 'formTutor' } }],
    ['the hours', { minutes: 90 }],
    ['the costs', { cents: 2500 }],
  ])('is another when %s changes', (_, fields) => {
    const before = contentOf(room.document, id)
    room.done('activity.edit', { id, ...fields })
    expect(contentOf(room.document, id)).not.toBe(before)
  })

  it('is another when the target groups, the checklist or the source of a tool change, not when a line is done', () => {
    room.done('targetGroup.add', { names: ['Leerjaar 1'] })
    room.done('tool.add', { activityId: id, name: 'Profielkaarten' })
    const seen = new Set([contentOf(room.document, id)])
    const look = () => seen.add(contentOf(room.document, id)).size
    room.done('activity.edit', { id, targetGroupIds: [...room.document.targetGroup.keys()] })
    expect(look()).toBe(2)
    room.done('tool.edit', { id: [...room.document.tool.keys()][0] ?? '', source: 'Bij de decaan' })
    expect(look()).toBe(3)
    room.done('elaboration.add', { activityId: id, texts: ['Zaal reserveren'] })
    expect(look()).toBe(4)
    room.done('elaboration.edit', { id: [...room.document.elaboration.keys()][0] ?? '', done: true })
    room.done('activity.edit', { id, status: 'preparing' })
    expect(look()).toBe(4)
  })

  it('is the same after a decision, and after a change that was taken back', () => {
    const before = contentOf(room.document, id)
    room.done('decision.set', { activityId: id, outcome: 'agreed' })
    room.done('activity.edit', { id, title: 'Ouderavond over profielkeuze' })
    room.done('activity.edit', { id, title: 'Ouderavond' })
    expect(contentOf(room.document, id)).toBe(before)
  })

  it('is nothing when the activity is gone', () => {
    room.done('activity.remove', { ids: [id] })
    expect(contentOf(room.document, id)).toBeNull()
  })
})
