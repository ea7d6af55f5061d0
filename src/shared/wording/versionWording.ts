import type { Translate } from '../i18n.ts'
import type { TrajectDocument, Version } from '../records.ts'
import { changedSince } from '../rules/ledger/changedSince.ts'
import { versionNumber } from '../rules/plan/versions.ts'

/** What a version is called: its kind with its number, or the name that a concept was given. */
export function versionInWords(document: Pick<TrajectDocument, 'version'>, version: Version, t: Translate): string {
  return t(`version.${version.kind}`, { number: versionNumber(document, version), name: version.name })
}

/** That an activity is new or other since the last version, in words; empty when it is as it was. */
export function changedInWords(document: TrajectDocument, activityId: string, t: Translate): string {
  const since = changedSince(document)
  const kind = since?.activities.get(activityId)
  if (!since || (kind !== 'added' && kind !== 'changed')) return ''
  return t(`version.since.${kind}.${since.version.kind === 'definitive' ? 'definitive' : 'sketch'}`, {
    number: versionNumber(document, since.version),
  })
}
