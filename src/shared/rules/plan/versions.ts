import { perState } from '../../perState.ts'
import type { TrajectDocument, Version, VersionKind } from '../../records.ts'
import { sessionOf } from '../board/boards.ts'
import { documentOfPlan } from './plan.ts'

/** All versions of a plan, the oldest first. */
export const versionsInOrder = perState(['version'], ({ version }): readonly Version[] =>
  [...version.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0)),
)

/** The newest version of a kind. */
export function latestVersion(document: Pick<TrajectDocument, 'version'>, kind: VersionKind): Version | undefined {
  return versionsInOrder(document).findLast((version) => version.kind === kind)
}

/** The number of a version among those of its kind, the oldest being 1; 0 when it is not there. */
export function versionNumber(document: Pick<TrajectDocument, 'version'>, { id, kind }: Version): number {
  const same = versionsInOrder(document).filter((version) => version.kind === kind)
  return same.findIndex((version) => version.id === id) + 1
}

/** Whether werksessie 2 plays the plan back already: from then on no sketch is added to compare with. */
export function reviewHasBegun(document: Pick<TrajectDocument, 'session' | 'version'>): boolean {
  if (sessionOf(document, 'werksessie2')?.begunAt || latestVersion(document, 'definitive')) return true
  // Before sketches were numbered, only the beginning of werksessie 2 made one; it has no hash.
  return latestVersion(document, 'sketch')?.hash === ''
}

/** What changes of the plan are told against: the last definitive version, before that the last sketch. */
export function versionToCompare(document: Pick<TrajectDocument, 'version'>): Version | undefined {
  return latestVersion(document, 'definitive') ?? latestVersion(document, 'sketch')
}

/**
 * The plan of a version as a document, to read or hand over: with the sessions, holidays and school calendar of the traject,
 * and as far as it was then. A sketch is of before werksessie 2 began.
 */
export function documentOfVersion(document: TrajectDocument, version: Version): TrajectDocument {
  const earlier = versionsInOrder(document).filter(({ createdAt }) => createdAt <= version.createdAt)
  const sessions = [...document.session.values()].map((session) => ({
    ...session,
    begunAt: version.kind === 'sketch' ? null : session.begunAt,
  }))
  return {
    ...documentOfPlan(version.snapshot),
    session: new Map(sessions.map((session) => [session.id, session])),
    holiday: document.holiday,
    schoolEvent: document.schoolEvent,
    version: new Map(earlier.map((each) => [each.id, each])),
  }
}

/** A document in which every version has its hash: plans that were sealed before there were hashes too. */
export function withHashes(document: TrajectDocument, hashes: ReadonlyMap<string, string>): TrajectDocument {
  const versions = [...document.version.values()]
  return {
    ...document,
    version: new Map(versions.map((each) => [each.id, { ...each, hash: each.hash || (hashes.get(each.id) ?? '') }])),
  }
}

/** A code as people read it aloud and type it: the first 16 hexadecimals of a hash, in fours. */
export function codeOf(hash: string): string {
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
}

/** Whether a code that somebody typed is that of a hash; case, spaces and dashes do not count. */
export function isCodeOf(typed: string, hash: string): boolean {
  const given = typed.replaceAll(/[\s–-]/g, '').toLowerCase()
  return given.length >= 16 && hash.startsWith(given)
}
