import { createHash } from 'node:crypto'
import type { TrajectDocument } from '#shared/records.ts'
import { canonicalPlan } from '#shared/rules/plan/canonical.ts'

/** The SHA-256 of a text (UTF-8), in hexadecimals. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The hash of each version by its id, made anew from what is kept. */
export function hashesOf({ version }: Pick<TrajectDocument, 'version'>): ReadonlyMap<string, string> {
  return new Map([...version.values()].map(({ id, snapshot }) => [id, sha256(canonicalPlan(snapshot))]))
}
