import { describe, expect, it } from 'vitest'
import type { Holiday } from '#shared/rules/holidays.ts'
import { isLikelyHoliday, isPresent, takenOver } from './takeOver.ts'

const autumn: Holiday = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'advies', source: 'R' }
const kept = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'advies' }
const events = [
  { name: 'Herfstvakantie', first: '2026-10-17', last: '2026-10-25' },
  { name: 'Kerstvakantie', first: '2026-12-19', last: '2027-01-03' },
  { name: '', first: '2027-02-08', last: '2027-02-08' },
]
const christmas = { name: 'christmas', first: '2026-12-19', last: '2027-01-03', status: 'own' }
const nameless = { name: 'Zonder naam', first: '2027-02-08', last: '2027-02-08', status: 'own' }

describe('taking over what a calendar file brings', () => {
  it('adds only days that are not a holiday yet, and leaves what was there as it was', () => {
    expect(takenOver(events, [autumn], 'add', 'Zonder naam')).toEqual({
      holidays: [kept, christmas, nameless],
      count: 2,
    })
  })

  it('keeps nothing of what was there when it is replaced', () => {
    const { holidays, count } = takenOver(events, [autumn], 'replace', 'Zonder naam')
    expect(count).toBe(3)
    expect(holidays).toEqual([{ ...kept, status: 'own' }, christmas, nameless])
  })

  it('tells what is there already by its days', () => {
    expect(events.map((event) => isPresent(event, [autumn]))).toEqual([true, false, false])
  })
})

it.each([
  ['Meivakantie', '2027-04-24', '2027-05-02', true],
  ['Lesvrij', '2027-02-08', '2027-02-08', true],
  ['Studiedag team', '2027-02-08', '2027-02-08', true],
  ['Half-term', '2027-02-08', '2027-02-08', true],
  ['Projectweek', '2026-11-02', '2026-11-06', true],
  ['Ouderavond', '2026-11-10', '2026-11-10', false],
  ['Rapportvergaderingen', '2026-11-10', '2026-11-12', false],
])('%s from %s to %s is likely a time without lessons: %s', (name, first, last, likely) => {
  expect(isLikelyHoliday({ name, first, last })).toBe(likely)
})
