import { once } from '../../once.ts'
import type { TrajectDocument, Version } from '../../records.ts'
import { versionToCompare } from '../plan/versions.ts'
import { type LedgerEntry, ledgerSince } from './ledger.ts'

/** What became of activities since the last definitive version, or before that since the last sketch. */
export type ChangedSince = {
  readonly version: Version
  readonly activities: ReadonlyMap<string, LedgerEntry['kind']>
}

/** Which activities are marked as changed, by their id; null when there is no version to compare with. */
export const changedSince = once((document: TrajectDocument): ChangedSince | null => {
  const version = versionToCompare(document)
  if (!version) return null
  const entries = ledgerSince(version.snapshot, document)
  return {
    version,
    activities: new Map(entries.flatMap(({ activityId, kind }) => (activityId === null ? [] : [[activityId, kind]]))),
  }
})
