import { type LineKind, lineKinds } from '../rules/ledger/ledgerLines.ts'
import type { LedgerText, OwnerText } from './ledgerWording.ts'

/** Which changes somebody looks for. */
export type LedgerFilter = {
  /** None of them stands for all. */
  readonly kinds: readonly LineKind[]
  /** Whose activities, by the key of their owner; null for those of everybody. */
  readonly owner: string | null
}

/** Every change. */
export const everyChange: LedgerFilter = { kinds: [], owner: null }

/** The part of a ledger that somebody looks for, in its order; an activity of which no line is left is not in it. */
export function filterLedger(ledger: readonly LedgerText[], { kinds, owner }: LedgerFilter): readonly LedgerText[] {
  return ledger
    .filter(({ owners }) => owner === null || owners.some(({ key }) => key === owner))
    .map((entry) => ({ ...entry, lines: entry.lines.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)) }))
    .filter(({ lines }) => lines.length > 0)
}

/** How many changes a ledger names. */
export function countLines(ledger: readonly LedgerText[]): number {
  return ledger.reduce((count, { lines }) => count + lines.length, 0)
}

/** The kinds of which a ledger names a change, and how many. */
export function kindsIn(ledger: readonly LedgerText[]): readonly { readonly kind: LineKind; readonly count: number }[] {
  return lineKinds
    .map((kind) => ({ kind, count: countLines(filterLedger(ledger, { kinds: [kind], owner: null })) }))
    .filter(({ count }) => count > 0)
}

/** Everybody who sees to an activity that a ledger names, or did, each once and by name. */
export function ownersIn(ledger: readonly LedgerText[]): readonly OwnerText[] {
  const byKey = new Map(ledger.flatMap(({ owners }) => owners).map((owner) => [owner.key, owner]))
  return [...byKey.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
