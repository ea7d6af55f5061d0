import type { ListedTraject } from '#shared/contract.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { foldedKey } from '#shared/text.ts'

/** The traject that a name stands for; else those that it may stand for, by name, or all when it is none of them. */
export type Named =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'none' | 'several'; readonly names: readonly string[] }

/**
 * Looks a traject up by the name of its school, with or without the school year behind it: as a whole, and else by a part
 * that no other one has. Case and accents do not count.
 */
export function trajectNamed(list: readonly ListedTraject[], name: string): Named {
  const all = list.flatMap((traject) => {
    if (traject.kind !== 'whole') return []
    const full = `${traject.school} ${schoolYearName(traject.schoolYear)}`
    return [{ id: traject.id, full, school: foldedKey(traject.school), key: foldedKey(full) }]
  })
  const wanted = foldedKey(name)
  const whole = all.filter(({ school, key }) => school === wanted || key === wanted)
  const [first, ...others] = whole.length > 0 ? whole : all.filter(({ key }) => key.includes(wanted))
  if (first && others.length === 0) return { kind: 'found', id: first.id }
  const named = first ? [first, ...others] : all
  return { kind: first ? 'several' : 'none', names: named.map(({ full }) => full) }
}
