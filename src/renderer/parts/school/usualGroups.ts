import type { Translate } from '#shared/i18n.ts'
import type { SchoolType } from '#shared/records.ts'
import { foldedKey } from '#shared/text.ts'

/** The groups of a type of school that plans with parents about careers: how such a group is called, and their numbers. */
const usual = {
  po: { kind: 'group', numbers: [6, 7, 8] },
  vmbo: { kind: 'year', numbers: [1, 2, 3, 4] },
  'havo-vwo': { kind: 'year', numbers: [1, 2, 3, 4, 5, 6] },
  mbo: { kind: 'year', numbers: [1, 2, 3] },
} as const satisfies Record<SchoolType, { kind: 'group' | 'year'; numbers: readonly number[] }>

/** What a school of this type would still add to its target groups: their names, and all of them in a few words. */
export type UsualGroups = { readonly names: readonly string[]; readonly text: string }

/** The usual target groups that a school does not have yet: `Leerjaar 1 t/m 4`, `Groep 6, 7 en 8`; null for none. */
export function usualGroups(schoolType: SchoolType, present: readonly string[], t: Translate): UsualGroups | null {
  const { kind, numbers } = usual[schoolType]
  const name = (number: number | string) => t(`groups.usual.${kind}`, { number })
  const known = new Set(present.map((each) => foldedKey(each)))
  const missing: readonly number[] = numbers.filter((number) => !known.has(foldedKey(name(number))))
  if (missing.length === 0) return null
  return { names: missing.map(name), text: name(numbersInWords(missing, t)) }
}

function numbersInWords(numbers: readonly number[], t: Translate): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  if (numbers.length === 1) return String(first)
  if (numbers.length > 3 && last - first === numbers.length - 1) return t('groups.usual.range', { first, last })
  return t('groups.usual.and', { numbers: numbers.slice(0, -1).join(', '), last })
}
