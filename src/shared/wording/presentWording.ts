import type { Translate } from '../i18n.ts'

/** In which roles people are present and how many of each: `mentor (2), decaan`. */
export function presentInWords(
  roles: readonly { readonly role: string; readonly count: number }[],
  t: Translate,
): string {
  return roles.map(({ role, count }) => (count > 1 ? t('review.sealing.role', { role, count }) : role)).join(', ')
}
