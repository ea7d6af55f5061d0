import { describe, expect, it } from 'vitest'
import { Room } from '#shared/testing/room.ts'
import { attendeesOf } from './attendees.ts'

describe('who is proposed for the seal', () => {
  it('is nobody as long as nobody is said to be present', () => {
    const room = new Room()
    room.done('person.add', { name: 'Teamleider' })
    expect(attendeesOf(room.document)).toBe('')
  })

  it('is who was at werksessie 1, until somebody is said to be at werksessie 2', () => {
    const room = new Room()
    for (const name of ['Teamleider', 'Mentor', 'Decaan']) room.done('person.add', { name, presentAt: 'werksessie1' })
    const decaan = [...room.document.person.values()].find(({ name }) => name === 'Decaan')?.id ?? ''
    expect(attendeesOf(room.document)).toBe('Teamleider, Mentor, Decaan')
    room.done('attendance.set', { kind: 'werksessie1', personId: decaan, present: false })
    expect(attendeesOf(room.document)).toBe('Teamleider, Mentor')
    room.done('attendance.set', { kind: 'werksessie2', personId: decaan, present: true })
    expect(attendeesOf(room.document)).toBe('Decaan')
  })
})
