import { beforeEach, describe, expect, it } from 'vitest'
import { activitiesOfPlan, decisionOf } from '../rules/plan/plan.ts'
import { latestVersion } from '../rules/plan/versions.ts'
import { Driver } from '../testing/driver.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

/** Puts an activity on the plan; gives its id. */
function plan(): string {
  expect(driver.done('activity.add', { title: 'Bedrijfsbezoek', kind: 'new', moment: '2026-11' })).toBeNull()
  return [...driver.document.activity.keys()].at(-1) ?? ''
}

describe('werksessie 2', () => {
  it('begins with a sketch, once, and only when there is a plan', () => {
    expect(driver.done('review.start', { date: '2027-01-19' })).toBe('plan.empty')
    plan()
    expect(driver.done('review.start', { date: '2027-01-19' })).toBeNull()
    expect(driver.done('review.start', { date: '2027-01-20' })).toBeNull()
    expect([...driver.document.version.values()]).toMatchObject([{ kind: 'sketch', date: '2027-01-19' }])
  })

  it('keeps no day that is far from the plan', () => {
    plan()
    for (const date of ['0026-03-16', '2062-03-16']) {
      expect(driver.done('review.start', { date })).toBe('date.far')
      expect(driver.done('version.seal', { date, attendees: '' })).toBe('date.far')
    }
    expect(driver.document.version.size).toBe(0)
  })

  it('decides once per activity; deciding again replaces it', () => {
    const activity = plan()
    driver.done('decision.set', { activityId: activity, outcome: 'later' })
    driver.done('decision.set', { activityId: activity, outcome: 'dropped' })
    expect(driver.document.decision.size).toBe(1)
    expect(decisionOf(driver.document, activity)).toMatchObject({ outcome: 'dropped', remark: '' })
    expect(activitiesOfPlan(driver.document)).toEqual([])
    expect(driver.done('version.seal', { date: '2027-03-16', attendees: '' })).toBe('plan.empty')
    driver.done('decision.clear', { activityId: activity })
    expect(driver.done('decision.clear', { activityId: activity })).toBe('record.gone')
    expect(activitiesOfPlan(driver.document)).toHaveLength(1)
  })

  it('seals a plan that later edits do not touch', () => {
    const activity = plan()
    driver.done('version.seal', { date: '2027-03-16', attendees: 'mentor, decaan' })
    driver.done('activity.edit', { id: activity, title: 'Bezoek aan twee bedrijven' })
    const version = latestVersion(driver.document, 'definitive')
    expect(version?.snapshot.activity.map(({ title }) => title)).toEqual(['Bedrijfsbezoek'])
    driver.done('version.seal', { date: '2027-04-01', attendees: 'mentor' })
    expect(latestVersion(driver.document, 'definitive')).toMatchObject({ date: '2027-04-01', attendees: 'mentor' })
  })

  it('names the owners in a version, and never how to reach anybody', () => {
    const activity = plan()
    for (const name of ['mentor leerjaar 2', 'decaan'])
      driver.done('person.add', { name, contact: `kamer van ${name}` })
    const [owner = ''] = driver.document.person.keys()
    driver.done('activity.edit', { id: activity, owners: [{ personId: owner }] })
    driver.done('version.seal', { date: '2027-03-16', attendees: '' })
    const snapshot = latestVersion(driver.document, 'definitive')?.snapshot
    expect(snapshot?.person).toMatchObject([{ id: owner, name: 'mentor leerjaar 2', contact: '' }])
    expect(JSON.stringify(snapshot)).not.toContain('kamer van')
  })
})
