import type { Context } from '../commands/command.ts'
import { type TrajectDocument, tableNames } from '../records.ts'

/** A context that gives the same ids and times on every run: ids count up, each look at the clock is a second later. */
export function countingContext(trajectId = 'traject-1', begin = '2026-11-10T15:00:00.000Z'): Context {
  let ids = 0
  let seconds = 0
  return {
    trajectId,
    sha256,
    id: () => {
      ids += 1
      return `${trajectId}-${ids}`
    },
    now: () => {
      seconds += 1
      return new Date(Date.parse(begin) + seconds * 1000).toISOString()
    },
  }
}

/** Stands in for SHA-256: as long, equal for equal texts, and another for almost any other. */
export function sha256(text: string): string {
  let mixed = 0x811c9dc5
  for (const sign of text) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (mixed >>> 0).toString(16).padStart(8, '0').repeat(8)
}

/** A document as text that is equal for equal documents, whatever the order of records and fields. */
export function written(document: TrajectDocument): string {
  return JSON.stringify(
    tableNames.map((table) => [...document[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )
}
