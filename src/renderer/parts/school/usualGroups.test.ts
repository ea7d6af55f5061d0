import { expect, it } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { type SchoolType, schoolTypes } from '#shared/records.ts'
import { usualGroups } from './usualGroups.ts'

const t = translator('nl')

it.each<readonly [SchoolType, readonly string[], string | null]>([
  ['po', [], 'Groep 6, 7 en 8'],
  ['vmbo', [], 'Leerjaar 1 t/m 4'],
  ['havo-vwo', [], 'Leerjaar 1 t/m 6'],
  ['mbo', [], 'Leerjaar 1, 2 en 3'],
  ['vmbo', ['Leerjaar 1', 'Kader'], 'Leerjaar 2, 3 en 4'],
  ['vmbo', ['leerjaar 2', 'LEERJAAR 3'], 'Leerjaar 1 en 4'],
  ['havo-vwo', ['Leerjaar 3'], 'Leerjaar 1, 2, 4, 5 en 6'],
  ['po', ['Groep 6', 'Groep 8'], 'Groep 7'],
  ['po', ['Groep 8', 'Groep 7', 'Groep 6', 'Groep 5'], null],
])('offers a school (%s) with %j: %j', (schoolType, present, text) => {
  expect(usualGroups(schoolType, present, t)?.text ?? null).toBe(text)
})

it('offers nothing twice', () => {
  for (const schoolType of schoolTypes) {
    const all = usualGroups(schoolType, [], t)?.names ?? []
    expect(new Set(all).size).toBe(all.length)
    for (const name of all) expect(usualGroups(schoolType, [name], t)?.names).not.toContain(name)
    expect(usualGroups(schoolType, all, t)).toBeNull()
  }
})
