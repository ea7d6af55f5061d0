import { expect, it } from 'vitest'
import { fieldOf, readSchoolYear, schoolInput } from './schoolForm.ts'

const form = { school: 'De Brug', place: 'Stad', schoolType: 'vmbo', region: 'midden', schoolYear: '2026' } as const

it.each([
  ['2026', 2026],
  [' 2026 ', 2026],
  ['2026-2027', 2026],
  ['2026/2027', 2026],
  ['2026-2028', null],
  ['26', null],
  ['volgend jaar', null],
  ['', null],
])('reads the school year of "%s"', (text, year) => {
  expect(readSchoolYear(text)).toBe(year)
  expect(schoolInput({ ...form, schoolYear: text }).schoolYear).toBe(year ?? 0)
})

it('says at which field a refusal belongs', () => {
  expect(fieldOf({ code: 'traject.yearInUse' }, form)).toBe('schoolYear')
  expect(fieldOf({ code: 'schoolYear.outOfRange' }, form)).toBe('schoolYear')
  expect(fieldOf({ code: 'text.empty' }, { ...form, school: ' ' })).toBe('school')
  expect(fieldOf({ code: 'text.tooLong' }, { ...form, school: 'a'.repeat(121) })).toBe('school')
  expect(fieldOf({ code: 'text.tooLong' }, { ...form, place: 'a'.repeat(121) })).toBe('place')
})
