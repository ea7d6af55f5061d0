import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { LibraryEntry } from '#shared/rules/library/library.ts'
import { monthName } from '#shared/wording/wording.ts'

/** When an idea fits, in words: its own, else its months; empty when it says nothing of that. */
export function periodInWords({ period, months }: LibraryEntry, language: Language, t: Translate): string {
  if (period !== '') return period
  return months.length === 12 ? t('library.period.all') : months.map((month) => monthName(month, language)).join(', ')
}

/** For whom an idea is, in words: its own, else the sorts of schools; empty when it is for all. */
export function targetGroupInWords({ targetGroup, schoolTypes }: LibraryEntry, t: Translate): string {
  return targetGroup || schoolTypes.map((type) => t(`schoolType.${type}`)).join(', ')
}
