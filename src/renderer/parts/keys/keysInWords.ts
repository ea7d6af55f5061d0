import type { Translate } from '#shared/i18n.ts'

/** Keys as they stand in a list of keys: the space bar has no sign of its own. */
export function keysInWords(keys: string, t: Translate): string {
  return keys.replace('Space', t('keys.spaceName'))
}
