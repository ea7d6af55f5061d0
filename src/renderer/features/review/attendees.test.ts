import { describe, expect, it } from 'vitest'
import { Driver } from '#shared/testing/driver.ts'
import { attendeesOf } from './attendees.ts'

describe('who is proposed for the seal', () => {
  it('is nobody as long as nobody is said to be present', () => {
    const driver = new Driver()
    driver.done('person.add', { name: 'Teamleider' })
    expect(attendeesOf(driver.document)).toBe('')
  })

  it('is who was at werksessie 1, until somebody is said to be at werksessie 2', () => {
    const driver = new Driver()
    for (const name of ['Teamleider', 'Mentor', 'Decaan']) driver.done('person.add', { name, presentAt: 'werksessie1' })
    const decaan = [...driver.document.person.values()].find(({ name }) => name === 'Decaan')?.id ?? ''
    expect(attendeesOf(driver.document)).toBe('Teamleider, Mentor, Decaan')
    driver.done('attendance.set', { kind: 'werksessie1', personId: decaan, present: false })
    expect(attendeesOf(driver.document)).toBe('Teamleider, Mentor')
    driver.done('attendance.set', { kind: 'werksessie2', personId: decaan, present: true })
    expect(attendeesOf(driver.document)).toBe('Decaan')
  })
})
