import { beforeEach, describe, expect, it } from 'vitest'
import { Driver } from '../../testing/driver.ts'
import type { ActivityFields } from './activityFields.ts'
import { contentOf } from './content.ts'

let driver: Driver
let id: string

beforeEach(() => {
  driver = new Driver()
  driver.done('activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  id = [...driver.document.activity.keys()][0] ?? ''
})

describe('what can be changed about an activity', () => {
  it('is another as soon as a field, somebody who takes part or a tool is', () => {
    const seen = new Set([contentOf(driver.document, id)])
    const look = () => seen.add(contentOf(driver.document, id)).size
    driver.done('activity.edit', { id, title: 'Ouderavond over profielkeuze' })
    expect(look()).toBe(2)
    driver.done('activity.edit', { id, moment: '2026-12' })
    expect(look()).toBe(3)
    driver.done('participation.set', { activityId: id, role: 'formTutor', part: 'leidt het gesprek' })
    expect(look()).toBe(4)
    driver.done('tool.add', { activityId: id, name: 'Profielkaarten' })
    expect(look()).toBe(5)
  })

  it.each<[string, ActivityFields]>([
    ['how it comes back', { recurrence: { kind: 'term', of: 'period', until: null, skipsHolidays: true, except: [] } }],
    ['the owner', { owners: [{ role: 'formTutor' }] }],
    ['the hours', { minutes: 90 }],
    ['the costs', { cents: 2500 }],
  ])('is another when %s changes', (_, fields) => {
    const before = contentOf(driver.document, id)
    driver.done('activity.edit', { id, ...fields })
    expect(contentOf(driver.document, id)).not.toBe(before)
  })

  it('is another when the target groups, the checklist or the source of a tool change, not when a line is done', () => {
    driver.done('targetGroup.add', { names: ['Leerjaar 1'] })
    driver.done('tool.add', { activityId: id, name: 'Profielkaarten' })
    const seen = new Set([contentOf(driver.document, id)])
    const look = () => seen.add(contentOf(driver.document, id)).size
    driver.done('activity.edit', { id, targetGroupIds: [...driver.document.targetGroup.keys()] })
    expect(look()).toBe(2)
    driver.done('tool.edit', { id: [...driver.document.tool.keys()][0] ?? '', source: 'Bij de decaan' })
    expect(look()).toBe(3)
    driver.done('elaboration.add', { activityId: id, texts: ['Zaal reserveren'] })
    expect(look()).toBe(4)
    driver.done('elaboration.edit', { id: [...driver.document.elaboration.keys()][0] ?? '', done: true })
    driver.done('activity.edit', { id, status: 'preparing' })
    expect(look()).toBe(4)
  })

  it('is the same after a decision, and after a change that was taken back', () => {
    const before = contentOf(driver.document, id)
    driver.done('decision.set', { activityId: id, outcome: 'agreed' })
    driver.done('activity.edit', { id, title: 'Ouderavond over profielkeuze' })
    driver.done('activity.edit', { id, title: 'Ouderavond' })
    expect(contentOf(driver.document, id)).toBe(before)
  })

  it('is nothing when the activity is gone', () => {
    driver.done('activity.remove', { ids: [id] })
    expect(contentOf(driver.document, id)).toBeNull()
  })
})
