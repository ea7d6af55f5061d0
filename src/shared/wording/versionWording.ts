import type { Translate } from '../i18n.ts'
import type { TrajectDocument, Version } from '../records.ts'
import { versionNumber } from '../rules/plan/versions.ts'

/** What a version is called: its kind with its number, or the name that a concept was given. */
export function versionInWords(document: Pick<TrajectDocument, 'version'>, version: Version, t: Translate): string {
  return t(`version.${version.kind}`, { number: versionNumber(document, version), name: version.name })
}
