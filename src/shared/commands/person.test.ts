import { beforeEach, describe, expect, it } from 'vitest'
import { byRank, sessionOf } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

describe('who is there', () => {
  const present = (kind: 'werksessie1' | 'werksessie2') =>
    [...driver.document.attendance.values()]
      .filter((attendance) => attendance.sessionId === sessionOf(driver.document, kind)?.id)
      .map(({ personId }) => driver.document.person.get(personId)?.name)
  const personId = (name: string) =>
    [...driver.document.person.values()].find((person) => person.name === name)?.id ?? ''

  it('is known by a role or initials, and can be present at once', () => {
    expect(driver.done('person.add', { name: 'teamleider' })).toBeNull()
    driver.done('person.add', { name: 'M.', role: 'mentor klas 2', contact: 'kamer 12', presentAt: 'werksessie1' })
    expect([...driver.document.person.values()]).toMatchObject([
      { name: 'teamleider', role: '', contact: '' },
      { name: 'M.', role: 'mentor klas 2', contact: 'kamer 12' },
    ])
    expect([present('werksessie1'), present('werksessie2')]).toEqual([['M.'], []])
    expect(driver.done('person.add', { name: '' })).toBe('text.empty')
  })

  it('comes from a list all at once, in its order, or not at all', () => {
    driver.done('person.add', { name: 'decaan' })
    const people = [{ name: 'mentor leerjaar 2', role: 'mentor' }, { name: 'teamleider' }]
    expect(driver.done('person.addAll', { people, presentAt: 'werksessie1' })).toBeNull()
    expect([...driver.document.person.values()].sort(byRank).map(({ name, role }) => [name, role])).toEqual([
      ['decaan', ''],
      ['mentor leerjaar 2', 'mentor'],
      ['teamleider', ''],
    ])
    expect(present('werksessie1')).toEqual(['mentor leerjaar 2', 'teamleider'])
    expect(driver.done('person.addAll', { people: [{ name: 'ouder' }, { name: ' ' }] })).toBe('text.empty')
    expect(driver.document.person.size).toBe(3)
  })

  it('is ticked per session, once', () => {
    driver.done('person.add', { name: 'decaan' })
    const id = personId('decaan')
    for (const kind of ['werksessie1', 'werksessie2', 'werksessie1'] as const) {
      driver.done('attendance.set', { kind, personId: id, present: true })
    }
    expect([present('werksessie1'), present('werksessie2')]).toEqual([['decaan'], ['decaan']])
    driver.done('attendance.set', { kind: 'werksessie1', personId: id, present: false })
    expect([present('werksessie1'), present('werksessie2')]).toEqual([[], ['decaan']])
    expect(driver.changesOf('attendance.set', { kind: 'werksessie1', personId: id, present: false })).toBe(0)
    expect(driver.done('attendance.set', { kind: 'werksessie1', personId: 'weg', present: true })).toBe('record.gone')
  })

  it('can be corrected, and taken out with all attendance', () => {
    driver.done('person.add', { name: 'dekaan', presentAt: 'werksessie1' })
    const id = personId('dekaan')
    driver.done('person.edit', { id, name: 'decaan', role: 'havo-vwo', contact: '' })
    expect(present('werksessie1')).toEqual(['decaan'])
    expect(driver.done('person.remove', { id })).toBeNull()
    expect([driver.document.person.size, driver.document.attendance.size]).toEqual([0, 0])
    expect(driver.done('person.remove', { id })).toBe('record.gone')
    expect(driver.done('person.edit', { id, name: 'decaan', role: '', contact: '' })).toBe('record.gone')
  })
})
