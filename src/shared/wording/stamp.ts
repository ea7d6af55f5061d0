import type { Translate } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { codeOf, versionNumber } from '../rules/plan/versions.ts'
import { planStatus } from './jaarplan.ts'
import { shortDate } from './wording.ts'

/**
 * What every sheet of a plan says at its foot: how far it is, and when it was sealed, of what it was with its code.
 * `today` is the day on which a plan that is not sealed is handed over.
 */
export function stampOf(document: TrajectDocument, today: string, t: Translate): readonly string[] {
  const status = planStatus(document)
  if (!('version' in status)) return [t(`stamp.${status.kind}`), shortDate(today)]
  const { version } = status
  const stamp = t(`stamp.${status.kind}`, { number: versionNumber(document, version) })
  const code = version.hash === '' ? [] : [t('stamp.code', { code: codeOf(version.hash) })]
  return [stamp, shortDate(version.date), ...code]
}
